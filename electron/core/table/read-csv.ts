import { CsvError, parse } from 'csv-parse/sync'

/** A row with the line of the file it begins at, from 1. */
export interface CsvRow {
  line: number
  cells: readonly string[]
}

/** Why a text is no table: a quote that is not closed, or rows over the limit. `line` is that of the row. */
export interface CsvFault {
  kind: 'quote' | 'too-long'
  line: number
}

const guard = /^'(?='*\s*[=+\-@\t\r\0])/

/** Which of the three signs that part cells is the most frequent in the first row. */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const [first = ''] = text.slice(0, 20_000).split(/\r\n?|\n/, 1)
  const bare = first.replace(/"(?:[^"]|"")*"/g, '')
  const counts = ([',', ';', '\t'] as const).map((sign) => ({ sign, count: bare.split(sign).length }))
  return counts.reduce((one, other) => (other.count > one.count ? other : one)).sign
}

/** The text of a file of a spreadsheet: UTF-8 or UTF-16 with its mark, UTF-8, else Windows-1252 as Excel writes it. */
export function tableText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * How tables are read, whole or little by little. A row is a million characters at most. A quote that does not open a cell is
 * a character as any other, as spreadsheets have it; and where more follows the quote that closes a cell, both quotes are.
 */
export const csvReading = {
  bom: true,
  info: true,
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: 1_000_000,
} as const

/** A row as it was read. @param end the line it ends at, which is what the reader tells */
export const rowOf = (record: readonly string[], end: number): CsvRow => ({
  line: end - record.reduce((count, cell) => count + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0),
  cells: record.map((cell) => cell.replace(guard, '')),
})

/** The line by which Excel is told how cells are parted (`sep=;`): it says nothing of the table. */
export const isDelimiterRow = ({ line, cells: [first = '', second = '', ...others] }: CsvRow): boolean =>
  line === 1 && /^sep=.?$/i.test(first) && second === '' && others.length === 0

/** Reads the rows of a table, whatever parts its cells; blank rows are left out. */
export function readCsv(text: string): { ok: true; rows: CsvRow[] } | { ok: false; fault: CsvFault } {
  let passed = 0
  try {
    const records = parse(text, {
      ...csvReading,
      delimiter: delimiterOf(text),
      on_record: (record: string[], { lines }) => {
        passed = lines
        return record
      },
    }) as unknown as { record: string[]; info: { lines: number } }[]
    const rows = records.map(({ record, info }) => rowOf(record, info.lines)).filter((row) => !isDelimiterRow(row))
    return { ok: true, rows }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return {
      ok: false,
      fault: { kind: error.code === 'CSV_MAX_RECORD_SIZE' ? 'too-long' : 'quote', line: passed + 1 },
    }
  }
}
