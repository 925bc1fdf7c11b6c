import { z } from 'zod'
import { gap, judgedItems, ruleKind } from '../../rule.ts'

/** R4-21 criterion-outcome (ALI-3). No criterion stands outside the referential: each is tied to an outcome. */
export const criterionOutcome = ruleKind({
  number: 'R4-21',
  kind: 'criterion-outcome',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const gaps = definition.rubrics.flatMap((rubric) =>
      rubric.criteria
        .filter((criterion) => criterion.outcomeIds.length === 0)
        .map((criterion) =>
          gap(
            ['rubrics', rubric.id, 'criteria', criterion.id, 'outcomeIds'],
            [criterion.id],
            'criterion-outcome.none',
            {
              criterion: criterion.code,
            },
          ),
        ),
    )
    return judgedItems('rubrics', definition.rubrics.flatMap((rubric) => rubric.criteria).length, gaps, {
      criteria: definition.rubrics.reduce((sum, rubric) => sum + rubric.criteria.length, 0),
    })
  },
})
