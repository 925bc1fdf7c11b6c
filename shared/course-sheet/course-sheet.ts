import { z } from 'zod'
import { largestCourseSheet } from '../contract/file-limits.ts'
import { inlineSchema } from '../definition/rich-text.ts'
import { wellFormed } from '../definition/well-formed.ts'

/** What one sheet may hold: far above any course description, far below what hurts. */
export const courseSheetLimits = {
  /** Bytes of the file. */
  file: largestCourseSheet,
  /** Bytes of its parts together once inflated, pictures left aside. */
  inflated: 64 * 1024 * 1024,
  /** Entries of the archive. */
  entries: 3_000,
  passages: 5_000,
  /** Characters of all passages together. */
  characters: 1_000_000,
  /** Levels of elements inside one another. */
  depth: 100,
}

const count = z.int().nonnegative()

/** A line of a passage: text up to the next break, in its cell for a line of a table. */
const lineSchema = z.strictObject({
  cell: z.int().min(0).max(500),
  list: z.enum(['bullet', 'ordered']).nullable(),
  content: z.array(inlineSchema).max(5_000),
})
export type SheetLine = z.infer<typeof lineSchema>

/** The rank of a passage in its sheet, from 1. */
const passageId = z.string().regex(/^\d{1,6}$/)

/** The smallest thing a person places: a heading, a paragraph, an item of a list, a row of a table, a note. */
const passageSchema = z.strictObject({
  id: passageId,
  kind: z.enum(['heading', 'paragraph', 'item', 'row', 'note', 'picture']),
  /** Of a heading (1 to 6) or of an item (1 for one that is in no other), else 0. */
  level: z.int().min(0).max(9),
  /** The rank of the table a row belongs to, null elsewhere. */
  table: count.nullable(),
  /** Whether it heads the columns of a table. */
  header: z.boolean(),
  lines: z.array(lineSchema).max(5_000),
})
export type Passage = z.infer<typeof passageSchema>

/** What a sheet says, read once when it joins a dossier. No HTML: text and marks only. */
export const passagesSchema = z.array(passageSchema).max(courseSheetLimits.passages)

const range = { from: count, to: count }

/** A part of a passage that went to a field. Characters of `textOf(passage)`, the last one left out. */
const takenSchema = z.strictObject({
  ...range,
  /** The field, by the path it had. */
  place: z.array(z.string().max(200)).max(64),
  /** What the field was called then. */
  label: wellFormed(z.string().max(400)),
  /** The change of the dossier that wrote it, by which it is known when the change is undone. Null where not known. */
  change: z.string().max(64).nullable(),
})

/** What became of a passage. One without a fate is to be placed. */
const fateSchema = z.strictObject({ aside: z.boolean(), taken: z.array(takenSchema).max(200) })
export type Fate = z.infer<typeof fateSchema>

export const fatesSchema = z.record(passageId, fateSchema)

/** What a person does with a passage: `to-place` forgets what was said of it before. */
export const markSchema = z.discriminatedUnion('as', [
  takenSchema.extend({ as: z.literal('taken'), passage: passageId }),
  z.strictObject({ as: z.literal('aside'), passage: passageId }),
  z.strictObject({ as: z.literal('to-place'), passage: passageId }),
])
export type Mark = z.infer<typeof markSchema>

/** A sheet as a window shows it: parts taken by a change that is undone are not among its fates. */
export const courseSheetSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  addedAt: z.iso.datetime(),
  passages: passagesSchema,
  fates: fatesSchema,
})
export type CourseSheet = z.infer<typeof courseSheetSchema>

/** The words of a passage, its lines separated by a line feed. */
export function textOf(passage: Pick<Passage, 'lines'>): string {
  return passage.lines.map((line) => line.content.map((part) => part.text).join('')).join('\n')
}
