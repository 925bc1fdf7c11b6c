import { v7 as newId } from 'uuid'
import { applyPatch } from '../../shared/change/apply-patch.ts'
import { jsonEqual, valueAt } from '../../shared/change/json.ts'
import type { Operation, Patch } from '../../shared/change/patch.ts'
import type { Output, Reply } from '../../shared/contract/operations.ts'
import type { Problem } from '../../shared/contract/problem.ts'
import { clearReferences } from '../../shared/definition/clear-references.ts'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { institutionSchema } from '../../shared/institution/institution.ts'
import type { Client } from '../client/client.ts'
import { unreadDrafts } from './not-understood.ts'
import { draftsUnder } from './use-draft.ts'

/** What the person reads in the bar: never “saved” before the store has acknowledged. */
export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'pending' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; problem: Problem }

/**
 * A text that is not in the document and must not be lost: the same place written in two windows (this window’s text was
 * kept), a place that went away, a change the store will never take (too long, for instance). It can be copied.
 */
export interface Notice {
  id: string
  kind: 'both-wrote' | 'place-gone' | 'refused'
  label: string
  text: string
  /** Where it was written. */
  places: readonly string[]
  /** Why it was refused. */
  reason?: string
}

export interface SessionSnapshot {
  /** The document as this window shows it: what the store acknowledged, and on top what is still to be sent. */
  document: unknown
  /** Revision the store acknowledged. It moves at each acknowledgement, here or in another window. */
  revision: number
  save: SaveState
  /** Places, joined by dots, of fields that hold words which could not be read as a value: see `notUnderstoodIn`. */
  notUnderstood: readonly string[]
  /** Names of what undo and redo would do, null when there is nothing. */
  undo: string | null
  redo: string | null
  notices: readonly Notice[]
  /** The institution record a dossier inherits from. */
  institution: unknown
}

/** One document (a dossier or an institution record) opened in this window. */
export interface DocumentSession {
  readonly kind: DocumentKind
  readonly id: string
  snapshot(): SessionSnapshot
  subscribe(listener: () => void): () => void
  /**
   * Changes the document at once on screen and queues the change for the store. `label` names it for undo.
   * @returns what was done, null where the patch no longer fits the document
   */
  edit(patch: Patch, label: string): Edited | null
  /** Tells that a field, by its place joined by dots, holds words that could not be read, or no longer does. */
  setNotUnderstood(place: string, holds: boolean): void
  /** Sends what is queued now; settles when the store has answered. */
  flush(): Promise<void>
  undo(): Promise<Reply<Stepped>>
  redo(): Promise<Reply<Stepped>>
  /** Texts typed here that the store has not acknowledged, to be copied elsewhere. */
  unsavedTexts(): string
  /** Reads the document again, what it inherits included. */
  refresh(): Promise<void>
  /** Gives up what the store refused and shows what it has. */
  discard(): Promise<void>
  dismiss(noticeId: string): void
  close(): void
}

/** What undo or redo did: the name of the change and the first place that moved. */
export interface Stepped {
  label: string
  place: readonly string[]
}

/** What a change came to. */
export interface Edited {
  /** Other places that let go of what the change takes away. */
  cleared: number
  /** The way back, those places included. */
  inverse: Patch
  /** The id of the change once the store has acknowledged all of it; null once it is known that it never will. */
  acknowledged: Promise<string | null>
}

export type DocumentKind = 'dossier' | 'institution'

const schemas = { dossier: definitionSchema, institution: institutionSchema }

interface Edit {
  patch: Patch
  label: string
  /** Tells those who made it what became of it. */
  settle: (changeId: string | null) => void
  /** Whether part of it was left out because its place went away. */
  cut: boolean
  /** The notice of the refused text this one was typed over. */
  over: string | null
}

interface Batch extends Edit {
  changeId: string
}

/** A pause in typing this long sends what was typed. */
const pause = 400
/** Somebody who never pauses is saved this often. */
const longestWait = 2_000
/** An application that does not answer is asked again this often. */
const retryDelay = 3_000
/** Longest name of a change the contract takes. */
const longestLabel = 200

/** A name cut to what the contract takes, between two characters. */
const shortened = (label: string) => label.slice(0, longestLabel).replace(/[\ud800-\udbff]$/, '')

/**
 * Opens a document for writing. One change is in flight at a time; a conflict reads the document again and lays what was
 * typed here over it, so that nothing typed is lost.
 */
