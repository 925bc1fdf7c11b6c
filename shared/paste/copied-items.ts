import { z } from 'zod'
import { valueAt } from '../change/json.ts'
import { fieldOf } from '../definition/field.ts'
import { itemSchemaOf, walkFields } from '../definition/schema-walk.ts'
import { currentFormatVersion } from '../definition/definition-file.ts'
import { withCodes } from './pasted-items.ts'

/** What the clipboard says it holds. */
export const copiedItemsType = 'application/x-cadrier-items'

/** Longest clipboard that is read as items, in characters. */
const longestCopy = 5_000_000

const identifier = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

/** Items of one list as they travel from a document to another. Nothing in it is trusted on arrival. */
const copiedItemsSchema = z.strictObject({
  format: z.literal('cadrier-items'),
  formatVersion: z.literal(currentFormatVersion),
  /** Model path of the list they come from. */
  list: z.string().max(200),
  items: z
    .array(z.looseObject({ id: identifier }))
    .min(1)
    .max(500),
  /** What the items they are linked with are called, for those that will not be found on arrival. */
  links: z.array(z.strictObject({ id: identifier, label: z.string().max(500) })).max(5_000),
})

export type CopiedItems = z.infer<typeof copiedItemsSchema>

/**
 * Makes a copy of items that can leave the document.
 * @param list model path of the list
 * @param listSchema schema of the list
 * @param labelOf what an item of the document is called, by its list and id; `''` when it is not there
 */
export function copyItems(
  list: string,
  listSchema: z.ZodType,
  items: readonly { id: string }[],
  labelOf: (target: string, id: string) => string,
): CopiedItems {
  const labels = new Map<string, string>()
  for (const { target, id } of linksOf(listSchema, items)) {
    const label = labelOf(target, id).slice(0, 500).toWellFormed()
    if (label !== '') labels.set(id, label)
  }
  return {
    format: 'cadrier-items',
    formatVersion: currentFormatVersion,
    list,
    items: items.map((item) => ({ ...item })),
    links: [...labels].map(([id, label]) => ({ id, label })),
  }
}

/** Reads what a clipboard holds; `null` for anything that is not whole and sound. */
export function readCopiedItems(text: string): CopiedItems | null {
  if (text === '' || text.length > longestCopy) return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const read = copiedItemsSchema.safeParse(value)
  return read.success ? read.data : null
}

/** A link that a copy had and that leads nowhere here. */
export interface LostLink {
  label: string
}

/** Items ready to be put into a list, or why they cannot be. */
export type FittedItems =
  | {
      ok: true
      items: readonly ({ id: string } & Record<string, unknown>)[]
      lost: readonly LostLink[]
      recoded: readonly { from: string; to: string }[]
    }
  | { ok: false; problem: 'other-list' | 'unsound' }

/**
 * Fits copied items into a list of a document: ids of their own at every depth, the links they have among themselves,
 * those that lead to an item that is here; other links are left out and told.
 *
 * @param list path of the list in the document
 */
