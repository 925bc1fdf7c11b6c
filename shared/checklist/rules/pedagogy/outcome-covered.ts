import { z } from 'zod'
import { alignment } from '../../../alignment/alignment.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'

/** R4-20 outcome-covered (ALI-2). Each outcome is trained by an activity (`trained`), and assessed (`assessed`). */
export const outcomeCovered = ruleKind({
  number: 'R4-20',
  kind: 'outcome-covered',
  parameters: z.strictObject({ ask: z.enum(['trained', 'assessed']) }),
  evaluate({ definition }, { ask }) {
    const rows = alignment(definition)
    const { activities, rubrics } = definition
    const firstFree = <Item extends { outcomeIds: readonly string[] }>(items: readonly Item[]) =>
      items.find(({ outcomeIds }) => outcomeIds.length === 0) ?? items[0]
    const activity = firstFree(activities)
    const rubric = rubrics.find(({ criteria }) => criteria.length > 0)
    const criterion = firstFree(rubric?.criteria ?? [])
    const mendAt =
      ask === 'trained'
        ? activity
          ? ['activities', activity.id, 'outcomeIds']
          : ['activities']
        : rubric && criterion
          ? ['rubrics', rubric.id, 'criteria', criterion.id, 'outcomeIds']
          : ['rubrics']
    const gaps = rows
      .filter((row) =>
        ask === 'trained'
          ? row.activityIds.length === 0
          : row.assessmentIds.length === 0 && row.criterionIds.length === 0,
      )
      .map(({ outcome }) =>
        gap(['outcomes', outcome.id], [outcome.id], `outcome-covered.not-${ask}`, { code: outcome.code }, mendAt),
      )
    return judgedItems('outcomes', rows.length, gaps, { outcomes: rows.length })
  },
})
