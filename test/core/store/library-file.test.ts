import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '../../../electron/core/store/migrations/index.ts'
import type { Migration } from '../../../electron/core/store/migrations/migration.ts'
import { openStore } from '../../../electron/core/store/open-store.ts'
import { bytesOf, openSample, outcome, problemOf, sampleDocument, sampleOptions, valueOf } from './sample-kind.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cadrier-library-'))
  file = join(folder, 'library.sqlite')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const ada = { id: uuidv7(), name: 'Ada Lovelace', email: 'ada@example.org' }

/** A library with one document and some changes, closed. */
function writtenLibrary(): string {
  const store = openSample(file)
  const { id } = valueOf(
    store.create('definition', sampleDocument({ outcomes: [outcome('AAV1', 'Évaluer')], people: [ada] })),
  )
  for (let revision = 1; revision < 110; revision += 1) {
    const patch = [{ op: 'set', path: ['code'], value: `C${revision}` }]
    valueOf(store.edit({ id, baseRevision: revision, changeId: uuidv7(), label: 'code', patch }))
  }
  store.close()
  return id
}

/** Changes a library behind the back of the store. */
function tamper(sql: string): void {
  const connection = new Sqlite(file)
  connection.exec('DROP TRIGGER change_is_not_rewritten; DROP TRIGGER change_is_not_deleted')
  connection.exec(sql)
  connection.close()
}

const refusalOf = (migrations?: readonly Migration[]) =>
  problemOf(openStore({ ...sampleOptions(file), ...(migrations && { migrations }) }))

describe('a file that is not a library of this version', () => {
  it.each([migrations.length + 1, 100])('is refused when it is newer (%i), and keeps its bytes', (version) => {
    writtenLibrary()
    const connection = new Sqlite(file)
    connection.pragma('journal_mode = DELETE')
    connection.pragma(`user_version = ${version}`)
    connection.close()
    const before = bytesOf(file)
    expect(refusalOf()).toEqual({ code: 'newer-database', file, version, supported: migrations.length })
    expect(bytesOf(file)).toBe(before)
    expect(readdirSync(folder)).toEqual(['library.sqlite'])
  })

  it('is refused when only its write-ahead log is newer', () => {
    writtenLibrary()
    const other = new Sqlite(file)
    other.pragma('wal_autocheckpoint = 0')
    other.pragma(`user_version = ${migrations.length + 1}`)
    const before = bytesOf(file)
    expect(refusalOf().code).toBe('newer-database')
    expect(bytesOf(file)).toBe(before)
    other.close()
  })

  it('is refused when another application wrote it, and keeps its bytes', () => {
    const connection = new Sqlite(file)
    connection.exec('CREATE TABLE note (content TEXT)')
    connection.close()
    const unmarked = bytesOf(file)
    expect(refusalOf()).toEqual({ code: 'foreign-database', file })
    expect(bytesOf(file)).toBe(unmarked)

    const marked = new Sqlite(file)
    marked.pragma('application_id = 12345')
    marked.close()
    const before = bytesOf(file)
    expect(refusalOf()).toEqual({ code: 'foreign-database', file })
    expect(bytesOf(file)).toBe(before)
    expect(readdirSync(folder)).toEqual(['library.sqlite'])
  })

  it('is refused when it is no database at all', () => {
    writeFileSync(file, 'Bonjour, ceci est une note.')
    expect(refusalOf()).toEqual({ code: 'foreign-database', file })
    expect(readFileSync(file, 'utf8')).toBe('Bonjour, ceci est une note.')
  })

  it('cannot be opened in a folder that does not exist', () => {
    const result = openStore(sampleOptions(join(folder, 'nowhere', 'library.sqlite')))
    expect(problemOf(result).code).toBe('storage')
  })

  it('is welcome when it is empty', () => {
    writeFileSync(file, '')
    openSample(file).close()
  })
})

