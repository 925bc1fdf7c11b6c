import { createHash } from 'node:crypto'
import { strFromU8, strToU8 } from 'fflate'
import type { DefinitionFile } from '../../../shared/definition/definition-file.ts'
import { canonicalJson } from '../../../shared/definition/fingerprint.ts'
import type { PrintedLine } from '../../../shared/dossier/printed-lines.ts'
import type { Profile } from '../../../shared/dossier/profile.ts'
import type { Stamp } from '../../../shared/dossier/stamp.ts'
import { linePrint } from './line-print.ts'
import { partNamespace } from './embedded-part.ts'

/** What a document made of a dossier carries of it. */
export interface Embedded {
  file: DefinitionFile
  /** What the document was composed by: an institution may have taken its own away since. */
  profile: Profile
  stamp: Stamp
  /** The paragraphs of the document, by which what is changed in Word is known later. */
  printed: readonly PrintedLine[]
}

const itemPath = 'customXml/item1.xml'
const propertiesPath = 'customXml/itemProps1.xml'

/** One part of this kind a document: its id need not differ from one document to the next. */
const itemId = '{6B0C5E52-9A1D-4C86-8F0E-2D1C3A7E4B10}'

const prolog = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Adds the definition to the parts of a Word document, with all that makes Word keep it. */
export function embedDefinition(parts: Record<string, Uint8Array>, embedded: Embedded): void {
  parts[itemPath] = strToU8(itemXml(embedded))
  parts[propertiesPath] = strToU8(
    `${prolog}<ds:datastoreItem xmlns:ds="${office}/customXml" ds:itemID="${itemId}"><ds:schemaRefs><ds:schemaRef ds:uri="${partNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  )
  parts['customXml/_rels/item1.xml.rels'] = strToU8(
    `${prolog}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  )
  edit(parts, 'word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdDefinition" Type="${office}/relationships/customXml" Target="../${itemPath}"/></Relationships>`,
    ),
  )
  edit(parts, '[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      `<Override PartName="/${propertiesPath}" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>`,
    ),
  )
}

function edit(parts: Record<string, Uint8Array>, path: string, change: (xml: string) => string): void {
  const part = parts[path]
  if (part === undefined) throw new TypeError(`no ${path}`)
  parts[path] = strToU8(change(strFromU8(part)))
}

function itemXml({ file, profile, stamp, printed }: Embedded): string {
  const json = xmlSafeJson(canonicalJson(file))
  const revision = stamp.revision === null ? '' : ` revision="${stamp.revision}"`
  const frameworks = stamp.frameworks
    .map(({ id, version }) => `<framework id="${escaped(id)}" version="${escaped(version)}"/>`)
    .join('')
  const sha256 = createHash('sha256').update(json).digest('hex')
  return `${prolog}<dossier xmlns="${partNamespace}"><stamp definition="${escaped(stamp.definition)}"${revision} profile="${escaped(stamp.profile)}" fingerprint="${stamp.fingerprint}" date="${stamp.date}">${frameworks}</stamp><profile>${escaped(xmlSafeJson(canonicalJson(profile)))}</profile><printed>${printed.map(({ text }) => linePrint(text)).join(' ')}</printed><content mediaType="application/json" sha256="${sha256}">${escaped(json)}</content></dossier>`
}

/** The same JSON without the two characters RFC 8785 leaves as they are and XML does not have. */
const xmlSafeJson = (json: string) =>
  json.replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
