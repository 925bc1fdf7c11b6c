import {
  AlignmentType,
  Bookmark,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  PageOrientation,
  Paragraph,
  ShadingType,
  SimpleField,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx'
import type { DefinitionFile } from '../../../shared/definition/definition-file.ts'
import {
  headingsOf,
  type Cell,
  type DossierDocument,
  type DossierNode,
  type DossierSection,
  type Fact,
  type HeadingLevel as Level,
  type Inline,
  type Line,
  type Picture,
} from '../../../shared/dossier/document.ts'
import { printedLines } from '../../../shared/dossier/printed-lines.ts'
import type { Profile } from '../../../shared/dossier/profile.ts'
import type { Stamp } from '../../../shared/dossier/stamp.ts'
import { dossierMessages } from '../../../shared/messages/fr/dossier.ts'
import {
  bullets,
  cellMargin,
  factLabelShare,
  signatureHeight,
  widthsOf,
  colour,
  noRule,
  insideFrame,
  outerMargin,
  pageFrame,
  numbering,
  numbers,
  page,
  rule,
  size,
  spacing,
  stylesWith,
  logoSize,
  textWidth,
} from './docx-style.ts'
import { stampProperties } from '../word/embedded-part.ts'
import { noPictures, type Pictures } from './pictures.ts'
import { linkTarget } from './link-target.ts'
import { factCells, isCutRow, isHeadOneLine, pageNumbersOf } from './page-numbers.ts'
import { plainXmlText } from '../../../shared/dossier/plain-xml-text.ts'
import { settledDocx, type TableDescription } from './settled-docx.ts'

/** Where a document comes from. `source` is carried in the file, so that it can be read back; a public one has none. */
export interface DocumentOrigin {
  stamp: Stamp
  source: { file: DefinitionFile; profile: Profile } | null
}

/**
 * The dossier as a Word document. The same document gives the same bytes.
 *
 * Every field carries a result and none is marked for update, so that Word opens it without asking anything: page
 * numbers of the contents are those of page-numbers.ts, and Word computes its own when the table is updated.
 *
 * @param origin what names what the document was made from, and the definition itself where the document carries it
 */
export function dossierDocx(
  dossier: DossierDocument,
  pictures: Pictures = noPictures,
  origin: DocumentOrigin | null = null,
): Uint8Array {
  const drawing = new Drawing(dossier, pictures)
  const file = new Document({
    title: plainXmlText(dossier.title),
    creator: plainXmlText(dossier.author),
    lastModifiedBy: plainXmlText(dossier.author),
    description: plainXmlText(dossier.footer[0]),
    ...(origin === null ? {} : { customProperties: stampProperties(origin.stamp, origin.source !== null) }),
    styles: stylesWith(hex(dossier.accent)),
    numbering,
    features: { updateFields: false },
    sections: drawing.sections(),
  })
  const embedded =
    origin === null || origin.source === null
      ? null
      : { ...origin.source, stamp: origin.stamp, printed: printedLines(dossier) }
  const width = textWidth(false, dossier.margin)
  return settledDocx(file, {
    date: dossier.date,
    language: dossier.language,
    width,
    tables: drawing.tables,
    embedded,
  })
}

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** Turns nodes into what docx writes. It numbers lists itself: docx goes on from one file to the next. */
class Drawing {
  private readonly dossier: DossierDocument
  private readonly anchors: ReadonlyMap<string, string>
  private readonly pages: ReturnType<typeof pageNumbersOf>
  private readonly pictures: Pictures
  private readonly accent: string
  private lists = 0
  /** Title of the part that is being drawn. */
  private part: string
  /** What each table says to those who hear it, in the order of the tables. */
  readonly tables: TableDescription[] = []

  constructor(dossier: DossierDocument, pictures: Pictures) {
    this.dossier = dossier
    this.pictures = pictures
    this.accent = hex(dossier.accent)
    this.part = dossier.title
    // Word wants bookmark names of 40 characters at most, without spaces or hyphens.
    this.anchors = new Map(headingsOf(dossier).map(({ id }, index) => [id, `_Toc${1000 + index}`]))
    this.pages = pageNumbersOf(dossier)
  }

  sections() {
    return this.dossier.sections.map((section, index) => ({
      properties: {
        // The first page shows its title: what is at the head of pages begins with the second.
        ...(index === 0 ? { titlePage: true } : {}),
        page: {
          size: {
            width: page.short,
            height: page.long,
            orientation: section.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: {
            top: page.top,
            bottom: page.bottom,
            left: page.side,
            right: outerMargin[this.dossier.margin],
            header: section.framed ? insideFrame : page.header,
            footer: section.framed ? insideFrame : page.footer,
          },
          ...(section.framed ? { borders: pageFrame(this.accent) } : {}),
        },
      },
      // A section that says nothing of them goes on with those of the one before.
      ...(index === 0 || this.turns(index)
        ? {
            headers: {
              default: new Header({ children: this.header(false, section.landscape) }),
              ...(index === 0 ? { first: new Header({ children: this.header(true, section.landscape) }) } : {}),
            },
          }
        : {}),
      ...(index > 0 && !this.turns(index)
        ? {}
        : {
            footers: {
              default: new Footer({ children: this.footer(section.landscape) }),
              ...(index === 0 ? { first: new Footer({ children: this.footer(section.landscape) }) } : {}),
            },
          }),
      children: this.nodes(section),
    }))
  }

  /** Whether pages are turned from this section on: what is set right needs another tab stop. */
  private turns(index: number): boolean {
    return index > 0 && this.dossier.sections[index]?.landscape !== this.dossier.sections[index - 1]?.landscape
  }

  /** The title of the dossier, but on the first page, which shows it; on the right, what the institution prints. */
  private header(first: boolean, landscape: boolean): Paragraph[] {
    const { header, letterhead } = this.dossier
    const width = textWidth(landscape, this.dossier.margin)
    const shown = first ? '' : header
    // Of two that do not hold on one line, the second would go on right after the first.
    if (!isHeadOneLine(this.dossier, width))
      return [
        new Paragraph({ style: 'Header', alignment: AlignmentType.RIGHT, children: this.runs([{ text: letterhead }]) }),
        ...(shown === '' ? [] : [new Paragraph({ style: 'Header', children: this.runs([{ text: shown }]) })]),
      ]
    return [
      new Paragraph({
        style: 'Header',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          ...(shown === '' ? [] : this.runs([{ text: shown }])),
          ...(letterhead === '' ? [] : [new TextRun({ children: [new Tab()] }), ...this.runs([{ text: letterhead }])]),
        ],
      }),
    ]
  }

  private footer(landscape: boolean): Paragraph[] {
    const [edition, ...more] = this.dossier.footer
    return [
      new Paragraph({
        style: 'Footer',
        border: { top: { ...rule, space: 4 } },
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth(landscape, this.dossier.margin) }],
        children: [
          ...this.runs([{ text: edition }]),
          new TextRun({ children: [new Tab(), `${dossierMessages.page} `] }),
          new SimpleField('PAGE', '1'),
          new TextRun(` ${dossierMessages.pageOf} `),
          new SimpleField('NUMPAGES', String(this.pages.total)),
        ],
      }),
      ...more
        .filter((text) => text !== '')
        .map(
          (text) =>
            new Paragraph({
              style: 'Footer',
              children: [new TextRun({ text: plainXmlText(text), size: size.fine })],
            }),
        ),
    ]
  }

  private nodes(section: DossierSection): FileChild[] {
    const width = textWidth(section.landscape, this.dossier.margin)
    return section.nodes.flatMap((node) => this.node(node, width))
  }

  private node(node: DossierNode, width: number): FileChild[] {
    switch (node.kind) {
      case 'title-page':
        return [
          ...this.logo(node.logo),
          this.paragraph(node.overline, node.band || node.logo !== null ? 'BandOverline' : 'Overline'),
          ...(node.mark === '' ? [] : [this.paragraph(node.mark, 'Mark')]),
          ...(node.band
            ? [
                this.paragraph(node.title, 'BandTitle'),
                ...(node.subtitle === '' ? [] : [this.paragraph(node.subtitle, 'BandLine')]),
                ...node.lines.map((line) => this.paragraph(line, 'BandLine')),
              ]
            : [
                new Paragraph({ heading: HeadingLevel.TITLE, children: this.runs([{ text: node.title }]) }),
                ...(node.subtitle === '' ? [] : [this.paragraph(node.subtitle, 'Subtitle')]),
                ...node.lines.map((line) => this.paragraph(line, 'Issuer')),
                gap(),
                gap(),
              ]),
          ...this.facts(node.facts, width),
        ]
      case 'contents':
        return [
          new Paragraph({ style: 'ContentsTitle', pageBreakBefore: true, children: this.runs([{ text: node.title }]) }),
          this.contents(),
        ]
      case 'heading':
        // Of a heading that says nothing XML can, the one before goes on.
        if (plainXmlText(node.text).trim() !== '') this.part = node.text
        return [this.heading(node.level, node.id, node.text)]
      case 'subheading':
        return [new Paragraph({ heading: headingLevels[node.level], children: this.runs(node.line) })]
      case 'paragraph':
        return [new Paragraph({ style: 'BodyText', children: this.runs(node.line) })]
      case 'quote':
        return [new Paragraph({ style: 'Quote', children: this.runs(node.line) })]
      case 'note':
        return [new Paragraph({ style: 'Note', children: this.runs(node.line) })]
      case 'list':
        return this.list(node.items, node.ordered)
      case 'table':
        this.describe(node.caption, dossierMessages.tableDescription(node.columns.map(({ title }) => title)))
        return [...this.caption(node.caption, node.number), this.table(node, width), gap()]
      case 'facts':
        return [...this.caption(node.caption), ...this.facts(node.rows, width, node.caption)]
      case 'signatures':
        this.describe('', dossierMessages.signaturesDescription)
        return [this.signatures(node.places, width), gap()]
    }
  }

  /** A picture at the height of a logo, unless it is so wide that its width decides. */
  private logo(logo: Picture | null): Paragraph[] {
    const picture = logo === null ? undefined : this.pictures.get(logo.sha256)
    if (logo === null || picture === undefined) return []
    const scale = Math.min(logoSize.height / picture.height, logoSize.width / picture.width)
    const words = plainXmlText(logo.alternative)
    return [
      new Paragraph({
        style: 'Logo',
        children: [
          new ImageRun({
            type: picture.type,
            data: picture.bytes,
            transformation: {
              width: Math.max(1, Math.round(picture.width * scale)),
              height: Math.max(1, Math.round(picture.height * scale)),
            },
            altText: { name: words, title: words, description: words },
          }),
        ],
      }),
    ]
  }

  /** What the next table says to those who hear it; one without a caption is called as the part it is in. */
  private describe(caption: string, description: string): void {
    this.tables.push({ title: plainXmlText(caption).trim() === '' ? this.part : caption, description })
  }

  private paragraph(text: string, style: string): Paragraph {
    return new Paragraph({ style, children: this.runs([{ text }]) })
  }

  /** As Word captions a table: the number is a field, which a table of tables and cross-references know. */
  private caption(text: string, number?: number): Paragraph[] {
    if (text === '') return []
    if (number === undefined) return [this.paragraph(text, 'Caption')]
    const { tableLabel, captionSeparator } = dossierMessages
    return [
      new Paragraph({
        style: 'Caption',
        children: [
          new TextRun(`${tableLabel}\u00a0`),
          new SimpleField(`SEQ ${tableLabel} \\* ARABIC`, String(number)),
          ...this.runs([{ text: captionSeparator + text }]),
        ],
      }),
    ]
  }

  private heading(level: Level, id: string, text: string): Paragraph {
    return new Paragraph({
      heading: headingLevels[level],
      children: [new Bookmark({ id: this.anchors.get(id) ?? id, children: this.runs([{ text }]) })],
    })
  }

  private contents(): TableOfContents {
    return new TableOfContents(dossierMessages.cover.contents, {
      hyperlink: true,
      headingStyleRange: '1-1',
      beginDirty: false,
      cachedEntries: headingsOf(this.dossier)
        .filter(({ level }) => level === 1)
        .map(({ id, text }) => ({
          title: plainXmlText(text),
          level: 1,
          href: this.anchors.get(id) ?? id,
          page: this.pages.byHeading.get(id) ?? 1,
        })),
    })
  }

  private list(items: readonly Line[], ordered: boolean): Paragraph[] {
    const instance = ordered ? ++this.lists : 0
    return items.map(
      (item, index) =>
        new Paragraph({
          style: 'BodyText',
          numbering: { reference: ordered ? numbers : bullets, level: 0, instance },
          spacing: index === items.length - 1 ? spacing.lastItem : spacing.item,
          children: this.runs(item),
        }),
    )
  }

  private table({ columns, rows, grid = false }: Extract<DossierNode, { kind: 'table' }>, width: number): Table {
    const widths = widthsOf(columns, width)
    const alignment = columns.map(({ align }) =>
      align === 'end' ? AlignmentType.RIGHT : align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
    )
    return new Table({
      ...tableFrame(widths, width),
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      borders: {
        top: { ...rule, color: this.accent, size: 8 },
        bottom: { ...rule, color: this.accent, size: 6 },
        left: noRule,
        right: noRule,
        insideHorizontal: rule,
        insideVertical: grid ? rule : noRule,
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(
            ({ title }, index) =>
              new TableCell({
                ...filled(colour.head),
                verticalAlign: VerticalAlignTable.BOTTOM,
                children: [this.cellParagraph([{ text: title }], alignment[index], 'TableHead')],
              }),
          ),
        }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: !isCutRow(row, widths),
              children: row.map(
                (cell, index) =>
                  new TableCell({
                    ...(cell.tinted ? filled(colour.tint) : {}),
                    children: this.cellParagraphs(cell, alignment[index]),
                  }),
              ),
            }),
        ),
      ],
    })
  }

  private cellParagraphs(cell: Cell, alignment: IParagraphOptions['alignment']): Paragraph[] {
    const lines = cell.lines.length === 0 ? [[]] : cell.lines
    return lines.map((line, index) =>
      this.cellParagraph(
        cell.head && index === 0 ? line.map((part) => ({ ...part, marks: withBold(part.marks) })) : line,
        alignment,
      ),
    )
  }

  /** Text of a cell has no style of its own unless told: see docx-style.ts. */
  private cellParagraph(line: Line, alignment?: IParagraphOptions['alignment'], style?: string): Paragraph {
    return new Paragraph({
      ...(style === undefined ? {} : { style }),
      ...(alignment === undefined || alignment === AlignmentType.LEFT ? {} : { alignment }),
      children: this.runs(line),
    })
  }

  /** A fiche: labels on the left, what is said of them on the right. */
  private facts(rows: readonly Fact[], width: number, caption = ''): FileChild[] {
    if (rows.length === 0) return []
    this.describe(caption, dossierMessages.ficheDescription(rows.map(({ label }) => label)))
    const label = Math.round(width * factLabelShare)
    const widths = [label, width - label]
    return [
      new Table({
        ...tableFrame(widths, width),
        tableLook: { firstRow: false, firstColumn: true, noHBand: true, noVBand: true },
        borders: {
          top: rule,
          bottom: rule,
          left: noRule,
          right: noRule,
          insideHorizontal: rule,
          insideVertical: noRule,
        },
        rows: rows.map(
          (fact) =>
            new TableRow({
              cantSplit: !isCutRow(factCells(fact), widths),
              children: [
                new TableCell({
                  children: [this.cellParagraph([{ text: fact.label }], undefined, 'FactLabel')],
                }),
                new TableCell({
                  children: this.cellParagraphs({ lines: fact.lines }, undefined),
                }),
              ],
            }),
        ),
      }),
      gap(),
    ]
  }

  private signatures(places: readonly { title: string; lines: readonly string[] }[], width: number): Table {
    const widths = [Math.floor(width / 2), Math.ceil(width / 2)]
    const pairs = places.flatMap((place, index) => (index % 2 === 0 ? [[place, places[index + 1]] as const] : []))
    const box = { style: rule.style, size: 4, color: colour.rule }
    return new Table({
      ...tableFrame(widths, width),
      borders: { top: box, bottom: box, left: box, right: box, insideHorizontal: box, insideVertical: box },
      rows: pairs.map(
        (pair) =>
          new TableRow({
            cantSplit: true,
            height: { value: signatureHeight, rule: 'atLeast' },
            children: pair.map(
              (place) =>
                new TableCell({
                  children: place
                    ? [
                        this.cellParagraph([{ text: place.title, marks: ['bold'] }]),
                        ...place.lines.map((text) => this.cellParagraph([{ text }])),
                      ]
                    : [new Paragraph({})],
                }),
            ),
          }),
      ),
    })
  }

  private runs(line: Line): ParagraphChild[] {
    return line.flatMap(({ note, ...part }): ParagraphChild[] => {
      const runs = this.linkedRuns(part)
      return note === undefined ? runs : [...runs, this.call(note)]
    })
  }

  /** A call of a note, with the note as Word writes one: its number first. */
  private call(note: Line): FootnoteReferenceRun {
    return new FootnoteReferenceRun({
      children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...this.runs(note)] })],
    })
  }

  private linkedRuns(part: Inline): ParagraphChild[] {
    const runs = textRuns(part)
    if (part.link === undefined || runs.length === 0) return runs
    if (part.link.startsWith('#')) {
      const anchor = this.anchors.get(part.link.slice(1))
      return anchor === undefined ? runs : [new InternalHyperlink({ anchor, children: textRuns(part, 'Hyperlink') })]
    }
    const target = linkTarget(part.link)
    return target === null ? runs : [new ExternalHyperlink({ link: target, children: textRuns(part, 'Hyperlink') })]
  }
}

