import { mkdir, rmdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it. One at a time, because Node's own recursive way never ends on a file system that
 * makes none, such as /proc.
 *
 * @param folder absolute
 * @param mode permissions of each folder made
 * @returns the folders which did not exist, deepest first
 * @throws the error of the system; whatever had been made is removed first
 */
export async function makeFolder(folder: string, mode = 0o777): Promise<string[]> {
  const missing: string[] = []
  for (let at = folder; !(await exists(at)) && dirname(at) !== at; at = dirname(at)) missing.push(at)
  const made: string[] = []
  try {
    for (const path of missing.toReversed()) {
      // Another process may make it meanwhile: then it is not ours to remove.
      if (await madeNow(path, mode)) made.unshift(path)
    }
    // What is there may be a file.
    if (missing.length === 0 && !(await stat(folder)).isDirectory())
      throw Object.assign(new Error(`ENOTDIR: ${folder}`), { code: 'ENOTDIR' })
  } catch (error) {
    for (const path of made) await rmdir(path).catch(() => undefined)
    throw error
  }
  return made
}

async function madeNow(path: string, mode: number): Promise<boolean> {
  try {
    await mkdir(path, { mode })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
