import { copiedItemsType, readCopiedItems, type CopiedItems } from '../../../shared/paste/copied-items.ts'
import { isTableText, rowsOfCells, rowsOfText, type PastedRows } from '../../../shared/paste/pasted-rows.ts'
import { cellsOfPage } from './html-cells.ts'

/** What can be made of a clipboard: items of a document, rows of cells, or a copy of items that is not sound. */
export type PasteSource =
  { kind: 'items'; copied: CopiedItems } | { kind: 'rows'; pasted: PastedRows } | { kind: 'unsound' }

/** Reads what a paste brings. */
export function sourceOf(data: DataTransfer): PasteSource {
  const items = data.getData(copiedItemsType)
  if (items !== '') {
    const copied = readCopiedItems(items)
    return copied ? { kind: 'items', copied } : { kind: 'unsound' }
  }
  const cells = cellsOfPage(data.getData('text/html'))
  return { kind: 'rows', pasted: cells ? rowsOfCells(cells) : rowsOfText(data.getData('text/plain')) }
}

/** The table a paste brings, blank columns in their place; `null` where it brings words alone. */
export function tableIn(data: DataTransfer): PastedRows | null {
  const cells = cellsOfPage(data.getData('text/html'))
  if (cells) return rowsOfCells(cells, false, 'all')
  const text = data.getData('text/plain')
  return isTableText(text) ? rowsOfText(text, 'all') : null
}

let previous: CopiedItems | null = null

/** The items last copied in this window, for those who cannot paste with the keyboard. */
export const previouslyCopied = (): CopiedItems | null => previous

/** Puts items into what a copy carries, with their words for programs that know nothing of items. */
export function fillCopy(data: DataTransfer, copied: CopiedItems, words: string): void {
  previous = copied
  data.setData(copiedItemsType, JSON.stringify(copied))
  data.setData('text/plain', words)
}

/**
 * Copies items to the clipboard, from an act of the person. The old command asks for no permission, which the desktop
 * shell refuses to every page.
 * @returns whether it was done
 */
export function copyToClipboard(copied: CopiedItems, words: string): boolean {
  let done = false
  const onCopy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return
    fillCopy(event.clipboardData, copied, words)
    event.preventDefault()
    event.stopImmediatePropagation()
    done = true
  }
  window.addEventListener('copy', onCopy, { capture: true })
  document.execCommand('copy')
  window.removeEventListener('copy', onCopy, { capture: true })
  return done
}
