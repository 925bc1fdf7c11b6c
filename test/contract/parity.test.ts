import { describe, expect, it, vi } from 'vitest'
import { exportFormats } from '../../shared/contract/export-formats.ts'
import {
  operations,
  type Input,
  type OperationName,
  type Output,
  type Reply,
} from '../../shared/contract/operations.ts'
import { editedExample } from '../word/edited-example.ts'
import { courseDocx } from '../course-sheet/made-docx.ts'
import { openRoute, type Route, type RouteName } from './parity-routes.ts'

vi.mock('electron', async () => (await import('../shells/electron-double.ts')).electronDouble())

const date = '2026-11-22'
const routes = Object.keys(openRoute) as RouteName[]

interface Call {
  name: string
  reply: Reply<unknown>
}

/** A day's work that calls every operation, and notes what each answered. */
async function work(route: Route): Promise<Call[]> {
  const calls: Call[] = []
  async function call<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> {
    const reply = await route.call(name, input)
    calls.push({ name, reply })
    expect(reply, `${name}: ${JSON.stringify(reply).slice(0, 300)}`).toMatchObject({ ok: true })
    return (reply as { value: Output<N> }).value
  }
  let change = 0
  const changeId = () => `01930000-0000-7000-9000-${String((change += 1)).padStart(12, '0')}`

  const page = { offset: 0, limit: 50, sort: 'updated', query: '', removed: false, date } as const
  const { dossiers } = await call('library.list', page)
  expect(dossiers).toHaveLength(2)
  await call('library.search', { words: 'evaluation', cursor: null, limit: 10 })
  await call('frameworks.list', {})
  const { examples } = await call('examples.list', {})
  const { file } = await call('examples.get', { name: examples[0]!.name })
  await call('definition.check', { file: { name: file.name, base64: file.base64 }, frameworks: [], gate: 'cfvu', date })
  await call('file.inspect', { name: file.name, base64: file.base64 })
  await call('file.validate', { name: file.name, base64: file.base64 })
  const imported = await call('file.import', { name: file.name, base64: file.base64 })
  const inWord = { name: 'revu.docx', base64: await editedWord }
  const { differences } = await call('file.differences', inWord)
  const changed = await call('file.import', { ...inWord, take: differences.flatMap(({ path }) => path ?? []) })
  expect(changed).toMatchObject({ taken: 2, aside: 1 })

  const { id } = await call('dossier.create', { from: 'empty' })
  await call('dossier.create', { from: 'empreinte-formation' })
  const opened = await call('dossier.open', { id })
  const edited = await call('dossier.edit', {
    id,
    baseRevision: opened.revision,
    changeId: changeId(),
    label: 'Intitulé',
    patch: [{ op: 'set', path: ['identity', 'title', 'fr'], value: 'Un intitulé' }],
  })
  const undone = await call('dossier.undo', { id, baseRevision: edited.revision, changeId: changeId(), edit: null })
  await call('dossier.redo', { id, baseRevision: undone.revision, changeId: changeId(), edit: null })
  await call('dossier.history', { id, before: null, limit: 10 })
  await call('dossier.check', { id, gate: 'cfvu', date })
  const copy = await call('dossier.duplicate', { id })
  const derived = await call('dossier.adapt', { id: copy.id })
  const { origin } = await call('dossier.origin', { id: derived.id })
  expect(origin?.source.kind).toBe('dossier')
  await call('dossier.keep', { id: derived.id, places: ['identity.title'], kept: true })

  const sheet = { name: 'fiche.docx', base64: Buffer.from(courseDocx()).toString('base64') }
  const { id: sheetId } = await call('course-sheet.add', { dossierId: id, file: sheet })
  const { sheets } = await call('course-sheet.list', { dossierId: id })
  expect(sheets.map(({ name }) => name)).toEqual(['fiche.docx'])
  await call('course-sheet.mark', { dossierId: id, id: sheetId, marks: [{ as: 'aside', passage: '3' }] })
  await call('course-sheet.remove', { dossierId: id, id: sheetId })
  await call('course-sheet.restore', { dossierId: id, id: sheetId })

  await call('dossier.remove', { id: copy.id })
  await call('library.list', { ...page, removed: true })
  await call('dossier.restore', { id: copy.id })

  await call('spelling.check', { words: ['évaluation', 'évaluasion'] })
  const { suggestions } = await call('spelling.suggest', { word: 'évaluasion' })
  // The dictionary looks for so long and no longer: how far it gets depends on the machine, not on the route.
  suggestions.splice(0)
  await call('spelling.learn', { word: 'évaluasion' })
  await call('spelling.learned', {})
  await call('spelling.forget', { word: 'évaluasion' })

  const { institutions } = await call('institution.list', {})
  const institution = await call('institution.create', {})
  const record = await call('institution.open', { id: institution.id })
  const named = await call('institution.edit', {
    id: institution.id,
    baseRevision: record.revision,
    changeId: changeId(),
    label: 'Nom',
    patch: [{ op: 'set', path: ['name', 'fr'], value: 'Université d’essai' }],
  })
  const unnamed = await call('institution.undo', {
    id: institution.id,
    baseRevision: named.revision,
    changeId: changeId(),
    edit: null,
  })
  await call('institution.redo', {
    id: institution.id,
    baseRevision: unnamed.revision,
    changeId: changeId(),
    edit: null,
  })
  expect(institutions).not.toHaveLength(0)

  const bytes = Buffer.from('pièce jointe')
  const { sha256 } = await call('attachment.add', {
    name: 'pièce.txt',
    mediaType: 'text/plain',
    base64: bytes.toString('base64'),
    as: 'file',
  })
  await call('attachment.get', { sha256 })
  const full = await call('dossier.open', { id: imported.id })
  await call('person.erase', { personId: full.definition.people[0]!.id })

  const { profiles } = await call('profile.list', {})
  const [shipped] = profiles
  const profile = { ...shipped!.profile, id: 'maison' }
  await call('profile.add', { name: 'maison.json', base64: Buffer.from(JSON.stringify(profile)).toString('base64') })
  await call('profile.remove', { id: 'maison' })
  const printed = await call('preview.pages', {
    definition: opened.definition,
    institution: null,
    profile: 'cfvu',
    date,
    known: [],
    wanted: [1],
    place: { heading: 'besoin', text: '' },
  })
  expect(printed.drawn.map(({ hash }) => hash)).toContain(printed.pages[0]!.hash)
  const line = await call('session.line', { source: { kind: 'dossier', id: imported.id }, date })
  await call('session.table', { entries: [{ name: 'a', line, files: ['a.docx'], problems: [] }], date })

  const table = Buffer.from('code;libelle\nR1;Évaluer')
  const referential = await call('referential.open', { name: 'table.csv', size: table.length })
  await call('referential.feed', { id: referential.id, at: 0, base64: table.toString('base64') })
  const reading = await call('referential.read', { id: referential.id, mapping: null })
  await vi.waitFor(
    () => {
      expect(route.events).toContainEqual(expect.objectContaining({ job: reading.job, state: 'done' }))
    },
    { timeout: 60_000 },
  )
  await call('referential.summary', { id: referential.id })
  const { entries } = await call('referential.find', { id: referential.id, words: 'evaluer', offset: 0, limit: 10 })
  await call('referential.entry', { id: referential.id, key: entries[0]!.key })
  await call('referential.forget', { id: referential.id })

  const { job } = await call('export.start', {
    source: { kind: 'dossier', id: imported.id },
    formats: exportFormats,
    profiles: [],
    date,
  })
  await vi.waitFor(
    () => {
      expect(route.events).toContainEqual(expect.objectContaining({ kind: 'job-changed', job, state: 'done' }))
    },
    // As long as a loaded machine needs: what is asserted is that the end is told, not when.
    { timeout: 60_000 },
  )
  await call('job.status', { job })
  await call('job.cancel', { job })
  await call('job.result', { job })
  return calls
}

