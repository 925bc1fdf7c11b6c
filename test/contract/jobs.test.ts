import { describe, expect, it } from 'vitest'
import { createJobs, type JobControl, type Made } from '../../electron/core/jobs.ts'
import { Refusal } from '../../electron/core/refusal.ts'
import type { ApplicationEvent } from '../../shared/contract/events.ts'
import type { ProducedFile } from '../../shared/contract/job.ts'
import { problems } from '../../shared/messages/fr/problems.ts'

const step = (done: number) => ({ done, total: 3, label: `étape ${done}` })
const file: ProducedFile = { name: 'a.json', mediaType: 'application/json', base64: '' }

const made: Made = { files: [file], refused: [] }

function setUp() {
  const events: ApplicationEvent[] = []
  const faults: unknown[] = []
  let ids = 0
  const jobs = createJobs({
    newId: () => `job-${(ids += 1)}`,
    onEvent: (event) => events.push(event),
    reportFault(_operation, error) {
      faults.push(error)
      return '123'
    },
  })
  /** Starts a job and waits for its end. */
  async function run(work: (control: JobControl) => Promise<Made>): Promise<string> {
    const id = jobs.start(work, step(0))
    while (jobs.status(id).state === 'running') await new Promise((resolve) => setImmediate(resolve))
    return id
  }
  return { jobs, events, faults, run }
}

const problemOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    return error instanceof Refusal ? error.problem.code : error
  }
  return null
}

describe('jobs', () => {
  it('report each step and keep their result', async () => {
    const { jobs, events, run } = setUp()
    const id = await run(async (control) => {
      await control.report(step(1))
      await control.report(step(2))
      return made
    })
    expect(events.map((event) => event.kind === 'job-changed' && [event.state, event.progress.done])).toEqual([
      ['running', 1],
      ['running', 2],
      ['done', 3],
    ])
    expect(jobs.result(id)).toEqual(made)
  })

  it('stop at the step where they are cancelled', async () => {
    const { jobs, run } = setUp()
    let reached = 0
    const id = await run(async (control) => {
      await control.report(step(1))
      reached = 1
      jobs.cancel('job-1')
      await control.report(step(2))
      reached = 2
      return made
    })
    expect(reached).toBe(1)
    expect(jobs.status(id)).toMatchObject({ state: 'cancelled', problem: { code: 'cancelled' } })
    expect(problemOf(() => jobs.result(id))).toBe('cancelled')
    expect(jobs.cancel(id)).toEqual({ state: 'cancelled' })
  })

  it('give nothing when cancelled in their last step', async () => {
    const { jobs, run } = setUp()
    const id = await run(() => {
      jobs.cancel('job-1')
      return Promise.resolve(made)
    })
    expect(problemOf(() => jobs.result(id))).toBe('cancelled')
  })

  it('tell what stopped them, foreseen or not', async () => {
    const { jobs, faults, run } = setUp()
    const foreseen = await run(() => Promise.reject(new Refusal(problems.emptyFile('a.json'))))
    expect(jobs.status(foreseen)).toMatchObject({ state: 'failed', problem: { code: 'not-a-dossier' } })
    const unforeseen = await run(() => Promise.reject(new Error('boom')))
    expect(jobs.status(unforeseen)).toMatchObject({
      state: 'failed',
      problem: { code: 'internal', message: expect.stringContaining('123') },
    })
    expect(faults).toEqual([new Error('boom')])
  })

  it('have no result before their end, and are forgotten long after it', async () => {
    const { jobs, run } = setUp()
    const first = await run(() => {
      expect(problemOf(() => jobs.result('job-1'))).toBe('not-ready')
      return Promise.resolve(made)
    })
    expect(jobs.result(first)).toEqual(made)
    for (let count = 0; count < 8; count += 1) await run(() => Promise.resolve({ files: [], refused: [] }))
    expect(problemOf(() => jobs.result(first))).toBe('not-found')
  })

  it('are stopped when the application closes', async () => {
    const { jobs } = setUp()
    const id = jobs.start(async (control) => {
      for (;;) await control.report(step(1))
    }, step(0))
    await jobs.close()
    expect(jobs.status(id).state).toBe('cancelled')
  })
})
