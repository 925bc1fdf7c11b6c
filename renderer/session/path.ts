import { valueAt } from '../../shared/change/json.ts'

/** A place in a document: property names, and item ids inside lists. */
export type Path = readonly string[]

/** Whether two parts of a form stand for the same place: what they show then follows from the document alone. */
export function samePlace(one: { path: Path; schema: unknown }, other: { path: Path; schema: unknown }): boolean {
  return (
    one.schema === other.schema &&
    one.path.length === other.path.length &&
    one.path.every((segment, index) => segment === other.path[index])
  )
}

const idShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a segment of a path is the id of an item. */
export function isItemId(segment: string): boolean {
  return segment.length === 36 && idShape.test(segment)
}

/** The path without item ids: what labels, stages and findings are keyed by. */
export function modelPathOf(path: Path): string {
  return path.filter((segment) => !isItemId(segment)).join('.')
}

/**
 * The place a finding points at: a model path, with item ids in it or given apart, outermost first or the innermost
 * alone. Stops at the last place the document has.
 */
export function resolvePath(document: unknown, subjectPath: string, ids: readonly string[]): Path {
  const wanted = new Set(ids)
  const path: string[] = []
  let current = document
  for (const segment of subjectPath.split('.').filter(Boolean)) {
    if (Array.isArray(current) && !isItemId(segment)) {
      const item = (current as { id: string }[]).find((entry) => wanted.has(entry.id) || holds(entry, wanted))
      if (!item) return path
      path.push(item.id)
      current = item
    }
    const next = valueAt(current, [segment])
    if (next === undefined) return path
    path.push(segment)
    current = next
  }
  if (Array.isArray(current)) {
    const item = (current as { id?: string }[]).find((entry) => entry.id !== undefined && wanted.has(entry.id))
    if (item?.id) path.push(item.id)
  }
  return path
}

/** Whether an item owns, at any depth, an item of one of these ids. References are strings, not items, and do not count. */
function holds(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value !== 'object' || value === null) return false
  if ('id' in value && typeof value.id === 'string' && ids.has(value.id)) return true
  return Object.values(value).some((entry) => holds(entry, ids))
}
