import { strFromU8, unzipSync } from 'fflate'

/** An element of a part: enough of XML to look at what a dossier is made of. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string) => text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)

/** Parses a part, or says why it is not well-formed. */
export function parseXml(text: string): XmlElement {
  const bad = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text)
  if (bad) throw new Error(`a character XML does not have, U+${bad[0].codePointAt(0)!.toString(16)}`)
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  const token = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g
  for (const match of text.matchAll(token)) {
    const [, closing, name, attributes = '', selfClosing, content, stray] = match
    if (stray !== undefined) throw new Error(`a stray < at ${match.index}`)
    if (content !== undefined) {
      if (/&(?!\w+;|#\d+;|#x[\da-f]+;)/i.test(content)) throw new Error(`a stray & at ${match.index}`)
      open.at(-1)!.children.push(unescaped(content))
    } else if (name !== undefined) {
      if (closing === '/') {
        if (open.pop()?.name !== name) throw new Error(`${name} closed out of turn at ${match.index}`)
        continue
      }
      const element: XmlElement = { name, attributes: {}, children: [] }
      for (const [, key, value] of attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
        if (key! in element.attributes) throw new Error(`${key} twice on ${name}`)
        element.attributes[key!] = unescaped(value!)
      }
      open.at(-1)!.children.push(element)
      if (selfClosing !== '/') open.push(element)
    }
  }
  if (open.length !== 1) throw new Error(`${open.at(-1)!.name} is not closed`)
  return root
}

export const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsOf(child)]))

const childrenOf = (element: XmlElement, name?: string) =>
  element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )

export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

const named = (element: XmlElement, name: string) => elementsOf(element).filter((entry) => entry.name === name)

/**
 * What is wrong with a Word document, rule by rule: what makes Word ask, repair or refuse, and what makes a document
 * hard to use for those who do not see it. Validators accept most of it.
 */
