import { useSyncExternalStore } from 'react'

let asked: string | null = null
const listeners = new Set<() => void>()

/** Asks for a referential to take items of into a list, or no longer. @param list model path of the list */
export function askReferential(list: string | null): void {
  asked = list
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Whether a referential is asked for into this list: its button and the palette ask. */
export const useReferentialAsked = (list: string): boolean => useSyncExternalStore(subscribe, () => asked === list)
