/** A word to look up, and where it stands in its text (UTF-16 offsets, `to` excluded). */
export interface WordPlace {
  word: string
  from: number
  to: number
}

/** Addresses are not words. */
const address = /(?:https?:\/\/|www\.|mailto:)\S+|\S+@\S+\.\S+/giu

/**
 * A run of letters and digits, with what joins two parts of a word: apostrophe, hyphen, the middle dot or the point of
 * inclusive writing (“apprenant·e·s”, “apprenant.e.s”).
 */
const run =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’\-‑·•]|\.(?=(?:e|es|ne|nes|le|les|rice|rices|s)(?![\p{L}\p{N}])))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

/** What stands before a word that begins with a vowel: “l’”, “qu’”, “jusqu’”. */
const elision = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\p{L})/iu

/** “AAV”, “SAE”, “ECTS”, “QCM”, and their plurals. */
const initials = /^\p{Lu}{2,}s?$/u

/**
 * The words of a text that a dictionary can judge: addresses, words with digits, initials and single letters are left
 * aside; “l’évaluation” is “évaluation”.
 */
export function wordsIn(text: string): WordPlace[] {
  const spared = [...text.matchAll(address)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
  return [...text.matchAll(run)].flatMap((match) => {
    const before = elision.exec(match[0])?.[0].length ?? 0
    const word = match[0].slice(before)
    const from = match.index + before
    const to = from + word.length
    if (/\p{N}/u.test(word) || [...word].length < 2 || initials.test(word)) return []
    if (spared.some((place) => place.from < to && from < place.to)) return []
    return [{ word, from, to }]
  })
}
