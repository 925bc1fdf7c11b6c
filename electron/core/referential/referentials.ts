import { mkdtemp, open, readdir, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Output } from '../../../shared/contract/operations.ts'
import { foldText } from '../../../shared/find/fold-text.ts'
import {
  readingProgress,
  referentialGone,
  referentialProblems,
} from '../../../shared/messages/fr/referential-problems.ts'
import { formatInteger } from '../../../shared/messages/fr/format.ts'
import { entrySchema, type ReferentialEntry } from '../../../shared/referential/entry.ts'
import type { ColumnMapping } from '../../../shared/referential/known-tables.ts'
import { referentialLimits } from '../../../shared/referential/referential-limits.ts'
import type { Progress } from '../../../shared/contract/job.ts'
import type { Problem } from '../../../shared/contract/problem.ts'
import { Refusal } from '../refusal.ts'
import { createEntryIndex, type EntryIndex } from './entry-index.ts'
import type { ReadSummary } from './read-summary.ts'
import { referentialRefusal } from './referential-refusal.ts'
import type { ReferentialMessage, ReferentialWorkerData } from './referential-worker.ts'

/** Files held at a time: a window has one, and there are seldom two. Another one takes the place of the oldest. */
const mostOpen = 3

/** How much memory a reading may take, in megabytes. */
const memory = 160

/** A file given by a person, on its way in or read. */
interface Referential {
  name: string
  size: number
  /** Folder of its own, outside the library: nothing of a referential is kept when it is closed. */
  folder: string
  handle: FileHandle
  received: number
  read: Read | null
}

/** What was read of a file; no spool for a table of which only the columns are known. */
interface Read {
  summary: ReadSummary
  index: EntryIndex
  spool: string | null
}

export interface Referentials {
  open(file: { name: string; size: number }): Promise<{ id: string }>
  /** Takes the next piece of the file. */
  feed(id: string, at: number, bytes: Uint8Array): Promise<{ received: number }>
  /**
   * The whole of the reading, whose progress is reported; a report that throws stops it and leaves nothing. A table whose
   * rows are refused leaves what was read before, else its columns.
   */
  read(id: string, mapping: ColumnMapping | null, report: (progress: Progress) => Promise<void>): Promise<void>
  /** Throws where `id` cannot be read yet. */
  checkWhole(id: string): void
  summary(id: string): Output<'referential.summary'>
  find(id: string, words: string, offset: number, limit: number): Promise<Output<'referential.find'>>
  entry(id: string, key: number): Promise<ReferentialEntry>
  forget(id: string): Promise<void>
  close(): Promise<void>
}

/**
 * The referentials people look into. A file comes in by pieces, is read in a thread of its own, and its entries wait in
 * a temporary file until they are asked for: memory does not grow with the texts.
 */
export function createReferentials(newId: () => string): Referentials {
  const held = new Map<string, Referential>()

  function named(id: string): Referential {
    const found = held.get(id)
    if (!found) throw new Refusal(referentialGone.notFound())
    return found
  }

  function readOf(id: string): Read {
    const { read } = named(id)
    if (!read) throw new Refusal(referentialGone.notRead())
    return read
  }

  async function forget(id: string): Promise<void> {
    const found = held.get(id)
    if (!found) return
    held.delete(id)
    await found.handle.close()
    await rm(found.folder, { recursive: true, force: true })
  }

  return {
    async open({ name, size }) {
      if (size > referentialLimits.file) throw new Refusal(referentialRefusal(name, { kind: 'too-large' }))
      if (size === 0) throw new Refusal(referentialRefusal(name, { kind: 'empty' }))
      for (const oldest of [...held.keys()].slice(0, Math.max(0, held.size - mostOpen + 1))) await forget(oldest)
      await sweep()
      const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
      const handle = await open(join(folder, 'source'), 'wx', 0o600)
      const id = newId()
      held.set(id, { name, size, folder, handle, received: 0, read: null })
      return { id }
    },

    async feed(id, at, bytes) {
      const referential = named(id)
      if (at !== referential.received || at + bytes.length > referential.size)
        throw new Refusal(referentialProblems(referential.name).incomplete())
      referential.received += bytes.length
      try {
        await referential.handle.write(bytes, 0, bytes.length, at)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
        await forget(id)
        throw new Refusal(referentialProblems(referential.name).diskFull())
      }
      return { received: referential.received }
    },

    checkWhole(id) {
      const { name, size, received } = named(id)
      if (received !== size) throw new Refusal(referentialProblems(name).incomplete())
    },

    async read(id, mapping, report) {
      const referential = named(id)
      const { folder, name } = referential
      const spool = join(folder, `entries-${newId()}`)
      try {
        const read = await inThread({ path: join(folder, 'source'), name, mapping, spool }, report)
        // Cancelled as it ended: it is as if it had not been read.
        await report({ done: 1_000, total: 1_000, label: readingProgress(formatInteger(read.index.count)) })
        if (held.get(id) !== referential) throw new Refusal(referentialGone.notFound())
        const before = referential.read?.spool
        referential.read = { ...read, spool }
        if (before) await rm(before, { force: true })
      } catch (error) {
        await rm(spool, { force: true })
        if (error instanceof Unread)
          referential.read ??= { summary: error.summary, index: createEntryIndex(), spool: null }
        throw error
      }
    },

    summary(id) {
      const { summary, index } = readOf(id)
      const { table } = summary
      return {
        ...summary,
        entries: index.count,
        parts: index.parts,
        table: table && { ...table, mapping: [...table.mapping] },
      }
    },

    async find(id, words, offset, limit) {
      const { index, spool } = readOf(id)
      const keys = index.find(foldText(words).split(' ').filter(Boolean))
      const entries = await entriesAt(spool, index, keys.slice(offset, offset + limit))
      return {
        total: keys.length,
        entries: entries.map(({ key, code, label, level, active, parts }) => ({
          key,
          code,
          label: label.slice(0, shownLabel).toWellFormed(),
          level,
          active,
          parts: parts.length,
        })),
      }
    },

    async entry(id, key) {
      const { index, spool } = readOf(id)
      const [entry] = await entriesAt(spool, index, [key])
      if (!entry) throw new Refusal(referentialGone.noEntry())
      return entry
    },

    forget,

    async close() {
      for (const id of [...held.keys()]) await forget(id)
    },
  }
}

