import { largestFile } from '../../shared/contract/file-limits.ts'
import type { Problem } from '../../shared/contract/problem.ts'
import { currentFormatVersion, readDefinitionFile } from '../../shared/definition/definition-file.ts'
import type { DefinitionFault, DefinitionFile } from '../../shared/definition/definition-file.ts'
import type { PackageFault } from '../../shared/dossier/package-fault.ts'
import { packageProblem } from '../../shared/messages/fr/package.ts'
import { describeFault, problems } from '../../shared/messages/fr/problems.ts'
import { standardProblems } from '../../shared/messages/fr/standard-problems.ts'
import { wordDossierProblem } from '../../shared/messages/fr/word-dossier.ts'
import { deepestNesting, nestingOf } from './input-limits.ts'
import { isTable } from './table/is-table.ts'
import { jsonFault } from './json-fault.ts'
import { manifestPath } from './package/manifest.ts'
import { Refusal } from './refusal.ts'
import { recogniseJson, recogniseText, type OtherFile } from '../../shared/standards/recognise.ts'
import type { ReadStandard } from './standards/read-standard.ts'
import type { WordDossier } from './word/read-word-dossier.ts'

interface GivenFile {
  name: string
  base64: string
}

/** What a file brings in: the definition with the institution values it carries, and attachments by SHA-256. */
export interface ReadDefinition {
  file: DefinitionFile
  attachments: ReadonlyMap<string, Uint8Array>
  /** Which state of a dossier it is, where the file tells. */
  revision: number | null
  /** The Word document it comes from, which may say something else since. */
  word: WordDossier | null
  /** Of a file of another tool, what was lost and what it holds; `null` for a file of Cadrier. */
  standard: (Pick<ReadStandard, 'format' | 'losses' | 'left'> & { content: unknown }) | null
}

/**
 * The border every file given by a person goes through: definition JSON, `.cadrier` package, Word document made by Cadrier
 * or file of another tool, told by its bytes, not by its name.
 *
 * @throws {Refusal} naming the file and the place of the first fault
 */
export async function readDefinition(given: GivenFile): Promise<ReadDefinition> {
  const { name } = given
  const bytes = bytesOf(given)
  if (isArchive(bytes)) {
    const { isOfficeDocument } = await import('./word/word-parts.ts')
    if (await isOfficeDocument(bytes)) return fromWord(name, bytes)
    const { readPackage } = await import('./package/read-package.ts')
    const read = await readPackage(bytes)
    // Of an archive cut short only the name tells what it was.
    if (!read.ok && isCalledWord(name))
      throw new Refusal(wordDossierProblem(name, { kind: read.fault.kind === 'truncated' ? 'truncated' : 'not-word' }))
    if (!read.ok) throw new Refusal(archiveProblem(name, bytes, read.fault))
    const file = parseDefinition(name, read.definition)
    return { ...fileAlone, file, attachments: read.attachments }
  }
  return fromText(name, bytes)
}

/** Names in the archives of France compétences, ESCO and ROME. */
const referentialNames = /export[_-]fiches|\b(skills|occupations)\w*_\w\w\.csv|unix_\w+\.csv/i

/** What is met first in an archive that somebody else made. */
const otherArchiveFaults: ReadonlySet<PackageFault['kind']> = new Set<PackageFault['kind']>([
  'unexpected',
  'missing',
  'encrypted',
  'unsupported-compression',
])

/** Why an archive is no package: a referential is told by the names at the end of the file, where archives list theirs. */
function archiveProblem(name: string, bytes: Buffer, fault: PackageFault): Problem {
  const listed = bytes.subarray(-64 * 1024).toString('latin1')
  if (referentialNames.test(listed)) return standardProblems.notRead(name, 'referential')
  const isOther = otherArchiveFaults.has(fault.kind) && !listed.includes(manifestPath)
  return isOther ? problems.otherArchive(name) : packageProblem(name, fault)
}

/** The bytes of a file that is neither empty nor too large nor protected. */
function bytesOf({ name, base64 }: GivenFile): Buffer {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > largestFile) throw new Refusal(problems.fileTooLarge(name, largestFile))
  if (bytes.length === 0) throw new Refusal(problems.emptyFile(name))
  if (isCompound(bytes)) throw new Refusal(wordDossierProblem(name, { kind: 'encrypted' }))
  return bytes
}

const isCalledWord = (name: string) => /\.docx$/i.test(name)

/** A `.cadrier` package, a Word document, or another archive. */
const isArchive = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** What a file brings that holds nothing but a definition. */
const fileAlone = { attachments: new Map<string, Uint8Array>(), revision: null, word: null, standard: null }

/** A definition as JSON, or a file of another tool, told by what it holds. */
async function fromText(name: string, bytes: Uint8Array): Promise<ReadDefinition> {
  const { kind, content } = await contentOf(name, bytes)
  if (kind === null) return { ...fileAlone, file: definitionIn(name, content) }
  const { readStandard } = await import('./standards/read-standard.ts')
  const { format, file, losses, left } = await readStandard(name, kind, content)
  return { ...fileAlone, file, standard: { format, losses, left, content } }
}

/** What a file is and its title, checked as far as Cadrier knows what it holds. */
export interface CheckedFile {
  kind: 'definition' | OtherFile
  title: string | null
}

/**
 * Checks a file that a person gives, whether it holds a definition or not.
 *
 * @throws {Refusal} naming the file and the place of the first fault
 */
