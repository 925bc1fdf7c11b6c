import { useSyncExternalStore } from 'react'

/** Questions about a statement that a person has answered by keeping it as it is; asked no more in this window. */
let kept: ReadonlySet<string> = new Set()
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Whether a question was put aside, and how to do so.
 * @param about what is asked of which item; another verb, or another item, is another question
 */
export function useKept(about: string): [boolean, () => void] {
  const is = useSyncExternalStore(subscribe, () => kept).has(about)
  return [
    is,
    () => {
      kept = new Set([...kept, about])
      for (const listener of listeners) listener()
    },
  ]
}
