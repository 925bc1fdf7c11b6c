import { hash } from 'node:crypto'
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import Sqlite from 'better-sqlite3'
import canonicalize from 'canonicalize'
import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '../../../electron/core/store/migrations/index.ts'
import type { Migration } from '../../../electron/core/store/migrations/migration.ts'
import type { Store } from '../../../electron/core/store/open-store.ts'
import type { Connection } from '../../../electron/core/store/sqlite.ts'
import { openSample, sampleDocument, valueOf, type SampleDocument } from './sample-kind.ts'

const MIGRATION = join(import.meta.dirname, 'child/migrate-until-killed.ts')
const WRITER = join(import.meta.dirname, 'child/write-until-killed.ts')
const HAMMER = join(import.meta.dirname, 'child/hammer.ts')
const KILLS = Number(process.env['CADRIER_KILLS'] ?? 200)
const CUTS = 400

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cadrier-durability-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

interface Acknowledged {
  readonly id: string
  readonly changeId: string
  readonly revision: number
  readonly state: string
}

const stateOf = (document: unknown) => hash('sha256', canonicalize(document)!)
const lines = (output: string) =>
  output
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line) as Acknowledged)

/** Runs the writer, kills it `delay` ms after its first acknowledgement, returns what it had said. */
async function killedWriter(file: string, delay: number): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [WRITER, file], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // The same sources 200 times: compiled once.
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  })
  const errors = text(child.stderr)
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), delay))
  const output = await text(child.stdout)
  const acknowledged = lines(output)
  if (acknowledged.length === 0) throw new Error(`the writer did not start: ${await errors}`)
  return acknowledged
}

function checkAfterKill(file: string, acknowledged: readonly Acknowledged[]): void {
  const store = openSample(file)
  try {
    const { id } = acknowledged[0]!
    const last = acknowledged.at(-1)!
    const { revision, document } = valueOf(store.read(id))
    // One change may have been written and not yet said.
    expect([last.revision, last.revision + 1]).toContain(revision)
    if (revision === last.revision) expect(stateOf(document)).toBe(last.state)
    const history = valueOf(store.history(id, { limit: 100_000 }))
    const changeIds = new Map(history.map((entry) => [entry.revision, entry.changeId]))
    for (const change of acknowledged) expect(changeIds.get(change.revision)).toBe(change.changeId)
    expect(new Set(changeIds.values()).size).toBe(revision)
    expect(valueOf(store.verifyHistory(id)).changes).toBe(revision)
    valueOf(store.verifyDatabase())
  } finally {
    store.close()
  }
}

describe('a killed process', () => {
  it(`loses no acknowledged change and repeats none: ${KILLS} kills`, { timeout: 300_000 }, async () => {
    // Two libraries at a time; each is opened again by the next writer as the last one left it.
    const total = await Promise.all(
      ['a', 'b'].map(async (name) => {
        let changes = 0
        for (let kill = 0; kill < KILLS / 2; kill += 1) {
          // A new library now and then, so that its creation and first checkpoint are met too.
          const file = join(folder, `${name}-${Math.floor(kill / 20)}.sqlite`)
          const acknowledged = await killedWriter(file, Math.random() * 60)
          checkAfterKill(file, acknowledged)
          changes += acknowledged.length
        }
        return changes
      }),
    )
    console.log(`${KILLS} kills, ${total[0]! + total[1]!} acknowledged changes, none lost`)
  })

  it('leaves the library at one version or the other when it was migrating', { timeout: 120_000 }, async () => {
    const golden = join(import.meta.dirname, 'golden/library-v1.sqlite')
    const versions = new Map<unknown, number>()
    const newer = migrations.length + 1
    for (let kill = 0; kill < 20; kill += 1) {
      const file = join(folder, `${kill}.sqlite`)
      copyFileSync(golden, file)
      const child = spawn(process.execPath, [MIGRATION, file], { stdio: ['ignore', 'pipe', 'inherit'] })
      child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), kill * 5))
      expect(await text(child.stdout)).toBe('begun\n')
      const connection = new Sqlite(file)
      const version = connection.pragma('user_version', { simple: true })
      versions.set(version, (versions.get(version) ?? 0) + 1)
      expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
      const count = connection.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'more'").pluck().get()
      expect(count).toBe(version === newer ? 1 : 0)
      if (version === newer) {
        expect(connection.prepare('SELECT count(*) FROM more').pluck().get()).toBe(20_000)
        connection.exec(`DROP TABLE more; PRAGMA user_version = ${migrations.length}`)
      }
      connection.close()
      const store = openSample(file)
      for (const { id } of valueOf(store.list({ kind: 'definition' })).documents) valueOf(store.verifyHistory(id))
      store.close()
    }
    console.log('versions after 20 kills in a migration', versions)
  })
})

