import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDefinitionFile, type DefinitionFile } from '../../shared/definition/definition-file.ts'
import { largeDefinition, largeSizes } from './large-definition.ts'

const path = join(import.meta.dirname, '../../resources/examples/evaluation-authentique.json')
const example = JSON.parse(readFileSync(path, 'utf8')) as DefinitionFile
const large = largeDefinition(example)

test('the large definition reads as a definition file', () => {
  const read = readDefinitionFile(JSON.parse(JSON.stringify(large)))
  expect(read).toEqual({ ok: true, file: large })
})

test('the large definition has the sizes asked for', () => {
  const { competencies, outcomes, assessmentTasks, rubrics, activities } = large.definition
  expect(largeSizes).toEqual({
    competencies: 10,
    outcomes: 60,
    tasks: 20,
    rubrics: 20,
    criteriaPerRubric: 7,
    levelsPerRubric: 5,
    activities: 200,
  })
  expect([competencies, outcomes, assessmentTasks, rubrics, activities].map((list) => list.length)).toEqual([
    10, 60, 20, 20, 200,
  ])
  for (const { levels, criteria } of rubrics) {
    expect(levels).toHaveLength(5)
    expect(criteria).toHaveLength(7)
    for (const { descriptors } of criteria) {
      expect(descriptors.map(({ levelId }) => levelId)).toEqual(levels.map(({ id }) => id))
      expect(descriptors.every(({ statement }) => statement.fr !== '')).toBe(true)
    }
    expect(criteria.reduce((sum, { weight }) => sum + (weight ?? 0), 0)).toBe(100)
  }
})

test('every task of the large definition has its outcomes, its rubric and its activities', () => {
  const { assessmentTasks, outcomes, activities } = large.definition
  expect(new Set(assessmentTasks.map(({ rubricId }) => rubricId)).size).toBe(20)
  expect(new Set(assessmentTasks.flatMap(({ outcomeIds }) => outcomeIds))).toEqual(
    new Set(outcomes.map(({ id }) => id)),
  )
  expect(new Set(activities.map(({ taskId }) => taskId)).size).toBe(20)
})

test('the same example gives the same large definition', () => {
  expect(largeDefinition(example)).toEqual(large)
})
