import { z } from 'zod'
import { workload } from '../../../workload/workload.ts'
import { gap, judged, ruleKind, unanswered } from '../../rule.ts'

/**
 * R2-02 duration-sum (R-DUR-2). The duration announced is the sum of the activities, to the minute. A duration
 * that is not said is the business of R2-01.
 */
export const durationSum = ruleKind({
  number: 'R2-02',
  kind: 'duration-sum',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const { duration } = definition.identity
    if (duration === null) return unanswered(['identity', 'duration'], 'duration-sum.no-duration')
    const sum = workload(definition).activities
    return judged(
      sum === duration ? [] : [gap(['identity', 'duration'], [], 'duration-sum.differs', { duration, sum })],
      { duration, activitiesTime: sum },
    )
  },
})
