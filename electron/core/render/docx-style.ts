import type { DossierDocument } from '../../../shared/dossier/document.ts'
import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  PageBorderDisplay,
  PageBorderOffsetFrom,
  TabStopType,
  type IPageBordersOptions,
  type IPropertiesOptions,
} from 'docx'

/** Lengths of a page in twips (twentieths of a point): A4. */
export const page = { short: 11906, long: 16838, side: 1134, top: 1191, bottom: 1304, header: 567, footer: 454 }

/** What stands at the head and foot of a framed page is inside its frame, in twips from the edge. */
export const insideFrame = 680

/** Room beside the text, in twips: a wide margin is on the right, where most people write. */
export const outerMargin = { usual: page.side, wide: 3118 }

/** Width of the text on a page, in twips. */
export const textWidth = (landscape: boolean, margin: DossierDocument['margin']) =>
  (landscape ? page.long : page.short) - page.side - outerMargin[margin]

/**
 * Calibri is on every machine with Word, and LibreOffice has a font as wide (Carlito): pages fall the same.
 */
export const font = 'Calibri'

/** Sizes in half-points, as docx asks. */
export const size = {
  body: 20,
  table: 18,
  small: 16,
  fine: 14,
  caption: 18,
  heading1: 30,
  heading2: 23,
  heading3: 20,
  title: 56,
  band: 36,
  subtitle: 28,
  overline: 22,
  mark: 26,
  issuer: 26,
  contents: 21,
}

export const colour = {
  ink: '1F2933',
  quiet: '52606D',
  head: 'E4EBF3',
  tint: 'F3F6FA',
  rule: 'C3CDD9',
}

export const bullets = 'bullets'
export const numbers = 'numbers'

const hairline = { style: BorderStyle.SINGLE, size: 4, color: colour.rule, space: 1 }
export const rule = { style: BorderStyle.SINGLE, size: 4, color: colour.rule }
/** Frame of the mark of an unready dossier. */
const markRule = { style: BorderStyle.SINGLE, size: 12, color: colour.ink, space: 4 }
/** Frame of a certificate: two thin lines near the edge of the page. */
export const pageFrame = (accent: string): IPageBordersOptions => {
  const frameRule = { style: BorderStyle.DOUBLE, size: 6, color: accent, space: 24 }
  return {
    pageBorders: { display: PageBorderDisplay.ALL_PAGES, offsetFrom: PageBorderOffsetFrom.PAGE },
    pageBorderTop: frameRule,
    pageBorderRight: frameRule,
    pageBorderBottom: frameRule,
    pageBorderLeft: frameRule,
  }
}
export const noRule = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** Spacing of paragraphs in twips, shared with the estimate of page numbers. */
export const spacing = {
  body: { before: 0, after: 100 },
  heading1: { before: 280, after: 120 },
  heading2: { before: 180, after: 70 },
  heading3: { before: 140, after: 60 },
  caption: { before: 100, after: 40 },
  cell: { before: 0, after: 20 },
  title: { before: 240, after: 160 },
  subtitle: { before: 0, after: 360 },
  overline: { before: 1800, after: 200 },
  logo: { before: 0, after: 240 },
  mark: { before: 60, after: 120 },
  bandOverline: { before: 0, after: 60 },
  bandTitle: { before: 0, after: 60 },
  bandLine: { before: 0, after: 120 },
  issuer: { before: 0, after: 60 },
  contentsTitle: { before: 0, after: 200 },
  contentsEntry: { before: 0, after: 80 },
  aside: { before: 0, after: 120 },
  item: { before: 0, after: 40 },
  lastItem: { before: 0, after: 100 },
  /** The line that parts a table from what follows. */
  gap: 120,
}

/** Room left beside paragraphs, in twips. */
export const indent = { quote: 400, note: 170, item: 400 }

/** Thickness of the frame of the mark with the room in it, and of the rule under a heading, in twips. */
export const frame = { mark: 100, heading: 26 }

/** Room inside a cell, in twips. */
export const cellMargin = { top: 30, bottom: 20, left: 80, right: 80 }

/** Share of a fiche given to its labels. */
export const factLabelShare = 0.28

/** Room of a logo, in pixels of 1/96 inch: 1.6 cm high, or 8 cm wide. */
export const logoSize = { height: 60, width: 302 }

/** Height of a place to sign, in twips. */
export const signatureHeight = 1120

/** Widths of columns in twips; they add up to the width of the table. */
export function widthsOf(columns: readonly { share: number }[], width: number): number[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.floor((width * share) / total))
  const rest = width - widths.reduce((sum, value) => sum + value, 0)
  return widths.map((value, index) => (index === widths.length - 1 ? value + rest : value))
}

const heading = (accent: string, halfPoints: number, at: { before: number; after: number }) => ({
  run: { font, size: halfPoints, bold: true, color: accent },
  paragraph: { spacing: at, keepNext: true, keepLines: true },
})

