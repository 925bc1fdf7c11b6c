import { lazy, useState, type ComponentType } from 'react'

const unread = new Set<() => Promise<void>>()

/**
 * A component whose script is read on demand, or ahead of it by `readAll`: then it is there with what is around it. A lazy
 * one shows nothing at first even when its script is there, for some 300 ms, and pushes what is below when it comes.
 */
export function readAhead<Props extends object>(
  read: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  const Lazy = lazy(read)
  let Ready: ComponentType<Props> | null = null
  unread.add(async () => {
    Ready = (await read()).default
  })
  return function ReadAhead(props: Props) {
    // One that is on screen stays what it is: another in its place would forget what was done in it.
    const [{ Shown }] = useState<{ Shown: ComponentType<Props> }>(() => ({ Shown: Ready ?? Lazy }))
    return <Shown {...props} />
  }
}

/** Reads all that is not read yet, one after the other, when the window has nothing else to do. */
export function readAll(): void {
  for (const read of unread) {
    unread.delete(read)
    requestIdleCallback(() => void read().then(readAll, readAll), { timeout: 5_000 })
    return
  }
}
