import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { fatesSchema, passagesSchema, type CourseSheet, type Fate } from '../../../shared/course-sheet/course-sheet.ts'
import { z } from 'zod'
import { refuse } from './problem.ts'
import type { Connection } from './sqlite.ts'

/** How long a sheet that was taken away can still be brought back, in milliseconds. */
const keptRemoved = 24 * 3_600_000

/** Places of a document, written with full stops. */
const keptSchema = z.array(z.string())

/** What a document was begun from. */
export interface Origin {
  /** Number of the document whose first state it was begun as. */
  readonly base: number
  /** The format version of that state. */
  readonly format: number
  /** What the caller calls where it comes from. */
  readonly source: string
  /** Places that a person keeps as they were, written with full stops. */
  readonly kept: readonly string[]
}

/** What is kept beside documents, in no history: each change counts for all windows. Only inside a transaction. */
export interface Beside {
  readonly sheets: (document: number) => CourseSheet[]
  readonly addSheet: (document: number, sheet: Omit<CourseSheet, 'fates'>) => void
  readonly changeFates: (
    document: number,
    sheet: string,
    change: (fates: Readonly<Record<string, Fate>>) => Readonly<Record<string, Fate>>,
  ) => void
  /** @param at - instant, null to bring the sheet back */
  readonly removeSheet: (document: number, sheet: string, at: string | null) => void
  readonly origin: (document: number) => Origin | undefined
  readonly setOrigin: (document: number, origin: Origin) => void
  /** Gives a document what is beside another one. */
  readonly copy: (from: number, to: number, newId: () => string) => void
  /** Documents beside which something changed since, in that order. */
  readonly changesSince: (mark: number) => readonly { readonly id: string; readonly mark: number }[]
  readonly lastMark: () => number
  /** Forgets for good the sheets that were taken away long before an instant. */
  readonly forgetRemoved: (now: Date) => void
}

interface SheetRow {
  readonly id: string
  readonly name: string
  readonly added_at: string
  readonly content: Buffer
  readonly fates: string
}

/** The part of the library that holds what is beside documents. */
export function createBeside(connection: Connection): Beside {
  const select = connection.prepare<[number], SheetRow>(
    `SELECT id, name, added_at, content, fates FROM course_sheet
     WHERE document = ? AND removed_at IS NULL ORDER BY added_at, id`,
  )
  const insert = connection.prepare<[string, number, string, string, Buffer, string]>(
    'INSERT INTO course_sheet (id, document, name, added_at, content, fates) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const selectFates = connection
    .prepare<[string, number], string>(
      'SELECT fates FROM course_sheet WHERE id = ? AND document = ? AND removed_at IS NULL',
    )
    .pluck()
  const updateFates = connection.prepare<[string, string]>('UPDATE course_sheet SET fates = ? WHERE id = ?')
  const updateRemoval = connection.prepare<[string | null, string, number]>(
    'UPDATE course_sheet SET removed_at = ? WHERE id = ? AND document = ?',
  )
  const dropRemoved = connection.prepare<[string]>('DELETE FROM course_sheet WHERE removed_at < ?')
  const selectOrigin = connection.prepare<[number], { base: number; format: number; source: string; kept: string }>(
    'SELECT base, format, source, kept FROM origin WHERE document = ?',
  )
  const upsertOrigin = connection.prepare<[number, number, number, string, string]>(`
    INSERT INTO origin (document, base, format, source, kept) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE
    SET base = excluded.base, format = excluded.format, source = excluded.source, kept = excluded.kept
  `)
  const touch = connection.prepare<[number]>(
    'UPDATE document SET beside = (SELECT coalesce(max(beside), 0) + 1 FROM document WHERE beside > 0) WHERE number = ?',
  )
  const selectTouched = connection.prepare<[number], { id: string; mark: number }>(
    'SELECT id, beside AS mark FROM document WHERE beside > ? AND beside > 0 ORDER BY beside',
  )
  const selectMark = connection
    .prepare<[], number>('SELECT coalesce(max(beside), 0) FROM document WHERE beside > 0')
    .pluck()

  /** JSON of a row, in the shape it was written in. */
  function parsed<T>(schema: z.ZodType<T>, text: string): T {
    const read = schema.safeParse(JSON.parse(text))
    return read.success ? read.data : refuse({ code: 'damaged', what: 'database' })
  }

  function passagesOf(content: Buffer): CourseSheet['passages'] {
    let text: string
    try {
      text = inflateRawSync(content).toString()
    } catch {
      return refuse({ code: 'damaged', what: 'database' })
    }
    return parsed(passagesSchema, text)
  }

  return {
    sheets: (document) =>
      select.all(document).map(({ id, name, added_at, content, fates }) => ({
        id,
        name,
        addedAt: added_at,
        passages: passagesOf(content),
        fates: parsed(fatesSchema, fates),
      })),

    addSheet(document, { id, name, addedAt, passages }) {
      insert.run(id, document, name, addedAt, deflateRawSync(JSON.stringify(passages)), '{}')
      touch.run(document)
    },

    changeFates(document, sheet, change) {
      const fates = selectFates.get(sheet, document) ?? refuse({ code: 'not-found', id: sheet })
      updateFates.run(JSON.stringify(change(parsed(fatesSchema, fates))), sheet)
      touch.run(document)
    },

    removeSheet(document, sheet, at) {
      if (updateRemoval.run(at, sheet, document).changes === 0) refuse({ code: 'not-found', id: sheet })
      touch.run(document)
    },

    origin(document) {
      const row = selectOrigin.get(document)
      return row && { ...row, kept: parsed(keptSchema, row.kept) }
    },

    setOrigin(document, { base, format, source, kept }) {
      upsertOrigin.run(document, base, format, source, JSON.stringify(kept))
      touch.run(document)
    },

    copy(from, to, newId) {
      for (const { name, added_at, content, fates } of select.all(from)) {
        const id = newId()
        insert.run(id, to, name, added_at, content, '{}')
        updateFates.run(fates, id)
      }
      const origin = selectOrigin.get(from)
      if (origin) upsertOrigin.run(to, origin.base, origin.format, origin.source, origin.kept)
      touch.run(to)
    },

    changesSince: (mark) => selectTouched.all(mark),
    lastMark: () => selectMark.get() ?? 0,
    forgetRemoved: (now) => void dropRemoved.run(new Date(now.getTime() - keptRemoved).toISOString()),
  }
}
