/** What keeps words from being a SIRET: signs that are no digit, another number of digits than 14, a key that does not fit. */
export type SiretFault = { kind: 'signs' } | { kind: 'length'; digits: number } | { kind: 'key' }

/** SIREN of La Poste. */
const laPoste = '356000000'

/**
 * Whether words are a SIRET, spaces left aside: the SIREN of a body, nine digits, then the five of one of its
 * establishments, of which the last is a key. The rule is that of INSEE (Sirene, definition of the SIRET number): Luhn’s sum of
 * the 14 digits is a multiple of ten; for the establishments of La Poste, too many for such a key, but for its head office,
 * the plain sum of the digits is a multiple of five.
 *
 * @returns null for a SIRET and for a blank, which is no answer
 */
export function siretFault(words: string): SiretFault | null {
  const bare = words.replace(/\s/g, '')
  if (bare === '') return null
  if (!/^\d+$/.test(bare)) return { kind: 'signs' }
  if (bare.length !== 14) return { kind: 'length', digits: bare.length }
  if (luhnSum(bare) % 10 === 0) return null
  if (bare.startsWith(laPoste) && plainSum(bare) % 5 === 0) return null
  return { kind: 'key' }
}

const plainSum = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0)

/** Each second digit from the right is doubled, and the digits of what that makes added. */
const luhnSum = (digits: string): number =>
  [...digits].reduceRight((sum, digit, at) => {
    const worth = Number(digit) * ((digits.length - at) % 2 === 0 ? 2 : 1)
    return sum + (worth > 9 ? worth - 9 : worth)
  }, 0)
