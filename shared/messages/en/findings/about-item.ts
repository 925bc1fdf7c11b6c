/**
 * A sentence about an item: after its code where it has one, alone otherwise.
 * @param sentence in lower case, as it reads after a colon
 */
export function aboutItem(code: unknown, sentence: string): string {
  return code ? `${String(code)}: ${sentence}` : sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
