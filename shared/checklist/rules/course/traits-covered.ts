import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { valuePath } from '../../model-parameters.ts'
import { gap, judged, ruleKind } from '../../rule.ts'
import { placeOf, valueAt } from '../../value-at.ts'

/**
 * R1-07 traits-covered. Each trait of the definition is answered by a part of the dossier that says something.
 * One blank field of a part is the business of the requirement that wants the field: a trait is missing only when
 * every place it may be told in is blank.
 */
export const traitsCovered = ruleKind({
  number: 'R1-07',
  kind: 'traits-covered',
  parameters: z.strictObject({
    traits: z
      .array(
        z.strictObject({
          /** The trait in words, as the sentence says it. */
          trait: z.string().min(3),
          /** Where it may be told; the first is the place to go to. */
          toldIn: z.array(valuePath()).min(1),
        }),
      )
      .min(1),
  }),
  evaluate(facts, { traits }) {
    const missing = traits.filter(({ toldIn }) => toldIn.every((path) => isBlank(valueAt(facts, path))))
    return judged(
      missing.map(({ trait, toldIn }) => gap(placeOf(toldIn[0] ?? ''), [], 'traits-covered.missing', { trait })),
      { covered: traits.length - missing.length, expected: traits.length },
    )
  },
})
