import { createHash } from 'node:crypto'
import { dossierBlockIds } from '../../../shared/dossier/blocks.ts'
import { readProfile, type Profile } from '../../../shared/dossier/profile.ts'
import { stampSchema, type Stamp } from '../../../shared/dossier/stamp.ts'
import type { WordFault } from '../../../shared/dossier/word-fault.ts'
import { currentPartVersion, partVersionOf, publicProperty } from './embedded-part.ts'
import { partText } from './part-text.ts'
import { wordPartsOf } from './word-parts.ts'
import { NotXml, xmlEvents } from './xml-events.ts'

/** What a Word document made by Cadrier holds: the definition still as bytes, for the border every one goes through. */
export interface WordDossier {
  definition: Uint8Array
  stamp: Stamp
  profile: Profile
  /** Its paragraphs as they were printed, each by its print: see line-print.ts. */
  printed: readonly string[]
  /** The XML parts by path, for whoever reads the text. */
  parts: ReadonlyMap<string, Uint8Array>
}

/**
 * Takes the definition out of a Word document made by Cadrier.
 *
 * @param bytes of the file, not trusted
 */
export async function readWordDossier(
  bytes: Uint8Array,
): Promise<({ ok: true } & WordDossier) | { ok: false; fault: WordFault }> {
  const read = await wordPartsOf(bytes)
  if (!read.ok) return read
  const { parts } = read
  // Word numbers these parts anew on saving: the namespace tells which one it is.
  for (const path of [...parts.keys()].filter((name) => /^customXml\/item\d+\.xml$/i.test(name)).sort()) {
    const part = parts.get(path) ?? new Uint8Array()
    const xml = partText(part)
    const version = xml === null ? null : rootVersion(xml)
    if (xml === null || version === null) continue
    if (version > currentPartVersion)
      return { ok: false, fault: { kind: 'newer-version', version, known: currentPartVersion } }
    const content = contentOf(xml)
    return content === null ? damaged : { ok: true, ...content, parts }
  }
  const origin = originIn(parts)
  if (origin === null) return { ok: false, fault: { kind: 'not-from-cadrier' } }
  return { ok: false, fault: { kind: origin.isPublic ? 'for-the-public' : 'definition-lost', stamp: origin.stamp } }
}

const damaged = { ok: false, fault: { kind: 'damaged' } } as const

/** The version of the part if its first element is that of Cadrier. */
function rootVersion(xml: string): number | null {
  try {
    for (const event of xmlEvents(xml)) {
      if (event.kind !== 'open') continue
      if (event.name !== 'dossier') return null
      for (const [name, value] of event.attributes)
        if (/^xmlns(:|$)/.test(name)) {
          const version = partVersionOf(value)
          if (version !== null) return version
        }
      return null
    }
  } catch (error) {
    if (!(error instanceof NotXml)) throw error
  }
  return null
}

function contentOf(xml: string): Pick<WordDossier, 'definition' | 'profile' | 'stamp' | 'printed'> | null {
  let json = ''
  let sha256 = ''
  let printed = ''
  let profile = ''
  let stamp: ReadonlyMap<string, string> | null = null
  const frameworks: { id: string; version: string }[] = []
  const open: string[] = []
  try {
    for (const event of xmlEvents(xml)) {
      if (event.kind === 'open') {
        open.push(event.name)
        if (event.name === 'stamp') stamp = event.attributes
        if (event.name === 'framework')
          frameworks.push({ id: event.attributes.get('id') ?? '', version: event.attributes.get('version') ?? '' })
        if (event.name === 'content') sha256 = event.attributes.get('sha256') ?? ''
      } else if (event.kind === 'close') open.pop()
      else if (open.at(-1) === 'content') json += event.text
      else if (open.at(-1) === 'printed') printed += event.text
      else if (open.at(-1) === 'profile') profile += event.text
    }
  } catch (error) {
    if (error instanceof NotXml) return null
    throw error
  }
  const definition = Buffer.from(json)
  if (createHash('sha256').update(definition).digest('hex') !== sha256) return null
  const revision = stamp?.get('revision')
  const read = stampSchema.safeParse({
    definition: stamp?.get('definition'),
    profile: stamp?.get('profile'),
    revision: revision === undefined ? null : Number(revision),
    fingerprint: stamp?.get('fingerprint'),
    frameworks,
    date: stamp?.get('date'),
  })
  const composed = profileIn(profile)
  return read.success && composed !== null
    ? { definition, profile: composed, stamp: read.data, printed: printed.match(/[\da-f]{8}/g) ?? [] }
    : null
}

function profileIn(json: string): Profile | null {
  try {
    const read = readProfile(JSON.parse(json), dossierBlockIds)
    return read.ok ? read.profile : null
  } catch {
    return null
  }
}

/** What the properties of the document tell of its origin, where the definition itself is not there. */
function originIn(
  parts: ReadonlyMap<string, Uint8Array>,
): { stamp: Partial<Pick<Stamp, 'date' | 'fingerprint'>>; isPublic: boolean } | null {
  const part = parts.get('docProps/custom.xml')
  const xml = part === undefined ? null : partText(part)
  if (xml === null) return null
  const values = new Map<string, string>()
  let property = ''
  try {
    for (const event of xmlEvents(xml)) {
      if (event.kind === 'open' && event.name === 'property') property = event.attributes.get('name') ?? ''
      else if (event.kind === 'text' && property !== '') values.set(property, (values.get(property) ?? '') + event.text)
    }
  } catch (error) {
    if (!(error instanceof NotXml)) throw error
    return null
  }
  if (!values.has('CadrierDefinition')) return null
  const said = stampSchema
    .pick({ date: true, fingerprint: true })
    .safeParse({ date: values.get('CadrierDate'), fingerprint: values.get('CadrierFingerprint') })
  return { stamp: said.success ? said.data : {}, isPublic: values.get(publicProperty) === 'public' }
}
