import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { backUp } from './backup.ts'
import type { DocumentKind } from './document-kind.ts'
import type { Migration } from './migrations/migration.ts'
import { refuse } from './problem.ts'
import { connect, isSqliteError, type Connection } from './sqlite.ts'

/** Marks a database as a library: the letters “Cadr”. */
const APPLICATION_ID = 0x43616472

/** The schema version from which documents have a format version. */
const FORMATS = 2

/**
 * Refuses, before anything is written, a file that is no library, or that a newer version wrote, or of which a newer
 * version migrated a document.
 * A missing file, an empty one, and one left by a creation that was cut short are welcome.
 */
export function checkIsOurs(file: string, supported: number, kinds: Readonly<Record<string, DocumentKind>>): void {
  if (!existsSync(file) || statSync(file).size === 0) return
  // The header is read first: it refuses most foreign files without SQLite touching them or their folder.
  const header = Buffer.alloc(100)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, header, 0, header.length, 0)
  } finally {
    closeSync(descriptor)
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') refuse({ code: 'foreign-database', file })
  checkMarks(file, header.readUInt32BE(68), header.readUInt32BE(60), supported, () => false)

  // Then what the -wal beside it may say.
  const connection = connect(file, 'read-only')
  try {
    checkMarks(file, mark(connection, 'application_id'), mark(connection, 'user_version'), supported, () => {
      return connection.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined
    })
    if (mark(connection, 'user_version') >= FORMATS) checkFormats(connection, file, kinds)
  } finally {
    connection.close()
  }
}

function checkFormats(connection: Connection, file: string, kinds: Readonly<Record<string, DocumentKind>>): void {
  const newest = connection
    .prepare<[string], number | null>('SELECT max(format_version) FROM document WHERE kind = ?')
    .pluck()
  for (const [kind, { formatVersion }] of Object.entries(kinds)) {
    const version = newest.get(kind) ?? 0
    if (version > formatVersion) refuse({ code: 'newer-database', file, version, supported: formatVersion })
  }
}

function checkMarks(
  file: string,
  applicationId: number,
  version: number,
  supported: number,
  hasTables: () => boolean,
): void {
  if (applicationId !== APPLICATION_ID && (applicationId !== 0 || hasTables())) {
    refuse({ code: 'foreign-database', file })
  }
  if (version > supported) refuse({ code: 'newer-database', file, version, supported })
}

function mark(connection: Connection, name: 'application_id' | 'user_version'): number {
  return connection.pragma(name, { simple: true }) as number
}

/**
 * Brings a library to the newest schema, each step in a transaction of its own with its version number.
 * A library that holds something is backed up first.
 *
 * @param now - names the backup
 */
export function migrate(connection: Connection, file: string, migrations: readonly Migration[], now: Date): void {
  for (const [index, { version }] of migrations.entries()) {
    if (version !== index + 1) throw new Error(`migration ${version} is not in its place`)
  }
  const found = mark(connection, 'user_version')
  if (found >= migrations.length) return
  if (found > 0) backUp(connection, file, found, now)
  for (const migration of migrations.slice(found)) {
    connection
      .transaction(() => {
        // Another process may have done it while this one waited for the lock.
        if (mark(connection, 'user_version') >= migration.version) return
        step(connection, migration)
        connection.pragma(`application_id = ${APPLICATION_ID}`)
        connection.pragma(`user_version = ${migration.version}`)
      })
      .immediate()
  }
}

function step(connection: Connection, migration: Migration): void {
  try {
    migration.apply(connection)
  } catch (error) {
    // A wrong statement here is a fault of the program, and must not be told as damage to the file.
    if (!isSqliteError(error) || error.code !== 'SQLITE_ERROR') throw error
    throw new Error(`migration ${migration.version} failed: ${error.message}`, { cause: error })
  }
}
