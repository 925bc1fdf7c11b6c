import { z } from 'zod'
import { workload } from '../../../workload/workload.ts'
import { gap, judged, ruleKind, unanswered } from '../../rule.ts'

/** R2-31 workload-stated. Training time and personal work come to something, once each item says its time. */
export const workloadStated = ruleKind({
  number: 'R2-31',
  kind: 'workload-stated',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const { total } = workload(definition)
    const blank = (['activities', 'personalWork'] as const).flatMap((list) =>
      definition[list].filter(({ duration }) => duration === null).map(({ id }) => [list, id, 'duration']),
    )[0]
    if (total > 0 && blank) return unanswered(blank, 'workload-stated.blank')
    return judged(total > 0 ? [] : [gap(['activities'], [], 'workload-stated.none')], { total })
  },
})
