import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isBlank } from '../../shared/definition/blank.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import { readDefinitionFile } from '../../shared/definition/definition-file.ts'
import { walkFields } from '../../shared/definition/schema-walk.ts'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { blankFilled } from '../../tools/examples/blank-filled.ts'
import { exampleFiles } from '../../tools/examples/example-files.ts'

/** Hours of a definition, from its minutes. */
const inHours = (minutes: number | null) => (minutes ?? Number.NaN) / 60
const inEuros = (cents: number | null) => (cents ?? Number.NaN) / 100
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** The figures each dossier was designed with. */
const figures = {
  'evaluation-authentique': {
    duration: 20,
    personalWork: 0,
    ects: 0,
    byModality: { 'on-site': 0, synchronous: 4.5, asynchronous: 15.5 },
    activities: [1.5, 3, 2.5, 7, 1.5, 2.5, 0.5, 0.5, 1],
    assessmentWeights: [10, 20, 40, 30],
    criterionWeights: [25, 25, 20, 15, 15],
    price: 600,
    fixed: [248, 1116, 620, 456, 300, 340, 1500],
    variable: [77.5, 31, 4, 30, 60],
    expected: 16,
    capacity: 20,
    breakEven: 12,
    result: 1780,
  },
  'empreinte-formation': {
    duration: 24,
    personalWork: 32,
    ects: 2,
    byModality: { 'on-site': 7, synchronous: 3, asynchronous: 14 },
    activities: [1.5, 5, 3, 7, 5, 1, 0.5, 1],
    assessmentWeights: [15, 20, 40, 25],
    criterionWeights: [20, 25, 20, 20, 15],
    price: 1800,
    fixed: [868, 186, 992, 744, 532, 1200, 450, 600, 408, 2400],
    variable: [124, 31, 28, 4, 216],
    expected: 12,
    capacity: 16,
    breakEven: 6,
    result: 8384,
  },
} as const

function exampleOf(name: string): { definition: Definition; text: string; path: string } {
  const example = exampleFiles().find((candidate) => candidate.name === name)!
  return { definition: example.file.definition, text: example.text, path: example.path }
}

describe.each(Object.entries(figures))('%s', (name, expected) => {
  const { definition, text, path } = exampleOf(name)

  test('the committed file is what its source says and is a definition file', () => {
    const committed = readFileSync(path, 'utf8')
    expect(committed).toBe(text)
    expect(readDefinitionFile(JSON.parse(committed))).toMatchObject({ ok: true })
  })

  test('hours add up', () => {
    const activities = definition.activities.map((activity) => inHours(activity.duration))
    expect(activities).toEqual(expected.activities)
    expect(sum(activities)).toBe(expected.duration)
    expect(inHours(definition.identity.duration)).toBe(expected.duration)
    const byModality = Object.fromEntries(
      Object.keys(expected.byModality).map((modality) => [
        modality,
        sum(
          definition.activities.filter((entry) => entry.modality === modality).map((entry) => inHours(entry.duration)),
        ),
      ]),
    )
    expect(byModality).toEqual(expected.byModality)
    expect(sum(definition.personalWork.map((work) => inHours(work.duration)))).toBe(expected.personalWork)
    expect(definition.identity.ects).toBe(expected.ects * 2)
    for (const task of definition.assessmentTasks) {
      const own = <T extends { taskId: string | null; duration: number | null }>(entries: readonly T[]) =>
        sum(entries.filter((entry) => entry.taskId === task.id).map((entry) => entry.duration!))
      expect([task.supervisedTime, task.autonomousTime]).toEqual([
        own(definition.activities),
        own(definition.personalWork),
      ])
    }
  })

  test('weights add up to 100', () => {
    const assessments = definition.assessments.map((assessment) => assessment.weight!)
    expect(assessments).toEqual(expected.assessmentWeights)
    expect(sum(assessments)).toBe(100)
    for (const rubric of definition.rubrics) {
      const criteria = rubric.criteria.map((criterion) => criterion.weight!)
      expect(criteria).toEqual(expected.criterionWeights)
      expect(sum(criteria)).toBe(100)
    }
  })

  test('the budget breaks even where it says', () => {
    const { budget } = definition
    const fixed = budget.fixedCosts.map((cost) => inEuros(cost.amount))
    const variable = budget.variableCosts.map((cost) => inEuros(cost.amount))
    expect(fixed).toEqual(expected.fixed)
    expect(variable).toEqual(expected.variable)
    expect([inEuros(budget.price), budget.expectedLearners, budget.capacity]).toEqual([
      expected.price,
      expected.expected,
      expected.capacity,
    ])
    const margin = inEuros(budget.price) - sum(variable)
    expect(Math.ceil(sum(fixed) / margin)).toBe(expected.breakEven)
    expect(budget.expectedLearners! * margin - sum(fixed)).toBe(expected.result)
    for (const cost of budget.fixedCosts) {
      if (cost.hours !== null) expect(cost.amount).toBe((cost.hours / 60) * cost.hourlyRate!)
      if (cost.total !== null) expect(cost.amount).toBe(cost.total / cost.sessions!)
    }
  })

  test('every item of the definition has an id of its own', () => {
    const ids: string[] = []
    walkFields(definitionSchema, definition, ({ meta, value }) => {
      if (meta.kind === 'list') ids.push(...(value as { id: string }[]).map((item) => item.id))
    })
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('nobody is named outside people', () => {
    const { people: _people, ...elsewhere } = definition
    const written = JSON.stringify(elsewhere)
    expect(definition.people.filter((person) => written.includes(person.name))).toEqual([])
  })
})

test('both examples inherit from one institution record, which names its people once', () => {
  const institutions = exampleFiles().map((example) => example.file.institution!)
  expect(institutions[1]).toEqual(institutions[0])
  const { people, ...elsewhere } = institutions[0]!
  expect(people.filter((person) => JSON.stringify(elsewhere).includes(person.name))).toEqual([])
})

test('a source may leave out what it does not answer, so that a new field does not break it', () => {
  const { definition } = exampleFiles()[0]!.file
  const [outcome, ...others] = definition.outcomes
  const { code: _code, ...shorter } = outcome!
  const { budget: _budget, ...written } = { ...definition, outcomes: [shorter, ...others] }
  const filled = definitionSchema.parse(blankFilled(definitionSchema, written))
  expect(filled.outcomes).toEqual([{ ...outcome!, code: '' }, ...others])
  expect(isBlank(filled.budget)).toBe(true)
  expect(definitionSchema.safeParse(blankFilled(definitionSchema, { ...written, colour: 'red' })).success).toBe(false)
})
