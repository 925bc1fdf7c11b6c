import { hash as digest } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import canonicalize from 'canonicalize'
import { applyPatch } from '../../../shared/change/apply-patch.ts'
import { jsonEqual, type JsonObject } from '../../../shared/change/json.ts'
import type { Patch } from '../../../shared/change/patch.ts'
import { refuse, type DamagedPart } from './problem.ts'
import type { Connection } from './sqlite.ts'
import { emptyTimeline, record, type Timeline, type TimelineChange } from './timeline.ts'

/**
 * A document at rest is its latest snapshot and the changes after it: one snapshot each so many changes, and one at each
 * migration, so that only verification reads patches of an earlier format.
 */
const CHANGES_PER_SNAPSHOT = 100

/** A row of the history, as it is on the disk. */
export interface ChangeRow extends TimelineChange {
  readonly revision: number
  readonly base_revision: number
  readonly forward: string
  readonly inverse: string
  readonly author: string
  readonly at: string
  readonly state_sha256: string | null
  readonly sha256: string
}

/** The columns of `document` which say where its history stands. */
export interface DocumentHead {
  readonly number: number
  readonly id: string
  readonly revision: number
  readonly head_sha256: string
}

/** What the caller knows of a change; the log adds the revision, the hashes and, when it is time, a snapshot. */
type NewChange = Omit<ChangeRow, 'revision' | 'base_revision' | 'state_sha256' | 'sha256'>

export interface ChangeLog {
  /** Adds a change and returns the new revision and hash. `state` is the stored document after it. */
  readonly append: (head: DocumentHead, change: NewChange, state: JsonObject) => { revision: number; sha256: string }
  /** The stored document and its timeline at the revision of `head`; refuses with `damaged` when a hash is wrong. */
  readonly load: (head: DocumentHead) => { stored: JsonObject; timeline: Timeline }
  /** The stored document as it was first written, in the format it had then. */
  readonly first: (head: Pick<DocumentHead, 'number' | 'id'>) => JsonObject
  /** Replays the whole history: every hash, inverse and snapshot. Refuses with `damaged` at the first fault. */
  readonly verify: (head: DocumentHead) => { stored: JsonObject; changes: number; snapshots: number }
  readonly find: (changeId: string) => (ChangeRow & { readonly document: number }) | undefined
  /** Changes of a revision lower than `before`, newest first. */
  readonly page: (document: number, before: number, limit: number) => ChangeRow[]
}

const COLUMNS =
  'revision, base_revision, id, kind, target, label, forward, inverse, author, at, state_sha256, sha256' as const

