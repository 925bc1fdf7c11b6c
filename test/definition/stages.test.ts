import { expect, test } from 'vitest'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { modelFields } from '../../shared/definition/schema-walk.ts'
import { stageOf, stageParts, stages } from '../../shared/definition/stages.ts'

const paths = modelFields(definitionSchema).map(({ modelPath }) => modelPath)

test('every field is written in exactly one stage', () => {
  const stagesOf = (path: string) =>
    stages.filter((stage) => stageParts[stage].some((part) => path === part || path.startsWith(`${part}.`)))
  const misplaced = paths
    .filter((path) => path !== 'id' && path !== 'local')
    .map((path) => ({ path, stages: stagesOf(path) }))
    .filter((field) => field.stages.length !== 1)
  expect(misplaced).toEqual([])
})

test('every part of a stage is in the model', () => {
  const unknown = stages.flatMap((stage) => stageParts[stage]).filter((part) => !paths.includes(part))
  expect(unknown).toEqual([])
})

test('a place of the model leads to its stage, a place outside to none', () => {
  expect(stageOf('rubrics.criteria.descriptors.statement')).toBe('rubrics')
  expect(stageOf('local.brand.logoUsed')).toBe('identity')
  expect(stageOf('need')).toBe('need')
  expect(stageOf('needless')).toBeUndefined()
})
