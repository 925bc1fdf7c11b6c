import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentKind } from '../../../electron/core/store/document-kind.ts'
import { openStore, type Store } from '../../../electron/core/store/open-store.ts'
import type { JsonObject } from '../../../shared/change/json.ts'
import { group, id, list, minutes, text, word } from '../../../shared/definition/field.ts'
import {
  bytesOf,
  kindOf,
  openSample,
  outcome,
  problemOf,
  sampleDocument,
  sampleOptions,
  sampleSchema,
  valueOf,
} from './sample-kind.ts'

/** The next format of the sample: `title` is called `name`, there is a key more, and people have a telephone. */
const { title: _, people: __, ...kept } = sampleSchema.shape
const nextSchema = group({
  ...kept,
  name: text(),
  minimumAge: minutes(),
  people: list(group({ id: id(), name: word(), email: word(), phone: word() })),
})
type Person = JsonObject & { email: string }
const nextKind = kindOf(nextSchema, {
  formatVersion: 2,
  migrate: ({ title, people, ...document }) => ({
    ...document,
    name: title as JsonObject,
    minimumAge: null,
    // Fails on a blank: nothing may count on what an erased person had.
    people: (people as readonly Person[]).map((person) => ({ ...person, phone: `tel ${person.email}` })),
  }),
  summary: (document) => {
    const { name, code } = document as { name: { fr: string }; code: string }
    return { title: name.fr, code, state: '', linkedId: null }
  },
  blankPerson: (id) => ({ id, name: '', email: '', phone: '' }),
})

let folder: string
let file: string
let store: Store | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cadrier-formats-'))
  file = join(folder, 'library.sqlite')
})
afterEach(() => {
  store?.close()
  store = undefined
  rmSync(folder, { recursive: true })
})

const openFirst = () => (store = openSample(file))
const openNext = (kind: DocumentKind = nextKind) =>
  (store = openSample(file, { kinds: { definition: kind, institution: kind } }))

const ada = { id: uuidv7(), name: 'Ada Lovelace', email: 'ada@example.org' }
const grace = { id: uuidv7(), name: 'Grace Hopper', email: 'grace@example.org' }
const step = (of: Store, id: string) => ({ id, baseRevision: valueOf(of.read(id)).revision, changeId: uuidv7() })
function edit(of: Store, id: string, path: string[], value: unknown) {
  const request = { ...step(of, id), label: path.join(' '), patch: [{ op: 'set', path, value }] }
  return { changeId: request.changeId, ...valueOf(of.edit(request)) }
}

const datesOf = (of: Store) =>
  valueOf(of.list({ kind: 'definition' })).documents.map(({ id, updatedAt }) => [id, updatedAt])

/** Two documents of the first format: edits, one of them undone, a person erased, one document in the bin. */
function writeFirst() {
  const first = openFirst()
  const document = sampleDocument({ outcomes: [outcome('AAV1', 'Énoncer')], people: [ada, grace] })
  const { id } = valueOf(first.create('definition', document))
  edit(first, id, ['code'], 'A')
  const { changeId: undone } = edit(first, id, ['code'], 'B')
  valueOf(first.undo(step(first, id)))
  valueOf(first.erasePerson(ada.id))
  const removed = valueOf(first.create('definition', sampleDocument({ title: { fr: 'Corbeille' } }))).id
  valueOf(first.remove(removed))
  const last = valueOf(first.create('definition', sampleDocument({ title: { fr: 'Dernier' } }))).id
  first.close()
  return { id, removed, last, undone, document }
}

