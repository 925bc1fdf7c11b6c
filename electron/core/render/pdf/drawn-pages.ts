/*
 * The SVG Typst makes of a document is one picture of all its pages: a list of glyphs, then a group a page, which names
 * glyphs and carries its text a second time to be selected. Here it is cut into a picture a page.
 */

/** A page of the picture, not yet one of its own. */
export interface DrawnPage {
  /** Two pages that look the same have the same. */
  hash: string
  /** In points. */
  width: number
  height: number
  /** What is drawn, with the text to select. */
  content: string
}

/** A text of a page, in the order it is drawn. */
export interface DrawnText {
  text: string
  /** From the top of the page, in points. */
  y: number
}

export interface DrawnPages {
  pages: readonly DrawnPage[]
  glyphs: ReadonlyMap<string, string>
}

const pageStart =
  /<g class="typst-page" transform="[^"]*" data-tid="([^"]*)" data-page-width="([\d.]+)" data-page-height="([\d.]+)">/g

/** @param svg of the whole document, as `NodeCompiler.svg` writes it */
export function drawnPages(svg: string): DrawnPages {
  const starts = [...svg.matchAll(pageStart)]
  const [first] = starts
  const head = svg.slice(0, first?.index ?? 0)
  const end = svg.lastIndexOf('</svg>')
  return {
    pages: starts.map((start, index) => ({
      hash: start[1] ?? '',
      width: Number(start[2]),
      height: Number(start[3]),
      content: svg.slice(start.index + start[0].length, starts[index + 1]?.index ?? end),
    })),
    glyphs: new Map(
      [...head.matchAll(/<(path|image|symbol|g) id="([^"]+)"[^]*?(?:\/>|<\/\1>)/g)].map(([glyph, , id]) => [
        id ?? '',
        glyph,
      ]),
    ),
  }
}

/** A page as a picture that stands alone: no text to select, no link, no script, no style. */
export function pagePicture({ width, height, content }: DrawnPage, glyphs: DrawnPages['glyphs']): string {
  const drawn = content
    .replace(/<foreignObject[^]*?<\/foreignObject>/g, '')
    .replace(/<a [^]*?<\/a>/g, '')
    .replace(/ (?:data-[a-z-]+|class)="[^"]*"/g, '')
    // A space has a glyph, and nothing to draw.
    .replace(/<use [^>]*href="#([^"]+)"[^>]*\/>/g, (use, id: string) => (glyphs.has(id) ? use : ''))
  const used = new Set(Array.from(drawn.matchAll(/href="#([^"]+)"/g), ([, id]) => id ?? ''))
  const defined = [...used].flatMap((id) => glyphs.get(id) ?? []).join('')
  // The last group closed here is that of the page.
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="none"><defs>${defined.replace(/ class="[^"]*"/g, '')}</defs><rect width="${width}" height="${height}" fill="#fff"/><g>${drawn}</svg>`
}

const mark = /<g(?: [^>]*)?>|<\/g>|<h5:div class="tsel"[^>]*>([^<]*)<\/h5:div>/g

/** What a page says, where. */
export function textsOfPage({ content }: DrawnPage): DrawnText[] {
  const texts: DrawnText[] = []
  const shifts: number[] = []
  let y = 0
  for (const [found, text] of content.matchAll(mark)) {
    if (text !== undefined) texts.push({ text: plain(text), y })
    else if (found === '</g>') y -= shifts.pop() ?? 0
    else {
      const shift = Number(/ transform="translate\([^,]*,([^)]*)\)"/.exec(found)?.[1] ?? 0)
      shifts.push(shift)
      y += shift
    }
  }
  return texts
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: '\u2019' }

const plain = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (entity, decimal, hexadecimal, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    if (hexadecimal !== undefined) return String.fromCodePoint(parseInt(String(hexadecimal), 16))
    return entities[String(name)] ?? entity
  })

/** Text without what laying out changes: spaces, and hyphens at the end of a line. */
const bare = (text: string) => text.replace(/[\s\u00ad\u2010\u2011-]/g, '').replaceAll("'", '\u2019')

/** Longest beginning of a passage that is looked for, and the shortest, where a page ends inside of the longest. */
const lookedFor = [80, 16]

export interface PagePlace {
  /** From 1. */
  page: number
  /** From the top of the page, in points. */
  y: number
}

/**
 * Where a passage begins.
 *
 * @param from a place before it
 * @returns null where no page says it
 */
export function placeOfText(pages: readonly DrawnPage[], passage: string, from: PagePlace): PagePlace | null {
  const wanted = bare(passage)
  if (wanted === '') return null
  for (const length of lookedFor) {
    const begun = wanted.slice(0, length)
    for (let number = from.page; number <= pages.length; number += 1) {
      const page = pages[number - 1]
      if (!page) continue
      const texts = textsOfPage(page).filter(({ y }) => number > from.page || y >= from.y - 1)
      let said = ''
      const ends = texts.map(({ text }) => (said += bare(text)).length)
      const at = said.indexOf(begun)
      const found = at < 0 ? undefined : texts[ends.findIndex((end) => end > at)]
      if (found) return { page: number, y: found.y }
    }
  }
  return null
}
