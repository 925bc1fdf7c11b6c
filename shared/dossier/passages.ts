import { jsonEqual } from '../change/json.ts'
import type { DossierDocument, DossierNode } from './document.ts'

/** A part of the body, an annex or the cover, with what it says, its heading first. */
export interface DossierPart {
  /** Id of its heading; that of the cover is `couverture`. */
  id: string
  nodes: readonly DossierNode[]
}

/**
 * A place in a part: index of the node, then of the line of a list or table, then of the cell (`4`, `4.2`, `4.2.1`); of
 * the title page, `0.title` and the lines of its fiche.
 */
export type PassageAddress = string

/** The parts of a dossier, in reading order. */
export function partsOf(dossier: DossierDocument): DossierPart[] {
  const parts: { id: string; nodes: DossierNode[] }[] = []
  for (const { nodes } of dossier.sections)
    for (const node of nodes) {
      if (node.kind === 'heading' && node.level === 1) parts.push({ id: node.id, nodes: [] })
      else if (parts.length === 0) parts.push({ id: 'couverture', nodes: [] })
      parts.at(-1)?.nodes.push(node)
    }
  return parts
}

export interface ChangedPassages {
  addresses: readonly PassageAddress[]
  /** Nothing that was there changed: something would be added at this place. */
  added: boolean
}

/** What two states of one part differ by, as places of the first; null where they say the same. */
export function changedPassages(before: DossierPart, after: DossierPart): ChangedPassages | null {
  const span = differing(before.nodes, after.nodes)
  if (!span) return null
  if (span.until === span.from) return { addresses: [String(lastOf(before.nodes, span.from))], added: true }
  const nodes = range(span.from, span.until)
  if (!span.sameLength) return { addresses: nodes.map(String), added: false }
  const found = nodes.flatMap((index) => {
    const [one, other] = [before.nodes[index], after.nodes[index]]
    if (!one || !other || jsonEqual(one, other)) return []
    return changedInNode(one, other).map((rest) => `${index}${rest}`)
  })
  return { addresses: found, added: false }
}

function changedInNode(before: DossierNode, after: DossierNode): string[] {
  if (before.kind === 'title-page' && after.kind === 'title-page') {
    if (before.title !== after.title) return ['.title']
    const facts = changedLines(before.facts, after.facts)
    return facts.length > 0 ? facts : ['']
  }
  if (before.kind === 'table' && after.kind === 'table')
    return changedLines(before.rows, after.rows, (one, other) => {
      const cells = differing(one, other)
      return cells?.sameLength
        ? range(cells.from, cells.until).filter((index) => !jsonEqual(one[index], other[index]))
        : []
    })
  if (before.kind === 'list' && after.kind === 'list') return changedLines(before.items, after.items)
  if (before.kind === 'facts' && after.kind === 'facts') return changedLines(before.rows, after.rows)
  return ['']
}

/** Lines that differ, each with the cells that do where there are cells; the whole where a line would only be added. */
function changedLines<T>(before: readonly T[], after: readonly T[], cells?: (one: T, other: T) => number[]): string[] {
  const span = differing(before, after)
  if (!span) return []
  if (span.until === span.from) return ['']
  return range(span.from, span.until).flatMap((index) => {
    const [one, other] = [before[index] as T, after[index] as T]
    if (!span.sameLength) return [`.${index}`]
    if (jsonEqual(one, other)) return []
    const inside = cells?.(one, other) ?? []
    return inside.length > 0 ? inside.map((cell) => `.${index}.${cell}`) : [`.${index}`]
  })
}

/** The stretch of the first list that is not in the second, once what both begin and end with is left out. */
function differing(
  before: readonly unknown[],
  after: readonly unknown[],
): { from: number; until: number; sameLength: boolean } | null {
  const shortest = Math.min(before.length, after.length)
  let from = 0
  while (from < shortest && jsonEqual(before[from], after[from])) from += 1
  if (from === before.length && from === after.length) return null
  let end = 0
  while (end < shortest - from && jsonEqual(before.at(-1 - end), after.at(-1 - end))) end += 1
  return { from, until: before.length - end, sameLength: before.length === after.length }
}

const range = (from: number, until: number) => Array.from({ length: until - from }, (_, index) => from + index)
const lastOf = (items: readonly unknown[], index: number) => Math.max(0, Math.min(index, items.length - 1))