export function ooxmlFaults(bytes: Uint8Array): string[] {
  const faults = containerFaults(bytes)
  const files = unzipSync(bytes)
  const names = Object.keys(files)
  const parts = new Map<string, XmlElement>()
  for (const name of names)
    if (/\.(xml|rels)$/.test(name)) {
      try {
        parts.set(name, parseXml(strFromU8(files[name]!)))
      } catch (error) {
        faults.push(`${name}: ${(error as Error).message}`)
      }
    }
  const part = (name: string) => parts.get(name) ?? { name: '', attributes: {}, children: [] }

  // The container.
  if (names[0] !== '[Content_Types].xml') faults.push('[Content_Types].xml does not come first')
  const types = part('[Content_Types].xml')
  const overrides = new Set(named(types, 'Override').map(({ attributes }) => attributes['PartName']!.slice(1)))
  const defaults = new Set(named(types, 'Default').map(({ attributes }) => attributes['Extension']))
  for (const name of names)
    if (name !== '[Content_Types].xml' && !overrides.has(name) && !defaults.has(name.split('.').pop()))
      faults.push(`${name} has no content type`)
  for (const name of overrides) if (!names.includes(name)) faults.push(`${name} is announced and missing`)

  // Relationships.
  for (const [name, rels] of parts) {
    if (!name.endsWith('.rels')) continue
    const folder = name.replace(/_rels\/[^/]*$/, '')
    const ids = new Set<string>()
    for (const { attributes } of named(rels, 'Relationship')) {
      const { Id = '', Target = '', TargetMode } = attributes
      if (ids.has(Id)) faults.push(`${name}: relationship ${Id} twice`)
      ids.add(Id)
      if (TargetMode === 'External') {
        if (!/^(https?:\/\/|mailto:)/.test(Target) || !URL.canParse(Target)) faults.push(`${name}: target ${Target}`)
      } else if (!names.includes(resolved(folder, Target))) faults.push(`${name}: ${Target} is missing`)
    }
    const source = parts.get(folder + name.replace(/^.*_rels\//, '').replace(/\.rels$/, ''))
    for (const { attributes } of source ? elementsOf(source) : [])
      for (const key of ['r:id', 'r:embed'])
        if (attributes[key] !== undefined && !ids.has(attributes[key]))
          faults.push(`${name}: ${attributes[key]} is not there`)
  }

  // Every part is led to, but for the relationships themselves.
  const led = new Set(
    [...parts].flatMap(([name, rels]) =>
      name.endsWith('.rels')
        ? named(rels, 'Relationship').flatMap(({ attributes }) =>
            attributes['TargetMode'] === 'External'
              ? []
              : [resolved(name.replace(/_rels\/[^/]*$/, ''), attributes['Target'] ?? '')],
          )
        : [],
    ),
  )
  for (const name of names)
    if (name !== '[Content_Types].xml' && !name.endsWith('.rels') && !led.has(name))
      faults.push(`${name}: nothing leads to it`)

  faults.push(...customXmlFaults(parts))

  const document = part('word/document.xml')
  for (const kind of ['footnote', 'endnote']) faults.push(...noteFaults(kind, document, part(`word/${kind}s.xml`)))
  const textParts = [...parts].filter(([name]) => /^word\/(document|header\d*|footer\d*|footnotes)\.xml$/.test(name))
  for (const [name, root] of textParts) faults.push(...fieldFaults(root).map((fault) => `${name}: ${fault}`))

  // Names.
  const bookmarks = named(document, 'w:bookmarkStart').map(({ attributes }) => attributes)
  const anchors = new Set<string>()
  for (const { 'w:name': name = '' } of bookmarks) {
    if (anchors.has(name)) faults.push(`bookmark ${name} twice`)
    if (!/^[\p{L}_][\w]{0,39}$/u.test(name)) faults.push(`bookmark ${name} is not a name Word takes`)
    anchors.add(name)
  }
  if (new Set(bookmarks.map((entry) => entry['w:id'])).size !== bookmarks.length) faults.push('a bookmark id twice')
  const starts = bookmarks.map((entry) => entry['w:id'])
  const ends = named(document, 'w:bookmarkEnd').map(({ attributes }) => attributes['w:id'])
  if (starts.toSorted().join() !== ends.toSorted().join()) faults.push('a bookmark that is not ended')
  for (const { attributes } of named(document, 'w:hyperlink'))
    if (attributes['w:anchor'] !== undefined && !anchors.has(attributes['w:anchor']))
      faults.push(`link to ${attributes['w:anchor']}, which is nowhere`)
  const drawings = named(document, 'wp:docPr').map(({ attributes }) => attributes)
  if (new Set(drawings.map(({ id }) => id)).size !== drawings.length) faults.push('a drawing id twice')
  for (const { descr, title } of drawings) if (!descr && !title) faults.push('a drawing without a description')

  // Tables.
  for (const table of named(document, 'w:tbl')) {
    const rows = childrenOf(table, 'w:tr')
    const columns = named(childrenOf(table, 'w:tblGrid')[0] ?? table, 'w:gridCol').length
    if (rows.length === 0) faults.push('a table without rows')
    if (columns === 0) faults.push('a table without columns')
    for (const name of ['w:tblCaption', 'w:tblDescription'])
      if (!(named(table, name)[0]?.attributes['w:val'] ?? '').trim()) faults.push(`a table without ${name}`)
    // Only what may be taller than a page is cut.
    for (const row of rows) {
      const isLong = textOf(row).length > 600 || named(row, 'w:p').length + named(row, 'w:br').length > 20
      if (named(row, 'w:cantSplit').length === 0 && !isLong) faults.push('a row that may be cut')
    }
    for (const row of rows) {
      const cells = childrenOf(row, 'w:tc')
      if (cells.length !== columns) faults.push(`a row of ${cells.length} cells in a table of ${columns} columns`)
      for (const cell of cells)
        if (childrenOf(cell).at(-1)?.name !== 'w:p') faults.push('a cell that does not end with a paragraph')
    }
    const look = named(table, 'w:tblLook')[0]?.attributes
    const isFiche = look?.['w:firstRow'] === 'false' || look?.['w:firstRow'] === '0'
    const hasHeader = rows[0] !== undefined && named(rows[0], 'w:tblHeader').length > 0
    if (look !== undefined && !isFiche && !hasHeader) faults.push('a table without a header row')
    const width = named(childrenOf(table, 'w:tblGrid')[0] ?? table, 'w:gridCol').reduce(
      (sum, { attributes }) => sum + Number(attributes['w:w']),
      0,
    )
    if (width > 16838) faults.push('a table wider than a page')
  }
  const body = childrenOf(childrenOf(document, 'w:document')[0] ?? document, 'w:body')[0]
  if (body) {
    const blocks = childrenOf(body)
    for (const [index, block] of blocks.entries())
      if (block.name === 'w:tbl' && blocks[index + 1]?.name === 'w:tbl') faults.push('two tables that touch')
  }

  // Text.
  for (const [name, root] of textParts)
    for (const text of named(root, 'w:t'))
      if (/[\n\t\r]/.test(textOf(text))) faults.push(`${name}: a line end or a tab in a text`)

  // Text that begins or ends with a space keeps it only where told.
  for (const [name, root] of textParts)
    for (const text of named(root, 'w:t'))
      if (/^ | $/.test(textOf(text)) && text.attributes['xml:space'] !== 'preserve')
        faults.push(`${name}: a space that is lost`)
  for (const [name, root] of textParts)
    for (const { attributes } of named(root, 'w:lang'))
      if (!/^[a-z]{2}-[A-Z]{2}$/.test(attributes['w:val'] ?? ''))
        faults.push(`${name}: language ${attributes['w:val']}`)

  // Headings.
  const styles = new Map(
    named(part('word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'], style] as const),
  )
  const levels = named(document, 'w:pStyle').flatMap(({ attributes }) => {
    if (!styles.has(attributes['w:val'])) faults.push(`style ${attributes['w:val']} is not defined`)
    const level = /^Heading(\d)$/.exec(attributes['w:val'] ?? '')?.[1]
    return level === undefined ? [] : [Number(level)]
  })
  for (const [index, level] of levels.entries())
    if (level > (levels[index - 1] ?? 0) + 1)
      faults.push(`a heading of level ${level} under one of level ${levels[index - 1] ?? 0}`)
  const abstracts = named(part('word/numbering.xml'), 'w:abstractNum').map(
    ({ attributes }) => attributes['w:abstractNumId'],
  )
  for (const used of named(part('word/numbering.xml'), 'w:abstractNumId'))
    if (!abstracts.includes(used.attributes['w:val']!))
      faults.push(`a list of ${used.attributes['w:val']}, not defined`)
  const sections = named(document, 'w:sectPr')
  if (sections.length === 0) faults.push('no section')
  for (const section of sections) {
    const { 'w:w': width, 'w:h': height } = named(section, 'w:pgSz')[0]?.attributes ?? {}
    if (
      [width, height]
        .map(Number)
        .toSorted((one, other) => one - other)
        .join() !== '11906,16838'
    )
      faults.push(`a page of ${width} by ${height}, not A4`)
  }
  if (named(part('word/styles.xml'), 'w:widowControl').length === 0) faults.push('nothing is said of widow lines')
  for (const numId of named(document, 'w:numId'))
    if (
      !named(part('word/numbering.xml'), 'w:num').some(
        ({ attributes }) => attributes['w:numId'] === numId.attributes['w:val'],
      )
    )
      faults.push(`list ${numId.attributes['w:val']} is not defined`)

  // Properties and language.
  const core = part('docProps/core.xml')
  for (const name of [
    'dc:title',
    'dc:creator',
    'cp:lastModifiedBy',
    'dcterms:created',
    'dcterms:modified',
    'dc:language',
  ])
    if (named(core, name).length !== 1) faults.push(`${name} is not set once`)
  for (const name of names.filter((entry) => entry.startsWith('docProps/')))
    if (/([A-Z]:\\|file:|\/(home|Users|tmp)\/)/.test(strFromU8(files[name]!)))
      faults.push(`${name}: a path of a machine`)
  if (/Un-named/.test(strFromU8(files['docProps/core.xml']!))) faults.push('a property left to docx')
  const language = named(part('word/styles.xml'), 'w:lang')[0]?.attributes['w:val']
  if (language !== 'fr-FR') faults.push(`the language is ${language}`)
  const settings = part('word/settings.xml')
  for (const setting of named(settings, 'w:updateFields'))
    if (!['false', '0'].includes(setting.attributes['w:val'] ?? 'true')) faults.push('Word would ask to update fields')
  return faults
}

/** The archive itself, which libraries read leniently: no name twice, and permissions for every entry. */
function containerFaults(bytes: Uint8Array): string[] {
  const faults: string[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < 0) return ['no end of the archive']
  const seen = new Set<string>()
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < view.getUint16(end + 10, true); entry += 1) {
    const length = view.getUint16(at + 28, true)
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + length))
    if (seen.has(name.toLowerCase())) faults.push(`${name} twice in the archive`)
    seen.add(name.toLowerCase())
    if (view.getUint32(at + 38, true) === 0) faults.push(`${name} without permissions`)
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return faults
}

