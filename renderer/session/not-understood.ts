import { valueAt } from '../../shared/change/json.ts'
import type { SessionSnapshot } from './document-session.ts'
import type { Path } from './path.ts'

/** Where a window keeps the words of a field that could not be read as a value, among its drafts. */
export const unreadDraft = (id: string, path: Path) => unreadDrafts(id) + path.join('.')
export const unreadDrafts = (id: string) => `${id}/unread/`

/**
 * The fields of a document that hold words which are no value, on screen or not: what they show is not in the document.
 * Those of an item that was taken out are gone with it.
 *
 * @returns their places joined by dots, as a text, so that two answers can be compared
 */
export function notUnderstoodIn({ document, notUnderstood }: SessionSnapshot): string {
  return notUnderstood.filter((place) => valueAt(document, place.split('.')) !== undefined).join(' ')
}