/**
 * Styles of the document, under the names Word gives them, so that its own tools know headings and contents. What has
 * no style is the text of a cell: nearly all paragraphs are, and a style each would be one element in seven of the file.
 */
export const stylesWith = (accent: string): NonNullable<IPropertiesOptions['styles']> => ({
  default: {
    document: {
      run: {
        font,
        size: size.table,
        color: colour.ink,
        language: { value: 'fr-FR', eastAsia: 'fr-FR', bidirectional: 'fr-FR' },
      },
      paragraph: { spacing: spacing.cell },
    },
    title: {
      run: { font, size: size.title, bold: true, color: accent },
      paragraph: { spacing: spacing.title, keepNext: true },
    },
    heading1: {
      ...heading(accent, size.heading1, spacing.heading1),
      paragraph: {
        spacing: spacing.heading1,
        keepNext: true,
        keepLines: true,
        border: { bottom: hairline },
      },
    },
    heading2: heading(accent, size.heading2, spacing.heading2),
    heading3: heading(accent, size.heading3, spacing.heading3),
    footnoteText: { run: { size: size.small, color: colour.quiet }, paragraph: { spacing: { before: 0, after: 20 } } },
    hyperlink: { run: { color: '1D4E89', underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: size.subtitle, color: colour.quiet },
      paragraph: { spacing: spacing.subtitle },
    },
    {
      id: 'Overline',
      name: 'Overline',
      basedOn: 'Normal',
      run: { size: size.overline, color: colour.quiet },
      paragraph: { spacing: spacing.overline },
    },
    { id: 'Logo', name: 'Logo', basedOn: 'Normal', paragraph: { spacing: spacing.logo, keepNext: true } },
    {
      id: 'BandOverline',
      name: 'Band Overline',
      basedOn: 'Normal',
      run: { size: size.overline, color: colour.quiet },
      paragraph: { spacing: spacing.bandOverline },
    },
    {
      id: 'BandTitle',
      name: 'Band Title',
      basedOn: 'Title',
      run: { size: size.band },
      paragraph: { spacing: spacing.bandTitle },
    },
    {
      id: 'BandLine',
      name: 'Band Line',
      basedOn: 'Normal',
      run: { size: size.body, color: colour.quiet },
      paragraph: { spacing: spacing.bandLine },
    },
    {
      id: 'Mark',
      name: 'Mark',
      basedOn: 'Normal',
      run: { size: size.mark, bold: true, color: colour.ink },
      paragraph: {
        spacing: spacing.mark,
        border: { top: markRule, bottom: markRule, left: markRule, right: markRule },
      },
    },
    {
      id: 'Issuer',
      name: 'Issuer',
      basedOn: 'Normal',
      run: { size: size.issuer, color: colour.ink },
      paragraph: { spacing: spacing.issuer },
    },
    {
      id: 'ContentsTitle',
      name: 'TOC Heading',
      basedOn: 'Normal',
      run: { size: size.heading1, bold: true, color: accent },
      paragraph: { spacing: spacing.contentsTitle, keepNext: true },
    },
    ...[1, 2].map((level) => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      basedOn: 'Normal',
      run: { size: size.contents },
      paragraph: {
        spacing: spacing.contentsEntry,
        indent: { left: (level - 1) * 240 },
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth(false, 'usual'), leader: 'dot' as const }],
      },
    })),
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { size: size.caption, bold: true, color: colour.quiet },
      paragraph: { spacing: spacing.caption, keepNext: true },
    },
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      run: { size: size.body },
      paragraph: { spacing: spacing.body },
    },
    {
      id: 'TableHead',
      name: 'Table Head',
      basedOn: 'Normal',
      run: { bold: true, color: accent },
    },
    { id: 'FactLabel', name: 'Fact Label', basedOn: 'Normal', run: { bold: true, color: colour.quiet } },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'BodyText',
      run: { italics: true, color: colour.quiet },
      paragraph: {
        spacing: spacing.aside,
        indent: { left: indent.note },
        border: { left: { style: BorderStyle.SINGLE, size: 12, color: colour.rule, space: 8 } },
      },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'BodyText',
      run: { italics: true },
      paragraph: { spacing: spacing.aside, indent: { left: indent.quote, right: indent.quote } },
    },
    {
      id: 'Header',
      name: 'header',
      basedOn: 'Normal',
      run: { size: size.small, color: colour.quiet },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: { size: size.small, color: colour.quiet },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: 'Gap',
      name: 'Gap',
      basedOn: 'Normal',
      run: { size: 4 },
      paragraph: { spacing: { before: 0, after: 0, line: spacing.gap, lineRule: 'exact' } },
    },
  ],
  characterStyles: [{ id: 'IndexLink', name: 'Index Link', basedOn: 'DefaultParagraphFont', run: {} }],
})

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: indent.item, hanging: 240 } } },
})

export const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    { reference: bullets, levels: [level(LevelFormat.BULLET, '•')] },
    { reference: numbers, levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
}
