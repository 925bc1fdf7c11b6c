import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createApplication, type Application } from '../../electron/core/application.ts'
import { printProblem } from '../../electron/cli/print-problem.ts'
import { noneWritten } from '../../electron/core/standards/missing-for-format.ts'
import type { StandardFormat } from '../../shared/contract/export-formats.ts'
import type { Input, OperationName, Output, Reply } from '../../shared/contract/operations.ts'
import type { Problem } from '../../shared/contract/problem.ts'
import { exportFormatTexts } from '../../shared/messages/fr/export-formats.ts'
import { blankFile } from '../definition/sample-file.ts'

let folder: string
let application: Application
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadrier-none-'))
  application = createApplication({
    dataDir: join(folder, 'data'),
    resourcesDir: join(import.meta.dirname, '..', '..', 'resources'),
    validateOutput: true,
  })
})
afterAll(async () => {
  await application.close()
  await rm(folder, { recursive: true })
})

const reply = <N extends OperationName>(name: N, input: Input<N>) =>
  application.dispatch(name, input) as Promise<Reply<Output<N>>>

/** Why nothing is written of a dossier that says nothing. */
async function refusalOf(formats: StandardFormat[]): Promise<Problem> {
  const base64 = Buffer.from(JSON.stringify(blankFile())).toString('base64')
  const file = { name: 'vide.json', base64 }
  const started = await reply('export.start', {
    source: { kind: 'file', file },
    formats,
    profiles: [],
    date: '2026-11-22',
  })
  if (!started.ok) throw new Error(started.problem.message)
  const problem = await vi.waitFor(async () => {
    const status = await reply('job.status', started.value)
    if (!status.ok || !status.value.problem) throw new Error('not yet')
    return status.value.problem
  })
  return problem
}

const label = (format: StandardFormat) => exportFormatTexts[format].label

it('several formats that cannot be written are told in one sentence, each with the fields it waits for', async () => {
  const problem = await refusalOf(['ob3', 'elm', 'lheo'])
  expect(problem.code).toBe('not-ready')
  expect(problem.message).toBe(
    'Aucun de ces 3 formats ne peut encore être écrit\u00a0: chacun attend des informations.',
  )
  expect(problem.next).toBe(
    'Remplissez ou corrigez ces champs, puis exportez de nouveau\u202f; chaque format n’attend que ce qui est listé pour lui.',
  )
  const of = (format: StandardFormat) =>
    problem.missing?.filter((field) => field.format === label(format)).map(({ path }) => path)
  expect(of('ob3')).toEqual(['identity.title'])
  expect(of('elm')).toEqual(['identity.title', 'identity.language', 'outcomes.statement'])
  expect(of('lheo')).toHaveLength(14)
  const lines: string[] = []
  printProblem(problem, { complain: (line) => lines.push(line) })
  expect(lines.filter((line) => line.endsWith('\u00a0:'))).toEqual(
    (['ob3', 'elm', 'lheo'] as const).map((format) => `  ${label(format)}\u00a0:`),
  )
})

it('one format alone is named by the message, and its fields stand by themselves', async () => {
  const problem = await refusalOf(['ob3'])
  expect(problem.message).toContain(label('ob3'))
  expect(problem.next).toBe('Remplissez ce champ, puis exportez de nouveau.')
  expect(problem.missing?.map(({ path, format }) => [path, format])).toEqual([['identity.title', undefined]])
})

it('a field that two formats wait for is one field', () => {
  const missing = [{ path: 'identity.title', name: 'Titre' }]
  const refused = (['ob3', 'moodle'] as const).map((format) => ({
    format,
    problem: { code: 'not-ready' as const, message: 'Attend', missing },
  }))
  expect(noneWritten(refused).next).toContain('Remplissez ou corrigez ce champ,')
})

it('a format that fails for another reason keeps its own words', () => {
  const problem = noneWritten([
    { format: 'ob3', problem: { code: 'not-ready', message: 'Attend', missing: [{ path: 'a', name: 'A' }] } },
    { format: 'elm', problem: { code: 'internal', message: 'Faute du programme.' } },
  ])
  expect(problem).toMatchObject({
    code: 'internal',
    message: expect.stringContaining('Faute du programme.') as unknown,
  })
  expect(problem.missing).toEqual([{ path: 'a', name: 'A', format: label('ob3') }])
})
