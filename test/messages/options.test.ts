import { expect, test } from 'vitest'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { modelFields } from '../../shared/definition/schema-walk.ts'
import { optionLabel } from '../../shared/messages/fr/options.ts'

const lists = modelFields(definitionSchema).flatMap(({ meta }) =>
  meta.kind === 'choice' || meta.kind === 'choices' ? [meta] : [],
)

test('every value of every closed list has a French label of its own', () => {
  for (const { name, options } of lists) {
    const labels = options.map((value) => optionLabel(name, value))
    expect(labels.every((label) => label.trim() !== '')).toBe(true)
    expect(new Set(labels).size, name).toBe(options.length)
  }
})

test('two fields with one list name offer the same values', () => {
  const values = new Map<string, readonly string[]>()
  for (const { name, options } of lists) {
    expect(values.get(name) ?? options, name).toEqual(options)
    values.set(name, options)
  }
})

test('a value outside its list is refused', () => {
  expect(() => optionLabel('state', 'lost')).toThrow('lost')
  expect(() => optionLabel('colour', 'red')).toThrow('red')
})
