import { notesOf, type DossierDocument } from './document.ts'
import { textOfLine, textsOfNode } from './document-text.ts'
import { dossierMessages } from '../messages/fr/dossier.ts'
import { plainXmlText } from './plain-xml-text.ts'

/** A paragraph of a dossier, be it in a list or in a cell. */
export interface PrintedLine {
  /** Title of the part of the plan it is in; empty before the first one. */
  part: string
  text: string
}

/**
 * Every paragraph of a dossier in reading order, blank ones left out, then its notes: what a reader of the printed file
 * finds. The number of a table is not of its caption: it changes with the tables before.
 */
export function printedLines(document: DossierDocument): PrintedLine[] {
  const lines: PrintedLine[] = []
  let part = ''
  for (const { nodes } of document.sections)
    for (const node of nodes) {
      if (node.kind === 'heading' && node.level === 1) part = node.text
      for (const text of textsOfNode(node)) if (lineKey(text) !== '') lines.push({ part, text })
    }
  for (const text of notesOf(document).map(textOfLine))
    if (lineKey(text) !== '') lines.push({ part: dossierMessages.notes, text })
  return lines
}

/** What two paragraphs have in common that say the same, whatever spaces they are written with. */
export function lineKey(text: string): string {
  return plainXmlText(text)
    .normalize('NFC')
    .replace(/[\s\u200b]+/gu, ' ')
    .trim()
}
