import { z } from 'zod'
import { fieldOf } from '../../shared/definition/field.ts'
import { decisionSchema, type Decision } from '../../shared/definition/governance.ts'
import { itemSchemaOf } from '../../shared/definition/schema-walk.ts'
import { valueAt } from '../../shared/change/json.ts'
import { messages, optionLabel } from '../words.ts'
import { isItemId, type Path } from '../session/path.ts'

export type Item = { id: string } & Record<string, unknown>

export { nextCode } from '../../shared/definition/item-codes.ts'

/** The properties of an item, its id left out, with their schemas. */
export function propertiesOf(schema: z.ZodType): [string, z.ZodType][] {
  return Object.entries((schema as z.ZodObject).shape as Record<string, z.ZodType>).filter(
    ([, child]) => fieldOf(child)?.kind !== 'id',
  )
}

/** What an item is called: its code and its first words, else what it points at, else its rank. */
export function itemLabel(document: unknown, listSchema: z.ZodType, item: Item, rank: number): string {
  const code = typeof item['code'] === 'string' ? item['code'].trim() : ''
  const schema = itemSchemaOf(listSchema)
  const words = (schema === decisionSchema && decisionWords(item)) || firstWords(document, schema, item)
  return [code, words].filter(Boolean).join(' · ') || messages.field.item(rank + 1)
}

/** A decision is known by its body, then by what is asked and how: « CFVU – Création (information) ». */
function decisionWords(item: Item): string {
  const { body, subjects, nature } = item as Partial<Decision>
  if (!body) return ''
  const asked = (subjects ?? []).map((subject) => optionLabel('decisionSubject', subject)).join(', ')
  const how = nature ? `(${optionLabel('referralNature', nature).toLowerCase()})` : ''
  const matter = [asked, how].filter(Boolean).join(' ')
  return [optionLabel('body', body), matter].filter(Boolean).join(' – ')
}

/** The words of an item without its code. */
function firstWords(document: unknown, schema: z.ZodType, item: Item): string {
  const properties = propertiesOf(schema).filter(([key]) => key !== 'code')
  for (const [key, child] of properties) {
    const meta = fieldOf(child)
    const value = item[key]
    if (meta?.kind === 'text') {
      const french = (value as { fr: string }).fr.trim()
      if (french) return french
    } else if (meta?.kind === 'word' && key !== 'link') {
      if (typeof value === 'string' && value.trim()) return value.trim()
    } else if (meta?.kind === 'reference' && typeof value === 'string') {
      const target = targetItems(document, meta.target, []).find((entry) => entry.item.id === value)
      if (target) return target.label
    } else if (
      meta?.kind === 'choice' &&
      typeof value === 'string' &&
      !properties.some(([, other]) => isWords(other))
    ) {
      return optionLabel(meta.name, value)
    }
  }
  return ''
}

function isWords(schema: z.ZodType): boolean {
  const kind = fieldOf(schema)?.kind
  return kind === 'text' || kind === 'word'
}

/**
 * The items a reference may point at: those of the list named by a model path, everywhere in the document, but only
 * inside the item the reference itself belongs to when it is inside that list (a criterion points at its own grid).
 */
export function targetItems(document: unknown, target: string, from: Path): { item: Item; label: string }[] {
  return collect(document, target.split('.'), from).map((item, rank) => ({
    item,
    label: shortLabel(document, item, rank),
  }))
}

function collect(value: unknown, segments: readonly string[], from: Path): Item[] {
  const [segment = '', ...rest] = segments
  const child = (value as Record<string, unknown> | null)?.[segment]
  const inside = from[0] === segment
  if (rest.length === 0) return Array.isArray(child) ? (child as Item[]) : []
  if (!Array.isArray(child)) return collect(child, rest, inside ? from.slice(1) : [])
  const own = inside ? (child as Item[]).find((item) => item.id === from[1]) : undefined
  return own ? collect(own, rest, from.slice(2)) : (child as Item[]).flatMap((item) => collect(item, rest, []))
}

/** The items a place is in, outermost first, by their codes or else their words: which SAE, which outcome. */
export function itemsAround(document: unknown, path: Path): string[] {
  return path.flatMap((segment, index) => {
    if (!isItemId(segment)) return []
    const items = valueAt(document, path.slice(0, index)) as readonly Item[] | undefined
    const rank = items?.findIndex(({ id }) => id === segment) ?? -1
    const item = items?.[rank]
    if (!item) return []
    const code = typeof item['code'] === 'string' ? item['code'].trim() : ''
    return [code || shortLabel(document, item, rank)]
  })
}

/** Code and words of an item whose schema is not at hand: the first text it has. */
function shortLabel(document: unknown, item: Item, rank: number): string {
  const code = typeof item['code'] === 'string' ? item['code'] : ''
  for (const key of ['title', 'statement', 'label', 'name']) {
    const value = item[key]
    const words =
      typeof value === 'string' ? value : typeof value === 'object' && value && 'fr' in value ? String(value.fr) : ''
    if (words.trim()) return [code, words.trim()].filter(Boolean).join(' · ')
  }
  if (typeof item['personId'] === 'string') {
    const people = (document as { people?: Item[] }).people ?? []
    const name = people.find((person) => person.id === item['personId'])?.['name']
    if (typeof name === 'string' && name) return name
  }
  return code || messages.field.item(rank + 1)
}
