import type { Gap } from '../../shared/checklist/finding.ts'
import { stageOf } from '../../shared/definition/stages.ts'
import type { UnfoldedItems } from './form-context.tsx'
import { focusField, type Mending } from './focus-field.ts'
import { unfoldTo } from './unfold-to.ts'
import { goTo } from '../route.ts'
import { modelPathOf, type Path } from '../session/path.ts'
import { mendingPlace } from './mending-place.ts'

/**
 * Opens the stage where a place of the dossier is written, unfolds what hides it, and puts the focus there.
 * @param mending see `focusField`
 */
export async function goToField(
  dossierId: string,
  path: Path,
  unfolded: UnfoldedItems,
  mending?: Mending,
): Promise<void> {
  const stage = stageOf(modelPathOf(path))
  if (!stage) return
  unfoldTo(unfolded, path)
  goTo({ page: 'dossier', id: dossierId, stage, field: null })
  await focusField(path, mending)
}

/** Goes to where a gap is mended in the dossier; to the choice of the institution where its record is to be mended. */
export async function goToGap(dossierId: string, gap: Gap, unfolded: UnfoldedItems): Promise<void> {
  const place = mendingPlace(gap)
  if (place.in === 'dossier') return goToField(dossierId, place.path, unfolded, { option: place.option })
  return goToField(dossierId, place.in === 'finding' ? gap.path : ['institutionId'], unfolded)
}
