import { quantityReaders, type QuantityKind } from '../../../../shared/definition/read-quantity.ts'
import type { z } from 'zod'
import { valueAt } from '../../../../shared/change/json.ts'
import { definitionSchema } from '../../../../shared/definition/definition.ts'
import { fieldOf, type FieldMeta } from '../../../../shared/definition/field.ts'
import { itemSchemaOf, schemaAt } from '../../../../shared/definition/schema-walk.ts'
import { fieldLabel, itemLabel } from '../../../words.ts'
import { propertiesOf, type Item } from '../../../form/items.ts'
import { isComputed, isMadeElsewhere } from '../../../form/layout.ts'
import { isItemId, modelPathOf, type Path } from '../../../session/path.ts'

/** Where a passage goes: a field, or a list that gets new items. */
export type Destination =
  | { kind: 'field'; path: Path; meta: FieldMeta; label: string; list: ListDestination | null }
  | ListDestination
  /** The caret is in a place that takes no text: a choice, a date. */
  | { kind: 'none'; label: string }

export interface ListDestination {
  kind: 'list'
  path: Path
  /** The item after which new ones come, null for the last. */
  after: string | null
  label: string
  /** What one of its items is called. */
  noun: string
  /** The property of an item that takes the words. */
  property: string
  meta: FieldMeta
}

/** What can be sent to a place of a document; null where the document has no such place any more. */
export function destinationAt(document: unknown, path: Path): Destination | null {
  const schema = schemaAt(definitionSchema, path)
  if (!schema || valueAt(document, path) === undefined) return null
  const tail = path.at(-1)
  if (tail !== undefined && isItemId(tail)) return listAt(path.slice(0, -1), tail) ?? none(path)
  const meta = fieldOf(schema)
  if (!meta) return null
  if (meta.kind === 'list') return listAt(path, null) ?? none(path)
  if (!takesText(meta) || isComputed(modelPathOf(path))) return none(path)
  const owner = path.findLastIndex(isItemId)
  const item = path[owner]
  return {
    kind: 'field',
    path,
    meta,
    label: nameOf(document, path),
    list: item === undefined ? null : listAt(path.slice(0, owner), item),
  }
}

const none = (path: Path): Destination => ({ kind: 'none', label: fieldLabel(modelPathOf(path)) })

/** The name of a field, with the code of the item it belongs to. */
function nameOf(document: unknown, path: Path): string {
  const label = fieldLabel(modelPathOf(path))
  const owner = path.findLastIndex(isItemId)
  const item = owner < 0 ? undefined : (valueAt(document, path.slice(0, owner + 1)) as Item | undefined)
  const code = item?.['code']
  return typeof code === 'string' && code.trim() !== '' ? `${label}, ${code.trim()}` : label
}

/** Whether a kind of field holds a quantity. */
export function isQuantity(kind: FieldMeta['kind']): kind is QuantityKind {
  return Object.hasOwn(quantityReaders, kind)
}

function takesText(meta: FieldMeta): boolean {
  return meta.kind === 'text' || meta.kind === 'word' || meta.kind === 'rich-text' || isQuantity(meta.kind)
}

/** Properties that name an item without saying what it is. */
const notWords = new Set(['code', 'link', 'email'])

function listAt(path: Path, after: string | null): ListDestination | null {
  const schema = schemaAt(definitionSchema, path)
  const modelPath = modelPathOf(path)
  if (!schema || fieldOf(schema)?.kind !== 'list' || isMadeElsewhere(modelPath)) return null
  const wordy = propertiesOf(itemSchemaOf(schema)).flatMap(([key, child]: [string, z.ZodType]) => {
    const meta = fieldOf(child)
    return meta && !notWords.has(key) && ['text', 'word', 'rich-text'].includes(meta.kind) ? [{ key, meta }] : []
  })
  const property = wordy.find(({ meta }) => meta.kind === 'text') ?? wordy[0]
  if (!property) return null
  return {
    kind: 'list',
    path,
    after,
    label: fieldLabel(modelPath),
    noun: itemLabel(modelPath),
    property: property.key,
    meta: property.meta,
  }
}
