import type { z } from 'zod'
import { blankOf } from '../../shared/definition/blank.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import { definitionSchema, type Definition } from '../../shared/definition/definition.ts'
import { fieldOf } from '../../shared/definition/field.ts'
import { itemSchemaOf } from '../../shared/definition/schema-walk.ts'
import { institutionSchema, type Institution } from '../../shared/institution/institution.ts'

/** @returns ids that are valid, never the same, and the same from run to run */
export function countedIds(prefix = '0'): () => string {
  let count = 0
  return () => `${prefix.padStart(8, '0')}-0000-7000-8000-${String(++count).padStart(12, '0')}`
}

/** @returns a file in which nothing is answered */
export function blankFile(): DefinitionFile {
  const newId = countedIds()
  return {
    format: 'cadrier-definition',
    formatVersion: 2,
    definition: blankOf(definitionSchema, newId) as Definition,
    institution: blankOf(institutionSchema, newId) as Institution,
  }
}

/** @returns a file in which every field is answered, each list has one item, and every reference names one */
export function filledFile(): DefinitionFile {
  const newId = countedIds()
  const complete = (schema: z.ZodType): unknown => {
    const references: (() => void)[] = []
    const itemIds = new Map<string, string>()
    const filled = fill(schema, '', newId, itemIds, references)
    for (const settle of references) settle()
    return filled
  }
  const definition = complete(definitionSchema) as Definition
  const institution = complete(institutionSchema) as Institution
  definition.institutionId = institution.id
  return { format: 'cadrier-definition', formatVersion: 2, definition, institution }
}

function fill(
  schema: z.ZodType,
  modelPath: string,
  newId: () => string,
  itemIds: Map<string, string>,
  references: (() => void)[],
): unknown {
  const meta = fieldOf(schema)
  if (!meta) throw new TypeError(modelPath)
  const groupOf = (shape: Record<string, z.ZodType>): Record<string, unknown> => {
    const group: Record<string, unknown> = {}
    for (const [key, child] of Object.entries(shape)) {
      const path = modelPath === '' ? key : `${modelPath}.${key}`
      const kind = fieldOf(child)
      group[key] = fill(child, path, newId, itemIds, references)
      // An item may come after the field that names it: references are settled last.
      if (kind?.kind === 'reference')
        references.push(() => (group[key] = kind.target.startsWith('@') ? newId() : itemIds.get(kind.target)))
      if (kind?.kind === 'references') references.push(() => (group[key] = [itemIds.get(kind.target)]))
    }
    return group
  }
  switch (meta.kind) {
    case 'id':
      return newId()
    case 'word':
      return `word of ${modelPath}`
    case 'text':
      return { fr: `fr of ${modelPath}`, en: `en of ${modelPath}` }
    case 'rich-text':
      return {
        version: 1,
        fr: [
          {
            type: 'paragraph',
            id: newId(),
            content: [{ text: `fr of ${modelPath}`, marks: ['bold'], link: 'https://example.org/' }],
          },
        ],
      }
    case 'integer':
    case 'minutes':
    case 'cents':
    case 'percent':
    case 'half-credits':
      return 42
    case 'date':
      return '2026-11-22'
    case 'flag':
      return true
    case 'choice':
      return meta.options[0]
    case 'choices':
      return [meta.options[0]]
    case 'reference':
    case 'references':
      return null
    case 'list': {
      const item = groupOf(itemSchemaOf(schema).shape as Record<string, z.ZodType>)
      itemIds.set(modelPath, item.id as string)
      return [item]
    }
    case 'group':
      return groupOf((schema as z.ZodObject).shape as Record<string, z.ZodType>)
  }
}

/**
 * @param path keys and indexes with dots
 * @param value `undefined` takes the key away
 * @returns a copy of the file with one value changed
 */
export function setAt<T>(file: T, path: string, value: unknown): T {
  const copy = structuredClone(file)
  const segments = path.split('.')
  const last = segments.pop()!
  const parent = segments.reduce<Record<string, unknown>>(
    (current, segment) => current[segment] as Record<string, unknown>,
    copy as Record<string, unknown>,
  )
  if (value === undefined) delete parent[last]
  else parent[last] = value
  return copy
}