/** Every note is called once, from the body, and every call has its note. */
function noteFaults(kind: string, document: XmlElement, notes: XmlElement): string[] {
  const ids = named(notes, `w:${kind}`)
    .filter(({ attributes }) => attributes['w:type'] === undefined)
    .map(({ attributes }) => attributes['w:id'])
  const calls = named(document, `w:${kind}Reference`).map(({ attributes }) => attributes['w:id'])
  return ids.toSorted().join() === calls.toSorted().join() && new Set(ids).size === ids.length
    ? []
    : [`${kind}s ${ids.join()} called by ${calls.join()}`]
}

/** The part a relationship written in `folder` leads to. */
const resolved = (folder: string, target: string) => new URL(target, `part:///${folder}`).pathname.slice(1)

/**
 * Custom XML is kept by Word where the document leads to it, where its properties name it by a GUID and where they name
 * its own namespace; else it is dropped on saving, without a word.
 */
function customXmlFaults(parts: ReadonlyMap<string, XmlElement>): string[] {
  const faults: string[] = []
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
  const targetsOf = (rels: string, folder: string, type: string) =>
    named(parts.get(rels) ?? { name: '', attributes: {}, children: [] }, 'Relationship').flatMap(({ attributes }) =>
      attributes['Type'] === `${office}/relationships/${type}` ? [resolved(folder, attributes['Target'] ?? '')] : [],
    )
  const types = new Map(
    named(parts.get('[Content_Types].xml') ?? { name: '', attributes: {}, children: [] }, 'Override').map(
      ({ attributes }) => [attributes['PartName']?.slice(1), attributes['ContentType']],
    ),
  )
  const led = targetsOf('word/_rels/document.xml.rels', 'word/', 'customXml')
  for (const [name, root] of parts) {
    const item = /^customXml\/(item\d+)\.xml$/.exec(name)?.[1]
    if (item === undefined) continue
    if (!led.includes(name)) faults.push(`${name}: the document does not lead to it`)
    const [properties = ''] = targetsOf(`customXml/_rels/${item}.xml.rels`, 'customXml/', 'customXmlProps')
    const store = parts.get(properties)?.children.find((child) => typeof child !== 'string')
    if (!store) {
      faults.push(`${name}: no properties`)
      continue
    }
    if (types.get(properties) !== 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml')
      faults.push(`${properties}: content type ${types.get(properties)}`)
    if (store.name !== 'ds:datastoreItem' || store.attributes['xmlns:ds'] !== `${office}/customXml`)
      faults.push(`${properties}: not the properties of custom XML`)
    if (!/^\{[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}\}$/.test(store.attributes['ds:itemID'] ?? ''))
      faults.push(`${properties}: item id ${store.attributes['ds:itemID']}`)
    const namespace = childrenOf(root)[0]?.attributes['xmlns']
    const said = named(store, 'ds:schemaRef').map(({ attributes }) => attributes['ds:uri'])
    if (namespace === undefined || !said.includes(namespace))
      faults.push(`${properties}: namespace ${said.join(', ')} for ${namespace}`)
  }
  return faults
}

/** Fields are balanced, carry a result, and none is marked for update. */
function fieldFaults(root: XmlElement): string[] {
  const faults: string[] = []
  const open: { separated: boolean; result: string }[] = []
  for (const element of elementsOf(root)) {
    if (element.attributes['w:dirty'] !== undefined && element.attributes['w:dirty'] !== 'false')
      faults.push('a dirty field')
    if (element.name === 'w:fldSimple' && textOf(element).trim() === '') faults.push('a field without a result')
    if (element.name === 'w:t' && open.length > 0)
      for (const field of open) if (field.separated) field.result += textOf(element)
    if (element.name !== 'w:fldChar') continue
    const type = element.attributes['w:fldCharType']
    const current = open.at(-1)
    if (type === 'begin') open.push({ separated: false, result: '' })
    else if (current === undefined) faults.push(`a field ${type} without a begin`)
    else if (type === 'separate') current.separated = true
    else {
      open.pop()
      if (!current.separated || current.result.trim() === '') faults.push('a field without a result')
    }
  }
  if (open.length > 0) faults.push('a field that is not ended')
  return faults
}
