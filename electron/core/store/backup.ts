import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { refuse } from './problem.ts'
import { connect, type Connection } from './sqlite.ts'

/** How many backups stay in the folder. */
const KEPT = 3

/** Ends the name of a copy that was not read back yet. */
const UNFINISHED = '.unfinished'

/**
 * Copies the library, whole and consistent, into the folder of backups; reads the copy back before it gets its name,
 * and drops the oldest ones.
 *
 * @param version - schema version, part of the name
 * @param now - part of the name
 * @returns the path of the copy
 */
export function backUp(connection: Connection, file: string, version: number, now: Date): string {
  const folder = folderOf(file)
  mkdirSync(folder, { recursive: true })
  const stamp = now.toISOString().replaceAll(/[:.]/g, '-')
  const target = join(folder, `${basename(file)}.${stamp}.v${version}`)
  const unfinished = `${target}${UNFINISHED}`
  rmSync(unfinished, { force: true })
  connection.prepare('VACUUM INTO ?').run(unfinished)
  verifyCopy(unfinished)
  synchronise(unfinished)
  renameSync(unfinished, target)
  if (process.platform !== 'win32') synchronise(folder)

  const finished = backupsOf(file).filter((copy) => !copy.endsWith(UNFINISHED))
  for (const copy of finished.slice(0, -KEPT)) rmSync(copy)
  return target
}

/** Removes every backup of a library: those made before a person was erased still name the person. */
export function dropBackups(file: string): void {
  for (const copy of backupsOf(file)) rmSync(copy)
}

function folderOf(file: string): string {
  return join(dirname(file), 'backups')
}

/** Oldest first, with those that were cut short. */
function backupsOf(file: string): string[] {
  const folder = folderOf(file)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${basename(file)}.`))
    .sort()
    .map((name) => join(folder, name))
}

function verifyCopy(copy: string): void {
  const connection = connect(copy, 'read-only')
  try {
    if (connection.pragma('integrity_check', { simple: true }) !== 'ok') refuse({ code: 'damaged', what: 'backup' })
  } finally {
    connection.close()
  }
}

function synchronise(path: string): void {
  const descriptor = openSync(path, process.platform === 'win32' ? 'r+' : 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