export async function openDocumentSession(
  client: Client,
  kind: DocumentKind,
  id: string,
): Promise<Reply<DocumentSession>> {
  const opened = await read()
  if (!opened.ok) return opened

  let acknowledged = opened.value.document
  let state: SessionSnapshot = {
    document: acknowledged,
    revision: opened.value.revision,
    save: { kind: 'untouched' },
    // Words left before a reload are on their field again.
    notUnderstood: draftsUnder(unreadDrafts(id)),
    undo: opened.value.undo,
    redo: opened.value.redo,
    notices: [],
    institution: opened.value.institution,
  }
  /** What is said of saving while there is nothing to save. */
  let lastSaved: SaveState = { kind: 'untouched' }
  let queue: Edit[] = []
  let sending: Batch | null = null
  let lastTurn: Promise<unknown> = Promise.resolve()
  let flushing: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince = 0
  /** Whether the document is to be read again, whatever its revision. */
  let behind = false
  /** Highest revision other windows, or the echo of our own changes, told of. */
  let heard = state.revision
  let closed = false
  const listeners = new Set<() => void>()

  function show(change: Partial<SessionSnapshot>): void {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  async function read(): Promise<Reply<Opened>> {
    if (kind === 'dossier') {
      const reply = await client.call('dossier.open', { id })
      return reply.ok
        ? {
            ok: true,
            value: {
              ...reply.value,
              document: reply.value.definition,
              institution: reply.value.institution?.record ?? null,
            },
          }
        : reply
    }
    const reply = await client.call('institution.open', { id })
    return reply.ok
      ? { ok: true, value: { ...reply.value, document: reply.value.institution, institution: null } }
      : reply
  }

  /** Lays edits over a document, leaving out operations whose place has gone. */
  function rebase(document: unknown, edits: readonly Edit[], notices: Notice[]): unknown {
    let result = document
    for (const entry of edits) {
      const kept: Operation[] = []
      for (const operation of entry.patch) {
        const applied = applyPatch(result, [operation])
        if (applied.ok) {
          result = applied.document
          kept.push(operation)
          continue
        }
        entry.cut = true
        const text = textOf(operation)
        if (text)
          notices.push({ id: newId(), kind: 'place-gone', label: entry.label, text, places: placesOf([operation]) })
      }
      entry.patch = kept
    }
    return result
  }

  function unsent(): Edit[] {
    return sending ? [sending, ...queue] : queue
  }

  /**
   * One exchange with the store at a time: an answer to a reading is never older than what is shown, nor does it hold a
   * change whose own answer is still to come.
   */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = lastTurn.then(act)
    lastTurn = turn.catch(() => undefined)
    return turn
  }

  const isBehind = () => behind || heard > state.revision

  /** Reads the document again and lays unsent work over it. Only ever in turn, and with nothing in flight. */
  async function reload(): Promise<Problem | null> {
    behind = false
    const reply = await read()
    if (!reply.ok) {
      behind = true
      return reply.problem
    }
    const before = acknowledged
    acknowledged = reply.value.document
    const notices = [...state.notices]
    for (const entry of unsent()) {
      for (const operation of entry.patch) {
        if (operation.op !== 'set') continue
        const theirs = valueAt(acknowledged, operation.path)
        if (jsonEqual(valueAt(before, operation.path), theirs) || jsonEqual(theirs, operation.value)) continue
        const text = readable(theirs)
        const places = placesOf([operation])
        // Words typed in several goes are several changes: what another window wrote meanwhile is told once.
        if (notices.some((told) => told.kind === 'both-wrote' && told.text === text && jsonEqual(told.places, places)))
          continue
        notices.push({ id: newId(), kind: 'both-wrote', label: entry.label, text, places })
      }
    }
    show({
      document: rebase(acknowledged, unsent(), notices),
      revision: reply.value.revision,
      undo: reply.value.undo,
      redo: reply.value.redo,
      institution: reply.value.institution,
      notices,
    })
    return null
  }

  function schedule(delay: number): void {
    clearTimeout(timer)
    if (!closed) timer = setTimeout(() => void flush(), delay)
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    flushing ??= inTurn(() => {
      // What is typed from here on may come after the last answer: it asks for a turn of its own.
      flushing = null
      return drain()
    })
    return flushing
  }

  async function drain(): Promise<void> {
    while (sending || queue.length > 0) {
      if (!sending) {
        const { edit, rest } = nextChange(queue)
        sending = { ...edit, changeId: newId() }
        queue = rest
        // Typed and erased within one pause: a step back would do nothing.
        if (leavesAsIs(acknowledged, sending.patch)) sending.patch = []
      }
      waitingSince = 0
      if (sending.patch.length === 0) {
        sending.settle(null)
        sending = null
        if (queue.length === 0) show({ save: lastSaved })
        continue
      }
      if (state.save.kind !== 'failed') show({ save: { kind: 'saving' } })
      const batch = sending
      const { changeId, label, patch } = batch
      const reply = await client.call(`${kind}.edit`, {
        id,
        baseRevision: state.revision,
        changeId,
        label,
        patch: [...patch],
      })
      if (reply.ok) {
        acknowledge(batch, reply.value)
        continue
      }
      // Given up by the person meanwhile.
      if (!isSending(batch)) continue
      if (reply.problem.code === 'invalid-input') {
        giveUp(batch, reply.problem)
        continue
      }
      const problem = reply.problem.code === 'conflict' ? await reload() : reply.problem
      if (problem && isSending(batch)) {
        show({ save: { kind: 'failed', problem } })
        schedule(retryDelay)
        return
      }
    }
    if (isBehind()) await reload()
  }

  /** Whether a change is still to be acknowledged: it may have been given up while the store was asked. */
  function isSending(batch: Batch): boolean {
    return sending === batch
  }

  /** A change that would be refused each time must not keep those after it from being saved: its text is set apart. */
  function giveUp(refused: Batch, problem: Problem): void {
    sending = null
    const text = refused.patch.map(textOf).filter(Boolean).join('\n\n')
    const places = placesOf(refused.patch)
    const notice: Notice = {
      id: newId(),
      kind: 'refused',
      label: refused.label,
      text,
      places,
      reason: problem.message,
    }
    // Only the same text written on takes the place of what was refused before: any other one is the only copy.
    const writtenOn = ({ id: former, places: held }: Notice) =>
      former === refused.over && held.every((place) => places.includes(place))
    const notices: Notice[] = [...state.notices.filter((entry) => !writtenOn(entry)), notice]
    for (const entry of queue) entry.over = notice.id
    refused.settle(null)
    const document = rebase(acknowledged, queue, notices)
    show({ document, notices, save: queue.length > 0 ? { kind: 'pending' } : { kind: 'untouched' } })
  }

  function acknowledge(batch: Batch, ack: Acknowledgement): void {
    const { changeId, cut, patch, settle } = batch
    // A revision further than the next one means that another window wrote in between: what it wrote is read after.
    if (ack.revision !== state.revision + 1) behind = true
    const applied = applyPatch(acknowledged, patch)
    if (applied.ok) acknowledged = applied.document
    else behind = true
    sending = null
    lastSaved = { kind: 'saved', at: ack.savedAt }
    show({
      revision: ack.revision,
      undo: ack.undo,
      redo: ack.redo,
      save: queue.length > 0 ? { kind: 'pending' } : lastSaved,
    })
    settle(cut ? null : changeId)
  }

  async function step(direction: 'undo' | 'redo'): Promise<Reply<Stepped>> {
    await drain()
    if (state.save.kind === 'failed') return { ok: false, problem: state.save.problem }
    for (;;) {
      const reply = await client.call(`${kind}.${direction}`, {
        id,
        baseRevision: state.revision,
        changeId: newId(),
        edit: null,
      })
      if (reply.ok) {
        const problem = await reload()
        if (problem) return { ok: false, problem }
        show({ save: { kind: 'saved', at: reply.value.savedAt } })
        return { ok: true, value: { label: reply.value.label, place: placeOf(reply.value.patch[0]) } }
      }
      if (reply.problem.code !== 'conflict') return reply
      const problem = await reload()
      if (problem) return { ok: false, problem }
    }
  }

  const stopEvents = client.onEvent((event) => {
    if (event.kind === 'institution-changed' && kind === 'dossier') behind = true
    else if (event.kind === `${kind}-changed` && 'revision' in event && event.id === id)
      heard = Math.max(heard, event.revision)
    // While a change is in flight this may be its own echo: the answer, which comes before our turn, tells.
    if (isBehind()) void catchUp()
  })
  /** Reads again what changed elsewhere. A change whose answer was lost is asked about first: it may be what changed. */
  function catchUp(): Promise<void> {
    return inTurn(async () => {
      if (sending) await drain()
      else if (isBehind() && !closed) await reload()
    })
  }
  const stopConnection = client.onConnection((connected) => {
    if (!connected) return
    behind = true
    void catchUp()
  })

  return {
    ok: true,
    value: {
      kind,
      id,
      snapshot: () => state,
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      edit(given, label) {
        if (given.length === 0) return null
        const patch = clearReferences(schemas[kind], state.document, given)
        const applied = applyPatch(state.document, patch)
        // A field that was on screen while its place went away: the form is about to leave too.
        if (!applied.ok) return null
        const { promise, resolve } = Promise.withResolvers<string | null>()
        queue.push({ patch, label: shortened(label), settle: resolve, cut: false, over: null })
        show({ document: applied.document, ...(state.save.kind === 'failed' ? {} : { save: { kind: 'pending' } }) })
        const now = performance.now()
        if (waitingSince === 0) waitingSince = now
        schedule(Math.max(0, Math.min(pause, waitingSince + longestWait - now)))
        return { cleared: patch.length - given.length, inverse: applied.inverse, acknowledged: promise }
      },
      setNotUnderstood(place, holds) {
        if (state.notUnderstood.includes(place) === holds) return
        const others = state.notUnderstood.filter((entry) => entry !== place)
        show({ notUnderstood: holds ? [...others, place] : others })
      },
      flush,
      undo: () => inTurn(() => step('undo')),
      redo: () => inTurn(() => step('redo')),
      unsavedTexts: () =>
        unsent()
          .flatMap((entry) => entry.patch.map(textOf))
          .filter(Boolean)
          .join('\n\n'),
      async refresh() {
        behind = true
        await catchUp()
      },
      async discard() {
        clearTimeout(timer)
        for (const entry of unsent()) entry.settle(null)
        sending = null
        queue = []
        show({ save: { kind: 'untouched' } })
        behind = true
        await catchUp()
      },
      dismiss(noticeId) {
        show({ notices: state.notices.filter((notice) => notice.id !== noticeId) })
      },
      close() {
        void flush()
        closed = true
        stopEvents()
        stopConnection()
      },
    },
  }
}

