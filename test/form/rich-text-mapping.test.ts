import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromEditor, normalised, toEditor } from '../../renderer/editor/rich-text-mapping.ts'
import { richTextSchema, type RichTextBlock } from '../../shared/definition/rich-text.ts'

const id = fc.uuid()
const inline = fc.record(
  {
    text: fc.string({ minLength: 1, maxLength: 8 }),
    marks: fc.subarray(['bold', 'italic', 'superscript', 'subscript'] as const),
    link: fc.constantFrom('https://example.org', 'mailto:a@example.org'),
    note: fc.constantFrom('Une note.', 'Une autre.'),
  },
  { requiredKeys: ['text', 'marks'] },
)
const content = fc.array(inline, { maxLength: 4 })
const item = fc.record({ id, content })
const block: fc.Arbitrary<RichTextBlock> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), id, content }),
  fc.record({ type: fc.constant('heading' as const), id, level: fc.constantFrom(3 as const, 4 as const), content }),
  fc.record({ type: fc.constant('quote' as const), id, content }),
  fc.record({
    type: fc.constantFrom('bullet-list' as const, 'ordered-list' as const),
    id,
    items: fc.array(item, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('table' as const),
    id,
    columns: fc.array(fc.record({ id, title: fc.string({ maxLength: 6 }) }), { minLength: 1, maxLength: 4 }),
    // Rows may be shorter than the table is wide, and longer never.
    rows: fc.array(fc.record({ id, cells: fc.array(item, { maxLength: 1 }) }), { maxLength: 3 }),
  }),
)
const anyId = () => 'new'

test('the editor gives back every text as it was, with rows of a table made as long as it is wide', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
      // Only the row of titles has no id of its own in our texts.
      expect(fromEditor(toEditor(blocks), () => 'of the row of titles')).toEqual(normalised(blocks))
      expect(normalised(normalised(blocks))).toEqual(normalised(blocks))
    }),
  )
})

test('a row made longer has cells that are the same each time, and that the schema takes', () => {
  const [one = '', two = '', row = '', table = ''] = fc.sample(fc.uuid(), 4)
  const short: RichTextBlock = {
    type: 'table',
    id: table,
    columns: [
      { id: one, title: 'A' },
      { id: two, title: 'B' },
    ],
    rows: [{ id: row, cells: [] }],
  }
  const squared = normalised([short])
  expect(squared).toEqual(normalised([short]))
  expect(richTextSchema().safeParse({ version: 1, fr: squared }).success).toBe(true)
  expect(squared[0]).toMatchObject({ rows: [{ cells: [{ content: [] }, { content: [] }] }] })
})

test('what our texts have no place for is not read by half', () => {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
  const cellOf = (...inside: object[]) => ({ type: 'tableCell', attrs: { blockId: 'x' }, content: inside })
  const table = (...cells: object[]) => ({
    type: 'doc',
    content: [{ type: 'table', content: [{ type: 'tableRow', content: cells }] }],
  })
  expect(fromEditor(table(cellOf(paragraph('a'), paragraph('b'))), anyId)).toBeNull()
  expect(fromEditor({ type: 'doc', content: [{ type: 'image' }] }, anyId)).toBeNull()
})
