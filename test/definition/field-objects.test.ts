import { expect, test } from 'vitest'
import { isBlank } from '../../shared/definition/blank.ts'
import { valueOrInherited } from '../../shared/institution/value-or-inherited.ts'
import { judgeDefinition } from '../../shared/checklist/judge-definition.ts'
import { definitionSchema } from '../../shared/definition/definition.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import { fieldOf } from '../../shared/definition/field.ts'
import { fieldObjects, isWithoutObject } from '../../shared/definition/field-objects.ts'
import { modelFields, schemaAt, walkFields } from '../../shared/definition/schema-walk.ts'
import { gates } from '../../shared/framework/requirement.ts'
import { institutionSchema } from '../../shared/institution/institution.ts'
import { packIds, readPack } from '../checklist/packs.ts'
import { mutated, mutations, sampleOf } from '../fixtures/resolve-mutation.ts'
import { blankFile } from './sample-file.ts'

const installed = packIds().map(readPack)
const fields = [...modelFields(definitionSchema), ...modelFields(institutionSchema)]
const item = '01900000-0000-7000-8000-000000000001'

test('a question and the answer that decides are in the model, in the same items, and the answer can be given', () => {
  const lists = fields.filter(({ meta }) => meta.kind === 'list').map(({ modelPath }) => modelPath)
  const aroundOf = (path: string) => lists.filter((list) => path.startsWith(`${list}.`))
  for (const [question, rule] of Object.entries(fieldObjects)) {
    const deciding = fields.find(({ modelPath }) => modelPath === rule.field)
    expect(fields.map(({ modelPath }) => modelPath)).toContain(question)
    expect(
      aroundOf(rule.field).every((list) => aroundOf(question).includes(list)),
      question,
    ).toBe(true)
    const answers: readonly unknown[] = 'is' in rule ? rule.is : rule.isNot
    for (const answer of answers)
      expect(deciding?.schema.safeParse(answer).success, `${question}: ${answer}`).toBe(true)
  }
})

test('the answer that decides is read in the same item', () => {
  const document = {
    validity: { kind: 'limited' },
    identity: { validity: { kind: 'unlimited', months: null } },
    assessments: { [item]: { supervision: 'none' } },
  }
  const read = (path: readonly string[]) =>
    path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document)
  expect(isWithoutObject(['identity', 'validity', 'months'], read)).toBe(true)
  expect(isWithoutObject(['assessments', item, 'proctoring'], read)).toBe(true)
  document.identity.validity.kind = 'limited'
  document.assessments[item] = { supervision: 'remote-proctoring' }
  expect(isWithoutObject(['identity', 'validity', 'months'], read)).toBe(false)
  expect(isWithoutObject(['assessments', item, 'proctoring'], read)).toBe(false)
  expect(isWithoutObject(['identity', 'title'], read)).toBe(false)
})

test('unanswered, the other question leaves without object only what waits for a given answer', () => {
  expect(isWithoutObject(['identity', 'validity', 'months'], () => null)).toBe(true)
  expect(isWithoutObject(['validation', 'overallThreshold'], () => null)).toBe(false)
  expect(isWithoutObject(['validation', 'overallThreshold'], () => 'non-compensated')).toBe(true)
})

test('no question is without object that an example answers', () => {
  for (const sample of ['A', 'C'] as const) {
    const { definition, institution } = sampleOf({ sample })
    const folded: string[] = []
    walkFields(definitionSchema, definition, ({ path, modelPath, value }) => {
      const without = isWithoutObject(path, (other) => valueOrInherited(definition, institution, other))
      if (without && !isBlank(value)) folded.push(modelPath)
    })
    expect(folded, sample).toEqual([])
  }
})

test('no finding asks for what has no object', () => {
  const files: [string, DefinitionFile][] = [
    ['blank', blankFile()],
    ['A', sampleOf({ sample: 'A' })],
    ['C', sampleOf({ sample: 'C' })],
    ...mutations().map((mutation): [string, DefinitionFile] => [mutation.id, mutated(mutation)]),
  ]
  const asked = new Set<string>()
  for (const [, { definition, institution }] of files)
    for (const gate of gates) {
      const judged = judgeDefinition(definition, installed, { date: '2026-11-22', gate, institution })
      if (!judged.judged) throw new Error(judged.absent.id)
      for (const { requirement, gaps, status } of judged.evaluation.findings)
        for (const { path } of gaps) {
          const places = path.map((_, index) => path.slice(0, index + 1))
          const without = places.some((place) =>
            isWithoutObject(place, (other) => valueOrInherited(definition, institution, other)),
          )
          if (without && status === 'open')
            asked.add(`${requirement}: ${path.filter((part) => part.length < 36).join('.')}`)
        }
    }
  expect([...asked].sort()).toEqual([])
})

test('every answer that decides is a choice, a flag or a count', () => {
  const kinds = Object.values(fieldObjects).map(({ field }) => {
    const schema = schemaAt(field.startsWith('common') ? institutionSchema : definitionSchema, withItems(field))
    return schema && fieldOf(schema)?.kind
  })
  expect([...new Set(kinds)].sort()).toEqual(['choice', 'flag', 'integer'])
})

/** A model path with an item wherever it goes through a list. */
function withItems(modelPath: string): string[] {
  const lists = new Set(fields.filter(({ meta }) => meta.kind === 'list').map((field) => field.modelPath))
  const segments = modelPath.split('.')
  return segments.flatMap((segment, index) =>
    lists.has(segments.slice(0, index + 1).join('.')) ? [segment, item] : [segment],
  )
}
