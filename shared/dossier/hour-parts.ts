import { modalities } from '../definition/activity.ts'
import { dossierMessages } from '../messages/fr/dossier.ts'
import type { Workload } from '../workload/workload.ts'

/** The hours of each modality, and those whose modality is not said: they add up to the activities. */
export function hourParts({ byModality, withoutModality }: Workload): { minutes: number; modality: string }[] {
  const say = dossierMessages.summary
  return [
    ...modalities.map((modality) => ({ minutes: byModality[modality], modality: say.modality[modality] })),
    { minutes: withoutModality, modality: say.withoutModality },
  ].filter(({ minutes }) => minutes > 0)
}
