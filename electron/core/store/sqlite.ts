import Sqlite from 'better-sqlite3'
import { refuse, StoreRefusal, type StoreProblem, type StoreResult } from './problem.ts'

/** A connection to the library. */
export type Connection = Sqlite.Database

/** The first SQLite without the fault by which two connections could corrupt a WAL (sqlite.org/wal.html#walresetbug). */
const OLDEST_SQLITE = [3, 51, 3]

/** How long a connection waits for another process, in milliseconds. */
const PATIENCE = 10_000

/**
 * Opens a file of the library with the settings every connection needs.
 *
 * @param mode - `read-only` never writes to the file
 */
export function connect(file: string, mode: 'read-write' | 'read-only'): Connection {
  // better-sqlite3 is built for Node-API 10 and crashes the process, without a word, on an older Node.
  if (Number(process.versions.napi) < 10) {
    throw new Error(`Node.js ${process.versions.node} is too old for the library, 22.14 or later is needed`)
  }
  const connection = new Sqlite(file, { timeout: PATIENCE, readonly: mode === 'read-only' })
  try {
    checkVersion(connection)
    connection.pragma('trusted_schema = OFF')
    connection.pragma('cell_size_check = ON')
    connection.pragma('mmap_size = 0')
    connection.pragma('foreign_keys = ON')
    if (mode === 'read-write') {
      switchToWal(connection)
      // In WAL mode better-sqlite3 is built with NORMAL, which may lose acknowledged changes in a power cut.
      connection.pragma('synchronous = FULL')
      // On macOS fsync does not reach the disk, this does. Without effect elsewhere.
      connection.pragma('fullfsync = ON')
      connection.pragma('checkpoint_fullfsync = ON')
    }
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function checkVersion(connection: Connection): void {
  const version = connection.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? ''
  const numbers = version.split('.').map(Number)
  for (const [index, least] of OLDEST_SQLITE.entries()) {
    const number = numbers[index] ?? 0
    if (number > least) return
    if (number < least) refuse({ code: 'storage', detail: `SQLite ${version} < ${OLDEST_SQLITE.join('.')}` })
  }
}

/** The change of mode does not wait for other connections by itself. */
function switchToWal(connection: Connection): void {
  const until = Date.now() + PATIENCE
  for (;;) {
    try {
      connection.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (!isSqliteError(error) || !error.code.startsWith('SQLITE_BUSY') || Date.now() > until) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

/** Whether SQLite, and not the program, threw this. */
export function isSqliteError(error: unknown): error is Error & { code: string } {
  return error instanceof Sqlite.SqliteError
}

/** Runs an operation and turns a refusal of ours, of SQLite or of the disk into data. Faults of the program still throw. */
export function attempt<T>(operation: () => T): StoreResult<T> {
  try {
    return { ok: true, value: operation() }
  } catch (error) {
    const problem = problemOf(error)
    if (problem === undefined) throw error
    return { ok: false, problem }
  }
}

function problemOf(error: unknown): StoreProblem | undefined {
  if (error instanceof StoreRefusal) return error.problem
  if (isSqliteError(error)) {
    const { code, message } = error
    const detail = `${code}: ${message}`
    if (code === 'SQLITE_FULL') return { code: 'storage-full', detail }
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return { code: 'busy', detail }
    if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM') return { code: 'read-only', detail }
    if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) return { code: 'storage', detail }
    // Whatever else SQLite says of our own fixed statements, it says of a damaged schema or damaged rows.
    return { code: 'damaged', what: 'database' }
  }
  // Only rows are parsed as JSON inside the store.
  if (error instanceof SyntaxError) return { code: 'damaged', what: 'database' }
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'storage-full', detail: code }
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return { code: 'read-only', detail: code }
  if (error instanceof TypeError && /directory does not exist/.test(error.message)) {
    return { code: 'storage', detail: error.message }
  }
  return code !== undefined && /^E[A-Z]+$/.test(code) ? { code: 'storage', detail: code } : undefined
}
