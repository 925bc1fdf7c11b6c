import { expect, test } from 'vitest'
import { claimsIn, recognitionClaims } from '../../../shared/checklist/rules/course/recognition-claims.ts'
import type { Definition } from '../../../shared/definition/definition.ts'
import { readPack } from '../packs.ts'
import { draft, factsFor, fr, gapKeys, judge, rich } from './draft.ts'

const rule = readPack('digital-fcu')
  .requirements.flatMap(({ rules }) => rules)
  .find(({ kind }) => kind === 'recognition-claims')
const parameters = recognitionClaims.parameters.parse(rule?.parameters)

test.each([
  'Formation éligible au CPF.',
  'Finançable par votre compte personnel de formation',
  'Une certification reconnue par l’État.',
  'Cette certification professionnelle vous ouvre des portes.',
  'Elle n’est pas un diplôme mais elle est éligible au CPF.',
  'Sans prérequis, éligible au CPF',
  'Sans prérequis et éligible au CPF',
  'Sans prérequis, le CPF finance la formation.',
  'Non seulement courte, mais éligible au CPF',
  'Une formation non diplômante, reconnue par l’État',
  'Pas de diplôme requis. Éligible CPF.',
  'N’hésitez pas : mobilisez votre CPF',
  'Elle n’est pas enregistrée au RNCP ; elle est éligible au CPF.',
  'Éligible au CPF sans reste à charge',
  'Éligible au CPF même si vous n’avez pas de diplôme',
  'Bien que non enregistrée au RNCP elle est éligible au CPF',
])('a promise: %s', (text) => {
  expect(claimsIn(text, parameters)).not.toEqual([])
})

test.each([
  'Elle n’est pas éligible au CPF.',
  'Non éligible au CPF',
  'Éligible au CPF : non',
  'Le CPF ne peut pas être mobilisé.',
  'Aucune prise en charge par le CPF',
  'Elle n’est enregistrée ni au RNCP ni au RS et elle est non éligible au CPF.',
  'Ce n’est ni un diplôme national ni une certification professionnelle.',
  'Ce n’est pas un diplôme, un titre ou une certification professionnelle.',
  'Ce n’est pas un titre, une certification professionnelle',
  'Financements non mobilisables : OPCO, CPF',
  'Elle n’est pas reconnue par l’État et n’ouvre pas droit au CPF.',
  'Peut-on mobiliser le CPF ?',
  'Une formation des services de formation continue, financée par l’employeur.',
  'This course is not eligible for CPF.',
])('no promise: %s', (text) => {
  expect(claimsIn(text, parameters)).toEqual([])
})

function unregistered(change: Parameters<typeof draft>[0] = {}): Definition {
  const definition = draft(change)
  definition.identity.registration.kind = 'none'
  definition.publicSheet.cpfClaim ??= 'not-claimed'
  return definition
}

test('R1-27 passes when nothing is promised', () => {
  const honest = unregistered({ publicSheet: { statusStatement: fr('Ni diplôme ni titre, non éligible au CPF.') } })
  expect(gapKeys(recognitionClaims, factsFor(honest), parameters)).toEqual([])
})

test('R1-27 fails on a field or a text anywhere, and names the words', () => {
  const promising = unregistered({
    publicSheet: { cpfClaim: 'claimed', summary: fr('Reconnue par l’État') },
    audience: { funding: ['individual', 'cpf'] },
    need: { analysis: rich('Le CPF financera la formation.') },
    certificate: { sharing: { fr: 'Par un lien', en: 'Recognised by the State' } },
  })
  expect(judge(recognitionClaims, factsFor(promising), parameters)).toMatchObject([
    { key: 'cpf-field' },
    { key: 'cpf-funding' },
    { key: 'text', path: 'publicSheet.summary', said: expect.stringContaining('reconnue par l’État') },
    { key: 'text', path: 'need.analysis' },
    { key: 'text', path: 'certificate.sharing' },
  ])
})

test('R1-27 boundary: an active registration may be told, an expired one not; a subject of study is no promise', () => {
  const registered = unregistered({ publicSheet: { cpfClaim: 'claimed' } })
  registered.identity.registration = {
    kind: 'rs',
    code: 'RS6512',
    certifier: '',
    registeredOn: '2024-11-22',
    expiresOn: '2026-11-22',
  }
  expect(gapKeys(recognitionClaims, factsFor(registered), parameters)).toBe('not applicable')
  expect(gapKeys(recognitionClaims, factsFor(registered, { date: '2026-11-23' }), parameters)).toEqual(['cpf-field'])
  const studied = unregistered({
    outcomes: [{ statement: fr('Analyser le référentiel d’une certification professionnelle') }],
    exceptions: [{ justification: fr('Retirer la mention CPF') }],
  })
  expect(gapKeys(recognitionClaims, factsFor(studied), parameters)).toEqual([])
})

test('R1-27 boundary: what is said of an active block stays in the part on stacking', () => {
  const block = { blockRegistration: 'active' as const, blockCode: 'RNCP38412BC03' }
  const rule = { capitalisationRule: fr('Le bloc entier est éligible au CPF.') }
  expect(gapKeys(recognitionClaims, factsFor(unregistered({ stacking: { pathways: [rule] } })), parameters)).toEqual([
    'text',
  ])
  const active = unregistered({ stacking: { pathways: [{ ...rule, ...block }] } })
  expect(gapKeys(recognitionClaims, factsFor(active), parameters)).toEqual([])
})

test('R1-27 unanswered: whether CPF eligibility is announced must be said', () => {
  expect(gapKeys(recognitionClaims, factsFor(draft()), parameters)).toEqual(['unanswered'])
})
