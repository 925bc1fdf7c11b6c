import { createHash } from 'node:crypto'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import type { PackageFault } from '../../../shared/dossier/package-fault.ts'
import { jsonPath } from '../../../shared/definition/json-path.ts'
import { inflatedEntry } from './inflated-entry.ts'
import {
  attachmentsFolder,
  currentPackageVersion,
  definitionPath,
  frameworksPath,
  manifestPath,
  manifestSchema,
  pagePath,
} from './manifest.ts'

/** What a sound package holds: the definition still as bytes, for the border every definition goes through. */
export interface ReadPackage {
  definition: Uint8Array
  /** Bytes by SHA-256. */
  attachments: ReadonlyMap<string, Uint8Array>
}

/** Limits on what is really inflated: what an archive announces of itself is not believed. */
export const packageLimits = {
  files: 2_000,
  /** Bytes of one file. */
  file: 64 * 1024 * 1024,
  /** Bytes of all files together. */
  total: 256 * 1024 * 1024,
}

const knownPath = new RegExp(
  `^(${[manifestPath, definitionPath, frameworksPath, pagePath].map((path) => path.replace('.', '\\.')).join('|')}|${attachmentsFolder}[0-9a-f]{64})$`,
)

/** A fault met while reading, turned back into data by readPackage. */
class Fault extends Error {
  readonly fault: PackageFault

  constructor(fault: PackageFault) {
    super(fault.kind)
    this.fault = fault
  }
}

/**
 * Opens a `.cadrier` package and holds it against its own manifest. Nothing is written and no path of the archive is
 * ever used as one: contents stay in memory, by name.
 *
 * @param bytes of the file, not trusted
 * @returns the definition’s bytes and the attachments, or the first fault met
 */
export async function readPackage(
  bytes: Uint8Array,
): Promise<({ ok: true } & ReadPackage) | { ok: false; fault: PackageFault }> {
  try {
    const contents = await inflated(bytes)
    checkManifest(contents)
    const attachments = new Map<string, Uint8Array>()
    for (const [path, content] of contents)
      if (path.startsWith(attachmentsFolder)) attachments.set(path.slice(attachmentsFolder.length), content)
    return { ok: true, definition: required(contents, definitionPath), attachments }
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.fault }
    throw error
  }
}

/** Every file of the archive by path, each name and size checked first. */
async function inflated(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const startsAsZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const broken = (): Fault => new Fault({ kind: startsAsZip ? 'truncated' : 'not-a-zip' })
  let zip: ZipFile
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { decodeStrings: false })
  } catch {
    throw broken()
  }
  if (zip.entryCount > packageLimits.files) throw new Fault({ kind: 'too-many-files', limit: packageLimits.files })
  const contents = new Map<string, Uint8Array>()
  let total = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const path = checkedPath(entry)
      if (contents.has(path)) throw new Fault({ kind: 'duplicate', entry: path })
      if (contents.size >= packageLimits.files) throw new Fault({ kind: 'too-many-files', limit: packageLimits.files })
      const content = await inflate(zip, entry, path, packageLimits.total - total)
      total += content.length
      contents.set(path, content)
    }
  } catch (error) {
    throw error instanceof Fault ? error : broken()
  }
  return contents
}

/** The name of an entry, once it is sure that it is a plain file of a package and nothing else. */
function checkedPath(entry: Entry): string {
  const path = new TextDecoder().decode(entry.fileName as unknown as Uint8Array)
  const unixMode = entry.externalFileAttributes >>> 16
  if ((unixMode & 0o170000) === 0o120000) throw new Fault({ kind: 'link', entry: path })
  const escapes =
    path.includes('\\') || path.includes('\0') || /^([a-z]:|\/)/i.test(path) || path.split('/').includes('..')
  if (escapes) throw new Fault({ kind: 'unsafe-path', entry: path })
  if ((entry.generalPurposeBitFlag & 1) === 1) throw new Fault({ kind: 'encrypted', entry: path })
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    throw new Fault({ kind: 'unsupported-compression', entry: path })
  if (!knownPath.test(path)) throw new Fault({ kind: 'unexpected', entry: path })
  return path
}

/** Inflates one entry, within the limits. */
async function inflate(zip: ZipFile, entry: Entry, path: string, left: number): Promise<Uint8Array> {
  const content = await inflatedEntry(zip, entry, Math.min(packageLimits.file, left))
  if (content === null)
    throw new Fault({
      kind: 'too-large',
      entry: path,
      limit: left < packageLimits.file ? packageLimits.total : packageLimits.file,
    })
  return content
}

function checkManifest(contents: ReadonlyMap<string, Uint8Array>): void {
  const manifest = manifestIn(required(contents, manifestPath))
  const announced = new Set<string>()
  for (const { path, size, sha256 } of manifest.files) {
    if (announced.has(path)) throw new Fault({ kind: 'duplicate', entry: path })
    announced.add(path)
    const content = required(contents, path)
    if (content.length !== size || hashOf(content) !== sha256) throw new Fault({ kind: 'altered', entry: path })
    // An attachment is named by its content: another name would let it pass for another one.
    if (path.startsWith(attachmentsFolder) && path !== `${attachmentsFolder}${sha256}`)
      throw new Fault({ kind: 'altered', entry: path })
  }
  for (const path of contents.keys())
    if (path !== manifestPath && !announced.has(path)) throw new Fault({ kind: 'unexpected', entry: path })
  for (const path of [definitionPath, frameworksPath, pagePath])
    if (!announced.has(path)) throw new Fault({ kind: 'missing', entry: path })
}

function manifestIn(bytes: Uint8Array) {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Fault({ kind: 'not-a-package', path: '' })
  }
  const version = typeof value === 'object' && value !== null && 'formatVersion' in value ? value.formatVersion : null
  if (typeof version === 'number' && version > currentPackageVersion)
    throw new Fault({ kind: 'newer-version', version, known: currentPackageVersion })
  const parsed = manifestSchema.safeParse(value)
  if (!parsed.success) throw new Fault({ kind: 'not-a-package', path: jsonPath(parsed.error.issues[0]?.path ?? []) })
  return parsed.data
}

function required(contents: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const content = contents.get(path)
  if (!content) throw new Fault({ kind: 'missing', entry: path })
  return content
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
