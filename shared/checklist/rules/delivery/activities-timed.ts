import { z } from 'zod'
import { untimed } from '../../../workload/workload.ts'
import { gap, judged, ruleKind } from '../../rule.ts'

/** R2-03 activities-timed. There is at least one activity, and each says how long it takes: more than nothing. */
export const activitiesTimed = ruleKind({
  number: 'R2-03',
  kind: 'activities-timed',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const { activities } = definition
    if (activities.length === 0) return judged([gap(['activities'], [], 'activities-timed.none')], { activities: 0 })
    return judged(
      untimed(definition).map(({ id, code, title, duration }) =>
        gap(['activities', id, 'duration'], [id], 'activities-timed.blank', { code, title: title.fr, duration }),
      ),
      { activities: activities.length },
    )
  },
})
