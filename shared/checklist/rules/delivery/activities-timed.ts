import { z } from 'zod'
import { gap, judged, ruleKind } from '../../rule.ts'

/** R2-03 activities-timed. There is at least one activity, and each says how long it takes: more than nothing. */
export const activitiesTimed = ruleKind({
  number: 'R2-03',
  kind: 'activities-timed',
  parameters: z.strictObject({}),
  evaluate({ definition: { activities } }) {
    if (activities.length === 0) return judged([gap(['activities'], [], 'activities-timed.none')], { activities: 0 })
    return judged(
      activities
        .filter(({ duration }) => duration === null || duration === 0)
        .map((activity) =>
          gap(['activities', activity.id, 'duration'], [activity.id], 'activities-timed.blank', {
            code: activity.code,
            title: activity.title.fr,
          }),
        ),
      { activities: activities.length },
    )
  },
})
