import { expect, test } from 'vitest'
import { questionGaps } from '../../shared/checklist/question.ts'
import { filled } from '../../shared/checklist/rules/generic/filled.ts'
import { itemsFilled } from '../../shared/checklist/rules/generic/items-filled.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import { requirementSchema } from '../../shared/framework/requirement.ts'
import { gapMessage } from '../../shared/messages/fr/findings/finding-message.ts'
import { draft, draftInstitution, factsFor, fr, gapKeys, judge } from './course/draft.ts'

const asked = requirementSchema.parse({
  id: 'SAE-4',
  section: 'sae',
  label: 'Problème ouvert',
  why: 'Plusieurs réponses sont défendables.',
  how: 'Donnez un exemple de réponses.',
  role: 'teacher',
  gate: 'conception',
  severity: 'to-justify',
  provenance: ['P'],
  sources: [],
  automation: 'H',
  question: { text: 'Plus d’une réponse est-elle acceptable\u202f?', subject: 'assessmentTasks' },
  fixedAt: { stage: 'tasks', path: 'assessmentTasks' },
})

type Answer = Definition['answers'][number]['answer']

/** What the question leaves open for one task, as severity and kind of gap. */
function answered(answer: Answer | undefined, comment = ''): [string, string][] {
  const definition = draft({ assessmentTasks: [{ code: 'SAE1' }] })
  const subject = definition.assessmentTasks[0]!.id
  if (answer !== undefined)
    definition.answers = draft({ answers: [{ requirement: 'SAE-4', subject, answer, comment: fr(comment) }] }).answers
  return questionGaps(asked, 'to-justify', factsFor(definition)).flatMap(({ severity, gaps }) =>
    gaps.map(({ message, ids }): [string, string] => {
      expect(ids).toEqual([subject])
      expect(gapMessage(message)).toContain('SAE1')
      return [severity, message.key]
    }),
  )
}

test('R0-01 passes with yes, or a reasoned “not applicable”', () => {
  expect(answered('yes')).toEqual([])
  expect(answered('not-applicable', 'Tâche imposée par la réglementation')).toEqual([])
})

test('R0-01 fails with no, and with “not applicable” without reason', () => {
  expect(answered('no')).toEqual([['to-justify', 'question.no']])
  expect(answered('not-applicable', '  ')).toEqual([['to-justify', 'question.reason-missing']])
})

test('R0-01 boundary: partly leaves advice', () => {
  expect(answered('partly')).toEqual([['advice', 'question.partly']])
})

test('R0-01 unanswered: no answer, or a blank one; without an item it waits for one', () => {
  expect(answered(undefined)).toEqual([['to-justify', 'question.unanswered']])
  expect(answered(null)).toEqual([['to-justify', 'question.unanswered']])
  expect(questionGaps(asked, 'to-justify', factsFor(draft()))).toMatchObject([
    { waits: true, gaps: [{ message: { key: 'items.none' } }] },
  ])
})

const charter = { paths: ['common.consortium.readOn'], yes: ['common.consortium.graphicCharterRead'] }
const read = { consortium: { readOn: '2026-09-02', graphicCharterRead: true } }

test('R0-02 passes when all is filled, inherited values included', () => {
  expect(gapKeys(filled, factsFor(draft({ local: read })), charter)).toEqual([])
  const institution = draftInstitution({ common: read })
  expect(gapKeys(filled, factsFor(draft(), { institution }), charter)).toEqual([])
})

test('R0-02 fails when yes is wanted and the answer is no', () => {
  const refused = draft({ local: { consortium: { ...read.consortium, graphicCharterRead: false } } })
  expect(judge(filled, factsFor(refused), charter)).toMatchObject([
    { key: 'no', path: 'local.consortium.graphicCharterRead' },
  ])
})

test('R0-02 boundary: no is an answer where an answer is enough; spaces are not', () => {
  const member = { paths: ['local.consortium.member'] }
  expect(gapKeys(filled, factsFor(draft({ local: { consortium: { member: false } } })), member)).toEqual([])
  const spaces = draft({ audience: { public: fr('  ') } })
  expect(gapKeys(filled, factsFor(spaces), { paths: ['audience.public'] })).toEqual(['blank'])
})

test('R0-02 unanswered: every field rings at its place', () => {
  expect(judge(filled, factsFor(draft()), charter)).toMatchObject([
    { key: 'blank', path: 'local.consortium.readOn' },
    { key: 'blank', path: 'local.consortium.graphicCharterRead' },
  ])
})

const attached = { list: 'outcomes', fields: ['competencyIds'], atLeast: 2 }
const outcomes = (...competencyIds: string[][]) =>
  factsFor(draft({ outcomes: competencyIds.map((ids, index) => ({ code: `AAV${index + 1}`, competencyIds: ids })) }))

test('R0-03 passes when there are enough items and each says something', () => {
  expect(gapKeys(itemsFilled, outcomes(['c1'], ['c1'], ['c2']), attached)).toEqual([])
})

test('R0-03 fails at the blank field of each item, by its code', () => {
  expect(judge(itemsFilled, outcomes(['c1'], []), attached)).toMatchObject([
    {
      key: 'blank',
      path: expect.stringMatching(/^outcomes\..*\.competencyIds$/),
      said: expect.stringContaining('AAV2'),
    },
  ])
})

test('R0-03 boundary: two are enough, one is not; none waits for a first where none is wanted', () => {
  expect(gapKeys(itemsFilled, outcomes(['c1'], ['c1']), attached)).toEqual([])
  expect(gapKeys(itemsFilled, outcomes(['c1']), attached)).toEqual(['too-few'])
  expect(gapKeys(itemsFilled, factsFor(draft()), { ...attached, atLeast: 0 })).toEqual(['items.none'])
})

test('R0-03 unanswered: an empty list has too few', () => {
  expect(gapKeys(itemsFilled, factsFor(draft()), attached)).toEqual(['too-few'])
})
