import type { Editor } from '@tiptap/core'
import type { Hit } from '../../shared/find/find-in-document.ts'

/** How many frames to wait for an editor that is read on demand. */
const patience = 60

/** Selects what was found in its field, so that it is seen and can be written over. Answers whether the field is there. */
export async function selectInField({ field, range }: Hit): Promise<boolean> {
  const place = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(field.path.join('.'))}"]`)
  if (!place) return false
  if (!range) return true
  if (field.meta.kind === 'rich-text') {
    for (let frame = 0; frame < patience; frame += 1) {
      const editors = place.querySelectorAll<HTMLElement>('.rich-text')
      const shown = editors[field.language === 'en' ? 1 : 0]
      // The editor puts itself on the element it draws in.
      const editor = (shown as { editor?: Editor } | undefined)?.editor
      if (shown && editor) {
        const words = field.text.slice(range.start, range.end)
        selectInEditor(editor, words, wordsBefore(field.text, words, range.start))
        return true
      }
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    return true
  }
  const inputs = [
    ...place.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'input[type="text"], input:not([type]), textarea',
    ),
  ]
  const input = inputs.find((entry) => entry.value === field.text)
  if (!input) return true
  input.focus()
  input.setSelectionRange(range.start, range.end)
  return true
}

/** How many times the same words stand before an index of a text. */
function wordsBefore(text: string, words: string, index: number): number {
  let count = 0
  for (let at = text.indexOf(words); at >= 0 && at < index; at = text.indexOf(words, at + words.length)) count += 1
  return count
}

/** Selects the words, those that come after as many of the same. */
function selectInEditor(editor: Editor, words: string, before: number): void {
  let left = before
  let found: { from: number; to: number } | null = null
  editor.state.doc.descendants((node, position) => {
    if (found || !node.isTextblock) return !found
    const text = node.textContent
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      if (left > 0) left -= 1
      else {
        found = { from: position + 1 + at, to: position + 1 + at + words.length }
        return false
      }
    }
    return false
  })
  if (found) editor.chain().focus().setTextSelection(found).scrollIntoView().run()
}