describe('migration', () => {
  const second: Migration = {
    version: migrations.length + 1,
    title: 'A table more',
    apply: (connection) => connection.exec('CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT'),
  }
  const failing: Migration = {
    version: migrations.length + 1,
    title: 'Fails half-way',
    apply: (connection) => connection.exec('CREATE TABLE more (id INTEGER) STRICT; CREATE TABLE document (id INTEGER)'),
  }

  it('backs a library up first, then keeps its content', () => {
    const id = writtenLibrary()
    const store = openSample(file, { migrations: [...migrations, second] })
    expect(valueOf(store.read(id)).revision).toBe(110)
    store.close()
    const [backup, ...others] = readdirSync(join(folder, 'backups'))
    expect(others).toEqual([])
    expect(backup).toMatch(new RegExp(`\\.v${migrations.length}$`))
    expect(refusalOf().code).toBe('newer-database')

    // The backup is a library of the version before, whole.
    copyFileSync(join(folder, 'backups', backup!), join(folder, 'restored.sqlite'))
    const restored = openSample(join(folder, 'restored.sqlite'))
    expect(valueOf(restored.verifyHistory(id)).changes).toBe(110)
    restored.close()
  })

  it('does not back up what is new', () => {
    openSample(file).close()
    expect(existsSync(join(folder, 'backups'))).toBe(false)
  })

  it('that fails leaves the library at its version', () => {
    const id = writtenLibrary()
    expect(() => openSample(file, { migrations: [...migrations, failing] })).toThrow()
    const store = openSample(file)
    expect(valueOf(store.read(id)).revision).toBe(110)
    store.close()
  })

  it('keeps the last three backups', () => {
    const id = writtenLibrary()
    const store = openSample(file)
    const made = [1, 2, 3, 4, 5].map(() => valueOf(store.backUp()))
    expect(readdirSync(join(folder, 'backups')).map((name) => join(folder, 'backups', name))).toEqual(made.slice(-3))
    expect(valueOf(store.read(id)).revision).toBe(110)
    store.close()
  })
})

describe('the golden file of schema version 1', () => {
  it('opens with all that was written to it', () => {
    const golden = join(import.meta.dirname, 'golden/library-v1.sqlite')
    const expected = JSON.parse(readFileSync(golden.replace('.sqlite', '.json'), 'utf8'))
    copyFileSync(golden, file)
    const store = openSample(file)
    const [definition, removed] = expected.documents
    expect(valueOf(store.read(definition.id))).toEqual(definition)
    expect(valueOf(store.read(removed.id))).toEqual(removed)
    expect(valueOf(store.history(definition.id, { limit: 1000 }))).toEqual(expected.history)
    expect(valueOf(store.verifyHistory(definition.id)).changes).toBe(definition.revision)
    expect(valueOf(store.verifyHistory(removed.id)).changes).toBe(removed.revision)
    expect(valueOf(store.getAttachment(expected.attachment)).mediaType).toBe('text/plain')
    expect(valueOf(store.search({ words: 'hopper' })).documents).toHaveLength(1)
    expect(valueOf(store.list({ kind: 'definition', verdictKey: 'cfvu' })).documents[0]?.verdict?.content).toEqual({
      verdict: 'ready',
    })
    valueOf(store.verifyDatabase())
    store.close()
  })
})

