import { z } from 'zod'
import { funding } from '../../../funding/funding.ts'
import { gap, judged, ruleKind } from '../../rule.ts'

/**
 * R2-21 sustainability (R-BUD-2, R-BUD-3). Break-even ≤ expected learners ≤ capacity. The result is below zero
 * exactly when break-even is above the expected number, so that it has no gap of its own.
 */
export const sustainability = ruleKind({
  number: 'R2-21',
  kind: 'sustainability',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const { expectedLearners: expected, capacity } = definition.budget
    const { breakEven, result } = funding(definition)
    const values = { breakEven, expected, capacity, result }
    const at = (field: string, variant: string) => gap(['budget', field], [], `sustainability.${variant}`, values)
    return judged(
      [
        ...(expected === null ? [at('expectedLearners', 'no-expected')] : []),
        ...(capacity === null ? [at('capacity', 'no-capacity')] : []),
        ...(breakEven !== null && expected !== null && breakEven > expected
          ? [at('expectedLearners', 'below-break-even')]
          : []),
        ...(expected !== null && capacity !== null && expected > capacity ? [at('capacity', 'above-capacity')] : []),
      ],
      { breakEven, expectedLearners: expected, capacity, result },
    )
  },
})
