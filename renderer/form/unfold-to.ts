import { fieldObjects } from '../../shared/definition/field-objects.ts'
import { rolesOf } from '../../shared/definition/field-roles.ts'
import { stageOf, type Stage } from '../../shared/definition/stages.ts'
import type { Role } from '../../shared/framework/requirement.ts'
import { isItemId, modelPathOf, type Path } from '../session/path.ts'
import type { UnfoldedItems } from './form-context.tsx'

/** The fold that holds what a role answers in a stage, among what is unfolded. */
export const othersFold = (stage: Stage, role: Role) => `others/${stage}/${role}`

/** The fold that holds the questions without object of a part, among what is unfolded. */
export const withoutObjectFold = (part: Path) => `without-object/${part.join('/')}`

/** Unfolds all that may hide a place: the items around it, what others answer, questions without object. */
export function unfoldTo(unfolded: UnfoldedItems, path: Path): void {
  const modelPath = modelPathOf(path)
  const stage = stageOf(modelPath)
  const questions = path
    .map((_, index) => path.slice(0, index + 1))
    .filter((place) => modelPathOf(place) in fieldObjects)
  unfolded.set(
    [
      ...path.filter(isItemId),
      ...(stage ? rolesOf(modelPath).map((role) => othersFold(stage, role)) : []),
      ...questions.map((place) => withoutObjectFold(place.slice(0, -1))),
    ],
    true,
  )
}
