import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, open, rename, rm, rmdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { ProducedFile } from '../../shared/contract/job.ts'
import { problems } from '../../shared/messages/fr/problems.ts'
import { makeFolder } from './make-folder.ts'
import { Refusal } from './refusal.ts'

/** Where a file went, and whether another one was there. */
export interface WrittenFile {
  path: string
  replaced: boolean
}

/**
 * Writes files into a folder, all or none. Each is first written and synced beside its place under a temporary name,
 * so that a full disk is met before anything has its real name; then all are renamed. The folder is made if missing.
 * A file of the same name is replaced, as by any command a person names a file to: the caller says so. A copy of it is
 * kept until all have their name, and takes its place again where one cannot have it.
 *
 * @returns the full paths, in the order given
 * @throws {Refusal} `disk-full`, `cannot-write` or `unsafe-path`; the folder is as it was before
 */
export async function writeFiles(folder: string, files: readonly ProducedFile[]): Promise<WrittenFile[]> {
  for (const file of files) {
    if (basename(file.name) !== file.name || file.name === '.' || file.name === '..' || file.name.includes('\\')) {
      throw new Refusal(problems.unsafeName(file.name))
    }
  }
  const target = resolve(folder)
  const made = await madeFolders(target)
  const planned = files.map((file) => {
    const aside = join(target, `.${file.name}.${randomBytes(6).toString('hex')}`)
    return {
      bytes: Buffer.from(file.base64, 'base64'),
      path: join(target, file.name),
      temporary: `${aside}.tmp`,
      earlier: `${aside}.old`,
    }
  })

  /** Where a file was before, with the copy of it. */
  const copied = new Map<string, string>()
  const renamed: string[] = []
  let current = target
  try {
    for (const { path, temporary, earlier, bytes } of planned) {
      current = path
      if (await isFolder(path)) throw new Refusal(problems.isAFolder(path))
      await writeDurably(temporary, bytes)
      if (!(await exists(path))) continue
      copied.set(path, earlier)
      await copyFile(path, earlier, constants.COPYFILE_EXCL)
    }
    for (const { path, temporary } of planned) {
      current = path
      await rename(temporary, path)
      renamed.push(path)
    }
    await syncFolder(target)
  } catch (error) {
    for (const { temporary } of planned) await rm(temporary, { force: true })
    for (const path of renamed) {
      const earlier = copied.get(path)
      if (earlier === undefined) await rm(path, { force: true })
      else await rename(earlier, path)
    }
    for (const earlier of copied.values()) await rm(earlier, { force: true })
    for (const path of made) await rmdir(path).catch(() => undefined)
    throw error instanceof Refusal ? error : new Refusal(problemOf(error, current, target))
  }
  // All is written: a copy that cannot be taken away is no failure.
  for (const earlier of copied.values()) await rm(earlier, { force: true }).catch(() => undefined)
  return planned.map(({ path }) => ({ path, replaced: copied.has(path) }))
}

async function madeFolders(folder: string): Promise<string[]> {
  try {
    return await makeFolder(folder)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOSPC') throw new Refusal(problems.diskFull(folder))
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') throw new Refusal(problems.folderNotWritable(folder))
    if (code === 'ENOTDIR' || code === 'EEXIST') throw new Refusal(problems.fileInPlace(folder))
    throw new Refusal(problems.folderMissing(folder))
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes the renames themselves durable. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some file systems (network shares, FUSE) cannot sync a folder; the files themselves are written.
    if (codeOf(error) !== 'EINVAL' && codeOf(error) !== 'ENOTSUP') throw error
  } finally {
    await handle.close()
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

function problemOf(error: unknown, path: string, folder: string) {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return problems.diskFull(folder)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return problems.folderNotWritable(folder)
    default:
      return problems.writeFailed(path, codeOf(error))
  }
}
