import { useLayoutEffect, useState, type RefObject } from 'react'

/** Widths in rem, as matrix.css has them. */
export const headWidth = 15
export const slotWidth = 2.125
export const marginWidth = 4.25

/** Up to this many columns are all drawn. */
const all = 90
/** Columns drawn beside those in view, so that moving by one finds the next. */
const beside = 6

/** Which columns are drawn: those in view, where there are many. */
export function useColumnWindow(place: RefObject<HTMLElement | null>, count: number): { from: number; to: number } {
  const [view, setView] = useState({ from: 0, to: all })
  const [printing, setPrinting] = useState(false)
  const windowed = count > all && !printing
  useLayoutEffect(() => {
    const scroller = place.current
    if (!scroller || !windowed) return
    const look = () => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
      const first = Math.floor(scroller.scrollLeft / (slotWidth * rem))
      const inView = Math.ceil(scroller.clientWidth / (slotWidth * rem))
      // By steps, so that scrolling a little draws nothing.
      const from = Math.max(0, Math.floor((first - beside) / beside) * beside)
      const to = Math.ceil((first + inView + beside) / beside) * beside
      setView((before) => (before.from === from && before.to === to ? before : { from, to }))
    }
    look()
    const resized = new ResizeObserver(look)
    resized.observe(scroller)
    scroller.addEventListener('scroll', look, { passive: true })
    return () => {
      resized.disconnect()
      scroller.removeEventListener('scroll', look)
    }
  }, [place, windowed])
  useLayoutEffect(() => {
    const print = window.matchMedia('print')
    const change = () => setPrinting(print.matches)
    print.addEventListener('change', change)
    return () => print.removeEventListener('change', change)
  }, [])
  return windowed ? { from: Math.min(view.from, count), to: Math.min(view.to, count) } : { from: 0, to: count }
}