type Acknowledgement = Output<'dossier.edit'>
type Opened = Acknowledgement & { document: unknown; institution: unknown }

/**
 * The edits that make one change: those of one name in a row, so that each step back is named. Of successive values of
 * one place only the last is kept. A move is a change of its own: several may lead back to where the item was, and a
 * step back would then do nothing.
 */
function nextChange(edits: readonly Edit[]): { edit: Edit; rest: Edit[] } {
  const label = edits[0]?.label ?? ''
  const moves = ({ patch }: Edit) => patch.some(({ op }) => op === 'move')
  const other = edits.findIndex((entry, index) => index > 0 && (entry.label !== label || moves(entry)))
  const count = edits[0] && moves(edits[0]) ? 1 : other === -1 ? edits.length : other
  const taken = edits.slice(0, count)
  const patch: Operation[] = []
  for (const operation of taken.flatMap((entry) => entry.patch)) {
    const last = patch.at(-1)
    if (operation.op === 'set' && last?.op === 'set' && jsonEqual(last.path, operation.path)) patch.pop()
    patch.push(operation)
  }
  return {
    edit: {
      patch,
      label,
      settle: (changeId) => {
        for (const { settle } of taken) settle(changeId)
      },
      cut: taken.some(({ cut }) => cut),
      over: taken.find(({ over }) => over !== null)?.over ?? null,
    },
    rest: edits.slice(count),
  }
}

