import type { PointerEvent } from 'react'

/** Height at the top and bottom of the window where dragging scrolls it, in pixels. */
const edge = 72
const fastest = 18

/**
 * Lets an item of a list be dragged to another place of the same list by its handle. Escape, or losing the pointer,
 * leaves everything where it was.
 * @param onDrop the element the item is dropped after, `null` for the first place
 */
export function startDrag(event: PointerEvent<HTMLElement>, onDrop: (after: Element | null) => void): void {
  const handle = event.currentTarget
  const dragged = handle.closest<HTMLElement>('li, tr')
  const list = dragged?.parentElement
  if (event.button !== 0 || !dragged || !list) return
  event.preventDefault()
  const pointer = event.pointerId
  handle.setPointerCapture(pointer)
  let y = event.clientY
  let marked: Element | null = null
  let scrolling = 0

  const others = () => [...list.children].filter((child) => child !== dragged)
  /** The last of the other items whose middle is above the pointer. */
  const above = () =>
    others().findLast((child) => {
      const box = child.getBoundingClientRect()
      return y > box.top + box.height / 2
    }) ?? null
  const mark = (place: Element | null, side: 'before' | 'after') => {
    marked?.classList.remove('drop-before', 'drop-after')
    marked = place
    place?.classList.add(`drop-${side}`)
  }
  const show = () => {
    const after = above()
    if (after) mark(after, 'after')
    else mark(others()[0] ?? null, 'before')
  }
  const scroll = () => {
    const near = y < edge ? y - edge : y > window.innerHeight - edge ? y - window.innerHeight + edge : 0
    if (near !== 0) {
      window.scrollBy(0, Math.sign(near) * Math.min(fastest, Math.abs(near) / 4))
      show()
    }
    scrolling = requestAnimationFrame(scroll)
  }
  const onMove = (move: globalThis.PointerEvent) => {
    y = move.clientY
    show()
  }
  const stop = () => {
    cancelAnimationFrame(scrolling)
    mark(null, 'after')
    dragged.classList.remove('dragged')
    handle.removeEventListener('pointermove', onMove)
    handle.removeEventListener('pointerup', onUp)
    handle.removeEventListener('lostpointercapture', stop)
    window.removeEventListener('keydown', onKey, { capture: true })
  }
  const onUp = () => {
    const after = above()
    stop()
    if (after !== dragged.previousElementSibling) onDrop(after)
  }
  const onKey = (key: globalThis.KeyboardEvent) => {
    if (key.key !== 'Escape') return
    key.preventDefault()
    key.stopPropagation()
    stop()
    handle.releasePointerCapture(pointer)
  }
  dragged.classList.add('dragged')
  handle.addEventListener('pointermove', onMove)
  handle.addEventListener('pointerup', onUp)
  handle.addEventListener('lostpointercapture', stop)
  window.addEventListener('keydown', onKey, { capture: true })
  scrolling = requestAnimationFrame(scroll)
}
