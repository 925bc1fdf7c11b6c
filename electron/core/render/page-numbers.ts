import {
  headingsOf,
  type Cell,
  type DossierDocument,
  type DossierNode,
  type DossierSection,
  type Fact,
  type Line,
  type Picture,
} from '../../../shared/dossier/document.ts'
import { captionOf } from '../../../shared/dossier/table-caption.ts'
import { calibriWidth, lineHeight } from './calibri-width.ts'
import {
  cellMargin,
  factLabelShare,
  frame,
  indent,
  logoSize,
  page,
  signatureHeight,
  size,
  spacing,
  textWidth,
  widthsOf,
} from './docx-style.ts'

/** What takes a height on a page and is not cut: a line of text, a row of a table. Heights in twips. */
interface Box {
  height: number
  /** Left out at the top of a page. */
  before: number
  /** Part of the height that is space after a paragraph. */
  after?: number
  /** Stays on the page of the box that follows. */
  keep: boolean
  heading?: string
  breakBefore?: boolean
  /** Repeated at the top of a page the table goes on to. */
  header?: number
}

/** Row lines, in twips. */
const ruleHeight = 10

/**
 * The page each heading starts on, and how many pages there are: an estimate, made by laying out lines and rows with
 * the widths of the font. Word and LibreOffice draw pages themselves; this is what the contents say until Word is
 * asked to update them, right to a page. The layout engine of docx gives the same at forty times the cost.
 */
export function pageNumbersOf(dossier: DossierDocument): { byHeading: ReadonlyMap<string, number>; total: number } {
  const byHeading = new Map<string, number>()
  const contents = headingsOf(dossier).filter(({ level }) => level === 1).length
  let current = 0
  for (const section of dossier.sections) {
    current += 1
    const height = (section.landscape ? page.short : page.long) - around(dossier, section.landscape)
    const boxes = boxesOf(section, dossier.margin, contents)
    let used = 0
    for (let index = 0; index < boxes.length;) {
      const group = groupAt(boxes, index)
      const needed = group.reduce((sum, box) => sum + box.before + box.height, 0)
      const first = group[0]
      if (first?.breakBefore || (used > 0 && used + needed > height)) {
        if (used > 0) current += 1
        used = first?.breakBefore ? 0 : (first?.header ?? 0)
        used -= first?.before ?? 0
      }
      for (const box of group) if (box.heading !== undefined) byHeading.set(box.heading, current)
      used += needed
      // What is taller than a page goes on to the next ones.
      while (used > height) {
        current += 1
        used -= height
      }
      index += group.length
    }
  }
  return { byHeading, total: current }
}

/** A box with those it must stay with. */
function groupAt(boxes: readonly Box[], start: number): Box[] {
  let end = start
  while (boxes[end]?.keep && end + 1 < boxes.length) end += 1
  return boxes.slice(start, end + 1)
}

function boxesOf(section: DossierSection, margin: DossierDocument['margin'], contents: number): Box[] {
  const width = textWidth(section.landscape, margin)
  const boxes = section.nodes.flatMap((node) => nodeBoxes(node, width, contents))
  // Between two paragraphs Word leaves the larger of the space after and the space before, not both.
  return boxes.map((box, index) => ({ ...box, before: Math.max(0, box.before - (boxes[index - 1]?.after ?? 0)) }))
}

const gap: Box = { height: spacing.gap, before: 0, keep: false }

