import { z } from 'zod'
import { funding } from '../../../funding/funding.ts'
import { workload } from '../../../workload/workload.ts'
import { gap, judged, ruleKind, unanswered } from '../../rule.ts'

const range = z.strictObject({ from: z.number().min(0), to: z.number().min(0) })

/** R2-22 hourly-price (R-PRIX-1). The price for an hour is near a range, which depends on time on site. */
export const hourlyPrice = ruleKind({
  number: 'R2-22',
  kind: 'hourly-price',
  parameters: z.strictObject({
    /** Euros for an hour, nothing on site. */
    remote: range,
    /** Euros for an hour, some of it on site. */
    onSite: range,
    /** How far from the range is still near, in percent of its bounds. */
    tolerancePercent: z.number().min(0),
  }),
  evaluate({ definition }, { remote, onSite, tolerancePercent }) {
    const { price } = definition.budget
    const { duration } = definition.identity
    if (price === null || duration === null || duration === 0)
      return unanswered(price === null ? ['budget', 'price'] : ['identity', 'duration'], 'hourly-price.unknown')
    const { byModality, activities } = workload(definition)
    if (activities === 0) return unanswered(['activities'], 'hourly-price.no-activity')
    const { from, to } = byModality['on-site'] > 0 ? onSite : remote
    // Price × 60 against bound × duration, so that nothing is rounded on the way; amounts in cents and percent.
    const scaled = price * 60 * 100
    const low = from * 100 * duration * (100 - tolerancePercent)
    const high = to * 100 * duration * (100 + tolerancePercent)
    const looked = { hourly: funding(definition).hourlyPrice, from: from * 100, to: to * 100, tolerancePercent }
    return judged(
      scaled < low || scaled > high
        ? [gap(['budget', 'price'], [], `hourly-price.${scaled < low ? 'low' : 'high'}`, looked)]
        : [],
      looked,
    )
  },
})
