import { base64OfFile } from '../../client/base64.ts'
import type { Client } from '../../client/client.ts'
import { followJob } from '../../client/follow-job.ts'
import { windowProblem } from '../../client/window-problem.ts'
import { referentialLimits } from '../../../shared/referential/referential-limits.ts'
import type { Progress } from '../../../shared/contract/job.ts'
import type { Input, Output } from '../../../shared/contract/operations.ts'
import type { Problem } from '../../../shared/contract/problem.ts'
import { referentialWords as words } from './words.ts'

/** A referential that is open and read: what it is called here, and what it holds. */
export interface HeldReferential {
  id: string
  name: string
  summary: Output<'referential.summary'>
}

/** How far it is: handing the file over, then reading it. */
export interface HandingOver {
  step: 'sending' | 'reading'
  done: number
  total: number
}

export type HandedOver =
  | { outcome: 'done'; referential: HeldReferential }
  | { outcome: 'cancelled' }
  /** `referential`: a table whose columns are known, so that others can be said; null for any other file. */
  | { outcome: 'failed'; problem: Problem; referential: HeldReferential | null }

interface Watched {
  onProgress: (progress: HandingOver) => void
  signal: AbortSignal
}

/**
 * Hands a file over, piece by piece, and has it read. What cannot be read does not stay open, but for a table whose columns
 * can be said otherwise.
 */
export async function handOver(client: Client, file: File, watched: Watched): Promise<HandedOver> {
  const opened = await client.call('referential.open', { name: file.name.slice(-255), size: file.size })
  if (!opened.ok) return failed(opened.problem)
  const { id } = opened.value
  const answer = (await feed(client, id, file, watched)) ?? (await read(client, id, file.name, null, watched))
  if (answer.outcome === 'cancelled' || (answer.outcome === 'failed' && answer.referential === null))
    void client.call('referential.forget', { id })
  return answer
}

/** Reads an open referential, again where its columns are said otherwise. */
export async function read(
  client: Client,
  id: string,
  name: string,
  mapping: Input<'referential.read'>['mapping'],
  { onProgress, signal }: Watched,
): Promise<HandedOver> {
  const started = await client.call('referential.read', { id, mapping })
  if (!started.ok) return failed(started.problem)
  const { job } = started.value
  const reading = ({ done, total }: Progress) => onProgress({ step: 'reading', done, total })
  const end = await followJob(client, job, reading, signal)
  if (end.outcome === 'cancelled') return end
  const summary = await client.call('referential.summary', { id })
  if (end.outcome === 'failed') return { ...end, referential: summary.ok ? { id, name, summary: summary.value } : null }
  return summary.ok ? { outcome: 'done', referential: { id, name, summary: summary.value } } : failed(summary.problem)
}

const failed = (problem: Problem): HandedOver & { outcome: 'failed' } => ({
  outcome: 'failed',
  problem,
  referential: null,
})

/** @returns null when the whole file is there */
async function feed(
  client: Client,
  id: string,
  file: File,
  { onProgress, signal }: Watched,
): Promise<Exclude<HandedOver, { outcome: 'done' }> | null> {
  for (let at = 0; at < file.size; at += referentialLimits.piece) {
    if (signal.aborted) return { outcome: 'cancelled' }
    onProgress({ step: 'sending', done: at, total: file.size })
    const base64 = await base64OfFile(file.slice(at, at + referentialLimits.piece)).catch(() => null)
    if (base64 === null) {
      const problem = {
        code: 'unreadable-file',
        message: words.unreadable(file.name),
        next: words.unreadableNext,
      } as const
      return failed(windowProblem(problem))
    }
    const fed = await client.call('referential.feed', { id, at, base64 })
    if (!fed.ok) return failed(fed.problem)
  }
  return null
}
