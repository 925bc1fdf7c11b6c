import { largestTable, type RichTextBlock, type RichTextInline } from '../definition/rich-text.ts'
import { textOf, type Passage, type SheetLine } from './course-sheet.ts'
import { isLabelled, linesBetween, type TextRange } from './taken-lines.ts'

/** A part of a passage on its way to a field. */
export interface Piece {
  passage: Passage
  range: TextRange
}

/** Between the cells of a row alone, or in a text that has no tables. */
const cellBreak = '\u00a0| '

/** The lines of a row told in one: cell after cell. Lines of one cell, or of anything else, stay apart. */
function told({ passage, range }: Piece): SheetLine[] {
  const lines = linesBetween(passage, range)
  if (passage.kind !== 'row' || new Set(lines.map(({ cell }) => cell)).size < 2) return lines
  const content = lines.flatMap((line, index): RichTextInline[] => {
    if (index === 0) return line.content
    const between = line.cell === lines[index - 1]?.cell ? ' ' : isLabelled(passage) ? '\u00a0: ' : cellBreak
    return [{ text: between, marks: [] }, ...line.content]
  })
  return [{ cell: 0, list: null, content }]
}

/** What pieces say, a line each, without marks. */
export function plainLines(pieces: readonly Piece[]): string[] {
  return pieces.flatMap(told).map((line) => line.content.map((part) => part.text).join(''))
}

/** A text followed by what pieces say: on lines of their own where it has several, else on the same. */
export function textFollowedBy(text: string, pieces: readonly Piece[], multiline: boolean): string {
  const lineBreak = multiline ? '\n' : ' '
  const lines = pieces.flatMap(told).map((line) => {
    const words = line.content.map((part) => part.text).join('')
    return multiline && line.list !== null ? `–\u00a0${words}` : words
  })
  return [text.trimEnd(), ...lines].filter((line) => line !== '').join(lineBreak)
}

/** The whole rows of one table that follow one another from here, where together they are more than labels and values. */
function rowsOfOneTable(pieces: readonly Piece[], from: number): Passage[] {
  const first = pieces[from]?.passage
  const rows: Passage[] = []
  for (const { passage, range } of pieces.slice(from)) {
    const isWhole = range.from === 0 && range.to >= textOf(passage).length
    if (passage.kind !== 'row' || passage.table !== first?.table || !isWhole) break
    // What is more goes on in another table.
    if (rows.length > largestTable.rows) break
    rows.push(passage)
  }
  return rows.some((row) => row.header || widthOf(row) > 2) ? rows : []
}

const widthOf = (row: Passage) => Math.max(0, ...row.lines.map(({ cell }) => cell + 1))

/** Rows as a table: the first names the columns, as a table of Word does whether it says so or not. */
function tableOf(rows: readonly Passage[], newId: () => string): RichTextBlock {
  const ranks = Array.from(
    { length: Math.min(largestTable.columns, Math.max(...rows.map(widthOf))) },
    (_, rank) => rank,
  )
  const inCell = (row: Passage, rank: number): RichTextInline[] =>
    linesBetween(row, { from: 0, to: textOf(row).length })
      // A row wider than a table may be keeps its last cells together.
      .filter(({ cell }) => cell === rank || (rank === ranks.length - 1 && cell > rank))
      .flatMap(({ content }, index) => (index === 0 ? content : [{ text: ' ', marks: [] }, ...content]))
  const [head, ...others] = rows
  return {
    type: 'table',
    id: newId(),
    columns: ranks.map((rank) => ({
      id: newId(),
      title: head
        ? inCell(head, rank)
            .map(({ text }) => text)
            .join('')
        : '',
    })),
    rows: others.map((row) => ({
      id: newId(),
      cells: ranks.map((rank) => ({ id: newId(), content: inCell(row, rank) })),
    })),
  }
}

/** A rich text followed by what pieces say: marks, headings, lists and tables are kept. */
export function richTextFollowedBy(
  blocks: readonly RichTextBlock[],
  pieces: readonly Piece[],
  newId: () => string,
): RichTextBlock[] {
  const result = blocks.filter((block) => !('content' in block) || block.content.length > 0)
  const given = result.length
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece
    const rows = rowsOfOneTable(pieces, at)
    if (rows.length > 1) {
      result.push(tableOf(rows, newId))
      at += rows.length - 1
      continue
    }
    for (const { list, content } of told(piece)) {
      if (piece.passage.kind === 'heading') {
        result.push({ type: 'heading', id: newId(), level: piece.passage.level <= 2 ? 3 : 4, content })
        continue
      }
      if (list === null) {
        result.push({ type: 'paragraph', id: newId(), content })
        continue
      }
      const type = list === 'bullet' ? 'bullet-list' : 'ordered-list'
      const last = result.length > given ? result.at(-1) : undefined
      const item = { id: newId(), content }
      if (last?.type === type) result[result.length - 1] = { ...last, items: [...last.items, item] }
      else result.push({ type, id: newId(), items: [item] })
    }
  }
  return result
}