describe('a library of an earlier format', () => {
  it('is brought to the present one, after a backup, and goes on from there', () => {
    const { id, removed, last, document } = writeFirst()
    const before = readdirSync(join(folder, 'backups'))
    const dates = datesOf(openFirst())
    store?.close()
    const next = openNext()
    const { title, people: _, ...same } = document
    const migrated = {
      ...same,
      code: 'A',
      name: title,
      minimumAge: null,
      people: [
        { id: ada.id, name: '', email: '', phone: '' },
        { ...grace, phone: 'tel grace@example.org' },
      ],
    }
    expect(valueOf(next.read(id))).toMatchObject({ document: migrated, undo: null, redo: null })
    expect(valueOf(next.read(removed))).toMatchObject({ removed: true, document: { name: { fr: 'Corbeille' } } })
    expect(readdirSync(join(folder, 'backups')).length).toBe(before.length + 1)
    // A migration is nothing that people did: it changes no date, and so not the order of the list.
    expect(datesOf(next)).toEqual(dates)
    expect(dates[0]?.[0]).toBe(last)

    edit(next, id, ['minimumAge'], 16)
    edit(next, id, ['people', grace.id, 'phone'], '01')
    valueOf(next.undo(step(next, id)))
    next.close()
    const again = openNext()
    expect(valueOf(again.read(id))).toMatchObject({ document: { ...migrated, minimumAge: 16 } })
    for (const one of [id, removed, last]) valueOf(again.verifyHistory(one))
    valueOf(again.verifyDatabase())
    expect(valueOf(again.search({ words: 'tel' })).documents[0]?.hits[0]?.path).toEqual(['people', grace.id, 'phone'])
    expect(valueOf(again.search({ words: 'evaluer autrement' })).documents[0]?.hits[0]?.path).toEqual(['name', 'fr'])
  })

  it('is migrated once, and undo stops there', () => {
    const { id, undone } = writeFirst()
    openNext().close()
    const next = openNext()
    const history = valueOf(next.history(id))
    expect(history.map(({ kind }) => kind)).toEqual(['migrate', 'erase', 'undo', 'edit', 'edit', 'create'])
    expect(history.filter((entry) => entry.undone).map(({ changeId }) => changeId)).toEqual([undone])
    expect(problemOf(next.undo(step(next, id))).code).toBe('nothing-to-undo')
    expect(problemOf(next.redo(step(next, id))).code).toBe('nothing-to-redo')
    const earlier = history.find(({ kind }) => kind === 'edit')!.changeId
    expect(problemOf(next.undo({ ...step(next, id), edit: earlier })).code).toBe('nothing-to-undo')
    expect(JSON.stringify(history)).not.toContain('Hopper')
  })

  it('still lets a person be erased from all that was', () => {
    const { id } = writeFirst()
    expect(readFileSync(file, 'latin1')).toContain('Hopper')
    const next = openNext()
    expect(valueOf(next.erasePerson(grace.id))).toEqual([id])
    expect(readFileSync(file, 'latin1')).not.toContain('Hopper')
    expect(JSON.stringify(valueOf(next.read(id)))).not.toContain('Hopper')
    valueOf(next.verifyHistory(id))
  })

  it.each([
    ['fails', () => JSON.parse('not JSON')],
    ['makes what the model does not hold', () => ({ name: 'no text' })],
    ['makes another document', (document: JsonObject) => ({ ...document, id: uuidv7() })],
  ])('opens all the same when the migration of one document %s', (_, faulty) => {
    const { id, last } = writeFirst()
    const migrate: DocumentKind['migrate'] = (document, from) =>
      (document['title'] as { fr: string }).fr === 'Dernier' ? faulty(document) : nextKind.migrate(document, from)
    const next = openNext({ ...nextKind, migrate })
    expect(problemOf(next.read(last))).toEqual({ code: 'other-format', id: last, version: 1, supported: 2 })
    expect(valueOf(next.list({ kind: 'definition' })).total).toBe(2)
    edit(next, id, ['minimumAge'], 16)
    next.close()
    // It is tried again, with a version that can.
    expect(valueOf(openNext().read(last)).document).toMatchObject({ minimumAge: null })
  })

  it('opens all the same when one document is damaged', () => {
    const { id, last } = writeFirst()
    const connection = new Sqlite(file)
    connection.exec(`UPDATE snapshot SET content = zeroblob(9) WHERE document = (SELECT max(number) FROM document)`)
    connection.close()
    const next = openNext()
    expect(problemOf(next.read(last))).toMatchObject({ code: 'damaged', what: 'snapshot', id: last })
    expect(valueOf(next.read(id)).document).toMatchObject({ minimumAge: null })
  })
})

describe('a library of a later format', () => {
  it('is refused, and keeps its bytes', () => {
    writeFirst()
    openNext().close()
    const connection = new Sqlite(file)
    connection.pragma('journal_mode = DELETE')
    connection.close()
    const before = bytesOf(file)
    expect(problemOf(openStore(sampleOptions(file)))).toEqual({
      code: 'newer-database',
      file,
      version: 2,
      supported: 1,
    })
    expect(bytesOf(file)).toBe(before)
  })

  it('is not read nor changed by a program that had it open', () => {
    const { id } = writeFirst()
    const first = openSample(file)
    const { revision } = valueOf(first.read(id))
    openNext()
    const problem = { code: 'other-format', id, version: 2, supported: 1 }
    expect(problemOf(first.read(id))).toEqual(problem)
    const patch = [{ op: 'set', path: ['code'], value: 'Z' }]
    expect(problemOf(first.edit({ id, baseRevision: revision, changeId: uuidv7(), label: 'x', patch }))).toEqual(
      problem,
    )
    first.close()
  })
})
