import { Extension, Node, mergeAttributes, type AnyExtension, type Editor } from '@tiptap/core'
import { largestTable } from '../../shared/definition/rich-text.ts'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { Plugin, TextSelection, type EditorState } from '@tiptap/pm/state'
import { sayDone } from '../ui/toasts.tsx'
import { messages } from '../words.ts'
import { tableBounds } from './table-bounds.ts'
import {
  TableMap,
  addColumnAfter,
  addRowAfter,
  deleteRow,
  goToNextCell,
  isInTable,
  selectedRect,
  tableEditing,
} from '@tiptap/pm/tables'

declare module '@tiptap/core' {
  interface NodeConfig<Options, Storage> {
    /** What a node is to the commands of tables. */
    tableRole?: 'table' | 'row' | 'cell' | 'header_cell'
  }
}

/** The rows of a table that is put into a text, the titles of its columns among them, and its columns. */
const newTable = { rows: 3, columns: 3 }

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  tableRole: 'table',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],
})

const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  tableRole: 'row',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', mergeAttributes(HTMLAttributes), 0],
})

/** Cells hold one line and stand alone: ours do not span others, which is read ill without eyes. */
const cell = (name: 'tableCell' | 'tableHeader', tag: 'td' | 'th') =>
  Node.create({
    name,
    content: 'paragraph',
    tableRole: name === 'tableCell' ? 'cell' : 'header_cell',
    isolating: true,
    // The commands of tables ask every cell for these.
    addAttributes: () => ({
      colspan: { default: 1, rendered: false, parseHTML: () => 1 },
      rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
      colwidth: { default: null, rendered: false, parseHTML: () => null },
    }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [
      tag,
      mergeAttributes(HTMLAttributes, name === 'tableHeader' ? { scope: 'col' } : {}),
      0,
    ],
  })

/** Keeps the first row of every table that of its titles, in plain words, and the others of cells. */
const headRow = new Plugin({
  appendTransaction(transactions, _before, state) {
    if (!transactions.some((transaction) => transaction.docChanged)) return null
    const { tableHeader, tableCell } = state.schema.nodes
    if (!tableHeader || !tableCell) return null
    const { tr } = state
    state.doc.descendants((table, position) => {
      if (table.type.name !== 'table') return !table.isTextblock
      table.forEach((row, rowOffset, rank) => {
        row.forEach((entry, cellOffset) => {
          const at = position + 2 + rowOffset + cellOffset
          const type = rank === 0 ? tableHeader : tableCell
          if (entry.type !== type) tr.setNodeMarkup(at, type, entry.attrs)
          if (rank === 0 && hasMarks(entry)) tr.removeMark(at, at + entry.nodeSize)
        })
      })
      return false
    })
    return tr.docChanged ? tr : null
  },
})

function hasMarks(node: DocumentNode): boolean {
  let found = false
  node.descendants((child) => {
    found ||= child.marks.length > 0
  })
  return found
}

/** Where the selection is in its table; null out of one. */
export function placeInTable(state: EditorState) {
  if (!isInTable(state)) return null
  const { top, bottom, left, map, table, tableStart } = selectedRect(state)
  return {
    /** Among the rows and columns, which are counted from 0; row 0 is that of the titles. */
    top,
    bottom,
    left,
    rows: map.height,
    columns: map.width,
    start: tableStart - 1,
    end: tableStart - 1 + table.nodeSize,
    map,
  }
}

/** Puts an empty table where the caret is, and the caret in its first title. */
export function insertTable(editor: Editor): boolean {
  const row = (type: 'tableHeader' | 'tableCell') => ({
    type: 'tableRow',
    content: Array.from({ length: newTable.columns }, () => ({ type, content: [{ type: 'paragraph' }] })),
  })
  const rows = [row('tableHeader'), ...Array.from({ length: newTable.rows - 1 }, () => row('tableCell'))]
  const { $from } = editor.state.selection
  const top = $from.node(1)
  const isBlank = top.type.name === 'paragraph' && top.content.size === 0
  const from = $from.before(1)
  const to = $from.after(1)
  const isLast = to === editor.state.doc.content.size
  return editor
    .chain()
    .focus()
    .insertContentAt(isBlank ? { from, to } : to, [
      { type: 'table', content: rows },
      // One writes on below.
      ...(isLast ? [{ type: 'paragraph' }] : []),
    ])
    .setTextSelection((isBlank ? from : to) + 4)
    .run()
}

/** Adds a row below or a column beside, where the table may hold one more. */
export const addToTable =
  (what: 'row' | 'column'): typeof addRowAfter =>
  (state, dispatch) => {
    const place = placeInTable(state)
    if (!place) return false
    if (what === 'row') return place.rows <= largestTable.rows && addRowAfter(state, dispatch)
    return place.columns < largestTable.columns && addColumnAfter(state, dispatch)
  }

/** Takes rows or columns out of a table; the caret stays in it, where they were. */
export function takeOut(editor: Editor, command: typeof deleteRow): void {
  const before = placeInTable(editor.state)
  if (!before) return
  command(editor.state, (tr) => {
    const table = tr.doc.nodeAt(before.start)
    if (table?.type.name === 'table') {
      const map = TableMap.get(table)
      const at = map.map[Math.min(before.top, map.height - 1) * map.width + Math.min(before.left, map.width - 1)] ?? 0
      tr.setSelection(TextSelection.create(tr.doc, before.start + 1 + at + 2))
    }
    editor.view.dispatch(tr)
  })
  editor.commands.focus()
}

function isBlankRow({ selection }: EditorState): boolean {
  const { $from } = selection
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type.name === 'tableRow') return $from.node(depth).textContent.trim() === ''
  return false
}

