import { Mark, mergeAttributes } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'

/** Words that a footnote explains; its text is in the mark, as the address of a link is. */
export const Footnote = Mark.create({
  name: 'footnote',
  // Around the other marks, so that the sign of the note comes once.
  priority: 2_000,
  inclusive: false,
  addAttributes: () => ({
    note: {
      default: null,
      parseHTML: (element: HTMLElement) => element.dataset['note'] ?? null,
      renderHTML: ({ note }: { note?: string | null }) =>
        typeof note === 'string' ? { 'data-note': note, title: note } : {},
    },
  }),
  parseHTML: () => [{ tag: 'span[data-note]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { class: 'rich-note' }), 0],
})

const anyWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu

/**
 * The words a note is put on: those that are chosen, or the one the caret is in or after; null where there are none, as
 * in a title of a column, which is plain words.
 */
export function wordsForNote({ selection, doc, schema }: EditorState): { from: number; to: number } | null {
  const { $from, $to } = selection
  const { parent } = $from
  const { footnote } = schema.marks
  if (!footnote || !parent.isTextblock || !$from.sameParent($to) || $from.node(-1).type.name === 'tableHeader')
    return null
  if (!selection.empty)
    return doc.textBetween(selection.from, selection.to).trim() === ''
      ? null
      : { from: selection.from, to: selection.to }
  const start = $from.start()
  const word = [...parent.textContent.matchAll(anyWord)].find(
    ({ 0: found, index }) => index <= $from.parentOffset && $from.parentOffset <= index + found.length,
  )
  return word ? { from: start + word.index, to: start + word.index + word[0].length } : null
}
