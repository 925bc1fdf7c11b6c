import { randomBytes } from 'node:crypto'
import { open, rename, rm, rmdir, stat } from 'node:fs/promises'
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
 * A file of the same name is replaced, as by any command a person names a file to: the caller says so.
 *
 * @returns the full paths, in the order given
 * @throws {Refusal} `disk-full`, `cannot-write` or `unsafe-path`; whatever had been written is removed first
 */
export async function writeFiles(folder: string, files: readonly ProducedFile[]): Promise<WrittenFile[]> {
  for (const file of files) {
    if (basename(file.name) !== file.name || file.name === '.' || file.name === '..' || file.name.includes('\\')) {
      throw new Refusal(problems.unsafeName(file.name))
    }
  }
  const target = resolve(folder)
  const made = await madeFolders(target)
  const planned = files.map((file) => ({
    bytes: Buffer.from(file.base64, 'base64'),
    path: join(target, file.name),
    temporary: join(target, `.${file.name}.${randomBytes(6).toString('hex')}.tmp`),
  }))

  const renamed: string[] = []
  let current = target
  try {
    for (const { path, temporary, bytes } of planned) {
      current = path
      if (await isFolder(path)) throw new Refusal(problems.isAFolder(path))
      await writeDurably(temporary, bytes)
    }
    for (const { path, temporary } of planned) {
      current = path
      const isNew = !(await exists(path))
      await rename(temporary, path)
      if (isNew) renamed.push(path)
    }
    await syncFolder(target)
  } catch (error) {
    for (const { temporary } of planned) await rm(temporary, { force: true })
    for (const path of renamed) await rm(path, { force: true })
    for (const path of made) await rmdir(path).catch(() => undefined)
    throw error instanceof Refusal ? error : new Refusal(problemOf(error, current, target))
  }
  return planned.map(({ path }) => ({ path, replaced: !renamed.includes(path) }))
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
