import type { CfItem, CfPackage } from '../standards/case/cf-package.ts'
import { bareEntry, type EntryPart, type ReferentialEntry } from './entry.ts'
import { dayOf } from './file-edition.ts'
import { referentialLimits } from './referential-limits.ts'

type Entry = Omit<ReferentialEntry, 'key'>

/**
 * The items of a CASE framework to choose from: one entry for each that has children, which are its parts, and for each
 * that is below no other. `ok: false` tells the place of an identifier that two items have.
 */
export function entriesOfCase(framework: CfPackage): { ok: true; entries: Entry[] } | { ok: false; path: string } {
  const items = new Map<string, CfItem>()
  for (const [rank, item] of (framework.CFItems ?? []).entries()) {
    if (items.has(item.identifier)) return { ok: false, path: `$.CFItems[${rank}].identifier` }
    items.set(item.identifier, item)
  }
  const children = new Map<string, { item: CfItem; rank: number }[]>()
  const below = new Set<string>()
  for (const [rank, association] of (framework.CFAssociations ?? []).entries()) {
    if (association.associationType !== 'isChildOf') continue
    const child = items.get(association.originNodeURI.identifier)
    const parent = association.destinationNodeURI.identifier
    if (!child || !items.has(parent) || parent === child.identifier) continue
    below.add(child.identifier)
    const rest = children.get(parent) ?? []
    rest.push({ item: child, rank: association.sequenceNumber ?? rank })
    children.set(parent, rest)
  }
  const childrenOf = (item: CfItem) =>
    (children.get(item.identifier) ?? [])
      .toSorted((one, other) => one.rank - other.rank)
      .slice(0, referentialLimits.below)
      .map((child) => child.item)
  const { title, version = '', lastChangeDateTime = '' } = framework.CFDocument
  return {
    ok: true,
    entries: [...items.values()]
      .filter((item) => !below.has(item.identifier) || children.has(item.identifier))
      .map((item) => ({
        ...bareEntry(codeOf(item), item.fullStatement.trim()),
        source: title.slice(0, referentialLimits.word).toWellFormed(),
        version: version.slice(0, referentialLimits.word).toWellFormed(),
        on: dayOf(lastChangeDateTime),
        level: (item.educationLevel ?? []).join(', ').slice(0, referentialLimits.word).toWellFormed(),
        parts: childrenOf(item).map((child): EntryPart => ({
          code: codeOf(child),
          label: child.fullStatement.trim(),
          statements: childrenOf(child).map((entry) => ({ code: codeOf(entry), text: entry.fullStatement.trim() })),
          assessment: '',
        })),
      })),
  }
}

/** The code people use, else the identifier. */
const codeOf = (item: CfItem) =>
  (item.humanCodingScheme?.trim() || item.identifier).slice(0, referentialLimits.word).toWellFormed()
