import { z } from 'zod'
import { referentialLimits as limits } from './referential-limits.ts'

/*
 * What any referential is made of once it is read: a certification of France compétences, a skill of ESCO, a
 * competency of ROME or of a CASE framework, a row of a table. Readers know the shape of each file; what comes after
 * them knows this shape alone.
 */

const word = z.string().max(limits.word)
const words = z.string().max(limits.text)

/** A statement of a referential, with the code it has there, blank where it has none. */
const statementSchema = z.strictObject({ code: word, text: words })

/** A part of an entry that can be taken by itself: a block of competencies, a group, a child. */
const partSchema = z.strictObject({
  code: word,
  label: words,
  statements: z.array(statementSchema).max(limits.below),
  /** How it is assessed, where the referential says. */
  assessment: words,
})

export const entrySchema = z.strictObject({
  /** Names the entry among those of one reading. */
  key: z.int().nonnegative(),
  code: word,
  label: words,
  /** Name of the referential: RNCP, RS, ESCO… */
  source: word,
  version: word,
  /** Day of the state of the referential that was read. */
  on: z.iso.date().nullable(),
  /** Level of qualification as the referential says it (`6`). */
  level: word,
  /** Whether it is in force, null where the referential does not say. */
  active: z.boolean().nullable(),
  /** Last day of its registration. */
  endsOn: z.iso.date().nullable(),
  certifiers: z.array(word).max(limits.certifiers),
  parts: z.array(partSchema).max(limits.below),
  /** What it says itself, beside its parts. */
  statements: z.array(statementSchema).max(limits.below),
})

export type EntryPart = z.infer<typeof partSchema>
export type ReferentialEntry = z.infer<typeof entrySchema>

/** An entry that says nothing but its name: readers fill in the rest. */
export const bareEntry = (code: string, label: string): Omit<ReferentialEntry, 'key'> => ({
  code,
  label,
  source: '',
  version: '',
  on: null,
  level: '',
  active: null,
  endsOn: null,
  certifiers: [],
  parts: [],
  statements: [],
})
