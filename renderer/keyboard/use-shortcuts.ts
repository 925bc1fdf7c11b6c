import { useEffect, useRef } from 'react'
import { shortcutOf, type ShortcutId } from './shortcuts.ts'

type Handlers = Partial<Record<ShortcutId, () => void>>

/** What each part of the window on screen does for a shortcut; the last to come answers. */
const holders: { current: Handlers }[] = []

/** What is over the page takes the keys: nothing beneath it moves meanwhile. */
const isCovered = () => document.querySelector('.overlay') !== null

function onKeyDown(event: KeyboardEvent): void {
  const id = shortcutOf(event)
  if (!id || isCovered()) return
  const handler = holders.findLast(({ current }) => current[id])?.current[id]
  if (!handler) return
  event.preventDefault()
  event.stopPropagation()
  handler()
}

/** Acts on shortcuts while the component is on screen. Keys come from the one table that is also shown to people. */
export function useShortcuts(handlers: Handlers): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    if (holders.length === 0) window.addEventListener('keydown', onKeyDown, { capture: true })
    holders.push(latest)
    return () => {
      holders.splice(holders.indexOf(latest), 1)
      if (holders.length === 0) window.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [])
}
