import { useEffect, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import '../styles/print-sheet.css'

/**
 * Prints what it holds alone, on A4: nothing else of the page is on the paper. Not seen on screen.
 * @param onDone the dialog of the printer is closed
 */
export function PrintSheet({
  landscape = false,
  onDone,
  children,
}: {
  landscape?: boolean
  onDone: () => void
  children: ReactNode
}) {
  useEffect(() => {
    window.addEventListener('afterprint', onDone)
    // One frame later what is to be printed is laid out.
    const frame = requestAnimationFrame(() => window.print())
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('afterprint', onDone)
    }
  }, [onDone])
  return createPortal(
    <div className={landscape ? 'print-sheet print-sheet-landscape' : 'print-sheet'}>{children}</div>,
    document.body,
  )
}
