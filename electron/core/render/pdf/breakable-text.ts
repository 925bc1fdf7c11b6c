import type { DossierNode, Line } from '../../../../shared/dossier/document.ts'

/** Width of a letter on average, and a little more, as a share of the size of the font. */
const letter = 0.55

/** Sizes of the template, in points. */
const size = { body: 10, table: 9, title: 28, heading: 15 }

/** Space on both sides of a cell, in points, and the share of a fiche its labels have: as the template has them. */
const inset = 8
const labelShare = 0.28

/** Letters between two places where a word that is too long may be cut. */
const stretch = 8

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' })

/**
 * Text in which a word longer than its room may be cut anywhere: Typst cuts between syllables only, and would draw the
 * rest over what stands beside. What is cut is an address or a code; words have syllables.
 *
 * @param room in letters
 */
function breakableText(text: string, room: number): string {
  return text.replace(/[^\s/-]+/gu, (word) => {
    if (word.length <= room) return word
    const letters = Array.from(graphemes.segment(word), ({ segment }) => segment)
    if (letters.length <= room) return word
    return letters.map((one, index) => (index > 0 && index % stretch === 0 ? `\u200b${one}` : one)).join('')
  })
}

/** A node whose texts hold in their places. @param width of the text on the page, in points */
export function breakableNode(node: DossierNode, width: number): DossierNode {
  const room = (share: number, points: number) =>
    Math.max(stretch, Math.floor((share * width - inset) / (points * letter)))
  const text = (share: number, points: number) => (said: string) => breakableText(said, room(share, points))
  const line = (share: number, points: number) => {
    const cut = text(share, points)
    return (content: Line): Line => content.map((part) => ({ ...part, text: cut(part.text) }))
  }
  const facts = <T extends { label: string; lines: readonly Line[] }>(rows: readonly T[]) =>
    rows.map((row) => ({
      ...row,
      label: text(labelShare, size.table)(row.label),
      lines: row.lines.map(line(1 - labelShare, size.table)),
    }))
  switch (node.kind) {
    case 'title-page':
      return {
        ...node,
        title: text(1, size.title)(node.title),
        subtitle: text(1, size.heading)(node.subtitle),
        lines: node.lines.map(text(1, size.heading)),
        facts: facts(node.facts),
      }
    case 'contents':
      return node
    case 'heading':
      return { ...node, text: text(1, size.heading)(node.text) }
    case 'subheading':
      return { ...node, line: line(1, size.heading)(node.line) }
    case 'paragraph':
    case 'quote':
    case 'note':
      return { ...node, line: line(0.9, size.body)(node.line) }
    case 'list':
      return { ...node, items: node.items.map(line(0.9, size.body)) }
    case 'facts':
      return { ...node, caption: text(1, size.table)(node.caption), rows: facts(node.rows) }
    case 'signatures':
      return {
        ...node,
        places: node.places.map(({ title, lines }) => ({
          title: text(0.5, size.body)(title),
          lines: lines.map(text(0.5, size.body)),
        })),
      }
    case 'table': {
      const total = node.columns.reduce((sum, { share }) => sum + share, 0)
      const shares = node.columns.map(({ share }) => share / total)
      return {
        ...node,
        caption: text(1, size.table)(node.caption),
        columns: node.columns.map((column, at) => ({
          ...column,
          title: text(shares[at] ?? 1, size.table)(column.title),
        })),
        rows: node.rows.map((row) =>
          row.map((cell, at) => ({ ...cell, lines: cell.lines.map(line(shares[at] ?? 1, size.table)) })),
        ),
      }
    }
  }
}
