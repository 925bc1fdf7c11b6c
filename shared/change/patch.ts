import * as z from 'zod'
import type { Json } from './json.ts'

/** Property names from the root; inside a list the segment is the id of an item, never an index. */
const Path = z.array(z.string().max(200)).max(64)
const ItemId = z.string().min(1).max(200)
const Value = z.unknown().refine((value) => value !== undefined) as z.ZodType<Json>

/** One step of a patch. Every step says where it acts by keys and ids, so that patches of two people can be compared. */
export const Operation = z.discriminatedUnion('op', [
  /** Gives a property, an item or (empty path) the whole document a new value. */
  z.strictObject({ op: z.literal('set'), path: Path, value: Value }),
  /** Takes away an optional property; in the model only the `en` of a text is optional. */
  z.strictObject({ op: z.literal('unset'), path: Path }),
  /** Puts an item into the list at `path`, after the item `after` or first. */
  z.strictObject({ op: z.literal('insert'), path: Path, item: Value, after: ItemId.nullable() }),
  /** Takes the item `id` out of the list at `path`. */
  z.strictObject({ op: z.literal('remove'), path: Path, id: ItemId }),
  /** Puts the item `id` of the list at `path` elsewhere in the same list. */
  z.strictObject({ op: z.literal('move'), path: Path, id: ItemId, after: ItemId.nullable() }),
])
export type Operation = z.infer<typeof Operation>

/** What a change does to a document: at least one operation, applied in order, all or nothing. */
export const Patch = z.array(Operation).min(1).max(10_000)
export type Patch = readonly Operation[]

/** Why an operation cannot be applied. */
export type PatchFault =
  | 'unknown-key' // no such property
  | 'unknown-id' // no such item in the list
  | 'not-a-list' // the path of insert, remove or move does not hold a list of items
  | 'not-an-object' // the path goes on below a plain value
  | 'duplicate-id' // two items of one list would have the same id
  | 'missing-id' // an item without id
  | 'changed-id' // ids are for ever
  | 'required-key' // only `en` may be taken away
  | 'forbidden-key' // __proto__
  | 'not-json' // undefined, NaN, a date…
  | 'half-a-character' // a surrogate without its other half: it cannot be kept as UTF-8, nor hashed
  | 'too-deep' // more than MAXIMUM_DEPTH levels

/** Where and why a patch was refused. */
export interface PatchProblem {
  readonly code: 'invalid-patch'
  readonly fault: PatchFault
  /** Position of the refused operation in the patch, from 0. */
  readonly operation: number
  /** The place in the document that the fault is about. */
  readonly path: readonly string[]
}

/**
 * The places of the document that an applied patch may have changed, without those inside another one of them.
 * A `move` changes the order of a list only and gives no place.
 */
export function touchedPaths(patch: Patch): readonly (readonly string[])[] {
  const paths = patch.flatMap((operation): (readonly string[])[] => {
    switch (operation.op) {
      case 'set':
        return [operation.path]
      case 'unset':
        return [operation.path.slice(0, -1)]
      case 'insert':
        return [[...operation.path, (operation.item as { id: string }).id]]
      case 'remove':
        return [[...operation.path, operation.id]]
      case 'move':
        return []
    }
  })
  if (paths.length < 2) return paths
  const covered = new Map(paths.map((path) => [JSON.stringify(path), path]))
  return [...covered.values()].filter((path) => {
    for (let length = 0; length < path.length; length += 1) {
      if (covered.has(JSON.stringify(path.slice(0, length)))) return false
    }
    return true
  })
}
