import { expect, test } from 'vitest'
import { capsuleLength } from '../../../shared/checklist/rules/course/capsule-length.ts'
import { choiceWithDetails } from '../../../shared/checklist/rules/course/choice-with-details.ts'
import { consortiumMember } from '../../../shared/checklist/rules/course/consortium-member.ts'
import { enoughItems } from '../../../shared/checklist/rules/course/enough-items.ts'
import { offerField } from '../../../shared/checklist/rules/course/offer-field.ts'
import { sharesAddUp } from '../../../shared/checklist/rules/course/shares-add-up.ts'
import { textLength } from '../../../shared/checklist/rules/course/text-length.ts'
import { titleVocabulary } from '../../../shared/checklist/rules/course/title-vocabulary.ts'
import { traitsCovered } from '../../../shared/checklist/rules/course/traits-covered.ts'
import { draft, draftInstitution, factsFor, fr, gapKeys, judge, rich } from './draft.ts'

const datedSource = { list: 'need.sources', wanted: 'une source datée', filled: ['title', 'on'] }
const survey = { title: fr('Enquête'), on: '2026-05-29' }

test('R1-01 passes with one finished item among others, or a kind of item that is wanted', () => {
  const sources = factsFor(draft({ need: { sources: [{ title: fr('Entretiens') }, survey] } }))
  expect(gapKeys(enoughItems, sources, datedSource)).toEqual([])
  const final = { list: 'assessments', wanted: 'une finale', where: { moment: ['final'] } }
  expect(gapKeys(enoughItems, factsFor(draft({ assessments: [{ moment: 'final' }] })), final)).toEqual([])
  const designer = { list: 'team', wanted: 'une personne', where: { roles: ['instructional-designer'] } }
  const team = draft({ team: [{ roles: ['tutor', 'instructional-designer'] }] })
  expect(gapKeys(enoughItems, factsFor(team), designer)).toEqual([])
})

test('R1-01 fails at the blank field of an item of the kind wanted, else at the list', () => {
  const undated = judge(enoughItems, factsFor(draft({ need: { sources: [{ title: fr('Enquête') }] } })), datedSource)
  expect(undated).toMatchObject([{ key: 'incomplete', path: expect.stringMatching(/^need\.sources\..*\.on$/) }])
  const second = draft({ need: { sources: [{ title: fr('Enquête') }, { title: fr('Entretiens') }] } })
  expect(judge(enoughItems, factsFor(second), datedSource)).toMatchObject([
    { said: expect.stringMatching(/^«\sSources\s»\s: n°\s1, «\sDate\s» n’est pas renseigné\./) },
    { said: expect.stringMatching(/^«\sSources\s»\s: n°\s2, «\sDate\s» n’est pas renseigné\./) },
  ])
  const final = { list: 'assessments', wanted: 'une évaluation finale', where: { moment: ['final'] } }
  expect(judge(enoughItems, factsFor(draft({ assessments: [{ moment: 'continuous' }] })), final)).toMatchObject([
    { key: 'too-few', path: 'assessments', said: expect.stringContaining('une évaluation finale') },
  ])
  const proof = { list: 'need.contributions', wanted: 'une preuve', anyOf: ['evidence', 'attachmentIds'] }
  expect(gapKeys(enoughItems, factsFor(draft({ need: { contributions: [{ form: 'direct' }] } })), proof)).toEqual([
    'incomplete',
  ])
})

test('R1-01 boundary: exactly the number wanted is enough, one less is not', () => {
  const two = { ...datedSource, atLeast: 2 }
  expect(gapKeys(enoughItems, factsFor(draft({ need: { sources: [survey, survey] } })), two)).toEqual([])
  expect(gapKeys(enoughItems, factsFor(draft({ need: { sources: [survey] } })), two)).toEqual(['too-few'])
})

test('R1-01 unanswered: an empty list never passes; another mark leaves it without object', () => {
  expect(gapKeys(enoughItems, factsFor(draft()), datedSource)).toEqual(['too-few'])
  const underMark = { ...datedSource, when: { path: 'identity.mark', is: ['unicamp'] } }
  expect(gapKeys(enoughItems, factsFor(draft({ identity: { mark: 'institution' } })), underMark)).toBe('not applicable')
  expect(gapKeys(enoughItems, factsFor(draft({ identity: { mark: 'unicamp' } })), underMark)).toEqual(['too-few'])
})

const registration = {
  choice: 'identity.registration.kind',
  cases: [{ is: ['rncp', 'rs'], filled: ['identity.registration.code', 'identity.registration.registeredOn'] }],
}

test('R1-02 passes when the answer calls for nothing more, or has its details', () => {
  const none = draft({ identity: { registration: { kind: 'none' } } })
  expect(gapKeys(choiceWithDetails, factsFor(none), registration)).toEqual([])
  const rncp = draft({ identity: { registration: { kind: 'rncp', code: 'RNCP38412', registeredOn: '2025-09-01' } } })
  expect(gapKeys(choiceWithDetails, factsFor(rncp), registration)).toEqual([])
})

