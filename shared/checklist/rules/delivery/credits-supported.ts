import { z } from 'zod'
import { neededMinutes, supportedHalfCredits } from '../../../workload/credits.ts'
import { workload } from '../../../workload/workload.ts'
import { gap, judged, notApplicable, ruleKind, unanswered } from '../../rule.ts'

/**
 * R2-27 credits-supported (R-ECTS-1). The whole workload, personal work included, reaches the hours its credits
 * stand for. Credits that are not said are the business of R2-30.
 */
export const creditsSupported = ruleKind({
  number: 'R2-27',
  kind: 'credits-supported',
  parameters: z.strictObject({ leastHours: z.number().min(1) }),
  evaluate({ definition }, { leastHours }) {
    const { ects } = definition.identity
    if (ects === null) return unanswered(['identity', 'ects'], 'credits.unanswered')
    if (ects === 0) return notApplicable('credits.none')
    const { total } = workload(definition)
    const needed = neededMinutes(ects, leastHours)
    const looked = { ects, total, needed, supported: supportedHalfCredits(total, leastHours) }
    return judged(total < needed ? [gap(['identity', 'ects'], [], 'credits-supported.short', looked)] : [], looked)
  },
})
