/** Marks a run of text may have. */
export type Mark = 'bold' | 'italic' | 'superscript' | 'subscript'

/** A run of text. `link` is an address (http, https, mailto) or `#id` of a heading of the document. */
export interface Inline {
  text: string
  marks?: readonly Mark[]
  link?: string
  /** Where it is not that of the document. */
  language?: 'en-GB'
  /** A note on it, at the foot of the page; of text alone, without notes of its own. */
  note?: readonly Inline[]
}

/** What fits in one paragraph. */
export type Line = readonly Inline[]

/** A cell of a table; `head` marks the cell that names its row. */
export interface Cell {
  lines: readonly Line[]
  head?: boolean
  /** Stands out lightly: a threshold, a total. */
  tinted?: boolean
}

export interface Column {
  title: string
  /** Width relative to the other columns. */
  share: number
  align?: 'end' | 'center'
}

/** A line of a fiche: what it is, and what is said of it. */
export interface Fact {
  label: string
  lines: readonly Line[]
}

/** A picture kept with the dossier; its bytes are given to whoever draws. */
export interface Picture {
  sha256: string
  /** Name of its file. */
  name: string
  /** What people hear who do not see it. */
  alternative: string
}

/** A place to sign: who, and what is already known (date, opinion). */
export interface SignaturePlace {
  title: string
  lines: readonly string[]
}

export type HeadingLevel = 1 | 2 | 3

export type DossierNode =
  | {
      kind: 'title-page'
      /** At the top of the first page rather than on a page of its own. */
      band: boolean
      overline: string
      /** How the dossier stands, in view of all; empty when nothing remains. */
      mark: string
      logo: Picture | null
      title: string
      subtitle: string
      lines: readonly string[]
      facts: readonly Fact[]
    }
  | { kind: 'contents'; title: string }
  /** `id` is unique in the document and may be linked to. */
  | { kind: 'heading'; level: HeadingLevel; id: string; text: string }
  /** A heading inside a text, to which nothing leads. */
  | { kind: 'subheading'; level: HeadingLevel; line: Line }
  | { kind: 'paragraph'; line: Line }
  | { kind: 'quote'; line: Line }
  | { kind: 'list'; ordered: boolean; items: readonly Line[] }
  /** A remark between two paragraphs; a footnote is in its run of text. */
  | { kind: 'note'; line: Line }
  /**
   * `grid`: lines between columns too, for a table read both ways. `number`: its rank among the tables that have a
   * caption, in a document where they are numbered.
   */
  | {
      kind: 'table'
      caption: string
      number?: number
      columns: readonly Column[]
      rows: readonly (readonly Cell[])[]
      grid?: boolean
    }
  | { kind: 'facts'; caption: string; rows: readonly Fact[] }
  | { kind: 'signatures'; places: readonly SignaturePlace[] }

/** Pages of one orientation. A section starts on a new page. */
export interface DossierSection {
  part: 'cover' | 'body' | 'annex'
  landscape: boolean
  /** A frame around each page. */
  framed: boolean
  nodes: readonly DossierNode[]
}

/**
 * A document as its profile makes it: what every rendering (docx, PDF, page) shows, in order, with nothing about how. Texts
 * are already in French; dates and quantities are already written out.
 */
export interface DossierDocument {
  language: 'fr-FR'
  title: string
  /** The institution that signs. */
  author: string
  /** Day of the export, `YYYY-MM-DD`. */
  date: string
  fingerprint: string
  /** What is printed at the top of every page but the first. */
  header: string
  /** What the institution prints at the top of every page; blank where it prints nothing. */
  letterhead: string
  /** What is printed at the foot of every page, beside its number for the first line; blank lines are left out. */
  footer: readonly [string, ...string[]]
  /** Colour of titles and rules, `#rrggbb`. */
  accent: string
  /** `wide`: room to write beside the text. */
  margin: 'usual' | 'wide'
  sections: readonly DossierSection[]
}

/** Every heading, in order. */
export function headingsOf(document: DossierDocument) {
  return document.sections.flatMap(({ part, nodes }) =>
    nodes.flatMap((node) => (node.kind === 'heading' ? [{ ...node, part }] : [])),
  )
}

/** The footnotes, in the order they are called: that of their numbers. */
export function notesOf(document: DossierDocument): (readonly Inline[])[] {
  return document.sections.flatMap(({ nodes }) =>
    nodes.flatMap(linesOfNode).flatMap((line) => line.flatMap(({ note }) => (note === undefined ? [] : [note]))),
  )
}

/** The lines of a node, which may call notes, in reading order; what is plain words in it is no line. */
function linesOfNode(node: DossierNode): readonly Line[] {
  switch (node.kind) {
    case 'subheading':
    case 'paragraph':
    case 'quote':
    case 'note':
      return [node.line]
    case 'list':
      return node.items
    case 'table':
      return node.rows.flat().flatMap(({ lines }) => lines)
    case 'facts':
      return node.rows.flatMap(({ lines }) => lines)
    case 'title-page':
      return node.facts.flatMap(({ lines }) => lines)
    case 'contents':
    case 'heading':
    case 'signatures':
      return []
  }
}

/** The node with each of its lines as `change` makes it, in the order of `linesOfNode`. */
export function withNodeLines(node: DossierNode, change: (line: Line) => Line): DossierNode {
  switch (node.kind) {
    case 'subheading':
    case 'paragraph':
    case 'quote':
    case 'note':
      return { ...node, line: change(node.line) }
    case 'list':
      return { ...node, items: node.items.map(change) }
    case 'table':
      return {
        ...node,
        rows: node.rows.map((row) => row.map((cell) => ({ ...cell, lines: cell.lines.map(change) }))),
      }
    case 'facts':
      return { ...node, rows: node.rows.map((fact) => ({ ...fact, lines: fact.lines.map(change) })) }
    case 'title-page':
      return { ...node, facts: node.facts.map((fact) => ({ ...fact, lines: fact.lines.map(change) })) }
    case 'contents':
    case 'heading':
    case 'signatures':
      return node
  }
}
