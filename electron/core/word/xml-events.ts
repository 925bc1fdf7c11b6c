/** What an XML part says, in order. Names are without their prefix; attributes keep theirs. */
export type XmlEvent =
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

/** A part that is not the XML that Word and Cadrier write. */
export class NotXml extends Error {}

/** Deepest nesting accepted: Word goes to a few dozen. */
const deepest = 256

const token =
  /<\?[^>]*\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|(<)/gy

/**
 * Reads a part from its first character to its last. Only what Word writes is accepted: no document type, hence no
 * entity but the five of XML.
 *
 * @throws {NotXml}
 */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  const open: string[] = []
  let at = xml.startsWith('\ufeff') ? 1 : 0
  while (at < xml.length) {
    token.lastIndex = at
    const match = token.exec(xml)
    if (!match) throw new NotXml()
    at = token.lastIndex
    const [, data, closing, name, attributes = '', selfClosing, text, stray] = match
    if (stray !== undefined) throw new NotXml()
    if (data !== undefined) yield { kind: 'text', text: data }
    else if (text !== undefined) {
      if (open.length > 0) yield { kind: 'text', text: unescaped(text.replace(/\r\n?/g, '\n')) }
    } else if (name !== undefined) {
      const local = name.slice(name.indexOf(':') + 1)
      if (closing === '/') {
        if (open.pop() !== name) throw new NotXml()
        yield { kind: 'close', name: local }
        continue
      }
      yield { kind: 'open', name: local, attributes: attributesIn(attributes) }
      if (selfClosing === '/') yield { kind: 'close', name: local }
      else {
        open.push(name)
        if (open.length > deepest) throw new NotXml()
      }
    }
  }
  if (open.length > 0) throw new NotXml()
}

function attributesIn(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, key = '', double, single = ''] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (found.has(key)) throw new NotXml()
    found.set(key, unescaped(double ?? single))
  }
  return found
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));|&/gi,
    (_, hex?: string, decimal?: string, name: string = '') => {
      const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : null
      if (code !== null && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)) return String.fromCodePoint(code)
      const character = Object.hasOwn(entities, name) ? entities[name] : undefined
      if (character === undefined) throw new NotXml()
      return character
    },
  )
}