/** The append-only history of the documents, chained by SHA-256. */
export function createChangeLog(connection: Connection): ChangeLog {
  const insert = connection.prepare<ChangeRow & { document: number }>(`
    INSERT INTO change (document, ${COLUMNS})
    VALUES (@document, @${COLUMNS.replaceAll(', ', ', @')})
  `)
  const addSnapshot = connection.prepare<[number, number, Buffer]>(
    'INSERT INTO snapshot (document, revision, content) VALUES (?, ?, ?)',
  )
  const latestSnapshot = connection.prepare<[number], { revision: number; content: Buffer }>(
    'SELECT revision, content FROM snapshot WHERE document = ? ORDER BY revision DESC LIMIT 1',
  )
  const snapshots = connection.prepare<[number], { revision: number; content: Buffer }>(
    'SELECT revision, content FROM snapshot WHERE document = ? ORDER BY revision',
  )
  const from = connection.prepare<[number, number], ChangeRow>(
    `SELECT ${COLUMNS} FROM change WHERE document = ? AND revision >= ? ORDER BY revision`,
  )
  const outline = connection.prepare<[number], TimelineChange>(
    'SELECT id, kind, target, label FROM change WHERE document = ? ORDER BY revision',
  )
  const byId = connection.prepare<[string], ChangeRow & { document: number }>(
    `SELECT document, ${COLUMNS} FROM change WHERE id = ?`,
  )
  const before = connection.prepare<[number, number, number], ChangeRow>(
    `SELECT ${COLUMNS} FROM change WHERE document = ? AND revision < ? ORDER BY revision DESC LIMIT ?`,
  )

  function damaged(head: Pick<DocumentHead, 'id'>, what: DamagedPart, revision: number): never {
    return refuse({ code: 'damaged', what, id: head.id, revision })
  }

  function readSnapshot(
    head: Pick<DocumentHead, 'id'>,
    snapshot: { revision: number; content: Buffer },
    sha256: string | null,
  ) {
    try {
      const text = inflateRawSync(snapshot.content).toString()
      if (digest('sha256', text) === sha256) return JSON.parse(text) as JsonObject
    } catch {
      // Bytes that do not inflate are as damaged as those with another hash.
    }
    return damaged(head, 'snapshot', snapshot.revision)
  }

  function replay(head: DocumentHead, state: JsonObject, change: ChangeRow): { state: JsonObject; inverse: Patch } {
    const applied = applyPatch(state, JSON.parse(change.forward) as Patch)
    if (!applied.ok) return damaged(head, 'change', change.revision)
    return { state: applied.document, inverse: applied.inverse }
  }

  return {
    append(head, change, state) {
      // SQLite would keep another text than the one that is hashed, and the history would be damaged for ever.
      for (const what of ['id', 'label', 'author'] as const) {
        if (!change[what].isWellFormed()) refuse({ code: 'half-a-character', what })
      }
      const revision = head.revision + 1
      const isDue = revision % CHANGES_PER_SNAPSHOT === 1 || change.kind === 'migrate'
      const snapshot = isDue ? canonicalize(state) : undefined
      const row = {
        ...change,
        revision,
        base_revision: head.revision,
        state_sha256: snapshot === undefined ? null : digest('sha256', snapshot),
      }
      const sha256 = chained(head.head_sha256, head.id, row)
      insert.run({ ...row, sha256, document: head.number })
      if (snapshot !== undefined) addSnapshot.run(head.number, revision, deflateRawSync(snapshot))
      return { revision, sha256 }
    },

    load(head) {
      const snapshot = latestSnapshot.get(head.number)
      if (snapshot === undefined) return damaged(head, 'snapshot', 1)
      const [first, ...changes] = from.all(head.number, snapshot.revision)
      if (first?.revision !== snapshot.revision) return damaged(head, 'change', snapshot.revision)
      let stored = readSnapshot(head, snapshot, first.state_sha256)
      let last = first
      for (const change of changes) {
        if (!follows(last, head.id, change)) return damaged(head, 'change', change.revision)
        stored = replay(head, stored, change).state
        last = change
      }
      if (last.revision !== head.revision || last.sha256 !== head.head_sha256) {
        return damaged(head, 'change', last.revision)
      }
      const timeline = emptyTimeline()
      for (const change of outline.iterate(head.number)) record(timeline, change)
      return { stored, timeline }
    },

    first(head) {
      const snapshot = snapshots.get(head.number)
      const change = from.get(head.number, 0)
      if (snapshot === undefined || change?.revision !== snapshot.revision) return damaged(head, 'snapshot', 1)
      return readSnapshot(head, snapshot, change.state_sha256)
    },

    verify(head) {
      const kept = new Map(snapshots.all(head.number).map((snapshot) => [snapshot.revision, snapshot]))
      let state: JsonObject | undefined
      let last: Pick<ChangeRow, 'revision' | 'sha256'> = { revision: 0, sha256: '' }
      for (const change of from.iterate(head.number, 0)) {
        if (!follows(last, head.id, change)) return damaged(head, 'change', change.revision)
        const snapshot = kept.get(change.revision)
        if ((snapshot === undefined) !== (change.state_sha256 === null)) {
          return damaged(head, 'snapshot', change.revision)
        }
        const saved = snapshot && readSnapshot(head, snapshot, change.state_sha256)
        if (state === undefined) {
          state = saved
        } else {
          const step = replay(head, state, change)
          if (!jsonEqual(step.inverse, JSON.parse(change.inverse))) return damaged(head, 'change', change.revision)
          state = step.state
          if (saved !== undefined && !jsonEqual(saved, state)) return damaged(head, 'snapshot', change.revision)
        }
        last = change
      }
      if (state === undefined || last.revision !== head.revision || last.sha256 !== head.head_sha256) {
        return damaged(head, 'change', last.revision)
      }
      return { stored: state, changes: last.revision, snapshots: kept.size }
    },

    find: (changeId) => byId.get(changeId),
    page: (document, revision, limit) => before.all(document, revision, limit),
  }
}

function follows(last: Pick<ChangeRow, 'revision' | 'sha256'>, documentId: string, change: ChangeRow): boolean {
  return change.revision === last.revision + 1 && change.sha256 === chained(last.sha256, documentId, change)
}

/** The hash of a change: of the hash before it, the document and every column, in this order. */
function chained(previous: string, documentId: string, row: Omit<ChangeRow, 'sha256'>): string {
  return digest(
    'sha256',
    JSON.stringify([
      previous,
      documentId,
      row.revision,
      row.base_revision,
      row.id,
      row.kind,
      row.target,
      row.label,
      row.forward,
      row.inverse,
      row.author,
      row.at,
      row.state_sha256,
    ]),
  )
}
