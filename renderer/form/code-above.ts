import { valueAt } from '../../shared/change/json.ts'
import { isItemId, type Path } from '../session/path.ts'

/**
 * The code of the innermost item with one that a place is in: it tells apart the changes of one field in several items.
 * Blank for the code itself, since successive keystrokes in one field make one change by bearing one name.
 */
export function codeAbove(document: unknown, path: Path): string {
  if (path.at(-1) === 'code') return ''
  let found = ''
  path.forEach((segment, index) => {
    if (!isItemId(segment)) return
    const code = valueAt(document, [...path.slice(0, index + 1), 'code'])
    if (typeof code === 'string' && code.trim() !== '') found = code.trim()
  })
  return found
}
