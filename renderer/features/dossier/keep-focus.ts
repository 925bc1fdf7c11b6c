import { useLayoutEffect, type RefObject } from 'react'

/** The place in a finding that takes the focus when what had it goes away. */
export function focusFinding(inside: Element | null | undefined): void {
  inside?.closest('.finding')?.querySelector<HTMLElement>('.finding-title')?.focus()
}

/** When a finding goes away with the focus in it, the next one takes it, else the one before, else the whole panel. */
export function useFocusHandedOn(card: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const leaving = card.current
    return () => {
      if (!leaving?.contains(document.activeElement)) return
      const panel = leaving.closest<HTMLElement>('[data-panel]')
      const heirs = [leaving.nextElementSibling, leaving.previousElementSibling]
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return
        const heir = heirs.find((entry) => entry?.isConnected)
        if (heir) focusFinding(heir)
        else panel?.focus({ preventScroll: true })
      })
    }
  }, [card])
}