function nodeBoxes(node: DossierNode, width: number, contents: number): Box[] {
  switch (node.kind) {
    case 'title-page':
      if (node.band)
        return [
          ...logoBoxes(node.logo),
          ...lines([{ text: node.overline }], size.overline, width, spacing.bandOverline),
          ...lines([{ text: node.mark, marks: ['bold'] }], size.mark, width, markSpacing),
          ...lines([{ text: node.title, marks: ['bold'] }], size.band, width, spacing.bandTitle),
          ...[node.subtitle, ...node.lines].flatMap((text) => lines([{ text }], size.body, width, spacing.bandLine)),
          ...factBoxes(node.facts, width),
        ]
      return [
        ...logoBoxes(node.logo),
        ...lines([{ text: node.overline }], size.overline, width, {
          ...spacing.overline,
          ...(node.logo === null ? {} : { before: 0 }),
        }),
        ...lines([{ text: node.mark, marks: ['bold'] }], size.mark, width, markSpacing),
        ...lines([{ text: node.title, marks: ['bold'] }], size.title, width, spacing.title),
        ...lines([{ text: node.subtitle }], size.subtitle, width, spacing.subtitle),
        ...node.lines.flatMap((text) => lines([{ text }], size.issuer, width, spacing.issuer)),
        ...factBoxes(node.facts, width),
      ]
    case 'contents':
      return [
        {
          height: size.heading1 * 10 * lineHeight + spacing.contentsTitle.after,
          before: 0,
          keep: true,
          breakBefore: true,
        },
        ...Array.from({ length: contents }, () => ({
          height: size.contents * 10 * lineHeight + spacing.contentsEntry.after,
          before: 0,
          keep: false,
        })),
      ]
    case 'heading': {
      const at = spacing[`heading${node.level}`]
      const boxes = lines([{ text: node.text, marks: ['bold'] }], size[`heading${node.level}`], width, at)
      // The rule under a heading of the first level.
      const under = node.level === 1 ? frame.heading : 0
      return boxes.map((box, index) => ({
        ...box,
        height: box.height + (index === boxes.length - 1 ? under : 0),
        keep: true,
        ...(index === 0 ? { heading: node.id } : {}),
      }))
    }
    case 'subheading': {
      const words = node.line.map((part) => ({ ...part, marks: ['bold' as const] }))
      return lines(words, size[`heading${node.level}`], width, spacing[`heading${node.level}`]).map((box) => ({
        ...box,
        keep: true,
      }))
    }
    case 'paragraph':
      return lines(node.line, size.body, width, spacing.body)
    case 'quote':
      return lines(node.line, size.body, width - 2 * indent.quote, spacing.aside)
    case 'note':
      return lines(node.line, size.body, width - indent.note, spacing.aside)
    case 'list':
      return node.items.flatMap((item, index) =>
        lines(item, size.body, width - indent.item, index === node.items.length - 1 ? spacing.lastItem : spacing.item),
      )
    case 'table': {
      const widths = widthsOf(node.columns, width)
      const head = rowHeight(
        node.columns.map(({ title }) => ({ lines: [[{ text: title, marks: ['bold' as const] }]] })),
        widths,
      )
      return [
        ...captionBoxes(captionOf(node), width),
        { height: head + ruleHeight, before: 0, keep: true },
        ...node.rows.flatMap((row) => rowBoxes(row, widths, head)),
        gap,
      ]
    }
    case 'facts':
      return [...captionBoxes(node.caption, width), ...factBoxes(node.rows, width)]
    case 'signatures':
      return [
        ...Array.from({ length: Math.ceil(node.places.length / 2) }, () => ({
          height: signatureHeight,
          before: 0,
          keep: false,
        })),
        gap,
      ]
  }
}

/** The mark with its frame, which stands in the room around it. */
const markSpacing = { before: spacing.mark.before + frame.mark, after: spacing.mark.after + frame.mark }

/** A logo at its greatest height; a pixel is 15 twips. */
const logoBoxes = (logo: Picture | null): Box[] =>
  logo === null ? [] : [{ height: logoSize.height * 15 + spacing.logo.after, before: 0, keep: true }]

function captionBoxes(caption: string, width: number): Box[] {
  if (caption === '') return []
  const boxes = lines([{ text: caption, marks: ['bold'] }], size.caption, width, spacing.caption)
  return boxes.map((box) => ({ ...box, keep: true }))
}

/** A line of a fiche as the cells of a row. */
export const factCells = (fact: Fact): Cell[] => [
  { lines: [[{ text: fact.label, marks: ['bold'] }]] },
  { lines: fact.lines },
]

function factBoxes(rows: readonly Fact[], width: number): Box[] {
  const label = Math.round(width * factLabelShare)
  const widths = [label, width - label]
  return [...rows.flatMap((fact) => rowBoxes(factCells(fact), widths)), gap]
}

function cellLines(cell: Cell, width: number): number {
  const room = width - cellMargin.left - cellMargin.right
  return cell.lines.reduce(
    (sum, line, at) => sum + lineCount(line, size.table, room, cell.head === true && at === 0),
    0,
  )
}

function rowHeight(cells: readonly Cell[], widths: readonly number[]): number {
  const heights = cells.map(
    (cell, index) =>
      Math.max(1, cellLines(cell, widths[index] ?? 0)) * size.table * 10 * lineHeight +
      Math.max(1, cell.lines.length) * spacing.cell.after,
  )
  return Math.max(0, ...heights) + cellMargin.top + cellMargin.bottom + ruleHeight
}

