/** How much of a text is looked at, in characters, and how many rows. */
const looked = { characters: 100_000, rows: 5 }

/**
 * Whether a text is a table, as far as its first rows tell: two at least, of as many cells, which are two at least. Prose with
 * commas is seldom so even.
 */
export async function isTable(text: string): Promise<boolean> {
  if (/^\s*[[{<]/.test(text) || text.slice(0, looked.characters).includes('\0')) return false
  const { readCsv } = await import('./read-csv.ts')
  const beginning =
    text.length <= looked.characters ? text : text.slice(0, text.lastIndexOf('\n', looked.characters) + 1)
  const read = readCsv(beginning)
  if (!read.ok) return false
  const [first, ...others] = read.rows.slice(0, looked.rows).map(({ cells }) => cells.length)
  return first !== undefined && first >= 2 && others.length > 0 && others.every((count) => count === first)
}
