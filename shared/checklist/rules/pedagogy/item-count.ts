import { z } from 'zod'
import { requirePlace } from '../../model-parameters.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'
import { itemsAt } from './nested-items.ts'

/** R4-03 item-count (APC-C5, APC-A4, GRI-1, GRI-2). A list, of the dossier or of each item, has a sensible length. */
export const itemCount = ruleKind({
  number: 'R4-03',
  kind: 'item-count',
  parameters: z
    .strictObject({
      list: z.string(),
      /** Judges the list of each of these items instead of one list of the dossier. */
      of: z.string().optional(),
      least: z.number().int(),
      most: z.number().int(),
    })
    .superRefine(({ list, of }, context) => {
      if (of === undefined) requirePlace(context, ['list'], list, 'list')
      else {
        requirePlace(context, ['of'], of, 'list')
        requirePlace(context, ['list'], `${of}.${list}`, 'list')
      }
    }),
  evaluate({ definition }, { list, of, least, most }) {
    const owners = of === undefined ? [{ item: null, path: [] as readonly string[] }] : itemsAt(definition, of)
    const gaps = owners.flatMap(({ item, path }) => {
      const items = itemsAt(item ?? definition, list)
      const count = items.length
      if (count >= least && count <= most) return []
      const place = [...path, ...list.split('.')]
      return [
        gap(
          place,
          item === null ? [] : [item.id],
          `item-count.${count < least ? 'few' : 'many'}`,
          {
            code: item?.code ?? '',
            field: of === undefined ? list : `${of}.${list}`,
            count,
            least,
            most,
          },
          count > most ? [...place, items.at(-1)?.item.id ?? ''] : null,
        ),
      ]
    })
    return judgedItems(of ?? list, owners.length, gaps, { least, most })
  },
})
