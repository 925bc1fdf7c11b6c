import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The root of the checkout: every script of this folder works from there. */
export const root = join(import.meta.dirname, '..')

/** What the build reads: a change in one of these makes out/ stale. */
const sources = ['shared', 'electron', 'renderer', 'package-lock.json', 'tsconfig.base.json', 'electron.vite.config.ts']

/**
 * One line that changes whenever a source file appears, disappears or is written.
 *
 * Times and sizes are enough and need one `stat` a file; reading the files would cost more than it saves.
 *
 * @returns {string} a SHA-256 in hexadecimal
 */
export function sourcesState() {
  const hash = createHash('sha256')
  /** @param {string} path */
  const visit = (path) => {
    const entry = statSync(path, { throwIfNoEntry: false })
    if (entry === undefined) return
    if (!entry.isDirectory()) return void hash.update(`${path}\0${entry.mtimeMs}\0${entry.size}\n`)
    for (const name of readdirSync(path).sort()) visit(join(path, name))
  }
  for (const source of sources) visit(join(root, source))
  return hash.digest('hex')
}