describe('an acknowledgement', () => {
  const strace = spawnSync('strace', ['-V']).status === 0
  if (!strace) console.log('skipped: strace is not installed, syncs cannot be counted')

  it.skipIf(!strace)('comes after a sync of all that was written', { timeout: 120_000 }, () => {
    const trace = join(folder, 'trace')
    const { status, stderr } = spawnSync(
      'strace',
      ['-f', '-y', '-e', 'trace=pwrite64,write,fsync,fdatasync', '-s', '64', '-o', trace]
        .concat(process.execPath, WRITER)
        .concat(join(folder, 'library.sqlite'), '100'),
      { encoding: 'utf8' },
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
    let acknowledged = 0
    let written = false
    let unsynced = false
    for (const line of readFileSync(trace, 'utf8').split('\n')) {
      if (/pwrite64\(\d+<[^>]*-wal>/.test(line)) {
        written = true
        unsynced = true
      } else if (/f(data)?sync\(\d+<[^>]*-wal>/.test(line)) {
        unsynced = false
      } else if (/write\(1<.*changeId|write\(1<[^>]*>, "\{\\"id/.test(line)) {
        expect({ acknowledged, written, unsynced }).toEqual({ acknowledged, written: true, unsynced: false })
        acknowledged += 1
        written = false
      }
    }
    expect(acknowledged).toBe(100)
  })
})

describe('a write-ahead log cut short', () => {
  it(`leaves a state that was: ${CUTS} cuts`, () => {
    const file = join(folder, 'library.sqlite')
    const store = openSample(file)
    const { id, document } = valueOf(store.create('definition', sampleDocument()))
    const states = [stateOf(document)]
    const sizes = [statSync(`${file}-wal`).size]
    for (let revision = 1; revision < 60; revision += 1) {
      const patch = [{ op: 'set', path: ['title', 'fr'], value: `Titre ${revision}` }]
      valueOf(store.edit({ id, baseRevision: revision, changeId: uuidv7(), label: 'x', patch }))
      states.push(stateOf(valueOf(store.read(id)).document))
      sizes.push(statSync(`${file}-wal`).size)
    }
    // As a power cut leaves them: the files of a store that was never closed.
    const wal = readFileSync(`${file}-wal`)
    const copy = join(folder, 'copy.sqlite')
    for (let cut = 0; cut < CUTS; cut += 1) {
      const from = sizes[0]!
      const end = from + Math.floor(Math.random() * (wal.length - from + 1))
      rmSync(`${copy}-shm`, { force: true })
      copyFileSync(file, copy)
      if (cut % 2 === 0) {
        writeFileSync(`${copy}-wal`, wal.subarray(0, end))
      } else {
        const garbled = Buffer.from(wal)
        garbled.fill(0xa5, end, Math.min(end + 512, wal.length))
        writeFileSync(`${copy}-wal`, garbled)
      }
      const reopened = openSample(copy)
      const { revision, document } = valueOf(reopened.read(id))
      const how = `cut ${cut} at ${end} of ${wal.length}`
      expect(stateOf(document), how).toBe(states[revision - 1])
      // All that was synced before the cut is there.
      expect(revision, how).toBeGreaterThanOrEqual(sizes.filter((size) => size <= end).length)
      expect(valueOf(reopened.verifyHistory(id)).changes, how).toBe(revision)
      reopened.close()
    }
    store.close()
  })
})

describe('two processes', () => {
  it('change one document at once: no change is lost, none waits in vain', { timeout: 120_000 }, async () => {
    const file = join(folder, 'library.sqlite')
    const store = openSample(file)
    const { id } = valueOf(store.create('definition', sampleDocument({ code: '0' })))
    const changes = 400
    const outputs = await Promise.all(
      ['left', 'right'].map(async (name) => {
        const child = spawn(process.execPath, [HAMMER, file, id, String(changes), name])
        const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
        expect(errors).toBe('')
        return JSON.parse(output) as { conflicts: number }
      }),
    )
    expect(outputs).toHaveLength(2)
    const { document } = valueOf(store.read(id))
    const { code, outcomes } = document as unknown as SampleDocument
    expect(code).toBe(String(2 * changes))
    expect(new Set(outcomes.map((one) => one.code)).size).toBe(2 * changes)
    valueOf(store.verifyHistory(id))
    valueOf(store.verifyDatabase())
    store.close()
  })

  it('create the library at once', async () => {
    const file = join(folder, 'library.sqlite')
    const children = [1, 2, 3, 4].map(() => spawn(process.execPath, [WRITER, file, '5']))
    const outputs = await Promise.all(
      children.map(async (child) => [await text(child.stdout), await text(child.stderr)]),
    )
    for (const [output, errors] of outputs) {
      expect(errors).toBe('')
      expect(lines(output!)).toHaveLength(5)
    }
  })
})

describe('a full disk', () => {
  /** Writes until the store refuses, makes room, writes again; what was acknowledged is there throughout. */
  const fill = (store: Store, makeRoom: () => void) => {
    const { id } = valueOf(store.create('definition', sampleDocument()))
    const write = (revision: number) =>
      store.edit({
        id,
        baseRevision: revision,
        changeId: uuidv7(),
        label: 'x',
        patch: [{ op: 'set', path: ['title', 'fr'], value: `${revision} `.repeat(2000) }],
      })
    let revision = 1
    let refused: string | null = null
    while (refused === null) {
      const result = write(revision)
      if (result.ok) revision = result.value.revision
      else refused = result.problem.code
    }
    expect(valueOf(store.read(id)).revision).toBe(revision)
    makeRoom()
    expect(valueOf(write(revision)).revision).toBe(revision + 1)
    valueOf(store.verifyHistory(id))
    valueOf(store.verifyDatabase())
    store.close()
    return refused
  }

  it('is told, loses nothing acknowledged, and saving works again when there is room', () => {
    let connection: Connection | undefined
    // A last step is given the connection, whose pages can be counted out as a disk counts its blocks.
    const last: Migration = {
      version: migrations.length + 1,
      title: 'counts pages',
      apply: (given) => {
        connection = given
      },
    }
    const store = openSample(join(folder, 'library.sqlite'), { migrations: [...migrations, last] })
    const pages = Number(connection?.pragma('page_count', { simple: true }))
    connection?.pragma(`max_page_count = ${pages + 100}`)
    expect(fill(store, () => connection?.pragma(`max_page_count = ${pages + 1_000}`))).toBe('storage-full')
  })

  it('is told by a file system without room too', (context) => {
    const mountPoint = join(folder, 'small')
    spawnSync('mkdir', ['-p', mountPoint])
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', mountPoint]).status !== 0) {
      console.log('skipped: a small file system cannot be mounted here')
      context.skip()
    }
    try {
      const ballast = join(mountPoint, 'ballast')
      writeFileSync(ballast, Buffer.alloc(900_000))
      const store = openSample(join(mountPoint, 'library.sqlite'))
      expect(['storage-full', 'storage']).toContain(fill(store, () => truncateSync(ballast, 0)))
    } finally {
      spawnSync('umount', [mountPoint])
    }
  })
})
