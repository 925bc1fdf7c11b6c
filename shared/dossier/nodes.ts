import { dossierMessages } from '../messages/fr/dossier.ts'
import type { Cell, Column, DossierNode, Fact, HeadingLevel, Inline, Line } from './document.ts'

/** Text as a line; a line stays as it is. */
export const line = (text: string | Line): Line => (typeof text === 'string' ? [{ text }] : text)

export const bold = (text: string): Inline => ({ text, marks: ['bold'] })
export const italic = (text: string): Inline => ({ text, marks: ['italic'] })

export const heading = (level: HeadingLevel, id: string, text: string): DossierNode => ({
  kind: 'heading',
  level,
  id,
  text,
})

/** A paragraph, or nothing where there is nothing to say. */
export const paragraph = (text: string | Line): DossierNode[] => {
  const content = line(text).filter((part) => part.text !== '')
  return content.length === 0 ? [] : [{ kind: 'paragraph', line: content }]
}

export const note = (text: string | Line): DossierNode => ({ kind: 'note', line: line(text) })

/** A list, or nothing without an item. */
export const list = (items: readonly (string | Line)[], ordered = false): DossierNode[] =>
  items.length === 0 ? [] : [{ kind: 'list', ordered, items: items.map(line) }]

/** A cell of text (one line a paragraph), or of lines. */
export const cell = (content: string | readonly Line[]): Cell => ({
  lines: typeof content === 'string' ? content.split('\n').map(line) : content,
})

export const headCell = (content: string | readonly Line[]): Cell => ({ ...cell(content), head: true })

export const tinted = (content: Cell): Cell => ({ ...content, tinted: true })

/** A table, or nothing without a row. */
export const table = (
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): DossierNode[] => (rows.length === 0 ? [] : [{ kind: 'table', caption, columns, rows }])

/** A table read both ways, or nothing without a row. */
export const grid = (...content: Parameters<typeof table>): DossierNode[] =>
  table(...content).map((node) => (node.kind === 'table' ? { ...node, grid: true } : node))

/** A fiche, or nothing without a line. */
export const fiche = (caption: string, rows: readonly Fact[]): DossierNode[] =>
  rows.length === 0 ? [] : [{ kind: 'facts', caption, rows }]

/** Nodes no dossier goes without: where there are none, their caption says they are to come. */
export const expected = (caption: string, nodes: readonly DossierNode[]): readonly DossierNode[] =>
  nodes.length > 0
    ? nodes
    : [{ kind: 'paragraph', line: [bold(dossierMessages.labelled(caption)), italic(dossierMessages.toComplete)] }]

/** Nodes under a heading, or nothing at all where they are none. */
export const under = (title: DossierNode, nodes: readonly DossierNode[]): DossierNode[] =>
  nodes.length === 0 ? [] : [title, ...nodes]

/** Columns of a table from their titles and relative widths. @param numeric indexes of the columns of figures */
export const columns = (
  titles: readonly string[],
  shares: readonly number[],
  numeric: readonly number[] = [],
): Column[] =>
  titles.map((title, index) => ({
    title,
    share: shares[index] ?? 1,
    ...(numeric.includes(index) ? { align: 'end' as const } : {}),
  }))