export async function checkFile(given: GivenFile): Promise<CheckedFile> {
  const bytes = bytesOf(given)
  if (!isArchive(bytes)) {
    const { kind, content } = await contentOf(given.name, bytes)
    if (kind !== null) {
      const { checkStandard } = await import('./standards/read-standard.ts')
      return { kind, title: await checkStandard(given.name, kind, content) }
    }
  }
  const { file } = await readDefinition(given)
  return { kind: 'definition', title: file.definition.identity.title.fr }
}

/** What a file that is no archive holds: the value of JSON, the text of anything else; `null` for what may be a definition. */
async function contentOf(name: string, bytes: Uint8Array): Promise<{ kind: OtherFile | null; content: unknown }> {
  try {
    return await contentAsText(name, bytes)
  } catch (error) {
    // A fault of JSON says nothing to a person who gave a Word document.
    throw error instanceof Refusal && isCalledWord(name)
      ? new Refusal(wordDossierProblem(name, { kind: 'not-word' }))
      : error
  }
}

async function contentAsText(name: string, bytes: Uint8Array): Promise<{ kind: OtherFile | null; content: unknown }> {
  // Some files are bytes, from their first or from their second line on.
  const binary = recogniseText(Buffer.from(bytes.subarray(0, 8)).toString('latin1'))
  if (binary === 'pdf' || binary === 'picture') return { kind: binary, content: null }
  const text = await textOf(name, bytes)
  if (!/^\s*[[{]/.test(text)) {
    const kind = recogniseText(text.slice(0, 10_000))
    if (text.trim() === '') throw new Refusal(problems.emptyFile(name))
    if (kind === null)
      throw new Refusal((await isTable(text)) ? standardProblems.ownTable(name) : problems.otherText(name))
    return { kind, content: text }
  }
  const parsed = parsedJson(name, text)
  // A list of one thing is that thing.
  const content: unknown = Array.isArray(parsed) && parsed.length === 1 ? parsed[0] : parsed
  return { kind: recogniseJson(content), content }
}

/** UTF-8, or what a spreadsheet makes of a table of another tool. */
async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  const { tableText } = await import('./table/read-csv.ts')
  const text = tableText(bytes)
  const other = recogniseText(text.slice(0, 10_000))
  if (other === 'moodle' || other === 'moodle-rubric' || other === 'referential') return text
  return other === null && (await isTable(text)) ? text : decoded(name, bytes)
}

/** The container of old Office files, in which a protected `.docx` is wrapped too. */
const isCompound = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 8)).toString('hex') === 'd0cf11e0a1b11ae1'

async function fromWord(name: string, bytes: Uint8Array): Promise<ReadDefinition> {
  const { readWordDossier } = await import('./word/read-word-dossier.ts')
  const read = await readWordDossier(bytes)
  if (!read.ok) throw new Refusal(wordDossierProblem(name, read.fault))
  const file = parseDefinition(name, read.definition)
  return { ...fileAlone, file, revision: read.stamp.revision, word: read }
}

/**
 * Reads the bytes of a definition JSON.
 *
 * @param name how messages call the file
 * @throws {Refusal}
 */
export function parseDefinition(name: string, bytes: Uint8Array): DefinitionFile {
  return definitionIn(name, parsedJson(name, decoded(name, bytes)))
}

function decoded(name: string, bytes: Uint8Array): string {
  try {
    // A byte order mark, which some editors add, is not part of the text: the decoder drops it.
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
    // Some shells write what a command prints in UTF-16: of JSON alone, which has no declaration to say otherwise.
    if (hasWideMark(bytes) && !/^\s*[[{]/.test(text)) throw new TypeError('no JSON in UTF-16')
    return text
  } catch {
    throw new Refusal(problems.notText(name))
  }
}

const hasWideMark = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/** UTF-16 where its mark says so, what the declaration of an XML file says, else UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  if (hasWideMark(bytes)) return bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
  const beginning = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return /^<\?xml\s[^>]*\bencoding=["']([\w.-]+)["']/.exec(beginning)?.[1] ?? 'utf-8'
}

/** Parses a JSON text whose depth is within the limit: what comes next may be recursive. */
function parsedJson(name: string, text: string): unknown {
  if (nestingOf(text) > deepestNesting) throw new Refusal(problems.fileTooDeep(name, deepestNesting))
  try {
    return JSON.parse(text)
  } catch {
    const fault = jsonFault(text) ?? { line: 1, column: 1 }
    const rest = text
      .split('\n')
      .slice(fault.line - 1)
      .join('\n')
    const isCut = rest.slice(fault.column - 1).trim() === ''
    throw new Refusal(problems.invalidJson(name, fault.line, fault.column, isCut))
  }
}

function definitionIn(name: string, value: unknown): DefinitionFile {
  const read = readDefinitionFile(value)
  if (!read.ok) throw new Refusal(problemOf(name, read.faults[0], read.value))
  return read.file
}

/** The first fault of a file in words. @param value what the fault is about, from which the faulty part is quoted */
function problemOf(name: string, fault: DefinitionFault | undefined, value: unknown): Problem {
  const path = `$.${fault?.path ?? ''}`
  switch (fault?.kind) {
    case undefined:
    case 'not-a-definition':
      return problems.notADossier(name)
    case 'newer-format':
      return problems.newerFormat(name, fault.version, currentFormatVersion)
    case 'dangling-reference':
      return problems.unknownReference(name, path, fault.target)
    case 'duplicate-id':
      return problems.repeatedId(name, path)
    case 'other-institution':
      return problems.otherInstitution(name, path)
    case 'unknown-field':
    case 'missing-field':
    case 'wrong-type':
    case 'invalid-value':
    case 'duplicate':
      return problems.invalidDefinition(name, describeFault([fault.issue], value))
  }
}
