import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApplication, type Application } from '../../electron/core/application.ts'
import type { Input, OperationName, Output, Reply } from '../../shared/contract/operations.ts'
import { referentialLimits } from '../../shared/referential/referential-limits.ts'
import { madeExport, madeFiches, madeTitle } from '../referential/made-fiches.ts'

const resourcesDir = join(import.meta.dirname, '..', '..', 'resources')

let folder: string
let application: Application
let temporary: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadrier-referential-contract-'))
  temporary = join(folder, 'tmp')
  await mkdir(temporary)
  vi.stubEnv('TMPDIR', temporary)
  application = createApplication({
    dataDir: join(folder, 'data'),
    resourcesDir,
    validateOutput: true,
    reportFault(operation, error) {
      throw new Error(`unforeseen error in ${operation}`, { cause: error })
    },
  })
})
afterEach(async () => {
  await application.close()
  // Whatever a test did, nothing stays behind.
  expect(await readdir(temporary)).toEqual([])
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

const answer = async <N extends OperationName>(name: N, input: Input<N>) =>
  (await application.dispatch(name, input)) as Reply<Output<N>>

async function call<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await answer(name, input)
  if (!reply.ok) throw new Error(reply.problem.message)
  return reply.value
}

async function given(name: string, content: string | Buffer): Promise<string> {
  const bytes = Buffer.from(content)
  const { id } = await call('referential.open', { name, size: bytes.length })
  for (let at = 0; at < bytes.length; at += referentialLimits.piece)
    await call('referential.feed', {
      id,
      at,
      base64: bytes.subarray(at, at + referentialLimits.piece).toString('base64'),
    })
  return id
}

async function ended(job: string): Promise<Output<'job.status'>> {
  for (;;) {
    const status = await call('job.status', { job })
    if (status.state !== 'running') return status
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

async function read(id: string, mapping: Input<'referential.read'>['mapping'] = null) {
  return ended((await call('referential.read', { id, mapping })).job)
}

describe('a referential', () => {
  it('is found by code, by words of its name and of its blocks, what is in force first', async () => {
    const id = await given(
      'rncp.xml',
      madeFiches([
        { number: 11, active: false, blocks: 1 },
        { number: 110, active: true, blocks: 0 },
        { number: 12, active: true, blocks: 2 },
      ]),
    )
    expect(await read(id)).toMatchObject({ state: 'done', progress: { done: 1_000, total: 1_000 } })
    expect(await call('referential.summary', { id })).toEqual({
      kind: 'rncp',
      file: 'rncp.xml',
      entries: 3,
      parts: 3,
      skipped: 0,
      relabelled: { count: 0, rows: [] },
      table: null,
    })
    const codes = async (words: string) =>
      (await call('referential.find', { id, words, offset: 0, limit: 10 })).entries.map(({ code }) => code)
    expect(await codes('')).toEqual(['RNCP11', 'RNCP110', 'RNCP12'])
    expect(await codes('rncp11')).toEqual(['RNCP11', 'RNCP110'])
    expect(await codes('RNCP12BC02')).toEqual(['RNCP12'])
    expect(await codes('RESPONSABLE universite des rives')).toEqual(['RNCP110', 'RNCP12', 'RNCP11'])
    expect(await codes('introuvable')).toEqual([])
    const second = await call('referential.find', { id, words: 'responsable', offset: 1, limit: 1 })
    expect(second).toMatchObject({ total: 3, entries: [{ code: 'RNCP12' }] })

    expect(await call('referential.entry', { id, key: 2 })).toMatchObject({
      key: 2,
      code: 'RNCP12',
      label: madeTitle(12),
      parts: [{ code: 'RNCP12BC01' }, { code: 'RNCP12BC02' }],
    })
    await call('referential.forget', { id })
    expect(await readdir(temporary)).toEqual([])
    for (const reply of [
      await answer('referential.find', { id, words: '', offset: 0, limit: 1 }),
      await answer('referential.feed', { id, at: 0, base64: '' }),
      await answer('referential.read', { id, mapping: null }),
    ])
      expect(reply).toMatchObject({ ok: false, problem: { code: 'not-found' } })
  })

  it('is read again with other columns, in the place of what was read', async () => {
    const id = await given('grille.csv', 'a;b\nx;y')
    expect(await read(id)).toMatchObject({ state: 'done' })
    expect(await call('referential.summary', { id })).toMatchObject({ entries: 0, table: { mapping: [null, null] } })
    expect(await read(id, ['code', 'label'])).toMatchObject({ state: 'done' })
    expect(await call('referential.entry', { id, key: 0 })).toMatchObject({ code: 'x', label: 'y' })
    // A reading that fails leaves what was read before.
    expect(await read(id, ['code', null])).toMatchObject({ state: 'failed', problem: { code: 'invalid-input' } })
    expect(await call('referential.summary', { id })).toMatchObject({ entries: 1 })
  })

  it('a table of which a row is refused tells its columns all the same, so that others can be said', async () => {
    const id = await given('grille.csv', `libelle;note\n${'x'.repeat(200_000)};Décrire\ny;Mesurer`)
    expect(await read(id)).toMatchObject({
      state: 'failed',
      problem: { message: expect.stringMatching(/ligne\u00a02/) as string },
    })
    expect(await call('referential.summary', { id })).toMatchObject({
      entries: 0,
      table: { header: ['libelle', 'note'], mapping: ['label', null] },
    })
    expect(await call('referential.find', { id, words: '', offset: 0, limit: 10 })).toEqual({ total: 0, entries: [] })
    expect(await answer('referential.entry', { id, key: 0 })).toMatchObject({ ok: false })
    expect(await read(id, [null, 'label'])).toMatchObject({ state: 'done' })
    expect(await call('referential.summary', { id })).toMatchObject({ entries: 2 })
  })

  it('a bad one tells its place, and nothing of it can be found', async () => {
    const id = await given('rncp.xml', `${madeFiches([{ number: 1 }]).slice(0, -30)}`)
    expect(await read(id)).toMatchObject({
      state: 'failed',
      problem: {
        code: 'unreadable-file',
        place: { file: 'rncp.xml', path: expect.stringMatching(/^ligne/) as string },
      },
    })
    expect(await answer('referential.summary', { id })).toMatchObject({ ok: false, problem: { code: 'not-ready' } })
    expect(await answer('referential.entry', { id, key: 0 })).toMatchObject({ ok: false })
  })

  it('is taken in its order, whole, and not beyond what was told', async () => {
    const { id } = await call('referential.open', { name: 'a.csv', size: 4 })
    const base64 = Buffer.from('ab').toString('base64')
    expect(await answer('referential.feed', { id, at: 2, base64 })).toMatchObject({ ok: false })
    expect(await call('referential.feed', { id, at: 0, base64 })).toEqual({ received: 2 })
    expect(await answer('referential.feed', { id, at: 0, base64 })).toMatchObject({ ok: false })
    expect(await answer('referential.read', { id, mapping: null })).toMatchObject({
      ok: false,
      problem: { message: expect.stringMatching(/n’est pas arrivée/) as string },
    })
    const more = Buffer.from('abc').toString('base64')
    expect(await answer('referential.feed', { id, at: 2, base64: more })).toMatchObject({ ok: false })
    for (const size of [0, referentialLimits.file + 1])
      expect(await answer('referential.open', { name: 'a.xml', size })).toMatchObject({ ok: false })
    const large = Buffer.alloc(referentialLimits.piece + 3).toString('base64')
    expect(await answer('referential.feed', { id, at: 2, base64: large })).toMatchObject({
      ok: false,
      problem: { code: 'invalid-input' },
    })
  })

  it('stops when it is cancelled, tells how far it is, and leaves nothing', async () => {
    const id = await given('rncp.xml', [...madeExport(60_000_000, 5_000)].join(''))
    const { job } = await call('referential.read', { id, mapping: null })
    let moved = 0
    while (moved === 0) {
      const { state, progress } = await call('job.status', { job })
      expect(state).toBe('running')
      moved = progress.done
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await call('job.cancel', { job })
    expect(await ended(job)).toMatchObject({ state: 'cancelled' })
    expect(await answer('referential.summary', { id })).toMatchObject({ ok: false, problem: { code: 'not-ready' } })
    const [own] = await readdir(temporary)
    expect(await readdir(join(temporary, own!))).toEqual(['source'])
    // It can be read after all.
    expect(await read(id)).toMatchObject({ state: 'done' })
  }, 60_000)

  it('takes away what a process that was stopped short left', async () => {
    // Numbers of processes do not go that far.
    await mkdir(join(temporary, 'cadrier-referential-99999999-abc'))
    await mkdir(join(temporary, `cadrier-referential-${process.ppid}-abc`))
    await given('a.csv', 'code;libelle\na;b')
    const left = await readdir(temporary)
    expect(left).toHaveLength(2)
    expect(left).toContain(`cadrier-referential-${process.ppid}-abc`)
    await rm(join(temporary, `cadrier-referential-${process.ppid}-abc`), { recursive: true })
  })

  it('gives way to a fourth one: what is held stays small', async () => {
    const held = []
    for (let count = 0; count < 4; count += 1) held.push(await given(`${count}.csv`, 'code;libelle\na;b'))
    expect(await answer('referential.read', { id: held[0]!, mapping: null })).toMatchObject({ ok: false })
    expect(await read(held[3]!)).toMatchObject({ state: 'done' })
    expect(await readdir(temporary)).toHaveLength(3)
  })
})
