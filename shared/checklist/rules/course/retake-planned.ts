import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { gap, judged, ruleKind } from '../../rule.ts'

/** R1-21 retake-planned. At least so many retakes, or the reason why there is none. */
export const retakePlanned = ruleKind({
  number: 'R1-21',
  kind: 'retake-planned',
  parameters: z.strictObject({ atLeast: z.number().int().min(1) }),
  evaluate(facts, { atLeast }) {
    const { count, noRetakeReason } = facts.definition.validation.retake
    const looked = { count, atLeast }
    if ((count ?? 0) >= atLeast || !isBlank(noRetakeReason)) return judged([], looked)
    return judged(
      [
        count === null
          ? gap(['validation', 'retake', 'count'], [], 'retake-planned.unanswered')
          : gap(['validation', 'retake', 'noRetakeReason'], [], 'retake-planned.no-reason', looked),
      ],
      looked,
    )
  },
})
