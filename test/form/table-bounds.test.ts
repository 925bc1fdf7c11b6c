import { getSchema } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { addColumnAfter, addRowAfter } from '@tiptap/pm/tables'
import { expect, test } from 'vitest'
import { tableBounds } from '../../renderer/editor/table-bounds.ts'
import { tableNodes } from '../../renderer/editor/table-nodes.ts'
import { largestTable } from '../../shared/definition/rich-text.ts'

const schema = getSchema([StarterKit, ...tableNodes])

/** A text that is a table, with the caret in its first cell, and what was said of what was refused. */
function table(rows: number, columns: number) {
  let refusals = 0
  const cells = (type: string) => Array.from({ length: columns }, () => ({ type, content: [{ type: 'paragraph' }] }))
  const doc = schema.nodeFromJSON({
    type: 'doc',
    content: [
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: cells('tableHeader') },
          ...Array.from({ length: rows }, () => ({ type: 'tableRow', content: cells('tableCell') })),
        ],
      },
    ],
  })
  const state = EditorState.create({
    doc,
    selection: TextSelection.create(doc, 4),
    plugins: [tableBounds(() => refusals++)],
  })
  const after = (act: typeof addRowAfter) => {
    let next = state
    act(state, (tr) => (next = state.apply(tr)))
    return { changed: !next.doc.eq(doc), refusals }
  }
  return { after }
}

test('a table may grow as far as a text may hold it', () => {
  expect(table(2, largestTable.columns - 1).after(addColumnAfter)).toEqual({ changed: true, refusals: 0 })
  expect(table(largestTable.rows - 1, 2).after(addRowAfter)).toEqual({ changed: true, refusals: 0 })
})

test('a column or a row too many is refused whole, and told', () => {
  expect(table(2, largestTable.columns).after(addColumnAfter)).toEqual({ changed: false, refusals: 1 })
  expect(table(largestTable.rows, 2).after(addRowAfter)).toEqual({ changed: false, refusals: 1 })
})
