import { z } from 'zod'
import { gap, judged, ruleKind, unanswered } from '../../rule.ts'

/** R1-09 producing-share. Learners produce something during at least this share of the hours. */
export const producingShare = ruleKind({
  number: 'R1-09',
  kind: 'producing-share',
  parameters: z.strictObject({
    /** Kinds of activities where learners produce; work on a task always does. */
    kinds: z.array(z.string()).min(1),
    /** Percent of the hours of activity. */
    atLeast: z.number().min(0).max(100),
  }),
  evaluate(facts, { kinds, atLeast }) {
    const timed = facts.definition.activities.filter((activity) => (activity.duration ?? 0) > 0)
    const total = timed.reduce((sum, activity) => sum + (activity.duration ?? 0), 0)
    if (total === 0) return unanswered(['activities'], 'producing-share.no-hours')
    const producing = timed.filter(
      (activity) => activity.taskId !== null || (activity.kind !== null && kinds.includes(activity.kind)),
    )
    const [longest] = timed
      .filter((activity) => !producing.includes(activity))
      .sort((one, other) => (other.duration ?? 0) - (one.duration ?? 0))
    const mendAt = longest && ['activities', longest.id, 'kind']
    const minutes = producing.reduce((sum, activity) => sum + (activity.duration ?? 0), 0)
    const share = Math.floor((100 * minutes) / total)
    const values = { minutes, total, share, atLeast }
    return judged(
      100 * minutes < atLeast * total ? [gap(['activities'], [], 'producing-share.low', values, mendAt)] : [],
      { producing: minutes, total, share, leastPercent: atLeast },
    )
  },
})
