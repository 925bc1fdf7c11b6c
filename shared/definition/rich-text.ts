import { z } from 'zod'
import { safeLink } from './safe-link.ts'
import { wellFormed } from './well-formed.ts'

/** A run of text with its marks: what every rich text is made of. */
export const inlineSchema = z.strictObject({
  text: wellFormed(z.string().min(1).max(100_000)),
  marks: z.array(z.enum(['bold', 'italic', 'superscript', 'subscript'])).max(4),
  link: wellFormed(z.string().regex(safeLink).max(2_000)).optional(),
  // A footnote on these words. Runs that follow one another with the same note share it.
  note: wellFormed(z.string().min(1).max(5_000)).optional(),
})

/** What a table may hold; the titles of its columns are no row. */
export const largestTable = { columns: 20, rows: 500 }

const blockId = z.string().regex(/^[0-9a-f-]{36}$/)

const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  id: blockId,
  content: z.array(inlineSchema).max(5_000),
})

const listItem = z.strictObject({
  id: blockId,
  content: z.array(inlineSchema).max(5_000),
})

const block = z.discriminatedUnion('type', [
  paragraph,
  z.strictObject({
    type: z.literal('heading'),
    id: blockId,
    level: z.union([z.literal(3), z.literal(4)]),
    content: z.array(inlineSchema).max(500),
  }),
  z.strictObject({
    type: z.literal('bullet-list'),
    id: blockId,
    items: z.array(listItem).min(1).max(500),
  }),
  z.strictObject({
    type: z.literal('ordered-list'),
    id: blockId,
    items: z.array(listItem).min(1).max(500),
  }),
  z.strictObject({ type: z.literal('quote'), id: blockId, content: z.array(inlineSchema).max(5_000) }),
  // Every table names its columns, in plain words. A row that is shorter than the others lacks its last cells.
  z.strictObject({
    type: z.literal('table'),
    id: blockId,
    columns: z
      .array(z.strictObject({ id: blockId, title: wellFormed(z.string().max(5_000)) }))
      .min(1)
      .max(largestTable.columns),
    rows: z
      .array(z.strictObject({ id: blockId, cells: z.array(listItem).max(largestTable.columns) }))
      .max(largestTable.rows),
  }),
])

export type RichTextInline = z.infer<typeof inlineSchema>
export type RichTextBlock = z.infer<typeof block>

/** A line of words of a block, with where in the block its words are. */
export interface RichTextLine {
  path: readonly string[]
  content: readonly RichTextInline[]
}

/** The lines of words of a block in reading order: itself, its items, or the titles then the cells of its columns. */
export function linesOfBlock(block: RichTextBlock): RichTextLine[] {
  if (block.type === 'table')
    return [
      ...block.columns.map(({ id, title }) => ({ path: ['columns', id, 'title'], content: plainRuns(title) })),
      ...block.rows.flatMap((row) =>
        row.cells.map(({ id, content }) => ({ path: ['rows', row.id, 'cells', id, 'content'], content })),
      ),
    ]
  if ('items' in block) return block.items.map(({ id, content }) => ({ path: ['items', id, 'content'], content }))
  return [{ path: ['content'], content: block.content }]
}

/** The block with each of its lines as `change` makes it, in the order of `linesOfBlock`. A title stays plain words. */
export function withLines(
  block: RichTextBlock,
  change: (content: readonly RichTextInline[]) => RichTextInline[],
): RichTextBlock {
  if (block.type === 'table')
    return {
      ...block,
      columns: block.columns.map((column) => ({ ...column, title: wordsOf(change(plainRuns(column.title))) })),
      rows: block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, content: change(cell.content) })),
      })),
    }
  if ('items' in block)
    return { ...block, items: block.items.map((item) => ({ ...item, content: change(item.content) })) }
  return { ...block, content: change(block.content) }
}

const plainRuns = (text: string): RichTextInline[] => (text === '' ? [] : [{ text, marks: [] }])

const wordsOf = (content: readonly RichTextInline[]) => content.map(({ text }) => text).join('')

/** The footnotes of a line, in the order they are called. */
export function notesOfLine(content: readonly RichTextInline[]): string[] {
  return content.flatMap(({ note }, at) => (note === undefined || note === content[at + 1]?.note ? [] : [note]))
}

/** Ids of a block and of what it is made of. */
function idsOf(block: RichTextBlock): string[] {
  const inside =
    block.type === 'table'
      ? [...block.columns, ...block.rows, ...block.rows.flatMap(({ cells }) => cells)]
      : 'items' in block
        ? block.items
        : []
  return [block.id, ...inside.map(({ id }) => id)]
}

/** Blocks are merged by id: in one language, neither two blocks nor two parts of them share one. */
const blocks = () =>
  z
    .array(block)
    .max(2_000)
    .refine(
      (written) => {
        const ids = written.flatMap(idsOf)
        return new Set(ids).size === ids.length
      },
      { message: 'duplicate' },
    )

/**
 * Rich text: a flat list of blocks with ids, so that two copies can be merged block by block. Lists do not
 * nest and cells hold one line: a dossier that needs more is a document, and belongs in an attachment.
 */
export const richTextSchema = () =>
  z.strictObject({
    version: z.literal(1),
    fr: blocks(),
    en: blocks().optional(),
  })

export type RichText = z.infer<ReturnType<typeof richTextSchema>>

/** The words of a rich text in one language, its lines separated by a line feed, then its notes. */
export function plainTextOf(value: RichText, language: 'fr' | 'en' = 'fr'): string {
  const lines = (value[language] ?? []).flatMap(linesOfBlock).map(({ content }) => content)
  return [...lines.map(wordsOf), ...lines.flatMap(notesOfLine)].join('\n')
}
