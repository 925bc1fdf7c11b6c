import { CsvError, parse } from 'csv-parse'
import { csvReading, delimiterOf, isDelimiterRow, rowOf, type CsvFault, type CsvRow } from './read-csv.ts'

/** A table that cannot be read on. */
export class CsvStreamFault extends Error {
  readonly fault: CsvFault

  constructor(fault: CsvFault) {
    super(fault.kind)
    this.fault = fault
  }
}

/**
 * The rows of a table that is too long to be held in memory, as `readCsv` gives those of a short one.
 *
 * @param pieces text of the file in order
 * @throws {CsvStreamFault} with the line of the row that cannot be read
 */
export async function* streamedRows(pieces: AsyncIterable<string>): AsyncGenerator<CsvRow> {
  const source = pieces[Symbol.asyncIterator]()
  let head = ''
  while (head.length < 20_000) {
    const next = await source.next()
    if (next.done === true) break
    head += next.value
  }
  let passed = 0
  const parser = parse({
    ...csvReading,
    delimiter: delimiterOf(head),
    on_record: (record: string[], { lines }) => {
      passed = lines
      return record
    },
  })
  const feed = async () => {
    parser.write(head)
    for (let next = await source.next(); next.done !== true; next = await source.next())
      if (!parser.write(next.value)) await new Promise((resolve) => parser.once('drain', resolve))
    parser.end()
  }
  const fed = feed().catch((error: unknown) => parser.destroy(error as Error))
  try {
    for await (const given of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const row = rowOf(given.record, given.info.lines)
      if (!isDelimiterRow(row)) yield row
    }
    await fed
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new CsvStreamFault({ kind: error.code === 'CSV_MAX_RECORD_SIZE' ? 'too-long' : 'quote', line: passed + 1 })
  } finally {
    parser.destroy()
    await source.return?.()
  }
}
