import type { TextRange } from '../../../../shared/course-sheet/taken-lines.ts'

/** What is selected on the screen, by passage. Lines are elements marked `data-line`, in passages marked `data-passage`. */
export function selectedRanges(sheet: Element): ReadonlyMap<string, TextRange> {
  const found = new Map<string, TextRange>()
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return found
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(sheet)) return found
  for (const passage of sheet.querySelectorAll<HTMLElement>('[data-passage]')) {
    if (!range.intersectsNode(passage)) continue
    let at = 0
    let from: number | null = null
    let to = 0
    for (const line of passage.querySelectorAll('[data-line]')) {
      const length = line.textContent.length
      const start = offsetIn(line, range.startContainer, range.startOffset)
      const end = offsetIn(line, range.endContainer, range.endOffset)
      if (end > start) {
        from ??= at + start
        to = at + end
      }
      at += length + 1
    }
    if (from !== null) found.set(passage.dataset['passage'] ?? '', { from, to })
  }
  return found
}

/** How many characters of a line come before a point of the page. */
function offsetIn(line: Element, node: Node, offset: number): number {
  const whole = document.createRange()
  whole.selectNodeContents(line)
  const side = whole.comparePoint(node, offset)
  if (side < 0) return 0
  if (side > 0) return line.textContent.length
  whole.setEnd(node, offset)
  return whole.toString().length
}

/** Selects the next or previous word of a passage by keyboard, or makes the selection longer or shorter by a word. */
export function moveSelection(passage: Element, forward: boolean, extend: boolean): void {
  const selection = document.getSelection()
  if (!selection) return
  const first = passage.querySelector('[data-line]')
  if (!first) return
  const inside = selection.anchorNode !== null && passage.contains(selection.anchorNode)
  const direction = forward ? 'forward' : 'backward'
  if (!inside || (selection.isCollapsed && !extend)) {
    selection.collapse(first, 0)
    selection.modify('extend', 'forward', 'word')
  } else if (extend) selection.modify('extend', direction, 'word')
  else {
    if (forward) selection.collapseToEnd()
    else {
      selection.collapseToStart()
      selection.modify('move', 'backward', 'word')
    }
    selection.modify('extend', 'forward', 'word')
  }
  // A passage is its own world: what would lead out of it is given back.
  if (selection.focusNode && !passage.contains(selection.focusNode)) {
    const { anchorNode, anchorOffset } = selection
    const last = [...passage.querySelectorAll('[data-line]')].at(-1)
    const edge = forward ? last : first
    if (anchorNode && passage.contains(anchorNode) && edge)
      selection.setBaseAndExtent(anchorNode, anchorOffset, edge, forward ? edge.childNodes.length : 0)
    else selection.removeAllRanges()
  }
}
