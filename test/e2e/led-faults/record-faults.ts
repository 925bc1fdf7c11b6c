import type { LedWriter } from '../led-writer.ts'
import { answers, chooses, dates, replaces, types, type Fault } from './fault.ts'

/** Says again what the institution says. */
async function takesBack(hand: LedWriter): Promise<void> {
  await hand.tabTo(({ name }) => name.startsWith('Reprendre la valeur de l’établissement'))
  await hand.press('Enter')
}

/** What the institution says once for all its dossiers: said otherwise in a dossier, or wrong in its record. */
export const recordFaults: readonly Fault[] = [
  {
    rule: 'consortium-member',
    at: ['local', 'consortium', 'member'],
    cause: replaces(answers('Non')),
    says: /Université des Rives n’est pas membre du consortium/,
    mend: takesBack,
  },
  {
    rule: 'verifiable-certificate',
    at: ['local', 'certificateIssuing', 'verificationUrl'],
    cause: replaces(types('badges.example')),
    says: /« badges.example » n’est pas une adresse de page/,
    mend: types('https://badges.universite-des-rives.example/verifier'),
  },
  {
    rule: 'certificate-format',
    at: ['local', 'certificateIssuing', 'format'],
    cause: replaces(chooses('PDF signé')),
    says: /Le certificat est au format « PDF signé »/,
    mend: chooses('Badge numérique, Open Badges 3.0'),
  },
  {
    rule: 'quality-certificate',
    at: ['institution', 'common', 'qualityCertificate', 'validUntil'],
    cause: dates('01022027'),
    says: /Le certificat Qualiopi finit le 1er février 2027/,
    mend: dates('14112028'),
  },
  {
    rule: 'funding-mention',
    at: ['institution', 'common', 'brand', 'publicFundingMention'],
    cause: types('Avec le soutien de l’État'),
    says: /La mention de financement ne cite pas « France 2030 »/,
    mend: types('Production soutenue par l’État dans le cadre de France 2030, ANR-22-CMAS-0019'),
  },
  {
    rule: 'forbidden-references',
    at: ['institution', 'common', 'legalReferences', '@R. 6313-3', 'reference'],
    cause: types('D. 6353-4'),
    says: /L’article D. 6353-4 est abrogé/,
    mend: types('R. 6313-3'),
  },
]
