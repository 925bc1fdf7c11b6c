import type { z } from 'zod'
import { applyPatch } from '../change/apply-patch.ts'
import { valueAt, type Json } from '../change/json.ts'
import type { Operation, Patch } from '../change/patch.ts'
import type { Definition } from './definition.ts'
import { danglingReferences, itemIds } from './references.ts'

type Answer = Definition['answers'][number]

/**
 * Completes a patch so that nothing names an item which is not there: one change takes an item and what referred to it
 * away, and one undo brings both back. A patch that is complete, or cannot be applied, comes back as it is.
 *
 * @param document before the patch
 */
export function clearReferences(schema: z.ZodType, document: unknown, patch: Patch): Patch {
  if (!patch.some(mayLeaveNames)) return patch
  const applied = applyPatch(document, patch)
  if (!applied.ok) return patch
  const dangling = danglingReferences(schema, applied.document)
  const gone = new Set(dangling.map(({ id }) => id))
  const places = new Map(dangling.map(({ path }) => [path.join('/'), path]))
  const cleared = [...places.values()].map((path): Operation => {
    const value = valueAt(applied.document, path)
    const kept: Json = Array.isArray(value) ? (value as string[]).filter((id) => !gone.has(id)) : null
    return { op: 'set', path: [...path], value: kept }
  })
  const orphans = orphanAnswers(schema, document, applied.document)
  return cleared.length + orphans.length === 0 ? patch : [...patch, ...cleared, ...orphans]
}

/** Takes away the answers about an item that goes away: their subject is kept as a plain word, of whatever list. */
function orphanAnswers(schema: z.ZodType, before: unknown, after: unknown): Operation[] {
  const answers = valueAt(after, ['answers']) as readonly Pick<Answer, 'id' | 'subject'>[] | undefined
  if (answers === undefined || answers.every(({ subject }) => subject === '')) return []
  const known = itemIds(schema, before)
  const kept = itemIds(schema, after)
  return answers
    .filter(({ subject }) => known.has(subject) && !kept.has(subject))
    .map(({ id }) => ({ op: 'remove', path: ['answers'], id }))
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Most changes give one text or number a new value: they are not worth looking at the whole document. */
function mayLeaveNames(operation: Operation): boolean {
  if (operation.op === 'insert' || operation.op === 'remove') return true
  if (operation.op !== 'set') return false
  const { value } = operation
  return typeof value === 'string' ? id.test(value) : typeof value === 'object' && value !== null && !('fr' in value)
}