describe('damage', () => {
  const attempts: [string, string, { what: string; revision: number }][] = [
    [
      'a changed patch',
      `UPDATE change SET forward = replace(forward, 'C105', 'C999') WHERE revision = 106`,
      { what: 'change', revision: 106 },
    ],
    [
      'a changed author',
      `UPDATE change SET author = 'someone' WHERE revision = 107`,
      { what: 'change', revision: 107 },
    ],
    ['a missing change', `DELETE FROM change WHERE revision = 105`, { what: 'change', revision: 106 }],
    ['a missing last change', `DELETE FROM change WHERE revision = 110`, { what: 'change', revision: 109 }],
    [
      'a changed snapshot',
      `UPDATE snapshot SET content = zeroblob(100) WHERE revision = 101`,
      { what: 'snapshot', revision: 101 },
    ],
  ]
  it.each(attempts)('is found on reading: %s', (_, sql, where) => {
    const id = writtenLibrary()
    tamper(sql)
    const store = openSample(file)
    expect(problemOf(store.read(id))).toEqual({ code: 'damaged', id, ...where })
    expect(problemOf(store.verifyHistory(id))).toEqual({ code: 'damaged', id, ...where })
    expect(valueOf(store.list({ kind: 'definition' })).total).toBe(1)
    store.close()
  })

  it('is found on reading: another state put in place of a snapshot', () => {
    const id = writtenLibrary()
    const connection = new Sqlite(file)
    const content = connection.prepare('SELECT content FROM snapshot WHERE revision = 101').pluck().get() as Buffer
    const state = inflateRawSync(content).toString()
    const other = state.replace('C100', 'C999')
    expect(other).not.toBe(state)
    connection.prepare('UPDATE snapshot SET content = ? WHERE revision = 101').run(deflateRawSync(other))
    connection.close()
    const store = openSample(file)
    expect(problemOf(store.read(id))).toEqual({ code: 'damaged', what: 'snapshot', id, revision: 101 })
    store.close()
  })

  it('is found by verification before the last snapshot too', () => {
    const id = writtenLibrary()
    tamper(`UPDATE change SET label = 'other' WHERE revision = 7`)
    const store = openSample(file)
    expect(problemOf(store.verifyHistory(id))).toMatchObject({ code: 'damaged', what: 'change', revision: 7 })
    store.close()
  })

  it('of what is known of a person is found', () => {
    const id = writtenLibrary()
    tamper(`UPDATE person_value SET content = replace(content, 'Ada', 'Eve')`)
    const store = openSample(file)
    expect(problemOf(store.read(id))).toEqual({ code: 'damaged', what: 'person', id: ada.id })
    store.close()
  })

  it('of the kind of a document is found, and keeps no other from being read', () => {
    const id = writtenLibrary()
    const before = openSample(file)
    const other = valueOf(before.create('definition', sampleDocument())).id
    before.close()
    tamper(`UPDATE document SET kind = 'd\u00e9finition' WHERE id = '${id}'`)
    const store = openSample(file)
    expect(problemOf(store.read(id))).toEqual({ code: 'damaged', what: 'database' })
    expect(problemOf(store.verifyHistory(id))).toEqual({ code: 'damaged', what: 'database' })
    expect(valueOf(store.read(other)).id).toBe(other)
    store.close()
  })

  it('of an attachment is found', () => {
    const store = openSample(file)
    const sha256 = valueOf(store.putAttachment(new Uint8Array([1, 2, 3]), 'image/png'))
    store.close()
    tamper(`UPDATE attachment SET content = x'010204'`)
    const reopened = openSample(file)
    expect(problemOf(reopened.getAttachment(sha256))).toMatchObject({ code: 'damaged', what: 'attachment' })
    reopened.close()
  })

  it('of the history by a stray statement is refused by the database', () => {
    writtenLibrary()
    const connection = new Sqlite(file)
    expect(() => connection.exec(`UPDATE change SET label = 'x'`)).toThrow(/append-only/)
    expect(() => connection.exec(`DELETE FROM change`)).toThrow(/append-only/)
    connection.close()
  })

  it('of any byte never crashes and never passes for content: 300 mutated files', () => {
    const id = writtenLibrary()
    const sound = readFileSync(file)
    const store = openSample(file)
    const { document } = valueOf(store.read(id))
    store.close()
    const outcomes = { refused: 0, damaged: 0, same: 0 }
    for (let round = 0; round < 300; round += 1) {
      rmSync(`${file}-wal`, { force: true })
      rmSync(`${file}-shm`, { force: true })
      const mutated = Buffer.from(sound)
      const hits = [1, 20, 500][round % 3]!
      for (let hit = 0; hit < hits; hit += 1) {
        mutated[Math.floor(Math.random() * mutated.length)] = Math.floor(Math.random() * 256)
      }
      writeFileSync(file, round % 10 === 9 ? mutated.subarray(0, Math.floor(Math.random() * mutated.length)) : mutated)
      const opened = openStore(sampleOptions(file))
      if (!opened.ok) {
        outcomes.refused += 1
        continue
      }
      const read = opened.value.read(id)
      opened.value.list({ kind: 'definition' })
      opened.value.search({ words: 'évaluer' })
      opened.value.verifyHistory(id)
      opened.value.close()
      if (!read.ok) outcomes.damaged += 1
      else {
        expect(read.value.document).toEqual(document)
        outcomes.same += 1
      }
    }
    console.log('mutated libraries', outcomes)
    expect(outcomes.refused + outcomes.damaged).toBeGreaterThan(0)
  })
})
