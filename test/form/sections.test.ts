import { expect, test } from 'vitest'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { modelFields } from '../../shared/definition/schema-walk.ts'
import { institutionSchema } from '../../shared/institution/institution.ts'
import { formSections, type FormSection } from '../../renderer/form/sections.ts'

const fields = [...modelFields(definitionSchema), ...modelFields(institutionSchema)].filter(
  ({ meta }) => meta.kind !== 'id',
)

test.each(Object.entries<readonly FormSection[]>(formSections))(
  'every field of %s is in exactly one of its parts',
  (part, sections) => {
    const drawn = sections.flatMap((section) => section.fields.map((field) => `${part}.${field}`))
    expect(new Set(drawn).size).toBe(drawn.length)
    const isBelow = (modelPath: string, place: string) => modelPath === place || modelPath.startsWith(`${place}.`)
    const groups = sections.flatMap(({ group }) => (group === undefined ? [] : [`${part}.${group}`]))
    const missing = fields
      .map(({ modelPath }) => modelPath)
      .filter((modelPath) => modelPath.startsWith(`${part}.`))
      .filter((modelPath) => !groups.includes(modelPath) && !drawn.some((place) => isBelow(modelPath, place)))
    expect(missing).toEqual([])
    const known = new Set(fields.map(({ modelPath }) => modelPath))
    expect([...drawn, ...groups].filter((modelPath) => !known.has(modelPath))).toEqual([])
  },
)
