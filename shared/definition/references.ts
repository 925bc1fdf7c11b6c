import type { z } from 'zod'
import type { DefinitionFault } from './definition-file.ts'
import { jsonPath } from './json-path.ts'
import { walkFields } from './schema-walk.ts'

/** References to records of the library, which a file cannot vouch for, start with this. */
const outside = '@'

/** Ids present in each list of a document, by the list’s model path. */
function idsByList(schema: z.ZodType, document: unknown): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>()
  walkFields(schema, document, ({ meta, modelPath, value }) => {
    if (meta.kind !== 'list') return
    const ids = known.get(modelPath) ?? new Set<string>()
    for (const item of value as { id: string }[]) ids.add(item.id)
    known.set(modelPath, ids)
  })
  return known
}

/** References that name an item which is not there, with the place as ids (file places use indexes). */
export function danglingReferences(
  schema: z.ZodType,
  document: unknown,
): { path: readonly string[]; target: string; id: string }[] {
  const known = idsByList(schema, document)
  const dangling: { path: readonly string[]; target: string; id: string }[] = []
  walkFields(schema, document, ({ meta, path, value }) => {
    if (meta.kind !== 'reference' && meta.kind !== 'references') return
    if (meta.target.startsWith(outside)) return
    const ids = meta.kind === 'references' ? (value as string[]) : value === null ? [] : [value as string]
    for (const id of ids) if (!known.get(meta.target)?.has(id)) dangling.push({ path, target: meta.target, id })
  })
  return dangling
}

/** The ids of all items of a document, of whatever list. */
export const itemIds = (schema: z.ZodType, document: unknown): Set<string> =>
  new Set([...idsByList(schema, document).values()].flatMap((ids) => [...ids]))

/** Items whose id another item of the document has already: a name is looked up across lists, so it must be the only one. */
export function repeatedIds(schema: z.ZodType, document: unknown): { path: readonly string[]; id: string }[] {
  const seen = new Set<string>()
  const repeated: { path: readonly string[]; id: string }[] = []
  walkFields(schema, document, ({ meta, path, value }) => {
    if (meta.kind !== 'list') return
    for (const { id } of value as { id: string }[]) {
      if (seen.has(id)) repeated.push({ path: [...path, id, 'id'], id })
      seen.add(id)
    }
  })
  return repeated
}

/** What is wrong between two places of a document which is sound at each, as faults of a file. */
export function contentFaults(schema: z.ZodType, document: unknown, root: string): DefinitionFault[] {
  const placeOf = (path: readonly string[]) => jsonPath([root, ...indexedPath(document, path)])
  return [
    ...repeatedIds(schema, document).map(({ path }): DefinitionFault => ({
      kind: 'duplicate-id',
      path: placeOf(path),
    })),
    ...danglingReferences(schema, document).map(({ path, target }): DefinitionFault => ({
      kind: 'dangling-reference',
      path: placeOf(path),
      target,
    })),
  ]
}

/** `['outcomes', '<id>', 'code']` as `['outcomes', 2, 'code']`: the place an editor of the file can find. */
function indexedPath(document: unknown, path: readonly string[]): PropertyKey[] {
  let current: unknown = document
  return path.map((segment) => {
    const inList = Array.isArray(current)
    const key = inList ? (current as { id?: string }[]).findIndex((item) => item.id === segment) : segment
    current = (current as Record<PropertyKey, unknown> | undefined)?.[key]
    return key
  })
}