/** The same bytes for every route. */
const editedWord = editedExample().then((bytes) => Buffer.from(bytes).toString('base64'))

/** Calls that must be refused, from a name that does not exist to a wrong type deep inside. */
const refused: [what: string, name: string, input: unknown][] = [
  ['an unknown operation', 'library.burn', {}],
  ['a name every object has', 'constructor', {}],
  ['another one', '__proto__', {}],
  ['no input', 'library.list', null],
  ['a list for an object', 'library.list', []],
  ['an unknown field', 'institution.list', { extra: 1 }],
  ['an own __proto__ field', 'institution.list', JSON.parse('{"__proto__": {"a": 1}}')],
  ['a wrong type', 'dossier.open', { id: 12 }],
  ['a date that is not one', 'dossier.check', { id: 'x', gate: 'cfvu', date: '2026-02-30' }],
  ['an unknown gate', 'dossier.check', { id: 'x', gate: 'demain', date }],
  [
    'a wrong type deep inside',
    'dossier.edit',
    { id: 'x', baseRevision: 1, changeId: 'y', label: '', patch: [{ op: 'set', path: [1], value: 1 }] },
  ],
  [
    'too deep',
    'dossier.edit',
    { id: 'x', baseRevision: 1, changeId: 'y', label: '', patch: JSON.parse('['.repeat(80) + ']'.repeat(80)) },
  ],
  [
    'half a character in a label',
    'dossier.edit',
    {
      id: 'x',
      baseRevision: 1,
      changeId: 'y',
      label: 'Titre \ud83d',
      patch: [{ op: 'set', path: ['identity', 'code'], value: '' }],
    },
  ],
  ['half a character in a key', 'library.list', { '\udca1': 1 }],
  ['a dossier that is not there', 'dossier.open', { id: '01930000-0000-7000-8000-00000000ffff' }],
  ['a job that is not there', 'job.result', { job: 'nothing' }],
  [
    'a sheet that is not one',
    'course-sheet.mark',
    { dossierId: 'x', id: 'y', marks: [{ as: 'aside', passage: '__proto__' }] },
  ],
  ['bytes that are not base64', 'file.import', { name: 'a.json', base64: 'é' }],
  [
    'a file that is not a dossier',
    'file.import',
    { name: 'a.json', base64: Buffer.from('{"a": 1}').toString('base64') },
  ],
  ['a file that is not JSON', 'file.import', { name: 'a.json', base64: Buffer.from('{"a": 1,}').toString('base64') }],
]

