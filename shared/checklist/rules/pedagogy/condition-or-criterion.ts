import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'

/** R4-06 condition-or-criterion (APC-A3). Each outcome says under what condition, or how well. */
export const conditionOrCriterion = ruleKind({
  number: 'R4-06',
  kind: 'condition-or-criterion',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const gaps = definition.outcomes
      .filter((outcome) => isBlank(outcome.condition) && isBlank(outcome.successCriterion))
      .map(({ id, code }) =>
        gap(['outcomes', id, 'successCriterion'], [id], 'condition-or-criterion.neither', { code }),
      )
    return judgedItems('outcomes', definition.outcomes.length, gaps, { outcomes: definition.outcomes.length })
  },
})
