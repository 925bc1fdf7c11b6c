/**
 * A process of its own, so that its memory is that of an import: `node referential-process.ts FILE WORDS` hands a
 * referential over through the contract, reads it, searches it, and prints ReferentialFigures as JSON.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createApplication } from '../../electron/core/application.ts'
import type { Input, OperationName, Output } from '../../shared/contract/operations.ts'
import { referentialLimits } from '../../shared/referential/referential-limits.ts'
import { measured, type Sample } from './measure.ts'

export interface ReferentialFigures {
  /** Milliseconds to hand the file over, and to read it. */
  readonly fed: number
  readonly read: number
  /** From the call that cancels to the end of the job. */
  readonly cancelled: number
  readonly found: Sample
  /** Resident memory in megabytes: before, and the most while the file was handed over and read. */
  readonly memory: { readonly before: number; readonly peak: number }
  readonly entries: number
  readonly parts: number
  /** How often progress moved. */
  readonly steps: number
}

const [path = '', words = ''] = process.argv.slice(2)
const dataDir = mkdtempSync(join(tmpdir(), 'cadrier-bench-referential-'))
const application = createApplication({ dataDir, resourcesDir: join(import.meta.dirname, '../../resources') })

async function call<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await application.dispatch(name, input)
  if (!reply.ok) throw new Error(reply.problem.message)
  return reply.value as Output<N>
}

const before = process.memoryUsage.rss() / 1e6
let peak = before
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss() / 1e6)
}, 20)

const file = await open(path)
const { size } = await file.stat()
const { id } = await call('referential.open', { name: basename(path), size })
const start = performance.now()
const piece = Buffer.alloc(referentialLimits.piece)
for (let at = 0; at < size;) {
  const { bytesRead } = await file.read(piece, 0, piece.length, at)
  await call('referential.feed', { id, at, base64: piece.subarray(0, bytesRead).toString('base64') })
  at += bytesRead
}
await file.close()
const fed = performance.now() - start

/** Waits for a reading to end, and tells how often its progress moved. */
async function ended(job: string): Promise<{ state: string; steps: number }> {
  const steps = new Set<number>()
  for (;;) {
    const { state, progress, problem } = await call('job.status', { job })
    if (state === 'done' || state === 'cancelled') return { state, steps: steps.size }
    if (problem) throw new Error(problem.message)
    steps.add(progress.done)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const reading = performance.now()
const { steps } = await ended((await call('referential.read', { id, mapping: null })).job)
const read = performance.now() - reading
clearInterval(watch)
// `maxRSS` would not do: it counts what the process that started this one held as it did.
if (process.platform === 'linux')
  peak = (Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))![1]) * 1024) / 1e6
const { entries, parts } = await call('referential.summary', { id })
const found = await measured('elapsed', 20, () => call('referential.find', { id, words, offset: 0, limit: 50 }))

const { job } = await call('referential.read', { id, mapping: null })
await new Promise((resolve) => setTimeout(resolve, 500))
const stop = performance.now()
await call('job.cancel', { job })
const { state } = await ended(job)
if (state !== 'cancelled') throw new Error(`the reading was ${state} before it could be cancelled`)
const cancelled = performance.now() - stop

await application.close()
rmSync(dataDir, { recursive: true, force: true })
const figures: ReferentialFigures = { fed, read, cancelled, found, memory: { before, peak }, entries, parts, steps }
process.stdout.write(JSON.stringify(figures))
