import { z } from 'zod'
import { gap, judged, notApplicable, ruleKind, unanswered } from '../../rule.ts'

/** R1-28 capsule-length. Where capsules are declared, none is longer than this. */
export const capsuleLength = ruleKind({
  number: 'R1-28',
  kind: 'capsule-length',
  parameters: z.strictObject({
    /** Minutes. */
    atMost: z.number().int().min(1),
  }),
  evaluate(facts, { atMost }) {
    const capsules = facts.definition.activities.filter(({ longestCapsule }) => longestCapsule !== null)
    if (facts.definition.activities.length === 0) return unanswered(['activities'], 'capsule-length.no-activity')
    if (capsules.length === 0) return notApplicable('capsule-length.none')
    return judged(
      capsules
        .filter(({ longestCapsule }) => (longestCapsule ?? 0) > atMost)
        .map(({ id, title, longestCapsule }) =>
          gap(['activities', id, 'longestCapsule'], [id], 'capsule-length.long', {
            activity: title.fr,
            length: longestCapsule,
            atMost,
          }),
        ),
      { capsules: capsules.length, mostTime: atMost },
    )
  },
})
