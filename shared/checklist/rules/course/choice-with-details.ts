import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { requireAnswers, valuePath } from '../../model-parameters.ts'
import { gap, judged, ruleKind } from '../../rule.ts'
import { placeOf, valueAt } from '../../value-at.ts'

/** R1-02 choice-with-details. A choice is made, and the details that this answer calls for are given. */
export const choiceWithDetails = ruleKind({
  number: 'R1-02',
  kind: 'choice-with-details',
  parameters: z
    .strictObject({
      choice: valuePath('choice', 'flag'),
      /** For these answers (flags are `true` and `false`), these fields must say something. */
      cases: z.array(z.strictObject({ is: z.array(z.string()).min(1), filled: z.array(valuePath()).min(1) })),
    })
    .superRefine(({ choice, cases }, context) => {
      for (const [index, { is }] of cases.entries()) requireAnswers(context, ['cases', index, 'is'], choice, is)
    }),
  evaluate(facts, { choice, cases }) {
    const value = valueAt(facts, choice)
    const place = placeOf(choice)
    if (isBlank(value))
      return judged([gap(place, [], 'choice-with-details.unanswered', { field: place.join('.') })], { answer: null })
    const answer = String(value)
    const missing = cases
      .filter((entry) => entry.is.includes(answer))
      .flatMap((entry) => entry.filled)
      .filter((path) => isBlank(valueAt(facts, path)))
    return judged(
      missing.map((path) =>
        gap(placeOf(path), [], 'choice-with-details.missing', {
          field: placeOf(path).join('.'),
          choice: place.join('.'),
        }),
      ),
      // The words of another answer depend on the choice: the sentence of the gap names it.
      typeof value === 'boolean' ? { answer: value } : {},
    )
  },
})
