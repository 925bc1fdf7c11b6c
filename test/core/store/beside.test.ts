import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrations } from '../../../electron/core/store/migrations/index.ts'
import type { Store } from '../../../electron/core/store/open-store.ts'
import type { Mark, Passage } from '../../../shared/course-sheet/course-sheet.ts'
import { marked } from '../../../shared/course-sheet/passage-state.ts'
import { openSample, outcome, problemOf, sampleDocument, valueOf } from './sample-kind.ts'

let folder: string
let file: string
let store: Store
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cadrier-beside-'))
  file = join(folder, 'library.sqlite')
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const passages: Passage[] = [
  {
    id: '1',
    kind: 'paragraph',
    level: 0,
    table: null,
    header: false,
    lines: [{ cell: 0, list: null, content: [{ text: 'Évaluer autrement', marks: [] }] }],
  },
]

const created = () => valueOf(store.create('definition', sampleDocument())).id
const sheetsOf = (id: string) => valueOf(store.courseSheets(id))

function withSheet(id: string, name = 'fiche.docx'): string {
  const sheet = uuidv7()
  valueOf(store.addCourseSheet(id, { id: sheet, name, passages }))
  return sheet
}

it.each([1, 2])('a library of version %i gets the tables, and keeps its documents', (version) => {
  copyFileSync(join(import.meta.dirname, 'golden/library-v1.sqlite'), file)
  const before = new Sqlite(file)
  for (const migration of migrations.slice(1, version)) migration.apply(before)
  before.pragma(`user_version = ${version}`)
  before.close()

  store = openSample(file)
  const [document] = valueOf(store.list({ kind: 'definition', limit: 1 })).documents
  const id = document!.id
  expect(sheetsOf(id)).toEqual([])
  expect(valueOf(store.origin(id))).toBeNull()
  withSheet(id)
  expect(sheetsOf(id)).toMatchObject([{ name: 'fiche.docx', passages, fates: {} }])
  valueOf(store.verifyHistory(id))
  valueOf(store.verifyDatabase())
})

it('what became of a passage is kept, and what an undone change took is to be placed again', () => {
  store = openSample(file)
  const id = created()
  const sheet = withSheet(id)
  const change = uuidv7()
  const patch = [{ op: 'set', path: ['code'], value: 'Évaluer' }]
  valueOf(store.edit({ id, baseRevision: 1, changeId: change, label: 'code', patch }))
  const mark: Mark = { as: 'taken', passage: '1', from: 0, to: 7, place: ['code'], label: 'Code', change }
  valueOf(store.changeFates(id, sheet, (fates) => ({ ...fates, 1: marked(fates['1'], mark) })))
  const taken = () => sheetsOf(id)[0]?.fates['1']?.taken.map(({ to }) => to)
  expect(taken()).toEqual([7])
  store.close()
  store = openSample(file)
  expect(taken()).toEqual([7])
  const undo = valueOf(store.undo({ id, baseRevision: 2, changeId: uuidv7() }))
  expect(taken()).toEqual([])
  valueOf(store.redo({ id, baseRevision: undo.revision, changeId: uuidv7() }))
  expect(taken()).toEqual([7])
})

it('a sheet that was taken away comes back, until the library is opened another day', () => {
  let now = new Date('2026-11-22T08:00:00Z')
  const clock = () => now
  store = openSample(file, { clock })
  const id = created()
  const sheet = withSheet(id)
  valueOf(store.removeCourseSheet(id, sheet, true))
  expect(sheetsOf(id)).toEqual([])
  expect(problemOf(store.changeFates(id, sheet, (fates) => fates)).code).toBe('not-found')
  valueOf(store.removeCourseSheet(id, sheet, false))
  expect(sheetsOf(id)).toHaveLength(1)
  valueOf(store.removeCourseSheet(id, sheet, true))
  store.close()
  now = new Date('2026-11-24T08:00:00Z')
  store = openSample(file, { clock })
  expect(problemOf(store.removeCourseSheet(id, sheet, false)).code).toBe('not-found')
})

it('a sheet of one document is not reached by another one, and none joins a document in the bin', () => {
  store = openSample(file)
  const [one, other] = [created(), created()]
  const sheet = withSheet(one)
  expect(problemOf(store.removeCourseSheet(other, sheet, true)).code).toBe('not-found')
  valueOf(store.remove(other))
  expect(problemOf(store.addCourseSheet(other, { id: uuidv7(), name: 'x', passages })).code).toBe('removed')
  valueOf(store.remove(one))
  valueOf(store.restore(one))
  expect(sheetsOf(one)).toHaveLength(1)
})

it('a copy has sheets of its own', () => {
  store = openSample(file)
  const [one, copy] = [created(), created()]
  const sheet = withSheet(one)
  const aside = () => ({ 1: marked(undefined, { as: 'aside', passage: '1' }) })
  valueOf(store.changeFates(one, sheet, aside))
  valueOf(store.copyBeside(one, copy))
  expect(sheetsOf(copy)).toMatchObject([{ name: 'fiche.docx', fates: { 1: { aside: true } } }])
  valueOf(store.removeCourseSheet(one, sheet, true))
  expect(sheetsOf(copy)).toHaveLength(1)
})

it('a document knows what it was begun as, whatever became of it since, its copies too', () => {
  store = openSample(file)
  const ada = { id: uuidv7(), name: 'Ada Lovelace', email: 'ada@example.org' }
  const first = sampleDocument({ code: 'MC-1', people: [ada], outcomes: [outcome('AAV1', 'Évaluer')] })
  const { id } = valueOf(store.create('definition', first))
  expect(valueOf(store.origin(id))).toBeNull()
  valueOf(store.setOrigin(id, 'exemple'))
  const patch = [{ op: 'set', path: ['code'], value: 'MC-2' }]
  valueOf(store.edit({ id, baseRevision: 1, changeId: uuidv7(), label: 'code', patch }))
  valueOf(store.keepPlaces(id, ['title', 'summary'], true))
  valueOf(store.keepPlaces(id, ['summary'], false))
  expect(valueOf(store.origin(id))).toEqual({ source: 'exemple', kept: ['title'], document: first })

  const copy = created()
  valueOf(store.copyBeside(id, copy))
  expect(valueOf(store.origin(copy))).toEqual({ source: 'exemple', kept: ['title'], document: first })

  // An erased person leaves the beginning too.
  valueOf(store.erasePerson(ada.id))
  expect(valueOf(store.origin(id))?.document['people']).toEqual([{ id: ada.id, name: '', email: '' }])
})

it('what changes beside a document is told after a mark, each document once', () => {
  store = openSample(file)
  const [one, other] = [created(), created()]
  const mark = valueOf(store.lastBeside())
  withSheet(one)
  withSheet(other)
  withSheet(one)
  expect(valueOf(store.besideSince(mark)).map(({ id }) => id)).toEqual([other, one])
  expect(valueOf(store.besideSince(valueOf(store.lastBeside())))).toEqual([])
})
