import type { DossierNode, Line } from './document.ts'
import type { DossierPart, PassageAddress } from './passages.ts'

/** A passage as it can be found again on a page: the heading it is under, null above the first, and its words. */
export interface PassageText {
  heading: string | null
  text: string
}

/** What the passage at an address says. */
export function passageText({ nodes }: DossierPart, address: PassageAddress): PassageText {
  const [index = 0, ...inside] = address.split('.')
  const rank = Number(index)
  const heading = nodes.slice(0, rank + 1).findLast((node) => node.kind === 'heading')
  const node = nodes[rank]
  return { heading: heading?.id ?? null, text: node ? textOfNode(node, inside) : '' }
}

const textOf = (lines: readonly Line[]) => lines.map((line) => line.map(({ text }) => text).join('')).join('\n')

function textOfNode(node: DossierNode, [row, column]: readonly string[]): string {
  const at = Number(row ?? 0)
  switch (node.kind) {
    case 'title-page':
      return row === undefined || row === 'title' ? node.title : textOf(node.facts[at]?.lines ?? [])
    case 'contents':
      return node.title
    case 'heading':
      return node.text
    case 'subheading':
    case 'paragraph':
    case 'quote':
    case 'note':
      return textOf([node.line])
    case 'list':
      return textOf(node.items.slice(at, at + 1))
    case 'facts':
      return row === undefined ? (node.rows[0]?.label ?? '') : textOf(node.rows[at]?.lines ?? [])
    case 'table':
      return textOf(node.rows[at]?.[Number(column ?? 0)]?.lines ?? [])
    case 'signatures':
      return node.places[at]?.title ?? ''
  }
}
