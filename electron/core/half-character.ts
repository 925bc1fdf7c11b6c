/**
 * Looks in a plain value for a text, or a key, that holds half a character: nothing that keeps texts as UTF-8 can give
 * it back as it came. The depth of the value has been checked before.
 *
 * @returns the path of the first such text, `null` where there is none
 */
export function halfCharacterIn(value: unknown): PropertyKey[] | null {
  if (typeof value === 'string') return value.isWellFormed() ? null : []
  if (typeof value !== 'object' || value === null) return null
  for (const [key, child] of Object.entries(value)) {
    const below = key.isWellFormed() ? halfCharacterIn(child) : []
    if (below !== null) return [Array.isArray(value) ? Number(key) : key.toWellFormed(), ...below]
  }
  return null
}
