import type { z } from 'zod'
import { blankOf } from '../../shared/definition/blank.ts'
import { fieldOf } from '../../shared/definition/field.ts'
import { itemSchemaOf } from '../../shared/definition/schema-walk.ts'

/**
 * A document or an item as the model has it, where its source leaves fields out: what a source does not mention is not
 * answered, so that a field added to the model leaves the examples as they are. What the model does not know stays, for
 * parsing to refuse.
 */
export function blankFilled(schema: z.ZodType, written: unknown): unknown {
  const kind = fieldOf(schema)?.kind
  if (written === undefined) return blankOf(schema, missingId)
  if (kind === 'list' && Array.isArray(written)) return written.map((item) => blankFilled(itemSchemaOf(schema), item))
  if (kind !== 'group' && !('shape' in schema)) return written
  if (typeof written !== 'object' || written === null || kind === 'text' || kind === 'rich-text') return written
  const filled: Record<string, unknown> = { ...written }
  for (const [key, child] of Object.entries((schema as z.ZodObject).shape))
    filled[key] = blankFilled(child as z.ZodType, filled[key])
  return filled
}

function missingId(): never {
  throw new TypeError('a source gives every item its id')
}

/** What a source writes of a document or an item: any field may be left out. */
export type Written<T> = T extends readonly (infer Item)[]
  ? readonly Written<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: Written<T[Key]> }
    : T