/** What a row has at least to be as tall as half a page, in characters and in paragraphs. */
const longRow = { characters: 600, paragraphs: 20 }

/**
 * Whether a row must be cut where a page ends: it may be taller than a page that is turned. LibreOffice (7.4) loses what
 * is beyond the page of a row that is kept whole.
 */
export function isCutRow(cells: readonly Cell[], widths: readonly number[]): boolean {
  const isLong = cells.some(
    ({ lines: content }) =>
      content.length > longRow.paragraphs ||
      content.reduce((sum, line) => sum + line.reduce((length, { text }) => length + text.length, 0), 0) >
        longRow.characters ||
      content.some((line) => line.some(({ text }) => text.includes('\n'))),
  )
  return isLong && rowHeight(cells, widths) > (page.short - page.top - page.bottom) * 0.75
}

/** A row as one box, or as boxes where it is cut: one a line, the first two and the last two held together. */
function rowBoxes(cells: readonly Cell[], widths: readonly number[], header?: number): Box[] {
  const height = rowHeight(cells, widths)
  const repeated = header === undefined ? {} : { header }
  if (!isCutRow(cells, widths)) return [{ height, before: 0, keep: false, ...repeated }]
  const count = Math.max(1, ...cells.map((cell, index) => cellLines(cell, widths[index] ?? 0)))
  return Array.from({ length: count }, (_, index) => ({
    height: height / count,
    before: 0,
    keep: count > 1 && (index === 0 || index === count - 2),
    ...repeated,
  }))
}

/** A paragraph as boxes, its first and last two lines held together, as Word does. */
function lines(line: Line, halfPoints: number, width: number, at: { before: number; after: number }): Box[] {
  if (line.every(({ text }) => text === '')) return []
  const count = lineCount(line, halfPoints, width, false)
  const height = halfPoints * 10 * lineHeight
  return Array.from({ length: count }, (_, index) => ({
    height: height + (index === count - 1 ? at.after : 0),
    after: index === count - 1 ? at.after : 0,
    before: index === 0 ? at.before : 0,
    keep: count > 1 && (index === 0 || index === count - 2),
  }))
}

/** What the margins of a page take of its height, in twips: they grow with what is written in them. */
function around(dossier: DossierDocument, landscape: boolean): number {
  const width = textWidth(landscape, dossier.margin)
  const { header, letterhead, footer } = dossier
  const tall = (texts: readonly string[], halfPoints: number) =>
    texts
      .filter((text) => text !== '')
      .reduce((sum, text) => sum + lineCount([{ text }], halfPoints, width, false), 0) *
    halfPoints *
    10 *
    lineHeight
  const head = isHeadOneLine(dossier, width) ? size.small * 10 * lineHeight : tall([letterhead, header], size.small)
  const foot = tall(footer.slice(0, 1), size.small) + tall(footer.slice(1), size.fine)
  return Math.max(page.top, page.header + head) + Math.max(page.bottom, page.footer + foot)
}

/** Room between the title of a dossier and what the institution prints beside it, in thousandths of the font size. */
const betweenHeads = 2000

/**
 * Whether the title of the dossier and what the institution prints hold beside each other at the head of a page.
 *
 * @param width of the text, in twips
 */
export function isHeadOneLine({ header, letterhead }: DossierDocument, width: number): boolean {
  const length = calibriWidth(header, false) + betweenHeads + calibriWidth(letterhead, false)
  return letterhead === '' || (length * size.small * 10) / 1000 <= width
}

/** Lines a text takes in a width in twips: words as they fit, a word longer than a line cut. */
function lineCount(line: Line, halfPoints: number, width: number, isBold: boolean): number {
  const unit = (halfPoints * 10) / 1000
  const room = width / unit
  let count = 1
  let used = 0
  let space = 0
  for (const { text, marks } of line) {
    const heavy = isBold || marks?.includes('bold') === true
    for (const piece of text.split(/( |\n|(?<=[-/]))/)) {
      if (piece === '') continue
      if (piece === '\n') {
        count += 1
        used = 0
        space = 0
      } else if (piece === ' ') space += calibriWidth(' ', heavy)
      else {
        let length = calibriWidth(piece, heavy)
        if (used > 0 && used + space + length > room) {
          count += 1
          used = 0
          space = 0
        }
        while (length > room) {
          count += 1
          length -= room
        }
        used += space + length
        space = 0
      }
    }
  }
  return count
}
