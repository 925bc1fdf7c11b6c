import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { listPath, requirePlace } from '../../model-parameters.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'

type Item = { id: string; code?: string } & Record<string, unknown>

interface Placed {
  item: Item
  path: readonly string[]
}

/** Items of a list path, nested lists flattened (`rubrics.criteria`), each with its place. */
export function itemsAt(root: unknown, listPath: string): Placed[] {
  let placed: { value: unknown; path: readonly string[] }[] = [{ value: root, path: [] }]
  for (const key of listPath.split('.')) {
    placed = placed.flatMap(({ value, path }) => {
      const child = (value as Record<string, unknown> | null)?.[key]
      const at = [...path, key]
      return Array.isArray(child)
        ? (child as Item[]).map((item) => ({ value: item, path: [...at, item.id] }))
        : [{ value: child, path: at }]
    })
  }
  return placed.map(({ value, path }) => ({ item: value as Item, path }))
}

/**
 * R4-02 nested-items (APC-C2 to APC-C4, SAE-2, SAE-6, GRI-8). Every item of a list holds at least so many items
 * that say something.
 */
export const nestedItems = ruleKind({
  number: 'R4-02',
  kind: 'nested-items',
  parameters: z
    .strictObject({
      /** Path of the list whose items are judged. */
      list: listPath(),
      /** Path, inside an item, of what is counted; may cross a list (`levels.criticalLearnings`). */
      items: z.string(),
      /** The field of a counted item that must say something. */
      field: z.string(),
      atLeast: z.number().int().min(1),
    })
    .superRefine(({ list, items, field }, context) => {
      requirePlace(context, ['items'], `${list}.${items}`, 'list')
      requirePlace(context, ['field'], `${list}.${items}.${field}`)
    }),
  evaluate({ definition }, { list, items, field, atLeast }) {
    const owners = itemsAt(definition, list)
    const gaps = owners.flatMap(({ item, path }) => {
      const said = itemsAt(item, items).filter((nested) => !isBlank(nested.item[field])).length
      if (said >= atLeast) return []
      const [first = items, ...rest] = items.split('.')
      const unsaid = itemsAt(item, items).find((nested) => isBlank(nested.item[field]))
      const [holder] = rest.length > 0 ? itemsAt(item, first) : []
      return [
        gap(
          [...path, first],
          [item.id],
          'nested-items.too-few',
          { code: item.code ?? '', field: `${list}.${items}`, count: said, atLeast },
          unsaid ? [...path, ...unsaid.path, field] : holder && [...path, ...holder.path, ...rest],
        ),
      ]
    })
    return judgedItems(list.split('.')[0] ?? list, owners.length, gaps, { itemsJudged: owners.length, atLeast })
  },
})
