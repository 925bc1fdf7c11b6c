import { stringify } from 'csv-stringify/sync'

/** What a spreadsheet would run as a formula, spaces before it left aside, and a guard that stands before it already. */
const formula = /^'*\s*[=+\-@\t\r\0]/

/**
 * Rows as a CSV file in UTF-8. A cell that a spreadsheet would run as a formula begins with an apostrophe, which
 * `readCsv` takes away again.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return stringify(guarded(rows), { record_delimiter: '\r\n' })
}

/** The same as a spreadsheet set in French opens it: with the mark of UTF-8, and semicolons. */
export function frenchCsvText(rows: readonly (readonly string[])[]): string {
  return stringify(guarded(rows), { bom: true, delimiter: ';', record_delimiter: '\r\n' })
}

const guarded = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => (formula.test(cell) ? `'${cell}` : cell)))
