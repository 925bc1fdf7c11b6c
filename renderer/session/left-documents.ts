import { useSyncExternalStore } from 'react'
import type { DocumentKind, DocumentSession } from './document-session.ts'
import { notUnderstoodIn } from './not-understood.ts'

/*
 * Documents whose page was left before the store had acknowledged all that was typed: they go on trying to be saved, or
 * keep the texts that never will be until a person has seen to them.
 */

let left: readonly DocumentSession[] = []
const listeners = new Set<() => void>()

function change(next: readonly DocumentSession[]): void {
  left = next
  for (const listener of listeners) listener()
}

/** Whether something typed is in this window alone: not acknowledged by the store, set apart, or not understood. */
export function isUnsaved(session: DocumentSession): boolean {
  return isHeld(session) || notUnderstoodIn(session.snapshot()) !== ''
}

/** Whether the session holds something typed: words that were not understood wait in drafts of the window instead. */
function isHeld(session: DocumentSession): boolean {
  const { kind } = session.snapshot().save
  return kind === 'pending' || kind === 'saving' || awaitsPerson(session)
}

/** Whether a person has something to do for what is typed not to be lost. */
export function awaitsPerson(session: DocumentSession): boolean {
  const { notices, save } = session.snapshot()
  return save.kind === 'failed' || notices.length > 0
}

/** Closes a session once nothing typed is in it alone; until then it stays, to be gone back to. */
export function leaveDocument(session: DocumentSession): void {
  const settle = () => {
    if (!left.includes(session)) stop()
    else if (isHeld(session)) change([...left])
    else {
      stop()
      change(left.filter((entry) => entry !== session))
      session.close()
    }
  }
  change([...left, session])
  const stop = session.subscribe(settle)
  void session.flush()
  settle()
}

/** The session of a document that was left unsaved, to be shown again; null where there is none. */
export function takeUpDocument(kind: DocumentKind, id: string): DocumentSession | null {
  const session = left.find((entry) => entry.kind === kind && entry.id === id)
  if (!session) return null
  change(left.filter((entry) => entry !== session))
  return session
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The documents left unsaved, whatever page is shown. */
export function useLeftDocuments(): readonly DocumentSession[] {
  return useSyncExternalStore(subscribe, () => left)
}

// Closing the window is the one way to lose what they hold.
window.addEventListener('beforeunload', (event) => {
  if (left.length > 0) event.preventDefault()
})
