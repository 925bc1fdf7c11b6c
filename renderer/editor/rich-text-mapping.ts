import type { JSONContent } from '@tiptap/core'
import { plainTextOf, withLines, type RichTextBlock, type RichTextInline } from '../../shared/definition/rich-text.ts'

/** Our inline marks and the editor’s, which go by the same names. The order is the one stored. */
const marks = ['bold', 'italic', 'superscript', 'subscript'] as const

const knownMarks: ReadonlySet<string> = new Set([...marks, 'link', 'footnote'])

/** Our blocks as the editor’s document. */
export function toEditor(blocks: readonly RichTextBlock[]): JSONContent {
  return { type: 'doc', content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks.map(blockToEditor) }
}

function blockToEditor(block: RichTextBlock): JSONContent {
  const attrs = { blockId: block.id }
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', attrs, content: block.content.map(inlineToEditor) }
    case 'heading':
      return { type: 'heading', attrs: { ...attrs, level: block.level }, content: block.content.map(inlineToEditor) }
    case 'quote':
      return { type: 'blockquote', attrs, content: [{ type: 'paragraph', content: block.content.map(inlineToEditor) }] }
    case 'bullet-list':
    case 'ordered-list':
      return {
        type: block.type === 'bullet-list' ? 'bulletList' : 'orderedList',
        attrs,
        content: block.items.map((item) => ({
          type: 'listItem',
          attrs: { blockId: item.id },
          content: [{ type: 'paragraph', content: item.content.map(inlineToEditor) }],
        })),
      }
    case 'table':
      return {
        type: 'table',
        attrs,
        content: [
          {
            type: 'tableRow',
            content: block.columns.map((column) => ({
              type: 'tableHeader',
              attrs: { blockId: column.id },
              content: [{ type: 'paragraph', content: textToEditor(column.title) }],
            })),
          },
          ...squared(block).rows.map((row) => ({
            type: 'tableRow',
            attrs: { blockId: row.id },
            content: row.cells.map((cell) => ({
              type: 'tableCell',
              attrs: { blockId: cell.id },
              content: [{ type: 'paragraph', content: cell.content.map(inlineToEditor) }],
            })),
          })),
        ],
      }
  }
}

const textToEditor = (text: string): JSONContent[] => (text === '' ? [] : [{ type: 'text', text }])

function inlineToEditor(inline: RichTextInline): JSONContent {
  return {
    type: 'text',
    text: inline.text,
    marks: [
      ...inline.marks.map((mark) => ({ type: mark })),
      ...(inline.link === undefined ? [] : [{ type: 'link', attrs: { href: inline.link } }]),
      ...(inline.note === undefined ? [] : [{ type: 'footnote', attrs: { note: inline.note } }]),
    ],
  }
}

/**
 * The editor’s document as our blocks; `null` where it holds something our schema has no place for.
 * @param newId makes the id of a block the editor has not given one to.
 */
export function fromEditor(document: JSONContent, newId: () => string): RichTextBlock[] | null {
  const blocks: RichTextBlock[] = []
  for (const node of document.content ?? []) {
    const block = blockFromEditor(node, newId)
    if (!block) return null
    blocks.push(block)
  }
  return normalised(blocks)
}

function blockFromEditor(node: JSONContent, newId: () => string): RichTextBlock | null {
  const id = blockIdOf(node, newId)
  switch (node.type) {
    case 'paragraph':
    case 'heading': {
      const content = inlinesFromEditor(node.content)
      if (!content) return null
      return node.type === 'paragraph'
        ? { type: 'paragraph', id, content }
        : { type: 'heading', id, level: node.attrs?.['level'] === 4 ? 4 : 3, content }
    }
    case 'blockquote': {
      const content = paragraphInside(node)
      return content && { type: 'quote', id, content }
    }
    case 'bulletList':
    case 'orderedList': {
      const items: { id: string; content: RichTextInline[] }[] = []
      for (const item of node.content ?? []) {
        const content = item.type === 'listItem' ? paragraphInside(item) : null
        if (!content) return null
        items.push({ id: blockIdOf(item, newId), content })
      }
      return { type: node.type === 'bulletList' ? 'bullet-list' : 'ordered-list', id, items }
    }
    case 'table':
      return tableFromEditor(node, id, newId)
    default:
      return null
  }
}