test('R1-02 fails at each missing detail', () => {
  const rs = draft({ identity: { registration: { kind: 'rs' } } })
  expect(judge(choiceWithDetails, factsFor(rs), registration)).toMatchObject([
    { key: 'missing', path: 'identity.registration.code' },
    { key: 'missing', path: 'identity.registration.registeredOn' },
  ])
})

test('R1-02 boundary: no is an answer, with details of its own', () => {
  const partial = {
    choice: 'validation.partial.offered',
    cases: [{ is: ['false'], filled: ['validation.partial.reason'] }],
  }
  const refused = draft({ validation: { partial: { offered: false } } })
  expect(gapKeys(choiceWithDetails, factsFor(refused), partial)).toEqual(['missing'])
  const reasoned = draft({ validation: { partial: { offered: false, reason: fr('Une seule compétence') } } })
  expect(gapKeys(choiceWithDetails, factsFor(reasoned), partial)).toEqual([])
})

test('R1-02 unanswered: no choice is a gap', () => {
  expect(gapKeys(choiceWithDetails, factsFor(draft()), registration)).toEqual(['unanswered'])
})

const analysis = { path: 'need.analysis', atLeast: 200 }
const ofLength = (length: number) => factsFor(draft({ need: { analysis: rich('a'.repeat(length)) } }))

test('R1-03 passes when the text is longer', () => {
  expect(gapKeys(textLength, ofLength(500), analysis)).toEqual([])
})

test('R1-03 fails when it is much shorter, and says how long it is', () => {
  expect(judge(textLength, ofLength(12), analysis)).toMatchObject([
    { key: 'short', path: 'need.analysis', said: expect.stringContaining('12') },
  ])
})

test('R1-03 boundary: 200 characters pass, 199 do not', () => {
  expect(gapKeys(textLength, ofLength(200), analysis)).toEqual([])
  expect(gapKeys(textLength, ofLength(199), analysis)).toEqual(['short'])
})

test('R1-03 unanswered: a blank text is another rule’s business', () => {
  expect(gapKeys(textLength, factsFor(draft()), analysis)).toEqual(['blank'])
})

const unicamp = { marks: ['unicamp'], fields: ['training-professions'] }

test('R1-04 passes in the field of the mark', () => {
  const inField = draft({ identity: { mark: 'unicamp', offerField: 'training-professions' } })
  expect(gapKeys(offerField, factsFor(inField), unicamp)).toEqual([])
})

test('R1-04 fails in another field under the mark', () => {
  const other = draft({ identity: { mark: 'unicamp', offerField: 'other' } })
  expect(gapKeys(offerField, factsFor(other), unicamp)).toEqual(['other-field'])
})

test('R1-04 boundary: another mark leaves the field free', () => {
  const own = draft({ identity: { mark: 'institution', offerField: 'other' } })
  expect(gapKeys(offerField, factsFor(own), unicamp)).toBe('not applicable')
})

test('R1-04 unanswered: a field is asked for whatever the mark', () => {
  expect(gapKeys(offerField, factsFor(draft()), unicamp)).toEqual(['unanswered'])
})

const members = { list: 'members' }
const lists = { members: ['Université Paul-Valéry Montpellier 3', 'Université de Bordeaux'] }
const at = (name: string, member: boolean | null = null) =>
  factsFor(draft(), { institution: draftInstitution({ name: fr(name), common: { consortium: { member } } }) }, lists)

test('R1-05 passes for a member of the list, or one that declares itself', () => {
  expect(gapKeys(consortiumMember, at('Université de Bordeaux'), members)).toEqual([])
  expect(gapKeys(consortiumMember, at('Université des Rives', true), members)).toEqual([])
})

test('R1-05 fails for an institution that is not a member and says so', () => {
  expect(gapKeys(consortiumMember, at('Université des Rives', false), members)).toEqual(['outside'])
})

test('R1-05 boundary: signs and accents do not matter, words do', () => {
  expect(gapKeys(consortiumMember, at('Universite Paul Valéry – Montpellier 3'), members)).toEqual([])
  expect(gapKeys(consortiumMember, at('Université de Bordeaux Montaigne'), members)).toEqual(['unanswered'])
})

test('R1-05 unanswered: no institution and no declaration', () => {
  expect(gapKeys(consortiumMember, factsFor(draft(), {}, lists), members)).toEqual(['unanswered'])
})

const whole = { institutions: 2, total: 100 }
const shared = (...shares: (number | null)[]) =>
  factsFor(
    draft({
      identity: { partners: [{ isUniversity: true }] },
      budget: { sharing: shares.map((share) => ({ institution: fr('Université'), share })) },
    }),
  )

