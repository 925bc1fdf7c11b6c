import { closeSync, openSync, writeSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { ColumnMapping } from '../../../shared/referential/known-tables.ts'
import { gatherEntries, type IndexedEntries } from './entry-index.ts'
import { readReferential } from './read-referential.ts'
import type { ReadSummary } from './read-summary.ts'
import { ReferentialFault, type FaultData } from './referential-fault.ts'

/*
 * A thread of its own reads a referential: hundreds of megabytes pass through it, and what is kept is a line a entry in
 * a file of its own, with what is needed to find it again.
 */

export interface ReferentialWorkerData {
  path: string
  name: string
  mapping: ColumnMapping | null
  /** File the entries are written to. */
  spool: string
}

export type ReferentialMessage =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'entries'; entries: IndexedEntries }
  | { kind: 'done'; summary: ReadSummary }
  | { kind: 'fault'; fault: FaultData; unread: ReadSummary | null }

const { path, name, mapping, spool } = workerData as ReferentialWorkerData
const post = (message: ReferentialMessage) => parentPort?.postMessage(message)

const handle = openSync(spool, 'wx', 0o600)
let pending: Buffer[] = []
let pendingSize = 0
let key = 0
const gathered = gatherEntries()
let told = 0

function flush(): void {
  if (pending.length > 0) writeSync(handle, Buffer.concat(pending, pendingSize))
  pending = []
  pendingSize = 0
  const entries = gathered.take()
  if (entries.ends.length > 0)
    parentPort?.postMessage({ kind: 'entries', entries } satisfies ReferentialMessage, [entries.words.buffer])
}

try {
  const summary = await readReferential({
    path,
    name,
    mapping,
    onEntry(entry) {
      const bytes = Buffer.from(JSON.stringify({ key, ...entry }))
      gathered.add(entry, bytes.length)
      pending.push(bytes)
      pendingSize += bytes.length
      key += 1
      if (pendingSize > 1_000_000) flush()
    },
    onProgress(done, total) {
      const now = performance.now()
      if (now - told < 50) return
      told = now
      post({ kind: 'progress', done, total })
    },
  })
  flush()
  post({ kind: 'done', summary })
} catch (error) {
  if (!(error instanceof ReferentialFault)) throw error
  post({ kind: 'fault', fault: error.data, unread: error.unread })
} finally {
  closeSync(handle)
}