const blockIdOf = (node: JSONContent, newId: () => string) =>
  typeof node.attrs?.['blockId'] === 'string' ? node.attrs['blockId'] : newId()

/** The first row of a table names its columns, whatever its cells are. */
function tableFromEditor(node: JSONContent, id: string, newId: () => string): RichTextBlock | null {
  const rows = (node.content ?? []).map((row) => ({
    id: blockIdOf(row, newId),
    cells: (row.content ?? []).map((cell) => ({ id: blockIdOf(cell, newId), content: paragraphInside(cell) })),
  }))
  const [head, ...body] = rows
  if (!head || rows.some(({ cells }) => cells.some(({ content }) => content === null))) return null
  return {
    type: 'table',
    id,
    columns: head.cells.map((cell) => ({ id: cell.id, title: (cell.content ?? []).map(({ text }) => text).join('') })),
    rows: body.map((row) => ({
      id: row.id,
      cells: row.cells.map((cell) => ({ id: cell.id, content: cell.content ?? [] })),
    })),
  }
}

type Table = Extract<RichTextBlock, { type: 'table' }>

/** A table whose rows all have a cell in each column. */
function squared(table: Table): Table {
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: table.columns.map((column, at) => row.cells[at] ?? { id: missingCellId(row.id, column.id), content: [] }),
    })),
  }
}

/** The same for the same cell, so that a text that is only shown stays equal to itself. */
const missingCellId = (row: string, column: string) => `${row.slice(0, 18)}-${column.slice(19)}`

function paragraphInside(node: JSONContent): RichTextInline[] | null {
  const [paragraph, ...others] = node.content ?? []
  return others.length === 0 && paragraph?.type === 'paragraph' ? inlinesFromEditor(paragraph.content) : null
}

function inlinesFromEditor(nodes: readonly JSONContent[] = []): RichTextInline[] | null {
  const inlines: RichTextInline[] = []
  for (const node of nodes) {
    if (node.type !== 'text' || node.text === undefined) return null
    const names = new Set((node.marks ?? []).map((mark) => mark.type))
    const attribute = (name: string, key: string) =>
      node.marks?.find((mark) => mark.type === name)?.attrs?.[key] as unknown
    const link = attribute('link', 'href')
    const note = attribute('footnote', 'note')
    if ([...names].some((name) => !knownMarks.has(name))) return null
    inlines.push({
      text: node.text,
      marks: marks.filter((mark) => names.has(mark)),
      ...(typeof link === 'string' ? { link } : {}),
      ...(typeof note === 'string' ? { note } : {}),
    })
  }
  return inlines
}

/**
 * The form two equal texts share: neighbouring pieces that look the same are one, marks are in one order, rows of a table
 * have as many cells as it has columns, and blocks without a word are no text at all.
 */
export function normalised(blocks: readonly RichTextBlock[]): RichTextBlock[] {
  if (plainTextOf({ version: 1, fr: [...blocks] }).trim() === '') return []
  return blocks.map((block) => withLines(block.type === 'table' ? squared(block) : block, joined))
}

function joined(inlines: readonly RichTextInline[]): RichTextInline[] {
  const result: RichTextInline[] = []
  for (const inline of inlines) {
    const ordered = { ...inline, marks: marks.filter((mark) => inline.marks.includes(mark)) }
    const last = result.at(-1)
    if (last && last.link === ordered.link && last.note === ordered.note && last.marks.join() === ordered.marks.join())
      last.text += ordered.text
    else result.push(ordered)
  }
  return result
}
