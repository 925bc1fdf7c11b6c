import { valueAt } from '../change/json.ts'
import { isBlank } from '../definition/blank.ts'

/**
 * What a place of a document says; for a blank common value of a dossier, what its institution says there.
 * @param path place of the document, items by id
 */
export function valueOrInherited(document: unknown, institution: unknown, path: readonly string[]): unknown {
  const own = valueAt(document, path)
  if (path[0] !== 'local' || !institution || !isBlank(own)) return own
  return valueAt(institution, ['common', ...path.slice(1)]) ?? own
}
