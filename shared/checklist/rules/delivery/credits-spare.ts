import { z } from 'zod'
import { neededMinutes } from '../../../workload/credits.ts'
import { workload } from '../../../workload/workload.ts'
import { gap, judged, ruleKind, unanswered } from '../../rule.ts'

/** R2-28 credits-spare (R-ECTS-2). The workload would not carry a whole credit more. */
export const creditsSpare = ruleKind({
  number: 'R2-28',
  kind: 'credits-spare',
  parameters: z.strictObject({ leastHours: z.number().min(1) }),
  evaluate({ definition }, { leastHours }) {
    const { ects } = definition.identity
    if (ects === null) return unanswered(['identity', 'ects'], 'credits.unanswered')
    const { total } = workload(definition)
    const values = { ects, total, next: ects + 2 }
    return judged(
      total >= neededMinutes(ects + 2, leastHours) ? [gap(['identity', 'ects'], [], 'credits-spare.more', values)] : [],
      { ects, total },
    )
  },
})
