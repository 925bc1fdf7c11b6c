import { z } from 'zod'
import { proofsByModality } from '../../../attendance/proofs-by-modality.ts'
import { modalities } from '../../../definition/activity.ts'
import type { Gap } from '../../finding.ts'
import { gap, judged, ruleKind, unanswered } from '../../rule.ts'

/**
 * R2-04 attendance-proofs (R-ASS-1). Each modality used has a proof with a title; where the pack says so, one of
 * them proves that something was done and not only that somebody was connected.
 */
export const attendanceProofs = ruleKind({
  number: 'R2-04',
  kind: 'attendance-proofs',
  parameters: z.strictObject({
    /** Modalities that need a proof of activity. */
    activityProofFor: z.array(z.enum(modalities)),
  }),
  evaluate({ definition }, { activityProofFor }) {
    const used = proofsByModality(definition)
    if (used.length === 0) return unanswered(['activities'], 'attendance-proofs.no-modality')
    const gaps = used.flatMap(({ modality, proofs, provesActivity }): Gap[] => {
      if (proofs.length === 0) return [gap(['attendance', 'proofs'], [], 'attendance-proofs.none', { modality })]
      if (!activityProofFor.includes(modality) || provesActivity) return []
      const [first] = proofs
      return [
        gap(
          ['attendance', 'proofs', ...(first ? [first.id, 'provesActivity'] : [])],
          proofs.map((proof) => proof.id),
          'attendance-proofs.connection-only',
          { modality },
        ),
      ]
    })
    return judged(gaps, {
      modalities: used.map(({ modality }) => modality),
      proofs: definition.attendance.proofs.length,
    })
  },
})
