import { z } from 'zod'
import { fieldOf } from './field.ts'
import { plainTextOf, type RichText } from './rich-text.ts'

/**
 * The unanswered value of a field: `null`, `''`, `{ fr: '' }`, `[]`, or a group of those.
 * @param newId makes the id of an item, when the schema is that of one.
 */
export function blankOf(schema: z.ZodType, newId: () => string): unknown {
  const meta = fieldOf(schema)
  if (!meta) throw new TypeError('a field of the model was expected')
  switch (meta.kind) {
    case 'id':
      return newId()
    case 'word':
      return ''
    case 'text':
      return { fr: '' }
    case 'rich-text':
      return { version: 1, fr: [] }
    case 'choices':
    case 'references':
    case 'list':
      return []
    case 'group':
      return Object.fromEntries(
        Object.entries((schema as z.ZodObject).shape).map(([key, child]) => [key, blankOf(child as z.ZodType, newId)]),
      )
    case 'integer':
    case 'minutes':
    case 'cents':
    case 'percent':
    case 'half-credits':
    case 'date':
    case 'flag':
    case 'choice':
    case 'reference':
      return null
  }
}

/** Whether a value says nothing: `null`, blank text, an empty list, or a group of such values. */
export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  if (typeof value === 'object') {
    // Blank lines, empty lists and tables are no words.
    if ('version' in value && 'fr' in value && Array.isArray(value.fr))
      return plainTextOf(value as RichText).trim() === ''
    if ('fr' in value && typeof value.fr === 'string') return value.fr.trim() === ''
    return Object.values(value).every(isBlank)
  }
  return false
}
