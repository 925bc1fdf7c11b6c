import { z } from 'zod'
import { richTextSchema } from './rich-text.ts'
import { wellFormed } from './well-formed.ts'

/**
 * What a field of the model is, beside its zod schema. Forms, full-text search, the dossier and the
 * reference check are driven by this, so that a new field appears everywhere at once.
 */
export type FieldMeta =
  | { kind: 'id' }
  | { kind: 'word' }
  | { kind: 'text'; multiline: boolean }
  | { kind: 'rich-text' }
  | { kind: 'integer' }
  | { kind: 'minutes' }
  | { kind: 'cents' }
  | { kind: 'percent' }
  | { kind: 'half-credits' }
  | { kind: 'date' }
  | { kind: 'flag' }
  | { kind: 'choice'; name: string; options: readonly string[] }
  | { kind: 'choices'; name: string; options: readonly string[] }
  | { kind: 'reference'; target: string }
  | { kind: 'references'; target: string }
  | { kind: 'list' }
  | { kind: 'group' }

const registry = z.registry<FieldMeta>()

function field<S extends z.ZodType>(schema: S, meta: FieldMeta): S {
  registry.add(schema, meta)
  return schema
}

/** Metadata of a schema made by a builder of this file, `undefined` for any other schema. */
export function fieldOf(schema: z.ZodType): FieldMeta | undefined {
  return registry.get(schema)
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Largest plain text accepted in one field, in characters: far above any dossier, far below what hurts. */
export const longestText = 100_000

/** Stable identity of an item (UUIDv7 when made by Cadrier). Never shown to a person. */
export const id = () => field(z.string().regex(uuid), { kind: 'id' })

/** Largest string of one field that is not a text, in characters. */
export const longestWord = 2_000

/** A string that is not translated: code, address, e-mail, name. Blank is `''`. */
export const word = () => field(wellFormed(z.string().max(longestWord)), { kind: 'word' })

/** What a person writes, French first: `{ fr, en? }`. Blank is `{ fr: '' }`. */
export const text = (options: { multiline?: boolean } = {}) =>
  field(
    z.strictObject({
      fr: wellFormed(z.string().max(longestText)),
      en: wellFormed(z.string().max(longestText)).optional(),
    }),
    { kind: 'text', multiline: options.multiline ?? false },
  )

/** Text with paragraphs, lists and marks; see rich-text.ts. Blank is `{ version: 1, fr: [] }`. */
export const richText = () => field(richTextSchema(), { kind: 'rich-text' })

const whole = () => z.number().int().min(0).max(1_000_000_000).nullable()

/** A count. `null` is unanswered. */
export const integer = () => field(whole(), { kind: 'integer' })

/** A duration in whole minutes. `null` is unanswered. */
export const minutes = () => field(whole(), { kind: 'minutes' })

/** An amount in euro cents. `null` is unanswered. */
export const cents = () => field(whole(), { kind: 'cents' })

/** A share or weight in whole percent, 0 to 100. `null` is unanswered. */
export const percent = () => field(z.number().int().min(0).max(100).nullable(), { kind: 'percent' })

/** ECTS in halves: 3 is 1.5 ECTS. `null` is unanswered, 0 is “no ECTS”. */
export const halfCredits = () => field(z.number().int().min(0).max(360).nullable(), { kind: 'half-credits' })

/** A calendar day, ISO 8601 `YYYY-MM-DD`. `null` is unanswered. */
export const date = () => field(z.iso.date().nullable(), { kind: 'date' })

/** Yes or no. `null` is unanswered, which is never “no”. */
export const flag = () => field(z.boolean().nullable(), { kind: 'flag' })

/** One of a closed list; `name` keys the labels in the messages. `null` is unanswered. */
export const choice = <const T extends readonly [string, ...string[]]>(name: string, options: T) =>
  field(z.enum(options).nullable(), { kind: 'choice', name, options })

/** Any number of a closed list, without repetition. Unanswered is `[]`. */
export const choices = <const T extends readonly [string, ...string[]]>(name: string, options: T) =>
  field(
    z.array(z.enum(options)).refine((values) => new Set(values).size === values.length, {
      message: 'duplicate',
    }),
    { kind: 'choices', name, options },
  )

/** The id of an item of the list named by its path (item ids skipped). `null` is unanswered. */
export const reference = (target: string) => field(z.string().regex(uuid).nullable(), { kind: 'reference', target })

/** Ids of items of the list named by its path, in the order chosen, without repetition. */
export const references = (target: string) =>
  field(
    z.array(z.string().regex(uuid)).refine((ids) => new Set(ids).size === ids.length, { message: 'duplicate' }),
    { kind: 'references', target },
  )

/** An ordered list of items, each with an `id`; ids are unique in the list. */
export const list = <S extends z.ZodObject<{ id: z.ZodString }>>(item: S) =>
  field(
    z
      .array(item)
      .max(5_000)
      .refine((items) => new Set(items.map((entry) => (entry as { id: string }).id)).size === items.length, {
        message: 'duplicate',
      }),
    { kind: 'list' },
  )

/** A strict object whose keys are always all present. */
export const group = <const Shape extends z.ZodRawShape>(shape: Shape) =>
  field(z.strictObject(shape), { kind: 'group' })
