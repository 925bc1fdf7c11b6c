import type { Progress } from '../../shared/contract/job.ts'
import type { Problem } from '../../shared/contract/problem.ts'
import type { Client } from './client.ts'

/** How a job ended, before what it gives is asked for. */
export type JobEnd = { outcome: 'done' } | { outcome: 'cancelled' } | { outcome: 'failed'; problem: Problem }

/** How often a running job is asked how far it is, in milliseconds. */
const askEvery = 400

/**
 * Waits until a job has ended, however it does.
 *
 * @param onProgress told how far it is
 * @param signal cancels the job
 */
export async function followJob(
  client: Client,
  job: string,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<JobEnd> {
  let told = () => undefined as void
  const stop = client.onEvent((event) => {
    if (event.kind === 'job-changed' && event.job === job && event.state !== 'running') told()
  })
  const cancel = () => void client.call('job.cancel', { job })
  signal.addEventListener('abort', cancel)
  if (signal.aborted) cancel()
  try {
    for (;;) {
      const status = await client.call('job.status', { job })
      if (!status.ok) return { outcome: 'failed', problem: status.problem }
      const { state, problem, progress } = status.value
      if (state === 'cancelled') return { outcome: 'cancelled' }
      if (problem) return { outcome: 'failed', problem }
      if (state === 'done') return { outcome: 'done' }
      onProgress(progress)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, askEvery)
        told = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  } finally {
    stop()
    signal.removeEventListener('abort', cancel)
  }
}