/** A colour as Word writes it. */
const hex = (colour: string) => colour.slice(1).toUpperCase()

/** docx gives every cell the width of its column. */
const tableFrame = (widths: readonly number[], width: number) => ({
  columnWidths: [...widths],
  width: { size: width, type: WidthType.DXA },
  layout: TableLayoutType.FIXED,
  margins: { marginUnitType: WidthType.DXA, ...cellMargin },
})

const filled = (fill: string) => ({ shading: { type: ShadingType.CLEAR, color: 'auto', fill } })

/** Word joins two tables that touch: a thin line parts them. */
const gap = () => new Paragraph({ style: 'Gap' })

const withBold = (marks: Inline['marks'] = []): NonNullable<Inline['marks']> => [
  ...new Set(['bold' as const, ...marks]),
]

/** Runs of a text: one, and one more for every line it breaks into. */
function textRuns(part: Inline, style?: string): TextRun[] {
  const text = plainXmlText(part.text)
  if (text === '') return []
  const marks = part.marks ?? []
  const options = {
    ...(style === undefined ? {} : { style }),
    ...(part.language === undefined ? {} : { language: { value: part.language } }),
    ...(marks.includes('bold') ? { bold: true } : {}),
    ...(marks.includes('italic') ? { italics: true } : {}),
    ...(marks.includes('superscript') ? { superScript: true } : {}),
    ...(marks.includes('subscript') ? { subScript: true } : {}),
  }
  return text
    .split('\n')
    .map((piece, index) => new TextRun({ ...options, text: piece, ...(index > 0 ? { break: 1 } : {}) }))
}
