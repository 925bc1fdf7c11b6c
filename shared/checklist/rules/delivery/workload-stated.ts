import { z } from 'zod'
import { workload } from '../../../workload/workload.ts'
import { gap, judged, ruleKind } from '../../rule.ts'

/** R2-31 workload-stated. Training time and personal work come to something. */
export const workloadStated = ruleKind({
  number: 'R2-31',
  kind: 'workload-stated',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const { total } = workload(definition)
    return judged(total > 0 ? [] : [gap(['activities'], [], 'workload-stated.none')], { total })
  },
})
