import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import type { Facts } from '../../facts.ts'
import { valuePath } from '../../model-parameters.ts'
import { gap, judged, ruleKind } from '../../rule.ts'
import { placeOf, valueAt } from '../../value-at.ts'

const says = (facts: Facts, path: string) => {
  const value = valueAt(facts, path)
  return typeof value === 'boolean' ? value : !isBlank(value)
}

/** R2-06 one-filled. Of each set of fields at least one says something; a flag says something when it is yes. */
export const oneFilled = ruleKind({
  number: 'R2-06',
  kind: 'one-filled',
  parameters: z.strictObject({ sets: z.array(z.array(valuePath()).min(1)).min(1) }),
  evaluate(facts, { sets }) {
    const gaps = sets
      .filter((paths) => !paths.some((path) => says(facts, path)))
      .map((paths) =>
        gap(placeOf(paths[0] ?? ''), [], paths.length > 1 ? 'one-filled.none' : 'one-filled.blank', {
          fields: paths.map((path) => placeOf(path).join('.')),
        }),
      )
    return judged(gaps, { answered: sets.length - gaps.length, expected: sets.length })
  },
})
