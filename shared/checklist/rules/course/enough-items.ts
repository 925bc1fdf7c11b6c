import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import type { Gap } from '../../finding.ts'
import { requireAnswers, requirePlace, valuePath } from '../../model-parameters.ts'
import { gap, judged, notApplicable, ruleKind, unanswered } from '../../rule.ts'
import { placeOf, valueAt } from '../../value-at.ts'

type Item = { id: string; code?: string } & Record<string, unknown>

function fieldIn(item: Item, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key] ?? null, item)
}

/** Whether a field has one of the values; flags are written `true` and `false`. */
function isOneOf(value: unknown, allowed: readonly string[]): boolean {
  return (Array.isArray(value) ? value : [value]).some((entry) => allowed.includes(String(entry)))
}

/**
 * R1-01 enough-items. At least so many items of a list are of the kind wanted and say something in every field
 * named, and in one at least of `anyOf`. Items beyond that number may stay unfinished.
 */
export const enoughItems = ruleKind({
  number: 'R1-01',
  kind: 'enough-items',
  parameters: z
    .strictObject({
      /** Model path of a list. */
      list: valuePath('list'),
      /** What the item wanted is, with its article, as the sentence says it. */
      wanted: z.string().min(3),
      /** Values an item must have to be of the kind wanted. */
      where: z.record(z.string(), z.array(z.string()).min(1)).default({}),
      filled: z.array(z.string()).default([]),
      anyOf: z.array(z.string()).default([]),
      atLeast: z.number().int().min(1).default(1),
      /** The rule has an object only when this field has one of these values. */
      when: z.strictObject({ path: valuePath('choice', 'choices', 'flag'), is: z.array(z.string()).min(1) }).optional(),
    })
    .superRefine(({ list, where, filled, anyOf, when }, context) => {
      for (const [field, allowed] of Object.entries(where)) {
        requirePlace(context, ['where', field], `${list}.${field}`, 'choice', 'choices', 'flag')
        requireAnswers(context, ['where', field], `${list}.${field}`, allowed)
      }
      for (const [key, fields] of Object.entries({ filled, anyOf }))
        for (const [index, field] of fields.entries()) requirePlace(context, [key, index], `${list}.${field}`)
      if (when) requireAnswers(context, ['when', 'is'], when.path, when.is)
    }),
  evaluate(facts, { list, wanted, where, filled, anyOf, atLeast, when }) {
    if (when && isBlank(valueAt(facts, when.path)))
      return unanswered(placeOf(when.path), 'enough-items.not-said', { field: placeOf(when.path).join('.'), wanted })
    if (when && !isOneOf(valueAt(facts, when.path), when.is))
      return notApplicable('enough-items.not-asked', { field: placeOf(when.path).join('.'), wanted })
    const place = placeOf(list)
    const items = (valueAt(facts, list) ?? []) as Item[]
    const ofKind = items.filter((item) =>
      Object.entries(where).every(([field, allowed]) => isOneOf(fieldIn(item, field), allowed)),
    )
    const blanksOf = (item: Item) => [
      ...filled.filter((field) => isBlank(fieldIn(item, field))),
      ...(anyOf.length > 0 && anyOf.every((field) => isBlank(fieldIn(item, field))) ? anyOf.slice(0, 1) : []),
    ]
    const complete = ofKind.filter((item) => blanksOf(item).length === 0)
    const looked = { count: complete.length, atLeast }
    if (complete.length >= atLeast) return judged([], looked)
    const gaps: Gap[] = ofKind.flatMap((item) =>
      blanksOf(item).map((field) =>
        gap([...place, item.id, ...field.split('.')], [item.id], 'enough-items.incomplete', {
          list: place.join('.'),
          field: [...place, ...field.split('.')].join('.'),
          item: item.code?.trim() ?? '',
          rank: items.indexOf(item) + 1,
        }),
      ),
    )
    if (ofKind.length < atLeast)
      gaps.push(gap(place, [], 'enough-items.too-few', { list: place.join('.'), wanted, ...looked }))
    return judged(gaps, looked)
  },
})
