/** Pairs of neighbouring letters of a text, spaces folded, in the order of their codes; one that comes twice is twice. */
export type LetterPairs = Uint32Array

/** The letter pairs of a text, letter case aside. */
export function letterPairs(text: string): LetterPairs {
  const folded = text.toLocaleLowerCase('fr').replace(/\s+/gu, ' ').trim()
  const pairs = new Uint32Array(Math.max(0, folded.length - 1))
  for (let index = 0; index < pairs.length; index += 1)
    pairs[index] = folded.charCodeAt(index) * 0x10000 + folded.charCodeAt(index + 1)
  return pairs.sort()
}

/** Sørensen–Dice likeness of two texts given as letter pairs, in percent, 0 to 100. */
export function likeness(one: LetterPairs, other: LetterPairs): number {
  const total = one.length + other.length
  let shared = 0
  for (let at = 0, beside = 0; at < one.length && beside < other.length;) {
    const difference = (one[at] ?? 0) - (other[beside] ?? 0)
    if (difference === 0) shared += 1
    if (difference <= 0) at += 1
    if (difference >= 0) beside += 1
  }
  return total === 0 ? 100 : Math.round((200 * shared) / total)
}
