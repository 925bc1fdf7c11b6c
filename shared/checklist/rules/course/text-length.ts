import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { plainTextOf, type RichText } from '../../../definition/rich-text.ts'
import { valuePath } from '../../model-parameters.ts'
import { gap, judged, ruleKind, unanswered } from '../../rule.ts'
import { placeOf, valueAt } from '../../value-at.ts'

/** R1-03 text-length. A text that is there is long enough; that it be there is another rule’s business. */
export const textLength = ruleKind({
  number: 'R1-03',
  kind: 'text-length',
  parameters: z.strictObject({ path: valuePath('text', 'rich-text'), atLeast: z.number().int().min(1) }),
  evaluate(facts, { path, atLeast }) {
    const value = valueAt(facts, path)
    const place = placeOf(path)
    if (isBlank(value)) return unanswered(place, 'text-length.blank', { field: place.join('.') })
    const text = value as { fr: string } | RichText
    const length = ('version' in text ? plainTextOf(text) : text.fr).trim().length
    return judged(
      length < atLeast ? [gap(place, [], 'text-length.short', { field: place.join('.'), length, atLeast })] : [],
      { length, atLeast },
    )
  },
})