/** Temporary folders are called by the process they serve. */
const prefix = 'cadrier-referential-'

/** Takes away what processes that were stopped short left behind. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]
    if (owner === undefined || isAlive(Number(owner))) continue
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined)
  }
}

function isAlive(owner: number): boolean {
  try {
    process.kill(owner, 0)
    return true
  } catch (error) {
    // One that may not be asked is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Most characters of the name of an entry that is found. */
const shownLabel = 500

/** The entries of some keys, those of none left out. */
async function entriesAt(
  spool: string | null,
  index: EntryIndex,
  keys: readonly number[],
): Promise<ReferentialEntry[]> {
  if (spool === null || keys.length === 0) return []
  const handle = await open(spool)
  try {
    const entries: ReferentialEntry[] = []
    for (const key of keys) {
      const place = index.place(key)
      if (place === null) continue
      const { buffer } = await handle.read(Buffer.alloc(place.length), 0, place.length, place.at)
      entries.push(entrySchema.parse(JSON.parse(buffer.toString('utf8'))))
    }
    return entries
  } finally {
    await handle.close()
  }
}

/** A table whose rows are refused, of which the columns are known. */
class Unread extends Refusal {
  readonly summary: ReadSummary

  constructor(problem: Problem, summary: ReadSummary) {
    super(problem)
    this.summary = summary
  }
}

async function inThread(
  workerData: ReferentialWorkerData,
  report: (progress: Progress) => Promise<void>,
): Promise<{ summary: ReadSummary; index: EntryIndex }> {
  const thread = new Worker(new URL('./referential-worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
    // Nothing of this process is of use to it.
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  const index = createEntryIndex()
  const { promise, resolve, reject } = Promise.withResolvers<ReadSummary>()
  // How far it is, in thousandths: progress counts steps.
  let step = 0
  const told = () =>
    report({ done: step, total: 1_000, label: readingProgress(formatInteger(index.count)) }).catch(reject)
  thread.on('message', (message: ReferentialMessage) => {
    if (message.kind === 'entries') index.add(message.entries)
    else if (message.kind === 'progress') step = Math.min(999, Math.floor((message.done / message.total) * 1_000))
    else if (message.kind === 'done') resolve(message.summary)
    else {
      const problem = referentialRefusal(workerData.name, message.fault)
      reject(message.unread === null ? new Refusal(problem) : new Unread(problem, message.unread))
    }
  })
  thread.once('error', (error) =>
    reject(
      (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? new Refusal(referentialRefusal(workerData.name, { kind: 'too-hard' }))
        : error,
    ),
  )
  thread.once('exit', () => reject(new Error('the thread that reads referentials ended')))
  // A cancelled job learns it from its next report, whether or not the thread has said anything.
  const timer = setInterval(() => void told(), 100)
  try {
    return { summary: await promise, index }
  } finally {
    clearInterval(timer)
    await thread.terminate()
  }
}
