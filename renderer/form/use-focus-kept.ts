import { useEffect } from 'react'
import type { Path } from '../session/path.ts'
import { focusNear } from './focus-field.ts'

/**
 * When what has the focus goes away (a button whose act is done, a choice taken back, an item undone), the place of the
 * document it belonged to takes it: who writes without a mouse goes on from there.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let last: { element: Element; path: Path } | null = null
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return
      const place = target.closest<HTMLElement>('main [data-path]')?.dataset['path']
      if (place !== undefined) last = { element: target, path: place.split('.') }
      // What opens over the page belongs to what opened it.
      else if (target.closest('#root')) last = null
    }
    const observer = new MutationObserver(() => {
      if (!last || last.element.isConnected || document.activeElement !== document.body) return
      const { path } = last
      last = null
      void focusNear(path)
    })
    document.addEventListener('focusin', onFocus)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', onFocus)
      observer.disconnect()
    }
  }, [])
}
