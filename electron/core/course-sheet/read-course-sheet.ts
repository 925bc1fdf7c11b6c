import { Worker } from 'node:worker_threads'
import { zipSync } from 'fflate'
import { fromBufferPromise, type ZipFile } from 'yauzl'
import { courseSheetLimits, passagesSchema, type Passage } from '../../../shared/course-sheet/course-sheet.ts'
import { courseSheetProblems } from '../../../shared/messages/fr/course-sheet-problems.ts'
import { inflatedEntry } from '../package/inflated-entry.ts'
import { Refusal } from '../refusal.ts'
import type { PassagesFault } from './passages-of-html.ts'

/** A Word document given by a person. The name is only shown. */
interface GivenSheet {
  name: string
  bytes: Uint8Array
}

/** How long a document may take to be read, in milliseconds. */
const patience = 30_000

/** How much memory reading it may take, in megabytes. */
const memory = 512

/**
 * Reads a Word course description. Nothing of the file is believed: it is inflated within limits and part by part, only
 * its own XML reaches the reader, which runs in a thread of its own.
 *
 * @throws {Refusal} with what is wrong with the file and what to do
 */
export async function readCourseSheet({ name, bytes }: GivenSheet): Promise<{ passages: Passage[]; pictures: number }> {
  const problems = courseSheetProblems(name)
  if (bytes.length === 0) throw new Refusal(problems.empty())
  if (bytes.length > courseSheetLimits.file) throw new Refusal(problems.tooLarge(courseSheetLimits.file))
  const other = otherKind(bytes)
  if (other) throw new Refusal(problems[other]())
  const parts = await partsOf(bytes, name)
  checkParts(parts, name)
  const read = await inThread(zipSync(Object.fromEntries(parts), { level: 0 }))
  if (!read.ok) throw new Refusal(problems[faultNames[read.fault]]())
  const passages = passagesSchema.safeParse(read.passages)
  if (!passages.success) throw new Refusal(problems.tooLong())
  return { passages: passages.data, pictures: read.pictures }
}

const faultNames = {
  'too-deep': 'tooDeep',
  'too-long': 'tooLong',
  'no-text': 'noText',
  'not-a-document': 'notADocument',
  'too-hard': 'tooHard',
} as const

/** Files that people take for a Word document, by their first bytes. */
function otherKind(bytes: Uint8Array): 'encrypted' | 'oldWord' | 'rtf' | 'pdf' | 'notWord' | null {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (head.startsWith('PK')) return null
  if (Buffer.from(bytes.subarray(0, 8)).toString('hex') === 'd0cf11e0a1b11ae1') {
    // An encrypted .docx is wrapped in the container of the old format.
    const wrapped = Buffer.from('EncryptedPackage', 'utf16le')
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(wrapped) ? 'encrypted' : 'oldWord'
  }
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (head.startsWith('%PDF')) return 'pdf'
  return 'notWord'
}

/** The XML of a Word document by path, inflated within limits; pictures and other files are left in the archive. */
async function partsOf(bytes: Uint8Array, name: string): Promise<Map<string, Uint8Array>> {
  const problems = courseSheetProblems(name)
  let zip: ZipFile
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  } catch {
    throw new Refusal(problems.truncated())
  }
  if (zip.entryCount > courseSheetLimits.entries) throw new Refusal(problems.bomb())
  const parts = new Map<string, Uint8Array>()
  let left = courseSheetLimits.inflated
  try {
    for await (const entry of zip.eachEntry()) {
      const path = entry.fileName
      if ((entry.generalPurposeBitFlag & 1) === 1) throw new Refusal(problems.encrypted())
      if (/vbaProject\.bin$/i.test(path)) throw new Refusal(problems.macros())
      if (path === 'mimetype') throw new Refusal(problems.otherSuite())
      if (!/\.(xml|rels)$/i.test(path) || path === '__proto__' || parts.has(path)) continue
      const content = await inflatedEntry(zip, entry, left)
      if (content === null) throw new Refusal(problems.bomb())
      left -= content.length
      parts.set(path, content)
    }
  } catch (fault) {
    throw fault instanceof Refusal ? fault : new Refusal(problems.truncated())
  }
  return parts
}

const mainTypes = /application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(document|template)\.main\+xml/
const macroTypes = /application\/vnd\.ms-word\.[a-z]+\.macroEnabled/i

function checkParts(parts: ReadonlyMap<string, Uint8Array>, name: string): void {
  const problems = courseSheetProblems(name)
  const types = parts.get('[Content_Types].xml')
  if (!types) throw new Refusal(problems.notWord())
  const declared = Buffer.from(types).toString('utf8')
  if (macroTypes.test(declared)) throw new Refusal(problems.macros())
  if (!mainTypes.test(declared)) throw new Refusal(problems.notWord())
  for (const part of parts.values()) {
    // Word never declares a document type: what does may name files of this computer, or repeat itself without end.
    const text = Buffer.from(part.buffer, part.byteOffset, part.length)
    if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY') || isWide(text)) throw new Refusal(problems.doctype())
  }
}

/** Whether a part is written in an encoding in which a declaration could hide from the check above. */
function isWide(text: Buffer): boolean {
  const [first, second] = text
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || text.subarray(0, 64).includes(0)
}

type ThreadAnswer =
  | { ok: true; passages: unknown; pictures: number }
  | { ok: false; fault: PassagesFault | 'not-a-document' | 'too-hard' }

function inThread(bytes: Uint8Array): Promise<ThreadAnswer> {
  const thread = new Worker(new URL('./read-docx-worker.ts', import.meta.url), {
    workerData: { bytes },
    resourceLimits: { maxOldGenerationSizeMb: memory, stackSizeMb: 4 },
    // Nothing of this process is of use to it.
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  return new Promise((settle) => {
    const end = (answer: ThreadAnswer) => {
      clearTimeout(timer)
      void thread.terminate()
      settle(answer)
    }
    const timer = setTimeout(() => end({ ok: false, fault: 'too-hard' }), patience)
    thread.once('message', end)
    thread.once('error', () => end({ ok: false, fault: 'too-hard' }))
    thread.once('exit', () => end({ ok: false, fault: 'too-hard' }))
  })
}
