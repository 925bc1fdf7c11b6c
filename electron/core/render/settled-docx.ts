import { Packer, type Document } from 'docx'
import { strToU8 } from 'fflate'
import { plainXmlText } from '../../../shared/dossier/plain-xml-text.ts'
import { zipFiles } from '../package/zip-files.ts'
import { embedDefinition, type Embedded } from '../word/embed-definition.ts'

/**
 * docx writes parts, then zips them; it publishes the second step only. Taking the parts spares zipping them twice, a
 * seventh of the time a dossier takes. The version of docx is locked, and every test of the dossier passes here.
 */
const { compiler } = Packer as unknown as {
  compiler: {
    compile(file: Document, prettify: undefined, overrides: readonly never[]): ReadonlyMap<string, string | Uint8Array>
  }
}

/** What a table is, for those who do not see it. */
export interface TableDescription {
  title: string
  description: string
}

interface Settled {
  date: string
  language: string
  /** Width of the contents, in twips. */
  width: number
  /** One for each table, in their order. */
  tables: readonly TableDescription[]
  embedded: Embedded | null
}

/**
 * Takes out of a file made by docx what changes from one writing to the next (time of writing, random relationship
 * ids), sets what docx has no option for (language of the properties, width of the contents, descriptions of tables,
 * widows and orphans), and adds the definition.
 */
export function settledDocx(file: Document, { date, language, width, tables, embedded }: Settled): Uint8Array {
  const parts = new Map(compiler.compile(file, undefined, []))
  const edit = (path: string, change: (xml: string) => string) => {
    const part = parts.get(path)
    if (typeof part === 'string') parts.set(path, change(part))
  }
  const instant = `${date}T00:00:00Z`
  edit('docProps/core.xml', (xml) =>
    xml
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant}`)
      .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`),
  )
  // docx draws hyperlink ids at random; the order of the document gives them back a name.
  const names = new Map<string, string>()
  // Ids of bookmarks and pictures go on from one file to the next in the same process: they start again here.
  const bookmarks = new Map<string, string>()
  let pictures = 0
  let table = 0
  edit('word/document.xml', (xml) =>
    xml
      .replace(/(<w:hyperlink [^>]*r:id=")([^"]+)"/g, (_, start: string, id: string) => {
        const name = names.get(id) ?? `rIdLink${names.size + 1}`
        names.set(id, name)
        return `${start}${name}"`
      })
      .replace(/(<w:bookmark(?:Start|End) [^>]*w:id=")(\d+)"/g, (_, start: string, id: string) => {
        const name = bookmarks.get(id) ?? String(bookmarks.size + 1)
        bookmarks.set(id, name)
        return `${start}${name}"`
      })
      .replace(/(<wp:docPr [^>]*id=")\d+"/g, (_, start: string) => `${start}${(pictures += 1)}"`)
      .replace(/<\/w:tblPr>/g, (end) => describedBy(tables[table++]) + end)
      .replace(/<w:tab w:val="right" w:pos="9025"/g, `<w:tab w:val="right" w:pos="${width}"`),
  )
  // Word never leaves one line of a paragraph alone on a page unless told; said here for whoever reads it otherwise.
  edit('word/styles.xml', (xml) => xml.replace('<w:pPrDefault><w:pPr>', '$&<w:widowControl/>'))
  edit('word/_rels/document.xml.rels', (xml) =>
    xml.replace(/ Id="([^"]+)"/g, (whole, id: string) => (names.has(id) ? ` Id="${names.get(id)}"` : whole)),
  )
  const files: Record<string, Uint8Array> = {}
  for (const [path, part] of parts) files[path] = typeof part === 'string' ? strToU8(part) : part
  if (embedded !== null) embedDefinition(files, embedded)
  const order = (path: string) => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2)
  const entries = Object.entries(files).sort(([one], [other]) => order(one) - order(other))
  return zipFiles(Object.fromEntries(entries), date)
}

function describedBy(table: TableDescription | undefined): string {
  if (table === undefined) throw new TypeError('a table without a description')
  return `<w:tblCaption w:val="${attribute(table.title)}"/><w:tblDescription w:val="${attribute(table.description)}"/>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const attribute = (text: string) =>
  plainXmlText(text)
    .replace(/\n/g, ' ')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
