import type { ApplicationEvent } from '../../shared/contract/events.ts'
import type { JobState, ProducedFile, Progress } from '../../shared/contract/job.ts'
import type { Problem } from '../../shared/contract/problem.ts'
import { problems } from '../../shared/messages/fr/problems.ts'
import { Refusal } from './refusal.ts'

/** How many ended jobs keep their result, so that a window that never collects one cannot fill the memory. */
const endedJobsKept = 8

interface Job {
  state: JobState
  progress: Progress
  problem: Problem | null
  made: Made
  abort: AbortController
}

/** What a job made, and what it could not make of all that was asked. */
export interface Made {
  files: ProducedFile[]
  refused: Problem[]
}

/**
 * What a job's work receives: it reports each step before doing it, and that report is where a cancelled job stops.
 * `report` gives the event loop a turn, so that a cancellation or another call can come in between two steps.
 */
export interface JobControl {
  report(progress: Progress): Promise<void>
}

export interface Jobs {
  start(work: (control: JobControl) => Promise<Made>, first: Progress): string
  status(id: string): { state: JobState; progress: Progress; problem: Problem | null }
  cancel(id: string): { state: JobState }
  result(id: string): Made
  /** Cancels what runs and waits for it to stop. */
  close(): Promise<void>
}

interface JobsOptions {
  newId: () => string
  onEvent: (event: ApplicationEvent) => void
  reportFault: (operation: string, error: unknown) => string
}

/** Keeps the running jobs and the results of the last ended ones. */
export function createJobs({ newId, onEvent, reportFault }: JobsOptions): Jobs {
  const jobs = new Map<string, Job>()
  const running = new Set<Promise<void>>()

  function find(id: string): Job {
    const job = jobs.get(id)
    if (job === undefined) throw new Refusal(problems.jobNotFound())
    return job
  }

  function announce(id: string, job: Job): void {
    onEvent({ kind: 'job-changed', job: id, state: job.state, progress: job.progress })
  }

  function forgetOldest(): void {
    const ended = [...jobs].filter(([, job]) => job.state !== 'running')
    for (const [id] of ended.slice(0, Math.max(0, ended.length - endedJobsKept))) jobs.delete(id)
  }

  async function run(id: string, job: Job, work: (control: JobControl) => Promise<Made>): Promise<void> {
    const control: JobControl = {
      async report(progress) {
        await new Promise((resolve) => setImmediate(resolve))
        if (job.abort.signal.aborted) throw new Refusal(problems.cancelled())
        job.progress = progress
        announce(id, job)
      },
    }
    try {
      const made = await work(control)
      if (job.abort.signal.aborted) throw new Refusal(problems.cancelled())
      job.made = made
      job.state = 'done'
      job.progress = { ...job.progress, done: job.progress.total }
    } catch (error) {
      job.problem = error instanceof Refusal ? error.problem : problems.internal(reportFault('job', error))
      job.state = job.abort.signal.aborted ? 'cancelled' : 'failed'
    }
    announce(id, job)
    forgetOldest()
  }

  return {
    start(work, first) {
      const id = newId()
      const job: Job = {
        state: 'running',
        progress: first,
        problem: null,
        made: { files: [], refused: [] },
        abort: new AbortController(),
      }
      jobs.set(id, job)
      const turn = run(id, job, work).finally(() => running.delete(turn))
      running.add(turn)
      return id
    },
    status(id) {
      const { state, progress, problem } = find(id)
      return { state, progress, problem }
    },
    cancel(id) {
      const job = find(id)
      if (job.state === 'running') job.abort.abort()
      return { state: job.state }
    },
    result(id) {
      const job = find(id)
      if (job.state === 'running') throw new Refusal(problems.jobNotReady())
      if (job.problem !== null) throw new Refusal(job.problem)
      return job.made
    },
    async close() {
      for (const job of jobs.values()) job.abort.abort()
      await Promise.all(running)
    },
  }
}
