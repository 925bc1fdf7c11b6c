import { modalities, type Modality } from '../definition/activity.ts'
import { isBlank } from '../definition/blank.ts'
import type { Definition } from '../definition/definition.ts'

/** A modality the activities use, and the proofs of attendance that have a title for it. */
export interface ModalityProofs {
  modality: Modality
  proofs: Definition['attendance']['proofs']
  /** One of them proves that something was done, not only that somebody was connected. */
  provesActivity: boolean
}

/** What proves attendance in each modality that activities use (R-ASS-1). */
export function proofsByModality({
  activities,
  attendance,
}: Pick<Definition, 'activities' | 'attendance'>): ModalityProofs[] {
  return modalities
    .filter((modality) => activities.some((activity) => activity.modality === modality))
    .map((modality) => {
      const proofs = attendance.proofs.filter((proof) => proof.modality === modality && !isBlank(proof.title))
      return { modality, proofs, provesActivity: proofs.some((proof) => proof.provesActivity === true) }
    })
}
