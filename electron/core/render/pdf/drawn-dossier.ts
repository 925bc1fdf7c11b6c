import { headingsOf, type DossierDocument, type DossierNode } from '../../../../shared/dossier/document.ts'
import { textOfLine } from '../../../../shared/dossier/document-text.ts'
import { dossierMessages } from '../../../../shared/messages/fr/dossier.ts'
import type { DrawnPicture, Pictures } from '../pictures.ts'
import { captionOf } from '../../../../shared/dossier/table-caption.ts'
import { textWidth } from '../docx-style.ts'
import { breakableNode } from './breakable-text.ts'
import { linkTarget } from '../link-target.ts'
import { plainXmlText } from '../../../../shared/dossier/plain-xml-text.ts'

/** What the template draws: the document, and what a drawing cannot work out by itself. */
export interface DrawnDossier extends DossierDocument {
  /** Words around the number of a page: “Page 1 sur 12”. */
  page: string
  pageOf: string
  /** Ids that may be linked to. */
  targets: readonly string[]
  /** Files of the pictures by SHA-256 with their width in centimetres; those whose bytes are not there are left out. */
  pictures: Readonly<Record<string, { file: string; width: number }>>
}

/** Something of a text can be seen. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u

/** Room of a logo, in centimetres: its height, or where it is wide its width, decides. */
const logoRoom = { width: 8, height: 1.6 }

/** Name of the file a picture is given to the template as. */
export const pictureFile = (sha256: string, type: DrawnPicture['type']) => `${sha256}.${type}`

/** Stands for a heading nothing of which can be drawn: PDF/UA refuses one without words. */
const noWords = '…'

function drawnNode(node: DossierNode): DossierNode {
  if (node.kind === 'heading' && !visible.test(plainXmlText(node.text))) return { ...node, text: noWords }
  if (node.kind === 'subheading' && !visible.test(plainXmlText(textOfLine(node.line))))
    return { ...node, line: [{ text: noWords }] }
  if (node.kind !== 'table') return node
  return {
    ...node,
    caption: captionOf(node),
    rows: node.rows.map((row) => node.columns.map((_, at) => row[at] ?? { lines: [] })),
  }
}

/**
 * The document with only what can be drawn: text that XML can say (PDF keeps its title in XML), characters that a font
 * has, words that hold in their column, links that lead somewhere, as many cells in each row as there are columns.
 *
 * @param drawable - gives a text back with something else for what no font has
 */
export function drawnDossier(
  dossier: DossierDocument,
  pictures: Pictures,
  drawable: (text: string) => string,
): DrawnDossier {
  const targets = new Set(headingsOf(dossier).map(({ id }) => id))

  const cleaned = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return key === 'link' ? value : drawable(plainXmlText(value))
    if (Array.isArray(value)) return value.map((entry) => cleaned(entry))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name, entry]) => name !== 'link' || leadsSomewhere(String(entry)))
        .map(([name, entry]) => [name, name === 'link' ? followed(String(entry)) : cleaned(entry, name)]),
    )
  }
  const leadsSomewhere = (link: string) =>
    link.startsWith('#') ? targets.has(link.slice(1)) : linkTarget(link) !== null
  const followed = (link: string) => (link.startsWith('#') ? link : linkTarget(link))

  const squared: DossierDocument = {
    ...dossier,
    sections: dossier.sections.map((section) => ({
      ...section,
      nodes: section.nodes.map((node) =>
        breakableNode(drawnNode(node), textWidth(section.landscape, dossier.margin) / 20),
      ),
    })),
  }
  return {
    ...(cleaned(squared) as DossierDocument),
    page: dossierMessages.page,
    pageOf: dossierMessages.pageOf,
    targets: [...targets],
    pictures: Object.fromEntries(
      [...pictures].map(([sha256, { type, width, height }]) => [
        sha256,
        {
          file: pictureFile(sha256, type),
          width: Math.min(logoRoom.width, (logoRoom.height * width) / height),
        },
      ]),
    ),
  }
}
