import { notesOf, type Cell, type DossierDocument, type DossierNode, type Fact, type Line } from './document.ts'

export const textOfLine = (line: Line) => line.map(({ text }) => text).join('')
const textsOfFact = (fact: Fact) => [fact.label, ...fact.lines.map(textOfLine)]
const textsOfCell = (cell: Cell) => cell.lines.map(textOfLine)

/** The texts of a node in reading order, blank ones among them. */
export function textsOfNode(node: DossierNode): string[] {
  switch (node.kind) {
    case 'title-page':
      return [node.overline, node.mark, node.title, node.subtitle, ...node.lines, ...node.facts.flatMap(textsOfFact)]
    case 'contents':
      return [node.title]
    case 'heading':
      return [node.text]
    case 'subheading':
    case 'paragraph':
    case 'quote':
    case 'note':
      return [textOfLine(node.line)]
    case 'list':
      return node.items.map(textOfLine)
    case 'table':
      return [node.caption, ...node.columns.map(({ title }) => title), ...node.rows.flat().flatMap(textsOfCell)]
    case 'facts':
      return [node.caption, ...node.rows.flatMap(textsOfFact)]
    case 'signatures':
      return node.places.flatMap(({ title, lines }) => [title, ...lines])
  }
}

/** Every text of a document in reading order, then its notes, blank ones left out; one entry a paragraph. */
export function textsOf(document: DossierDocument): string[] {
  return [
    ...document.sections.flatMap(({ nodes }) => nodes.flatMap(textsOfNode)),
    ...notesOf(document).map(textOfLine),
  ].filter((text) => text.trim() !== '')
}
