import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, type FileChild } from 'docx'
import type { DossierDocument, DossierNode, Line } from '../../shared/dossier/document.ts'

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/**
 * The floor of the docx: a dossier's headings, paragraphs and cells, with their texts and nothing else, written by the
 * library alone.
 */
export async function bareDocx(dossier: DossierDocument): Promise<Uint8Array> {
  const file = new Document({ sections: dossier.sections.map(({ nodes }) => ({ children: nodes.flatMap(bareNode) })) })
  return Packer.toBuffer(file)
}

function bareNode(node: DossierNode): FileChild[] {
  switch (node.kind) {
    case 'title-page':
      return [
        ...[node.overline, node.title, node.subtitle, ...node.lines].map((text) => paragraph([{ text }])),
        table(node.facts.map(({ label, lines }) => [[[{ text: label }]], lines])),
      ]
    case 'contents':
      return [paragraph([{ text: node.title }])]
    case 'heading':
      return [new Paragraph({ heading: headingLevels[node.level], children: [new TextRun(node.text)] })]
    case 'subheading':
    case 'paragraph':
    case 'quote':
    case 'note':
      return [paragraph(node.line)]
    case 'list':
      return node.items.map(paragraph)
    case 'table':
      return [
        paragraph([{ text: node.caption }]),
        table([
          node.columns.map(({ title }) => [[{ text: title }]]),
          ...node.rows.map((row) => row.map(({ lines }) => lines)),
        ]),
      ]
    case 'facts':
      return [
        paragraph([{ text: node.caption }]),
        table(node.rows.map(({ label, lines }) => [[[{ text: label }]], lines])),
      ]
    case 'signatures':
      return [
        table([node.places.map(({ title, lines }) => [[{ text: title }], ...lines.map((text): Line => [{ text }])])]),
      ]
  }
}

function table(rows: readonly (readonly (readonly Line[])[])[]): Table {
  return new Table({
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((lines) => new TableCell({ children: lines.map(paragraph) })) }),
    ),
  })
}

function paragraph(line: Line): Paragraph {
  return new Paragraph({ children: line.map(({ text }) => new TextRun(text)) })
}
