import { z } from 'zod'
import { gap, judged, notApplicable, ruleKind, unanswered } from '../../rule.ts'

/** R1-04 offer-field. Under these marks, the course belongs to these fields of the offer. */
export const offerField = ruleKind({
  number: 'R1-04',
  kind: 'offer-field',
  parameters: z.strictObject({ marks: z.array(z.string()).min(1), fields: z.array(z.string()).min(1) }),
  evaluate(facts, { marks, fields }) {
    const { mark, offerField: field } = facts.definition.identity
    const place = ['identity', 'offerField']
    if (field === null) return judged([gap(place, [], 'offer-field.unanswered')], { mark, offerField: field })
    if (mark === null) return unanswered(['identity', 'mark'], 'offer-field.no-mark')
    if (!marks.includes(mark)) return notApplicable('offer-field.other-mark', {}, { mark, offerField: field })
    return judged(fields.includes(field) ? [] : [gap(place, [], 'offer-field.other-field')], {
      mark,
      offerField: field,
    })
  },
})
