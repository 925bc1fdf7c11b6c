import { z } from 'zod'
import { cognitiveRank } from '../../../definition/learning-outcome.ts'
import type { Gap } from '../../finding.ts'
import { gap, judged, ruleKind, unanswered } from '../../rule.ts'

/**
 * R1-24 progression. Activities follow the weeks, and do not climb more than so many cognitive levels above what
 * was reached before learners have practised. An activity’s level is the highest of its outcomes.
 */
export const progression = ruleKind({
  number: 'R1-24',
  kind: 'progression',
  parameters: z.strictObject({
    steepest: z.number().int().min(1).max(5),
    /** Kinds of activities where learners practise. */
    practice: z.array(z.string()).min(1),
  }),
  evaluate(facts, { steepest, practice }) {
    const { activities, outcomes } = facts.definition
    const levels = new Map(
      outcomes.flatMap(({ id, cognitiveLevel }) => (cognitiveLevel ? [[id, cognitiveRank(cognitiveLevel)]] : [])),
    )
    const placed = activities.map((activity) => ({
      activity,
      week: activity.startWeek,
      rank: Math.max(0, ...activity.outcomeIds.map((id) => levels.get(id) ?? 0)),
    }))
    if (placed.every(({ week, rank }) => week === null && rank === 0))
      return unanswered(['activities'], 'progression.nothing-placed')
    const gaps: Gap[] = []
    let lastWeek = 0
    let reached = 0
    let practised = false
    for (const { activity, week, rank } of placed) {
      const title = activity.title.fr
      if (week !== null && week < lastWeek)
        gaps.push(
          gap(['activities', activity.id, 'startWeek'], [activity.id], 'progression.out-of-order', {
            activity: title,
            week,
            lastWeek,
          }),
        )
      lastWeek = Math.max(lastWeek, week ?? 0)
      if (reached > 0 && rank - reached > steepest && !practised)
        gaps.push(
          gap(['activities', activity.id, 'outcomeIds'], [activity.id], 'progression.too-steep', {
            activity: title,
            reached,
            rank,
            steepest,
          }),
        )
      if (rank > reached) {
        reached = rank
        practised = false
      }
      practised ||= activity.kind !== null && practice.includes(activity.kind)
    }
    return judged(gaps, { activities: activities.length, highest: reached })
  },
})
