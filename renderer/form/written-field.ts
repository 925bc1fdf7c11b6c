import { useEffect, useSyncExternalStore } from 'react'
import type { Path } from '../session/path.ts'

let last: Path | null = null
const listeners = new Set<() => void>()

function set(path: Path | null): void {
  last = path
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Follows the place of the form where one writes, while a dossier is shown. */
export function useFollowedField(dossierId: string): void {
  useEffect(() => {
    const follow = (event: FocusEvent) => {
      const place = event.target instanceof Element ? event.target.closest('main [data-path]') : null
      if (place instanceof HTMLElement && place.dataset['path']) set(place.dataset['path'].split('.'))
    }
    document.addEventListener('focusin', follow)
    return () => {
      document.removeEventListener('focusin', follow)
      set(null)
    }
  }, [dossierId])
}

/** The place of the form where one writes, or wrote last: it stays when the focus goes elsewhere. Null before any. */
export function useWrittenField(): Path | null {
  return useSyncExternalStore(subscribe, () => last)
}
