import type { Entry, ZipFile } from 'yauzl'

/** One entry of an archive, counting what really comes out; `null` when that is more than `limit` bytes. */
export async function inflatedEntry(zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array | null> {
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > limit) return null
      chunks.push(chunk)
    }
  } finally {
    stream.destroy()
  }
  return new Uint8Array(Buffer.concat(chunks, size))
}
