import { z } from 'zod'
import { gap, judgedItems, ruleKind } from '../../rule.ts'

/** R4-24 activity-outcome (ALI-6). An activity without an outcome is useless, or an outcome is missing. */
export const activityOutcome = ruleKind({
  number: 'R4-24',
  kind: 'activity-outcome',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const gaps = definition.activities
      .filter((activity) => activity.outcomeIds.length === 0)
      .map((activity) =>
        gap(['activities', activity.id, 'outcomeIds'], [activity.id], 'activity-outcome.none', {
          title: activity.title.fr,
        }),
      )
    return judgedItems('activities', definition.activities.length, gaps, { activities: definition.activities.length })
  },
})