/** Whether rows that are chosen may go: the one of the titles stays. */
export const canDeleteRow = (state: EditorState) => {
  const place = placeInTable(state)
  return place !== null && place.top > 0 && deleteRow(state)
}

const TableKeys = Extension.create({
  name: 'tableKeys',
  // Before the keys of lists and of text.
  priority: 150,
  addKeyboardShortcuts() {
    const { editor } = this
    const command = (act: typeof addRowAfter) => act(editor.state, (tr) => editor.view.dispatch(tr))
    /** A paragraph beside a table that nothing is beside of. */
    const leave = (at: number) => {
      const { tr, schema } = editor.state
      const { paragraph } = schema.nodes
      if (!paragraph) return false
      tr.insert(at, paragraph.create())
      editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView())
      return true
    }
    return {
      /** The next cell; after the last, another row while that one has words. Out of a blank last row Tab goes on as everywhere. */
      Tab: () => {
        if (command(goToNextCell(1))) return true
        const place = placeInTable(editor.state)
        if (!place || isBlankRow(editor.state)) return false
        return command(addToTable('row')) && command(goToNextCell(1))
      },
      'Shift-Tab': () => command(goToNextCell(-1)),
      /** The cell below; a row more after the last. */
      Enter: () => {
        const place = placeInTable(editor.state)
        if (!place) return false
        if (place.bottom === place.rows) command(addToTable('row'))
        const now = placeInTable(editor.state)
        if (!now || place.bottom >= now.rows) return true
        const below = now.map.map[place.bottom * now.columns + place.left] ?? 0
        return editor.commands.setTextSelection(now.start + 1 + below + 2)
      },
      'Mod-Enter': () => {
        const place = placeInTable(editor.state)
        return place !== null && leave(place.end)
      },
      ArrowDown: () => {
        const place = placeInTable(editor.state)
        const isLast = place !== null && place.end === editor.state.doc.content.size
        return isLast && place.bottom === place.rows && leave(place.end)
      },
      ArrowUp: () => {
        const place = placeInTable(editor.state)
        return place !== null && place.start === 0 && place.top === 0 && leave(0)
      },
    }
  },
})

const TableEditing = Extension.create({
  name: 'tableEditing',
  extendNodeSchema: (extension: AnyExtension) => {
    const { tableRole } = extension.config as { tableRole?: string }
    return tableRole === undefined ? {} : { tableRole }
  },
  addProseMirrorPlugins: () => [
    headRow,
    tableBounds(() => sayDone(messages.rich.tableFull(largestTable.rows, largestTable.columns))),
    tableEditing(),
  ],
})

/** Tables of one line a cell, whose first row names the columns. */
export const tableNodes = [Table, TableRow, cell('tableCell', 'td'), cell('tableHeader', 'th'), TableKeys, TableEditing]
