import { expect, test } from 'vitest'
import type { Finding } from '../../shared/checklist/finding.ts'
import { blankOf } from '../../shared/definition/blank.ts'
import { definitionSchema, type Definition } from '../../shared/definition/definition.ts'
import { modelFields } from '../../shared/definition/schema-walk.ts'
import { stages } from '../../shared/definition/stages.ts'
import { stageEffort, totalEffort } from '../../shared/guidance/effort.ts'
import { questionsOf, standingQuestions } from '../../shared/guidance/questions.ts'

const id = '01890000-0000-7000-8000-000000000001'
const blank = () => blankOf(definitionSchema, () => id) as Definition

const finding = (role: Finding['role'], severity: Finding['severity'], ...path: string[]): Finding =>
  ({ role, severity, gaps: [{ path, ids: [], message: { key: '', values: {} }, data: {} }] }) as unknown as Finding

const standing = (definition: Definition, open: readonly Finding[], role: Finding['role'] | 'all', place: string) =>
  stages
    .flatMap((stage) => standingQuestions(stage, definition, null, open, role))
    .find(({ modelPath }) => modelPath === place)

test('the questions of all stages ask for every field a person fills, once', () => {
  const asked = stages.flatMap((stage) =>
    questionsOf(stage).flatMap(({ modelPath, perItem }) => [modelPath, ...perItem.map((entry) => entry.modelPath)]),
  )
  const filled = modelFields(definitionSchema)
    .filter(({ meta }) => meta.kind !== 'id' && meta.kind !== 'group')
    .map(({ modelPath }) => modelPath)
    .filter((modelPath) => !/^(exceptions|answers)(\.|$)/.test(modelPath))
  expect(asked.toSorted()).toEqual(filled.toSorted())
})

test('a question is open for the role asked, with others for everybody else, and says how heavy it is', () => {
  const open = [finding('service', 'blocking', 'budget', 'price'), finding('teacher', 'advice', 'identity', 'title')]
  expect(standing(blank(), open, 'all', 'identity.title')).toMatchObject({ state: 'open', severity: 'advice' })
  expect(standing(blank(), open, 'service', 'identity.title')).toMatchObject({ state: 'elsewhere', severity: null })
  expect(standing(blank(), open, 'teacher', 'identity.title')).toMatchObject({ state: 'open' })
})

test('a finding inside an item is told at its list, one about a group at its first question', () => {
  const open = [finding('teacher', 'blocking', 'outcomes', id, 'statement'), finding('teacher', 'to-justify', 'need')]
  expect(standing(blank(), open, 'teacher', 'outcomes')).toMatchObject({ state: 'open', severity: 'blocking' })
  expect(standingQuestions('need', blank(), null, open, 'teacher').map(({ state }) => state === 'open')).toEqual(
    questionsOf('need').map((_, rank) => rank === 0),
  )
})

test('what nobody asks for is blank, what others answer is with them, what has no object says so', () => {
  expect(standing(blank(), [], 'all', 'identity.subtitle')).toMatchObject({ state: 'blank' })
  expect(standing(blank(), [], 'teacher', 'identity.code')).toMatchObject({ state: 'elsewhere', roles: ['service'] })
  expect(standing(blank(), [], 'all', 'identity.registration.code')).toMatchObject({ state: 'without-object' })
})

test('an answer is an answer, no and nought included; an open one stays open', () => {
  const definition = blank()
  definition.identity.title.fr = 'Mesurer'
  definition.schedule.permanentAccess = false
  expect(standing(definition, [], 'teacher', 'identity.title')).toMatchObject({ state: 'answered' })
  expect(standing(definition, [], 'all', 'schedule.permanentAccess')).toMatchObject({ state: 'answered' })
  const open = [finding('teacher', 'to-justify', 'identity', 'title')]
  expect(standing(definition, open, 'teacher', 'identity.title')).toMatchObject({ state: 'open' })
})

test('what the institution says once is inherited', () => {
  const institution = { common: { qualityCertificate: { number: 'Q-2026' } } }
  const found = stages
    .flatMap((stage) => standingQuestions(stage, blank(), institution, [], 'all'))
    .filter(({ state }) => state === 'inherited')
  expect(found.map(({ modelPath }) => modelPath)).toEqual(['local.qualityCertificate.number'])
})

test('a dossier of 20 h is written in an afternoon: the estimate of its authors stays under five hours', () => {
  expect(totalEffort(stages).authors).toBeLessThanOrEqual(300)
  expect(totalEffort(['budget', 'quality'])).toEqual({
    authors: stageEffort.budget.authors + stageEffort.quality.authors,
    others: stageEffort.budget.others + stageEffort.quality.others,
  })
  expect(totalEffort([])).toEqual({ authors: 0, others: 0 })
})