export function fitCopiedItems(
  copied: CopiedItems,
  {
    schema,
    document,
    list,
    modelPath,
    listSchema,
    newId,
  }: {
    schema: z.ZodType
    document: unknown
    list: readonly string[]
    modelPath: string
    listSchema: z.ZodType
    newId: () => string
  },
): FittedItems {
  if (listNamed(copied.list) !== listNamed(modelPath)) return { ok: false, problem: 'other-list' }
  const parsed = listSchema.safeParse(copied.items)
  if (!parsed.success) return { ok: false, problem: 'unsound' }
  const given = parsed.data as ({ id: string } & Record<string, unknown>)[]
  const renamed = new Map<string, string>()
  collectIds(listSchema, given, renamed, newId)
  // An id twice at different depths would make two items of one name.
  if (renamed.size !== countIds(listSchema, given)) return { ok: false, problem: 'unsound' }
  const known = new Map<string, Set<string>>()
  walkFields(schema, document, (field) => {
    if (field.meta.kind !== 'list') return
    const ids = known.get(field.modelPath) ?? new Set<string>()
    for (const { id } of field.value as { id: string }[]) ids.add(id)
    known.set(field.modelPath, ids)
  })
  const labels = new Map(copied.links.map(({ id, label }) => [id, label]))
  const lost: LostLink[] = []
  const settle = (target: string, id: string): string | null => {
    const inside = renamed.get(id)
    if (inside !== undefined) return inside
    if (known.get(target)?.has(id)) return id
    lost.push({ label: labels.get(id) ?? '' })
    return null
  }
  const items = given.map((item) => rewritten(itemSchemaOf(listSchema), item, renamed, settle)) as typeof given
  const existing = (valueAt(document, list) ?? []) as readonly { id: string; code?: unknown }[]
  return { ok: true, lost, ...withCodes(items, modelPath, existing) }
}

/** Lists of an institution’s own values are the same in its record and in a dossier. */
const listNamed = (modelPath: string) => modelPath.replace(/^(local|common)\./, '')

function collectIds(schema: z.ZodType, value: unknown, renamed: Map<string, string>, newId: () => string): void {
  visitItems(schema, value, (id) => {
    if (!renamed.has(id)) renamed.set(id, newId())
  })
}

function countIds(schema: z.ZodType, value: unknown): number {
  let count = 0
  visitItems(schema, value, () => {
    count += 1
  })
  return count
}

function visitItems(schema: z.ZodType, value: unknown, visit: (id: string) => void): void {
  const meta = fieldOf(schema)
  if (meta?.kind === 'list') {
    for (const item of value as { id: string }[]) {
      visit(item.id)
      visitItems(itemSchemaOf(schema), item, visit)
    }
  } else if (meta?.kind === 'group') {
    for (const [key, child] of Object.entries((schema as z.ZodObject).shape))
      visitItems(child as z.ZodType, (value as Record<string, unknown>)[key], visit)
  }
}

function rewritten(
  schema: z.ZodType,
  value: unknown,
  renamed: ReadonlyMap<string, string>,
  settle: (target: string, id: string) => string | null,
): unknown {
  const meta = fieldOf(schema)
  switch (meta?.kind) {
    case 'id':
      return renamed.get(value as string)
    case 'list':
      return (value as unknown[]).map((item) => rewritten(itemSchemaOf(schema), item, renamed, settle))
    case 'group':
      return Object.fromEntries(
        Object.entries((schema as z.ZodObject).shape).map(([key, child]) => [
          key,
          rewritten(child as z.ZodType, (value as Record<string, unknown>)[key], renamed, settle),
        ]),
      )
    case 'reference':
      // What lies outside the document cannot be vouched for by a clipboard.
      return value === null ? null : settle(meta.target, value as string)
    case 'references':
      return (value as string[]).flatMap((id) => settle(meta.target, id) ?? [])
    default:
      return value
  }
}

/** Every link the items of a list have, those to one another included. */
function linksOf(listSchema: z.ZodType, items: readonly { id: string }[]): { target: string; id: string }[] {
  const links: { target: string; id: string }[] = []
  const visit = (schema: z.ZodType, value: unknown): void => {
    const meta = fieldOf(schema)
    if (meta?.kind === 'list') for (const item of value as unknown[]) visit(itemSchemaOf(schema), item)
    else if (meta?.kind === 'group')
      for (const [key, child] of Object.entries((schema as z.ZodObject).shape))
        visit(child as z.ZodType, (value as Record<string, unknown>)[key])
    else if (meta?.kind === 'reference' && value !== null) links.push({ target: meta.target, id: value as string })
    else if (meta?.kind === 'references') for (const id of value as string[]) links.push({ target: meta.target, id })
  }
  visit(listSchema, items)
  return links
}
