import { entriesOfCase } from '../../../shared/referential/entries-of-case.ts'
import type { ReferentialEntry } from '../../../shared/referential/entry.ts'
import { editionInName } from '../../../shared/referential/file-edition.ts'
import { guessedMapping, knownTable, type ColumnMapping } from '../../../shared/referential/known-tables.ts'
import { referentialLimits as limits } from '../../../shared/referential/referential-limits.ts'
import type { TwoLabels } from '../../../shared/referential/two-labels.ts'
import { cfPackageSchema } from '../../../shared/standards/case/cf-package.ts'
import { faultOf } from '../../../shared/standards/foreign.ts'
import { largestFile } from '../../../shared/contract/file-limits.ts'
import { deepestNesting, nestingOf } from '../input-limits.ts'
import { jsonFault } from '../json-fault.ts'
import type { CsvRow } from '../table/read-csv.ts'
import { CsvStreamFault, streamedRows } from '../table/stream-csv.ts'
import { ficheReader } from './fiche-reader.ts'
import { moodleStatements, moodleTable } from './moodle-statements.ts'
import { ReferentialFault, type FaultData } from './referential-fault.ts'
import type { ReadSummary, TableShown } from './read-summary.ts'
import { decoded, openSourceFile, tableEncoding, type SourceFile } from './source-file.ts'
import { tableEntries } from './table-entries.ts'

interface Reading {
  path: string
  /** What the person calls the file. */
  name: string
  /** What the columns of a table are; null for what they are taken for. */
  mapping: ColumnMapping | null
  onEntry: (entry: Omit<ReferentialEntry, 'key'>) => void
  /** Called with the bytes passed, of how many. */
  onProgress: (done: number, total: number) => void
}

/**
 * Reads a referential from its first byte to its last. Entries are handed over as they are read; the caller lets them go
 * when the reading ends with a fault.
 *
 * @throws {ReferentialFault} with the place of the fault
 */
export async function readReferential({ path, name, mapping, onEntry, onProgress }: Reading): Promise<ReadSummary> {
  const source = await openSourceFile(path, name)
  const edition = mergedEdition(editionInName(source.name), editionInName(name))
  const give = (entry: Omit<ReferentialEntry, 'key'>) =>
    onEntry({ ...entry, version: entry.version || edition.version, on: entry.on ?? edition.on })
  const followed = follow(source, onProgress)
  try {
    switch (source.kind) {
      case 'xml': {
        const reader = ficheReader(give)
        for await (const piece of decoded(followed(), source.encoding, reader.line)) reader.write(piece)
        reader.end()
        return { kind: 'rncp', file: source.name, ...plain, table: null }
      }
      case 'json': {
        for (const entry of await caseEntries(source, followed)) give(entry)
        return { kind: 'case', file: source.name, ...plain, table: null }
      }
      case 'table': {
        const encoding = await tableEncoding(source)
        const text = () => decoded(source.bytes(), encoding, () => 1)
        const table = await shownTable(text(), mapping)
        const unread: ReadSummary = { kind: 'table', file: source.name, ...plain, table }
        // What is not mapped by anybody is shown, and not read yet.
        if (mapping === null && !table.mapping.includes('label')) return unread
        try {
          const rows = (bytes: AsyncGenerator<Uint8Array>) => {
            const body = bodyOf(streamedRows(decoded(bytes, encoding, () => 1)))
            return table.known === 'moodle' ? moodleStatements(body) : body
          }
          const from = knownTable(table.header)?.source ?? ''
          const said = await tableEntries(rows(followed()), table.mapping, from, give)
          if (said.relabelled.count > 0)
            await addFirstLabels(said.relabelled.rows, rows(source.bytes()), table.mapping.indexOf('label'))
          return { ...unread, ...said }
        } catch (error) {
          throw new ReferentialFault(faultIn(error), unread)
        }
      }
    }
  } catch (error) {
    throw error instanceof ReferentialFault ? error : new ReferentialFault(faultIn(error))
  } finally {
    source.close()
  }
}

/** Of a reading that left nothing aside. */
const plain = { skipped: 0, relabelled: { count: 0, rows: [] } } satisfies Partial<ReadSummary>

/** @throws whatever is no fault of the file */
function faultIn(error: unknown): FaultData {
  if (error instanceof ReferentialFault) return error.data
  if (!(error instanceof CsvStreamFault)) throw error
  const { kind, line } = error.fault
  return { kind: kind === 'quote' ? 'quote' : 'long-row', line }
}

/** The name of a file in an archive says most; the archive fills in what it does not say. */
const mergedEdition = (
  own: ReturnType<typeof editionInName>,
  outer: ReturnType<typeof editionInName>,
): ReturnType<typeof editionInName> => ({ version: own.version || outer.version, on: own.on ?? outer.on })

function follow(source: SourceFile, onProgress: Reading['onProgress']) {
  return async function* () {
    let done = 0
    for await (const chunk of source.bytes()) {
      yield chunk
      done += chunk.length
      onProgress(Math.min(done, source.size), source.size)
    }
  }
}

async function shownTable(text: AsyncGenerator<string>, mapping: ColumnMapping | null): Promise<TableShown> {
  const rows: string[][] = []
  for await (const { line, cells } of streamedRows(text)) {
    if (cells.length > limits.columns) throw new ReferentialFault({ kind: 'long-row', line })
    rows.push(cells.map((cell) => cell.slice(0, limits.shownCell).toWellFormed()))
    if (rows.length > limits.shownRows) break
  }
  const [header, ...rest] = rows
  if (!header || rest.length === 0) throw new ReferentialFault({ kind: 'no-rows' })
  const known = knownTable(header) ?? moodleTable(header, rest)
  return { known: known?.id ?? null, header, rows: rest, mapping: mapping ?? known?.mapping ?? guessedMapping(header) }
}

async function* bodyOf(rows: AsyncIterable<CsvRow>): AsyncGenerator<CsvRow> {
  let isFirst = true
  for await (const row of rows) {
    if (!isFirst) yield row
    isFirst = false
  }
}

/** Looks up the labels codes had first: a long table is read again for the few that are told, rather than held. */
async function addFirstLabels(told: TwoLabels[], rows: AsyncIterable<CsvRow>, column: number): Promise<void> {
  const wanted = new Set(told.map(({ first }) => first.line))
  for await (const { line, cells } of rows) {
    if (!wanted.delete(line)) continue
    const label = (cells[column] ?? '').trim().slice(0, limits.shownCell).toWellFormed()
    for (const { first } of told) if (first.line === line) first.label = label
    if (wanted.size === 0) return
  }
}

async function caseEntries(source: SourceFile, bytes: () => AsyncGenerator<Uint8Array>) {
  if (source.size > largestFile) throw new ReferentialFault({ kind: 'too-large' })
  let text = ''
  for await (const piece of decoded(bytes(), source.encoding, () => 1)) text += piece
  if (nestingOf(text) > deepestNesting) throw new ReferentialFault({ kind: 'json-depth' })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new ReferentialFault({ kind: 'json', ...(jsonFault(text) ?? { line: 1, column: 1 }) })
  }
  const parsed = cfPackageSchema.safeParse(value)
  if (!parsed.success) throw new ReferentialFault({ kind: 'not-case', path: faultOf(parsed.error, value).path })
  const read = entriesOfCase(parsed.data)
  if (!read.ok) throw new ReferentialFault({ kind: 'not-case', path: read.path })
  return read.entries
}
