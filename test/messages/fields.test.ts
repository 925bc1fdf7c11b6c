import { expect, test } from 'vitest'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { modelFields } from '../../shared/definition/schema-walk.ts'
import { institutionSchema } from '../../shared/institution/institution.ts'
import * as english from '../../shared/messages/en/fields.ts'
import { fieldLabel, fieldText, itemLabel } from '../../shared/messages/fr/fields.ts'

const fields = [...modelFields(definitionSchema), ...modelFields(institutionSchema)].filter(
  ({ meta }) => meta.kind !== 'id',
)

test('every field a person fills has a short French label', () => {
  const faulty = fields
    .map(({ modelPath }) => ({ modelPath, label: fieldLabel(modelPath) }))
    .filter(({ label }) => label.trim() === '' || label.length > 40 || /[.:]$/.test(label))
  expect(faulty).toEqual([])
})

test('every list names one of its items', () => {
  const nameless = fields
    .filter(({ meta, modelPath }) => meta.kind === 'list' && fieldText(modelPath).item === undefined)
    .map(({ modelPath }) => modelPath)
  expect(nameless).toEqual([])
  expect(itemLabel('outcomes')).toBe('un acquis visé')
  expect(itemLabel('local.evidence')).toBe('une preuve')
})

test('help is one sentence', () => {
  const faulty = fields.flatMap(({ modelPath }) => {
    const help = fieldText(modelPath).help
    return help !== undefined && (!/[.»]$/.test(help) || help.length > 180) ? [`${modelPath}: ${help}`] : []
  })
  expect(faulty).toEqual([])
})

test('English says the same of every field: a short label, one sentence of help where French has one, the unit', () => {
  const faulty = fields.flatMap(({ modelPath }) => {
    const [fr, en] = [fieldText(modelPath), english.fieldText(modelPath)]
    const alike = (['help', 'item', 'unitHint'] as const).every(
      (part) => (fr[part] === undefined) === (en[part] === undefined),
    )
    const short = en.label.trim() !== '' && en.label.length <= 42 && !/[.:]$/.test(en.label)
    return alike && short && (en.help === undefined || /[.?”]$/.test(en.help)) ? [] : [modelPath]
  })
  expect(faulty).toEqual([])
  expect(english.itemLabel('outcomes')).toBe('a learning outcome')
  expect(english.itemLabel('assessmentTasks')).toBe('an SAE')
})

test('a value of the institution has one label, inherited or overridden', () => {
  expect(fieldText('local.brand.logoUsed')).toEqual(fieldText('common.brand.logoUsed'))
})

test('a path outside the model is refused', () => {
  expect(() => fieldLabel('identity.colour')).toThrow('identity.colour')
})
