import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { requirePlace, valuePath } from '../../model-parameters.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'
import { placeOf, valueAt } from '../../value-at.ts'

/** R0-03 items-filled. At least so many items, and each says something in the fields named. */
export const itemsFilled = ruleKind({
  number: 'R0-03',
  kind: 'items-filled',
  parameters: z
    .strictObject({
      /** Model path of a list. */
      list: valuePath('list'),
      /** Fields of an item that must be answered, as paths inside it. */
      fields: z.array(z.string()).default([]),
      atLeast: z.number().int().min(0).default(1),
    })
    .superRefine(({ list, fields }, context) => {
      for (const [index, field] of fields.entries()) requirePlace(context, ['fields', index], `${list}.${field}`)
    }),
  evaluate(facts, { list, fields, atLeast }) {
    const items = (valueAt(facts, list) ?? []) as ({ id: string; code?: string } & Record<string, unknown>)[]
    const place = placeOf(list)
    const missing =
      items.length < atLeast
        ? [gap(place, [], 'items-filled.too-few', { list: place.join('.'), count: items.length, atLeast })]
        : []
    const blanks = items.flatMap((item) =>
      fields
        .filter((field) =>
          isBlank(field.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], item)),
        )
        .map((field) =>
          gap([...place, item.id, ...field.split('.')], [item.id], 'items-filled.blank', {
            field: [...place, ...field.split('.')].join('.'),
            item: item.code ?? '',
          }),
        ),
    )
    return judgedItems(place.join('.'), items.length, [...missing, ...blanks], { count: items.length, atLeast })
  },
})
