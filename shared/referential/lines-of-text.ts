/** Marks that head the lines of a list: dashes, bullets, stars, ticks. */
const bullet = /^(?:[-–—•●▪■◦‣*·►➢✓✔o\uf0b7]\s+|[-–—•●▪■◦‣*·►➢✓✔\uf0b7](?=\p{L}))+/u

const entities: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: '’',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
}

/**
 * The lines of a text of a referential, one statement each. Published texts hold what is left of web pages: `<br>` for
 * a new line, sometimes paragraphs and lists. Tags and the marks of a list are taken out; the words of a line stay as
 * they are.
 */
export function linesOfText(text: string): string[] {
  const bare = text
    .replace(/<(?:br|\/?(?:p|div|li|ul|ol|tr|h[1-6]))\b[^<>]{0,1000}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,1000}>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : null
      if (code !== null)
        return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
      return name !== undefined && Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole
    })
  const lines: string[] = []
  for (const raw of bare.split(/\r\n?|\n|\u2028|\u2029/)) {
    const said = raw
      .replace(/[ \t\u00a0]+/g, ' ')
      .trim()
      .replace(bullet, '')
      .trim()
    if (said !== '') lines.push(said)
  }
  return lines
}
