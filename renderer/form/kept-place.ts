import { useEffect, useState } from 'react'
import { focusField } from './focus-field.ts'
import { keepLines, keptLines } from '../session/kept-lines.ts'

/** Longest wait for a page to be as high as it was, in milliseconds. */
const longest = 5_000

/** Where one was in a document: its address, the field with the focus, and how far the page was scrolled. */
interface KeptPlace {
  field: string
  /** Distance of the field, or of the page, from the top of the window, in pixels. */
  top: number
}

const keyOf = (id: string) => `cadrier.place/${id}`

/**
 * Comes back to the field one was in when the window is loaded again, where it was in the window.
 * @returns whether there is such a place: the address alone has nothing to say then
 */
export function useKeptPlace(id: string): boolean {
  const [kept] = useState(() => placeKept(id))
  useEffect(() => {
    const keep = () => keepPlace(id)
    window.addEventListener('pagehide', keep)
    if (kept) void comeBack(kept)
    return () => window.removeEventListener('pagehide', keep)
  }, [id, kept])
  return kept !== null
}

function keepPlace(id: string): void {
  const place = document.activeElement?.closest<HTMLElement>('main [data-path]')
  const top = place ? place.getBoundingClientRect().top : -window.scrollY
  keepLines(keyOf(id), [window.location.hash, place?.dataset['path'] ?? '', String(Math.round(top))])
}

/** Read once: going there is for the window that was loaded again, not for who opens the document later. */
function placeKept(id: string): KeptPlace | null {
  const [hash, field = '', top = ''] = keptLines(keyOf(id)) ?? []
  keepLines(keyOf(id), [])
  return hash === window.location.hash && /^-?\d+$/.test(top) ? { field, top: Number(top) } : null
}

async function comeBack({ field, top }: KeptPlace): Promise<void> {
  const gone = new AbortController()
  for (const act of ['keydown', 'pointerdown', 'wheel', 'touchstart'])
    window.addEventListener(act, () => gone.abort(), { signal: gone.signal, passive: true, capture: true })
  if (field !== '') {
    await focusField(field.split('.'))
    const place = document.querySelector(`[data-path="${CSS.escape(field)}"]`)
    if (place && !gone.signal.aborted) window.scrollBy({ top: place.getBoundingClientRect().top - top })
  } else {
    const start = performance.now()
    while (!gone.signal.aborted && window.scrollY < -top - 1 && performance.now() - start < longest) {
      window.scrollTo({ top: -top })
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  }
  gone.abort()
}
