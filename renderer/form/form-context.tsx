import { createContext, use, useCallback, useRef, useSyncExternalStore } from 'react'
import type { z } from 'zod'
import { diff } from '../../shared/change/diff.ts'
import { jsonEqual, valueAt } from '../../shared/change/json.ts'
import type { Operation, Patch } from '../../shared/change/patch.ts'
import { fieldLabel, messages } from '../words.ts'
import type { DocumentSession, SessionSnapshot } from '../session/document-session.ts'
import { modelPathOf, type Path } from '../session/path.ts'
import { keepLines, keptLines } from '../session/kept-lines.ts'
import { codeAbove } from './code-above.ts'
import type { FindingIndex } from './finding-index.ts'

/** What every field of a form needs to know about the document it edits. */
export interface FormScope {
  session: DocumentSession
  /** Schema of the whole document: a definition or an institution record. */
  schema: z.ZodType
  findings: FindingIndex
  /** Items of lists which are unfolded; kept while the document is open, so that going back finds them so. */
  unfolded: UnfoldedItems
  /** Whether every text shows its English beside the French, not only those that have some. */
  english: boolean
  /** Tells a person that an item went, and from how many other places it was taken out, with a way back. */
  announceRemoval(label: string, cleared: number, undo: () => void): void
}

export const FormContext = createContext<FormScope | null>(null)

export function useForm(): FormScope {
  const scope = use(FormContext)
  if (!scope) throw new Error('no form')
  return scope
}

/** Part of what a session shows; renders again only when that part changes. */
export function useSession<T>(session: DocumentSession, select: (snapshot: SessionSnapshot) => T): T {
  return useSyncExternalStore(session.subscribe, () => select(session.snapshot()))
}

/** The value at a place of the document. */
export function useValue(path: Path): unknown {
  const { session } = useForm()
  return useSession(session, (snapshot) => valueAt(snapshot.document, path))
}

/**
 * Something computed from the whole document: the same object as long as it says the same, so that typing elsewhere
 * draws nothing again.
 * @param key changes when `compute` is about something else
 */
export function useDerived<T>(key: string, compute: (document: unknown) => T): T {
  const { session } = useForm()
  const last = useRef<{ document: unknown; key: string; value: T }>(undefined)
  return useSession(session, ({ document }) => {
    const before = last.current
    if (before && before.document === document && before.key === key) return before.value
    const found = compute(document)
    const value = before && jsonEqual(before.value, found) ? before.value : found
    last.current = { document, key, value }
    return value
  })
}

/** Writes at a place of the document. */
export function useEdit(path: Path) {
  const { session } = useForm()
  const place = path.join('/')
  return useCallback(
    (value: unknown) => {
      const at = place.split('/')
      const { document } = session.snapshot()
      const label = fieldLabel(modelPathOf(at))
      const code = codeAbove(document, at)
      session.edit(
        changeOf(at, valueAt(document, at), value),
        code === '' ? messages.history.set(label) : messages.history.setIn(label, code),
      )
    },
    [session, place],
  )
}

/** The patch that gives a place another value, as small as can be. */
function changeOf(path: Path, before: unknown, after: unknown): Patch {
  return diff(before, after).map((operation): Operation => ({ ...operation, path: [...path, ...operation.path] }))
}

/** A set of item ids that views follow, kept by this window for its document: a reload finds them so. */
export class UnfoldedItems {
  #ids: ReadonlySet<string>
  readonly #key: string
  readonly #listeners = new Set<() => void>()

  /** @param first what is unfolded in a document this window opens for the first time */
  constructor(documentId: string, first: readonly string[] = []) {
    this.#key = `cadrier.unfolded/${documentId}`
    this.#ids = new Set(keptLines(this.#key) ?? first)
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  ids = () => this.#ids

  set(ids: readonly string[], unfolded: boolean): void {
    const next = new Set(this.#ids)
    for (const id of ids)
      if (unfolded) next.add(id)
      else next.delete(id)
    this.#ids = next
    keepLines(this.#key, [...next])
    for (const listener of this.#listeners) listener()
  }
}

export function useUnfolded(): ReadonlySet<string> {
  const { unfolded } = useForm()
  return useSyncExternalStore(unfolded.subscribe, unfolded.ids)
}
