import type { LedWriter } from '../led-writer.ts'
import { chooses, inTurn, ticks, types, type Fault } from './fault.ts'

const pathway = ['stacking', 'pathways', '@0']

async function ticksCpf(hand: LedWriter): Promise<void> {
  await hand.tabTo(({ name }) => name === 'CPF')
  await hand.press('Space')
}

/** What needs a pathway, credits or partners, which the second example has. */
export const pathwayFaults: readonly Fault[] = [
  {
    rule: 'credits-spare',
    at: ['identity', 'ects'],
    cause: types('1'),
    says: /La charge totale de 56 h permettrait 2 ECTS/,
    mend: types('2'),
  },
  {
    rule: 'personal-work',
    at: ['personalWork', '@2', 'duration'],
    cause: types('50 h'),
    says: /70 h de travail personnel pour 24 h de formation/,
    mend: types('12 h'),
  },
  {
    rule: 'shares-add-up',
    at: ['budget', 'sharing', '@1', 'share'],
    cause: types('39'),
    says: /Les parts de la répartition font 99 %/,
    to: ['budget', 'sharing', '@0', 'share'],
    mend: types('61'),
  },
  {
    rule: 'pathway-tier',
    at: [...pathway, 'members', '@1', 'duration'],
    cause: types('1 h'),
    says: /son total de 47 h ne correspond à aucun palier/,
    mend: types('18 h'),
  },
  {
    rule: 'pathway-coverage',
    at: [...pathway, 'members', '@1', 'competencyCodes'],
    cause: types('B3, B1'),
    says: /B1 : plusieurs éléments les couvrent/,
    mend: types('B3'),
  },
  {
    rule: 'pathway-capitalisation',
    at: [...pathway, 'capitalisationRule'],
    cause: types(''),
    says: /« Règle de capitalisation » n’est pas renseigné/,
    mend: types('Chaque micro-certification obtenue est conservée 5 ans.'),
  },
  {
    rule: 'pathway-target',
    at: [...pathway, 'target'],
    cause: chooses('Autre diplôme'),
    says: /il vise « autre diplôme »/,
    mend: chooses('Bloc de compétences'),
  },
  {
    rule: 'pathway-universities',
    at: [...pathway, 'universities'],
    cause: inTurn([null, types('1')], [[...pathway, 'target'], chooses('Diplôme inter-universitaire (DIU)')]),
    says: /1 université pour 2 attendues/,
    mend: inTurn([null, types('2')], [[...pathway, 'target'], chooses('Bloc de compétences')]),
  },
  {
    rule: 'pathway-accredited',
    at: [...pathway, 'target'],
    cause: chooses('Diplôme national'),
    says: /nommez l’établissement accrédité/,
    to: [...pathway, 'accreditedInstitution'],
    mend: inTurn([null, types('Université des Rives')], [[...pathway, 'target'], chooses('Bloc de compétences')]),
  },
  {
    rule: 'block-claim',
    at: ['audience', 'funding'],
    cause: ticksCpf,
    says: /Le CPF figure parmi les financements sans enregistrement actif/,
    beneath: 'CN-12',
    mend: ticks,
  },
]
