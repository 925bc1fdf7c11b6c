import { valueAt } from '../../shared/change/json.ts'
import { isBlank } from '../../shared/definition/blank.ts'
import { fieldObjects, isWithoutObject } from '../../shared/definition/field-objects.ts'
import { valueOrInherited } from '../../shared/institution/value-or-inherited.ts'
import { modelPathOf } from '../session/path.ts'
import { useDerived, useForm } from './form-context.tsx'
import type { FieldEntry } from './list-field.tsx'

/**
 * Which of these questions another answer leaves without object, by their paths: those that are blank can stay out of
 * the way, those that say something are shown with the reason.
 */
export function useWithoutObject(entries: readonly FieldEntry[]): {
  blank: readonly string[]
  said: readonly string[]
} {
  const { session } = useForm()
  const asked = entries.filter(({ path }) => modelPathOf(path) in fieldObjects).map(({ path }) => path)
  return useDerived(asked.map((path) => path.join('.')).join(' '), (document) => {
    const { institution } = session.snapshot()
    const without = asked.filter((path) =>
      isWithoutObject(path, (other) => valueOrInherited(document, institution, other)),
    )
    const isEmpty = (path: readonly string[]) => isBlank(valueAt(document, path))
    return {
      blank: without.filter(isEmpty).map((path) => path.join('.')),
      said: without.filter((path) => !isEmpty(path)).map((path) => path.join('.')),
    }
  })
}
