import type { Progress, ProducedFile } from '../../shared/contract/job.ts'
import type { Input } from '../../shared/contract/operations.ts'
import type { Problem } from '../../shared/contract/problem.ts'
import type { Client } from './client.ts'
import { followJob } from './follow-job.ts'

/** What came of an export: its files with what could not be made beside them, or why there are none. */
export type Produced =
  | { outcome: 'done'; files: ProducedFile[]; refused: Problem[] }
  | { outcome: 'cancelled' }
  | { outcome: 'failed'; problem: Problem }

/**
 * Makes the files of one dossier and waits for them.
 *
 * @param onProgress told how far it is
 * @param signal cancels the export
 */
export async function produceFiles(
  client: Client,
  input: Input<'export.start'>,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Produced> {
  const started = await client.call('export.start', input)
  if (!started.ok) return { outcome: 'failed', problem: started.problem }
  const { job } = started.value
  const end = await followJob(client, job, onProgress, signal)
  if (end.outcome !== 'done') return end
  const result = await client.call('job.result', { job })
  return result.ok ? { outcome: 'done', ...result.value } : { outcome: 'failed', problem: result.problem }
}