/** Whether a patch only writes values that are there already. */
function leavesAsIs(document: unknown, patch: Patch): boolean {
  if (!patch.every(({ op }) => op === 'set' || op === 'unset')) return false
  const applied = applyPatch(document, patch)
  return applied.ok && patch.every(({ path }) => jsonEqual(valueAt(applied.document, path), valueAt(document, path)))
}

/** The places a patch writes at, each as one string. */
function placesOf(patch: Patch): string[] {
  return patch.map((operation) => placeOf(operation).join('/'))
}

function placeOf(operation: Operation | undefined): readonly string[] {
  if (!operation) return []
  if (operation.op === 'insert') return [...operation.path, (operation.item as { id: string }).id]
  return operation.op === 'move' ? [...operation.path, operation.id] : operation.path
}

function textOf(operation: Operation): string {
  if (operation.op === 'set') return readable(operation.value)
  if (operation.op === 'insert') return readable(operation.item)
  return ''
}

const identifier = /^[0-9a-f]{8}-[0-9a-f]{4}-/

/** The words in a value, for a person to copy: every string that is not an identifier, one a line. */
function readable(value: unknown): string {
  if (typeof value === 'string') return identifier.test(value) ? '' : value
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .filter(([key]) => !['id', 'version', 'type', 'marks'].includes(key))
    .map(([, entry]) => readable(entry))
    .filter(Boolean)
    .join('\n')
}
