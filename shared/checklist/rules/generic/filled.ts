import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import type { Gap } from '../../finding.ts'
import { valuePath } from '../../model-parameters.ts'
import { gap, judged, ruleKind } from '../../rule.ts'
import { placeOf, valueAt } from '../../value-at.ts'

/** R0-02 filled. Every field named says something; a flag must be answered, and be yes when `yes` names it. */
export const filled = ruleKind({
  number: 'R0-02',
  kind: 'filled',
  parameters: z.strictObject({
    /** Model paths that must be answered. */
    paths: z.array(valuePath()).default([]),
    /** Flags that must be answered by yes. */
    yes: z.array(valuePath('flag')).default([]),
  }),
  evaluate(facts, { paths, yes }) {
    const gaps: Gap[] = [
      ...paths
        .filter((path) => isBlank(valueAt(facts, path)))
        .map((path) => gap(placeOf(path), [], 'filled.blank', { field: placeOf(path).join('.') })),
      ...yes
        .filter((path) => valueAt(facts, path) !== true)
        .map((path) =>
          gap(placeOf(path), [], valueAt(facts, path) === false ? 'filled.no' : 'filled.blank', {
            field: placeOf(path).join('.'),
          }),
        ),
    ]
    return judged(gaps, { answered: paths.length + yes.length - gaps.length, expected: paths.length + yes.length })
  },
})
