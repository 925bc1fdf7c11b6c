/** What was copied elsewhere, as rows of cells. A plain list has one cell a row. */
export interface PastedRows {
  rows: readonly (readonly string[])[]
  /** What a paste over the limits lost: rows it had in all, whether its text was cut before that. */
  cut: { rows: number | null; text: boolean }
}

/** Longest text that is looked at, in characters: a whole book, and still read in no time. */
export const mostCharacters = 1_000_000
/** Most rows one paste makes items of. */
export const mostRows = 500
/** Most columns: no item has so many fields. */
const mostColumns = 30

/** Which columns are kept: those that say something, or all, for a table that is put into another from a place on. */
type Places = 'said' | 'all'

/** What stands before an entry of a list: a bullet, a dash, a number or a letter. Word puts a tab after it. */
const marker = /^\s*(?:[-–—•·▪◦‣⁃●○■□➢*\uf0a7\uf0b7]|[o§](?=\t)|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})(?:[.)]|°\)?))\s+/u

/**
 * Reads a text copied from a spreadsheet (cells apart by tabs, cells of several lines between quotes) or from a list
 * (bullets and numbers left out).
 */
export function rowsOfText(text: string, places: Places = 'said'): PastedRows {
  const whole = text.length > mostCharacters
  const source = tidyText(whole ? text.slice(0, mostCharacters) : text)
  const lines = source.split('\n').filter((line) => line.trim() !== '')
  const tabbed = lines.filter((line) => line.replace(marker, '').includes('\t'))
  const rows =
    tabbed.length > 0
      ? cellsOf(source)
      : // « ; » ends an entry of a French list: it is not part of what the entry says.
        lines.map((line) => [lines.length > 1 ? line.replace(marker, '').replace(/\s*[;,]\s*$/, '') : line])
  return limited(rows, whole, places)
}

/** Cells read by someone else, from a table of a page, put in the same shape. */
export function rowsOfCells(
  cells: readonly (readonly string[])[],
  textCut = false,
  places: Places = 'said',
): PastedRows {
  return limited(
    cells.map((row) => row.map(tidyText)),
    textCut,
    places,
  )
}

/** Whether a text holds cells apart by tabs, and not only words or a list whose numbers a tab follows. */
export function isTableText(text: string): boolean {
  return text
    .slice(0, mostCharacters)
    .split('\n')
    .some((line) => line.replace(marker, '').trim().includes('\t'))
}

/** One kind of line end, no control characters, no half characters: what JSON and a text field can hold. */
function tidyText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\ufeff\u00ad\u200b]/g, '')
}

/** Cells apart by tabs, rows by line ends; between quotes both belong to the cell, and a quote is written twice. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    let cell: string
    const quoted = text[at] === '"' ? closingQuote(text, at) : -1
    if (quoted > 0) {
      cell = text.slice(at + 1, quoted).replaceAll('""', '"')
      at = quoted + 1
    } else {
      const end = nextBreak(text, at)
      cell = text.slice(at, end)
      at = end
    }
    row.push(cell)
    if (text[at] !== '\t') {
      rows.push(row)
      row = []
    }
    at += 1
  }
  return rows
}

function nextBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (text[at] === '\t' || text[at] === '\n') return at
  return text.length
}

/** Where a quoted cell ends; -1 for a quote that is a plain character, as in a cell that only begins with one. */
function closingQuote(text: string, from: number): number {
  // A cell longer than this is no cell: an opening quote without its closing one must not swallow the rest.
  const last = Math.min(text.length, from + 20_000)
  for (let at = from + 1; at < last; at += 1) {
    if (text[at] !== '"') continue
    if (text[at + 1] === '"') at += 1
    else return at + 1 === text.length || text[at + 1] === '\t' || text[at + 1] === '\n' ? at : -1
  }
  return -1
}

/** Without blank rows, nor blank columns unless they hold a place, and no more than can be looked at. */
function limited(cells: readonly (readonly string[])[], textCut: boolean, places: Places): PastedRows {
  const said = cells
    .map((row) => row.map((cell) => cell.replace(/[ \t\u00a0\u202f]+/g, ' ').trim()))
    .filter((row) => row.some((cell) => cell !== ''))
  const kept = said.slice(0, mostRows)
  const width = Math.min(mostColumns, Math.max(0, ...kept.map((row) => row.length)))
  const columns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => places === 'all' || kept.some((row) => (row[column] ?? '') !== ''),
  )
  return {
    rows: kept.map((row) => columns.map((column) => row[column] ?? '')),
    cut: { rows: said.length > mostRows ? said.length : null, text: textCut },
  }
}
