import { fromBufferPromise, type ZipFile } from 'yauzl'
import type { WordFault } from '../../../shared/dossier/word-fault.ts'
import { inflatedEntry } from '../package/inflated-entry.ts'

/** Limits on what is really inflated of a Word document: its XML, pictures and fonts being left in the archive. */
export const wordLimits = {
  entries: 5_000,
  /** Bytes of one part. */
  part: 64 * 1024 * 1024,
  /** Bytes of all parts together. */
  total: 192 * 1024 * 1024,
}

const typesPath = '[Content_Types].xml'

/** Whether an archive is an Office document, told by the one entry each has. Nothing is inflated. */
export async function isOfficeDocument(bytes: Uint8Array): Promise<boolean> {
  try {
    const zip = await opened(bytes)
    let seen = 0
    for await (const { fileName } of zip.eachEntry()) {
      if (fileName === typesPath) return true
      if (++seen > wordLimits.entries) break
    }
  } catch {
    // Whoever reads the archive says what is wrong with it.
  }
  return false
}

/** The XML parts of a Word document by path. */
export async function wordPartsOf(
  bytes: Uint8Array,
): Promise<{ ok: true; parts: ReadonlyMap<string, Uint8Array> } | { ok: false; fault: WordFault }> {
  const parts = new Map<string, Uint8Array>()
  let total = 0
  try {
    const zip = await opened(bytes)
    let seen = 0
    for await (const entry of zip.eachEntry()) {
      if (++seen > wordLimits.entries) return tooLarge
      const path = entry.fileName
      if (!/^[\w[\]/.-]+\.xml$/i.test(path) || parts.has(path)) continue
      if ((entry.generalPurposeBitFlag & 1) === 1) return { ok: false, fault: { kind: 'encrypted' } }
      const content = await inflatedEntry(zip, entry, Math.min(wordLimits.part, wordLimits.total - total))
      if (content === null) return tooLarge
      total += content.length
      parts.set(path, content)
    }
  } catch {
    return { ok: false, fault: { kind: 'truncated' } }
  }
  return { ok: true, parts }
}

const tooLarge = { ok: false, fault: { kind: 'too-large', limit: wordLimits.total } } as const

const opened = (bytes: Uint8Array): Promise<ZipFile> =>
  fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
