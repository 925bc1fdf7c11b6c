import { paragraphsOf, tidied } from './description-html.ts'

/**
 * What an item of a Moodle framework says: a short name is cut at a hundred characters, and the description then begins with the
 * whole.
 *
 * @param html the description
 * @returns the first paragraph of the description where it begins as the short name does, else the short name; and the paragraphs
 *   that are not in it
 */
export function statementOf(shortName: string, html: string): { text: string; left: readonly string[] } {
  const paragraphs = paragraphsOf(html)
  const [first = '', ...others] = paragraphs
  const begun = tidied(shortName).replace(/…$/, '')
  return first !== '' && first.replaceAll('\n', ' ').startsWith(begun)
    ? { text: first, left: others }
    : { text: tidied(shortName), left: paragraphs }
}
