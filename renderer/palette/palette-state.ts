let open = false
const listeners = new Set<() => void>()

/** Whether the palette is open: keys and buttons of any part of the window open it. */
export const paletteState = {
  isOpen: () => open,
  set(next: boolean): void {
    open = next
    for (const listener of listeners) listener()
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}
