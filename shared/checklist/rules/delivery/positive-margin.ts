import { z } from 'zod'
import { funding } from '../../../funding/funding.ts'
import { gap, judged, ruleKind, unanswered } from '../../rule.ts'

/** R2-20 positive-margin (R-BUD-1). The price is above what one learner costs, or no number of learners pays. */
export const positiveMargin = ruleKind({
  number: 'R2-20',
  kind: 'positive-margin',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const { margin, variable, breakEven, fixed } = funding(definition)
    const { price } = definition.budget
    const looked = { price, variable, margin, fixed, breakEven }
    if (margin === null) return unanswered(['budget', 'price'], 'positive-margin.no-price')
    return judged(margin > 0 ? [] : [gap(['budget', 'price'], [], 'positive-margin.none', looked)], looked)
  },
})