describe.each(routes)('%s', (name) => {
  it('answers every operation', async () => {
    const route = await openRoute[name]()
    try {
      const called = new Set((await work(route)).map((call) => call.name))
      expect([...called].sort()).toEqual(Object.keys(operations).sort())
      expect(route.events).toContainEqual({ kind: 'library-changed' })
    } finally {
      await route.close()
    }
  })

  it.each(refused)('refuses %s as data, in French', async (_what, operation, input) => {
    const route = await openRoute[name]()
    try {
      const reply = await route.call(operation, input)
      expect(reply).toMatchObject({ ok: false, problem: { message: expect.stringMatching(/\p{L} .*\.$/u) } })
      expect(reply).not.toMatchObject({ problem: { code: 'internal' } })
    } finally {
      await route.close()
    }
  })
})

describe('parity', () => {
  it('all routes answer the same, good input and bad', async () => {
    const transcripts = await Promise.all(
      routes.map(async (name) => {
        const route = await openRoute[name]()
        try {
          const good = await work(route)
          const bad = []
          for (const [, operation, input] of refused) bad.push(await route.call(operation, input))
          const changes = route.events.filter((event) => event.kind !== 'job-changed')
          return { good, bad, changes }
        } finally {
          await route.close()
        }
      }),
    )
    for (const transcript of transcripts.slice(1)) expect(transcript).toEqual(transcripts[0])
  })
})
