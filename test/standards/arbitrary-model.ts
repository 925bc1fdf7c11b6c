import fc from 'fast-check'
import type { z } from 'zod'
import { fieldOf } from '../../shared/definition/field.ts'
import { itemSchemaOf } from '../../shared/definition/schema-walk.ts'

const words = fc.string({ unit: 'grapheme', maxLength: 12 }).map((drawn) => drawn.toWellFormed())
const uuid = fc.uuid({ version: 7 })

/**
 * Any value of a part of the model, lists of up to three items with ids of their own; references are left blank, since
 * only the whole knows what they may name.
 */
export function arbitraryOf<S extends z.ZodType>(schema: S): fc.Arbitrary<z.infer<S>> {
  return drawn(schema) as fc.Arbitrary<z.infer<S>>
}

function drawn(schema: z.ZodType): fc.Arbitrary<unknown> {
  const meta = fieldOf(schema)
  switch (meta?.kind) {
    case 'id':
      return uuid
    case 'word':
      return words
    case 'text':
      return fc.record({ fr: words, en: words }, { requiredKeys: ['fr'] })
    case 'integer':
    case 'minutes':
    case 'cents':
      return fc.option(fc.nat(10_000))
    case 'percent':
      return fc.option(fc.nat(100))
    case 'half-credits':
      return fc.option(fc.nat(360))
    case 'date':
      return fc.constantFrom(null, '2026-01-31', '2027-09-01')
    case 'flag':
      return fc.option(fc.boolean())
    case 'choice':
      return fc.constantFrom(null, ...meta.options)
    case 'choices':
      return fc.subarray([...meta.options])
    case 'reference':
      return fc.constant(null)
    case 'references':
      return fc.constant([])
    case 'list':
      return fc.array(drawn(itemSchemaOf(schema)), { maxLength: 3 })
    case 'group':
      return fc.record(
        Object.fromEntries(
          Object.entries((schema as z.ZodObject).shape).map(([key, child]) => [key, drawn(child as z.ZodType)]),
        ),
      )
    case 'rich-text':
      return fc.constant({ version: 1, fr: [] })
    case undefined:
      throw new TypeError('a field of the model was expected')
  }
}
