import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../../electron/core/store/open-store.ts'
import { openSample, sampleDocument, valueOf, type SampleDocument } from './sample-kind.ts'

let folder: string
let store: Store
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cadrier-store-'))
  store = openSample(join(folder, 'library.sqlite'))
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const ada = { id: uuidv7(), name: 'Ada Lovelace', email: 'ada@example.org' }
const grace = { id: uuidv7(), name: 'Grace Hopper', email: 'grace@example.org' }

function edit(id: string, patch: unknown) {
  const baseRevision = valueOf(store.read(id)).revision
  return valueOf(store.edit({ id, baseRevision, changeId: uuidv7(), label: 'people', patch }))
}
const people = (id: string) => (valueOf(store.read(id)).document as unknown as SampleDocument).people
const step = (id: string) => ({ id, baseRevision: valueOf(store.read(id)).revision, changeId: uuidv7() })

/** Every byte of every file of the library: database, write-ahead log, backups. */
function bytesOfLibrary(): string {
  return (readdirSync(folder, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[])
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')
}

describe('people', () => {
  it('are edited like the rest of the document, and undone', () => {
    const { id } = valueOf(store.create('definition', sampleDocument({ people: [ada] })))
    edit(id, [
      { op: 'insert', path: ['people'], item: grace, after: ada.id },
      { op: 'set', path: ['people', ada.id, 'name'], value: 'Ada King' },
      { op: 'set', path: ['people', ada.id, 'email'], value: 'king@example.org' },
    ])
    const changed = [{ id: ada.id, name: 'Ada King', email: 'king@example.org' }, grace]
    expect(people(id)).toEqual(changed)
    expect(valueOf(store.undo(step(id))).patch).toContainEqual({ op: 'set', path: ['people', ada.id], value: ada })
    expect(people(id)).toEqual([ada])
    valueOf(store.redo(step(id)))
    expect(people(id)).toEqual(changed)
    edit(id, [{ op: 'move', path: ['people'], id: grace.id, after: null }])
    edit(id, [{ op: 'remove', path: ['people'], id: ada.id }])
    edit(id, [{ op: 'set', path: ['people'], value: [grace, ada] }])
    expect(people(id)).toEqual([grace, ada])
    edit(id, [{ op: 'set', path: [], value: valueOf(store.read(id)).document }])
    store.close()
    store = openSample(join(folder, 'library.sqlite'))
    expect(people(id)).toEqual([grace, ada])
    valueOf(store.verifyHistory(id))
  })

  it('refuse what the model does not hold', () => {
    const { id } = valueOf(store.create('definition', sampleDocument({ people: [ada] })))
    const refused = (patch: unknown) => store.edit({ ...step(id), label: 'x', patch })
    expect(refused([{ op: 'set', path: ['people', ada.id, 'value'], value: 'x' }])).toMatchObject({
      problem: { code: 'invalid-patch', fault: 'unknown-key', path: ['people', ada.id, 'value'] },
    })
    expect(refused([{ op: 'set', path: ['people', ada.id, 'name'], value: 12 }])).toMatchObject({
      problem: { code: 'invalid-document', path: ['people', ada.id, 'name'] },
    })
  })

  it('do not enter the chained history', () => {
    const { id } = valueOf(store.create('definition', sampleDocument({ people: [ada] })))
    edit(id, [{ op: 'set', path: ['people', ada.id, 'name'], value: 'Ada King' }])
    const entries = JSON.stringify(valueOf(store.history(id)))
    expect(entries).not.toContain('Lovelace')
    expect(entries).not.toContain('King')
  })

  it('erased leave no trace in any file, and a history that still verifies', () => {
    const { id } = valueOf(store.create('definition', sampleDocument({ people: [ada, grace] })))
    const { id: other } = valueOf(store.create('institution', sampleDocument({ people: [ada] })))
    edit(id, [{ op: 'set', path: ['people', ada.id, 'name'], value: 'Ada Countess' }])
    edit(id, [{ op: 'set', path: ['code'], value: 'after' }])
    valueOf(store.backUp())
    expect(bytesOfLibrary()).toContain('Lovelace')
    expect(valueOf(store.search({ words: 'lovelace' })).documents).toHaveLength(1)

    expect([...valueOf(store.erasePerson(ada.id))].sort()).toEqual([id, other].sort())

    const blank = { id: ada.id, name: '', email: '' }
    expect(people(id)).toEqual([blank, grace])
    expect(people(other)).toEqual([blank])
    for (const word of ['lovelace', 'countess', 'ada']) {
      expect(valueOf(store.search({ words: word })).documents).toEqual([])
      expect(bytesOfLibrary().toLowerCase()).not.toContain(word === 'ada' ? 'ada@example.org' : word)
    }
    expect(valueOf(store.search({ words: 'hopper' })).documents).toHaveLength(1)
    valueOf(store.verifyHistory(id))
    valueOf(store.verifyHistory(other))
    valueOf(store.verifyDatabase())

    // The name does not come back by undo either.
    valueOf(store.undo(step(id)))
    valueOf(store.undo(step(id)))
    expect(people(id)).toEqual([blank, grace])
  })

  it('erased by another process are not shown from memory', () => {
    const { id } = valueOf(store.create('definition', sampleDocument({ people: [ada] })))
    const other = openSample(join(folder, 'library.sqlite'))
    expect(JSON.stringify(valueOf(other.read(id)))).toContain('Lovelace')
    valueOf(store.erasePerson(ada.id))
    expect(JSON.stringify(valueOf(other.read(id)))).not.toContain('Lovelace')
    other.close()
  })
})