test('R1-06 passes when the shares make the whole', () => {
  expect(gapKeys(sharesAddUp, shared(60, 40), whole)).toEqual([])
})

test('R1-06 fails when an institution has no share, or a share no number', () => {
  expect(gapKeys(sharesAddUp, shared(100), whole)).toEqual(['missing'])
  expect(gapKeys(sharesAddUp, shared(60, null), whole)).toEqual(['blank'])
})

test('R1-06 boundary: 99 is not 100; a partner that is no university shares nothing', () => {
  expect(gapKeys(sharesAddUp, shared(60, 39), whole)).toEqual(['wrong-sum'])
  const alone = draft({ identity: { partners: [{ isUniversity: false }] } })
  expect(gapKeys(sharesAddUp, factsFor(alone), whole)).toBe('not applicable')
})

test('R1-06 unanswered: a partner that does not say what it is counts', () => {
  expect(gapKeys(sharesAddUp, factsFor(draft({ identity: { partners: [{}] } })), whole)).toEqual(['missing'])
})

const traits = {
  traits: [
    { trait: 'petit volume', toldIn: ['identity.duration', 'activities'] },
    { trait: 'partage', toldIn: ['certificate.sharing', 'common.certificateIssuing.sharing'] },
  ],
}

test('R1-07 passes when each trait is told somewhere', () => {
  const told = draft({ identity: { duration: 1200 }, certificate: { sharing: fr('Par un lien') } })
  expect(gapKeys(traitsCovered, factsFor(told), traits)).toEqual([])
})

test('R1-07 fails at the first place of a trait told nowhere', () => {
  expect(judge(traitsCovered, factsFor(draft({ identity: { duration: 1200 } })), traits)).toMatchObject([
    { key: 'missing', path: 'certificate.sharing', said: expect.stringContaining('partage') },
  ])
})

test('R1-07 boundary: one of the places is enough, also in the institution record', () => {
  const institution = draftInstitution({ common: { certificateIssuing: { sharing: fr('Par un lien') } } })
  const facts = factsFor(draft({ activities: [{}] }), { institution })
  expect(gapKeys(traitsCovered, facts, traits)).toEqual([])
})

test('R1-07 unanswered: every trait is missing', () => {
  expect(gapKeys(traitsCovered, factsFor(draft()), traits)).toEqual(['missing', 'missing'])
})

const protectedWords = {
  words: ['diplome', 'titre', 'licence'],
  infinitiveEndings: ['er', 'ir', 're'],
  promisingVerbs: ['obtenir', 'preparer'],
}
const entitled = (title: string, registration = {}) => factsFor(draft({ identity: { title: fr(title), registration } }))

test('R1-08 passes when no word misleads', () => {
  expect(gapKeys(titleVocabulary, entitled('Évaluer avec une grille critériée'), protectedWords)).toEqual([])
})

test('R1-08 fails on a protected word, also after a verb that promises it', () => {
  expect(gapKeys(titleVocabulary, entitled('Diplôme de formateur'), protectedWords)).toEqual(['misleading'])
  expect(gapKeys(titleVocabulary, entitled('Préparer un titre de formateur'), protectedWords)).toEqual(['misleading'])
  expect(gapKeys(titleVocabulary, entitled('Les licences du numérique'), protectedWords)).toEqual(['misleading'])
})

test('R1-08 boundary: the word may be what is studied, and a registered title may say so', () => {
  expect(gapKeys(titleVocabulary, entitled('Concevoir un diplôme en APC'), protectedWords)).toEqual([])
  const registered = { kind: 'rncp' as const, code: 'RNCP38412' }
  expect(gapKeys(titleVocabulary, entitled('Titre de formateur', registered), protectedWords)).toEqual([])
  expect(gapKeys(titleVocabulary, entitled('Titre de formateur', { kind: 'rncp' }), protectedWords)).toEqual([
    'misleading',
  ])
})

test('R1-08 unanswered: without a title there is nothing to read', () => {
  expect(gapKeys(titleVocabulary, factsFor(draft()), protectedWords)).toEqual(['no-title'])
})

const capsules = (longestCapsule: number | null) => factsFor(draft({ activities: [{ longestCapsule }] }))

test('R1-28 passes with short capsules', () => {
  expect(gapKeys(capsuleLength, capsules(3), { atMost: 5 })).toEqual([])
})

test('R1-28 fails on a long one', () => {
  expect(gapKeys(capsuleLength, capsules(20), { atMost: 5 })).toEqual(['long'])
})

test('R1-28 boundary: 5 minutes pass, 6 do not', () => {
  expect(gapKeys(capsuleLength, capsules(5), { atMost: 5 })).toEqual([])
  expect(gapKeys(capsuleLength, capsules(6), { atMost: 5 })).toEqual(['long'])
})

test('R1-28 unanswered: no capsule is declared', () => {
  expect(gapKeys(capsuleLength, capsules(null), { atMost: 5 })).toBe('not applicable')
})
