import { parentPort, workerData } from 'node:worker_threads'
import mammoth from 'mammoth'
import { passagesOfHtml } from './passages-of-html.ts'

/*
 * A thread of its own reads a Word document: one that takes too long, or too much memory, ends with its thread and the
 * application goes on. Pictures are named by their description and never read.
 */
const { bytes } = workerData as { bytes: Uint8Array }

const picture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))

try {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      convertImage: picture,
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
    },
  )
  parentPort?.postMessage(passagesOfHtml(value))
} catch (fault) {
  parentPort?.postMessage({ ok: false, fault: fault instanceof RangeError ? 'too-deep' : 'not-a-document' })
}
