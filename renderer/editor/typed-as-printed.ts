import { asPrinted } from '../../shared/typography/as-printed.ts'
import { settings } from '../settings.ts'

/** Kinds of a one-line field that hold words. */
const written = new Set(['text', 'search'])

/**
 * Types French as it is printed in every plain field that is declared French (`lang="fr"`); the rich text editor does it by
 * itself. A person can switch it off; undo belongs to the dossier.
 * @returns stops it
 */
export function typeAsPrinted(): () => void {
  const onBeforeInput = (event: InputEvent) => {
    const field = event.target
    if (event.inputType !== 'insertText' || event.isComposing || !settings().typography) return
    if (!(field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && written.has(field.type))))
      return
    if (field.lang !== 'fr' || event.data === null || [...event.data].length !== 1) return
    const { selectionStart: from, selectionEnd: to } = field
    if (from === null || to === null) return
    const printed = asPrinted(field.value.slice(0, from).split('\n').at(-1) ?? '', event.data)
    if (!printed) return
    event.preventDefault()
    field.setSelectionRange(from - printed.taken, to)
    // Writes as if typed: the caret, the events and what listens to them follow.
    if (printed.put === '') field.setSelectionRange(to, to)
    else document.execCommand('insertText', false, printed.put)
  }
  document.addEventListener('beforeinput', onBeforeInput)
  return () => document.removeEventListener('beforeinput', onBeforeInput)
}
