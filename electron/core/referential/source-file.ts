import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { referentialEndings } from '../../../shared/referential/referential-endings.ts'
import { referentialLimits } from '../../../shared/referential/referential-limits.ts'
import { ReferentialFault } from './referential-fault.ts'

/** What a file holds once it is out of its archive, told by its first bytes. */
export interface SourceFile {
  kind: 'xml' | 'json' | 'table'
  /** Its own name, which tells its edition. */
  name: string
  /** In bytes. */
  size: number
  encoding: string
  /** Reads it from its beginning. */
  bytes(): AsyncGenerator<Uint8Array>
  close(): void
}

/**
 * Opens a referential as it was downloaded: the file itself, or the archive France compétences publishes, of which the
 * one file that holds a referential is read, as it is inflated.
 *
 * @param path where the file is; `name`, what the person calls it
 * @throws {ReferentialFault}
 */
export async function openSourceFile(path: string, name: string): Promise<SourceFile> {
  const { size } = await stat(path)
  if (size === 0) throw new ReferentialFault({ kind: 'empty' })
  const head = await firstBytes(path)
  if (head[0] === 0x50 && head[1] === 0x4b) return fromArchive(path)
  return described(name, size, head, () => limited(createReadStream(path, { highWaterMark: 256 * 1024 })))
}

/** Enough to tell a format, and what an XML declaration says. */
const headSize = 8_192

async function firstBytes(path: string): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(headSize), position: 0 })
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function fromArchive(path: string): Promise<SourceFile> {
  let zip: ZipFile
  try {
    zip = await openPromise(path, { autoClose: false })
  } catch {
    throw new ReferentialFault({ kind: 'archive' })
  }
  try {
    const entry = await referentialIn(zip)
    if (entry.uncompressedSize > referentialLimits.file) throw new ReferentialFault({ kind: 'too-large' })
    const bytes = () => inflated(zip, entry)
    let head = Buffer.alloc(0)
    for await (const chunk of bytes()) {
      head = Buffer.concat([head, chunk])
      if (head.length >= headSize) break
    }
    if (head.length === 0) throw new ReferentialFault({ kind: 'empty' })
    const own = entry.fileName.split('/').at(-1) ?? entry.fileName
    return { ...described(own, entry.uncompressedSize, head, bytes), close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** Most files of an archive that are looked at: those published hold about ten. */
const mostEntries = 1_000

async function referentialIn(zip: ZipFile): Promise<Entry> {
  if (zip.entryCount > mostEntries) throw new ReferentialFault({ kind: 'archive' })
  const found: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName === '[Content_Types].xml') throw new ReferentialFault({ kind: 'spreadsheet' })
      const name = entry.fileName.toLowerCase()
      if (referentialEndings.some((ending) => name.endsWith(ending))) found.push(entry)
    }
  } catch (error) {
    throw error instanceof ReferentialFault ? error : new ReferentialFault({ kind: 'archive' })
  }
  // The archive of CSV files of France compétences holds the same certifications told in many ways: blocks tell most.
  const preferred = [/\.xml$/i, /blocs[ _-]de[ _-]comp/i, /./]
  for (const pattern of preferred) {
    const fitting = found.filter(({ fileName }) => pattern.test(fileName))
    const [only] = fitting
    if (only && fitting.length === 1) return only
    if (fitting.length > 1)
      throw new ReferentialFault({
        kind: 'many-files',
        names: fitting.slice(0, 12).map(({ fileName }) => fileName.slice(0, 200)),
      })
  }
  throw new ReferentialFault({ kind: 'archive' })
}

async function* inflated(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let stream
  try {
    stream = await zip.openReadStreamPromise(entry)
  } catch {
    throw new ReferentialFault({ kind: 'archive' })
  }
  try {
    for await (const chunk of limited(stream as AsyncIterable<Uint8Array>)) yield chunk
  } catch (error) {
    throw error instanceof ReferentialFault ? error : new ReferentialFault({ kind: 'archive' })
  } finally {
    stream.destroy()
  }
}

async function* limited(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > referentialLimits.file) throw new ReferentialFault({ kind: 'too-large' })
    yield chunk
  }
}

function described(name: string, size: number, head: Uint8Array, bytes: () => AsyncGenerator<Uint8Array>): SourceFile {
  const marked = markedEncoding(head)
  const latin = Buffer.from(head).toString('latin1')
  if (latin.startsWith('%PDF') || Buffer.from(head.subarray(0, 4)).toString('hex') === 'd0cf11e0')
    throw new ReferentialFault({ kind: latin.startsWith('%PDF') ? 'binary' : 'spreadsheet' })
  if (marked === null && head.includes(0)) throw new ReferentialFault({ kind: 'binary' })
  const text = new TextDecoder(marked ?? 'utf-8').decode(head, { stream: true }).trimStart()
  const kind = text.startsWith('<') ? 'xml' : /^[[{]/.test(text) ? 'json' : 'table'
  const encoding = marked ?? (kind === 'xml' ? declaredEncoding(text) : 'utf-8')
  return { kind, name, size, encoding, bytes, close: () => undefined }
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null
}

/** What the declaration of an XML file says of its encoding. */
function declaredEncoding(text: string): string {
  const name = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(text)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(name).encoding
  } catch {
    throw new ReferentialFault({ kind: 'unknown-encoding', name })
  }
}

/**
 * The text of a file, a piece at a time.
 * @param line where the reader is, for the place of bytes that are no text
 */
export async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
  line: () => number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) throw new ReferentialFault({ kind: 'bad-encoding', line: line() })
    throw error
  }
}

/**
 * The encoding of a table that does not mark it, as `tableText` tells that of a short one: UTF-8 if all of it is, else
 * Windows-1252, which Excel writes.
 */
export async function tableEncoding(source: SourceFile): Promise<string> {
  if (source.encoding !== 'utf-8') return source.encoding
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    for await (const chunk of source.bytes()) decoder.decode(chunk, { stream: true })
    decoder.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252'
    throw error
  }
}
