/** Words of a text, lower-case, apostrophes apart (“l’analyse” is two words). */
export function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase('fr').match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []
}

const infinitive = /(?:er|ir|oir|re)$/u

/** Whether a word has the ending of a French infinitive; it says nothing of nouns that share it. */
export function looksInfinitive(word: string): boolean {
  return word.length > 3 && infinitive.test(word)
}

/** Sentences of the “être capable de” kind hide the verb that counts. */
const preamble =
  /^(?:(?:à l[’']issue|à la fin)[^,]*,\s*)?(?:l[’']apprenante?\s+)?(?:être|est|sera|seront|serez|soit)?\s*(?:capables?|en mesure|apte)\s+(?:de\s+|d[’'])/iu

/** A statement without the words that come before its verb. */
export function withoutPreamble(statement: string): string {
  return statement.trim().replace(preamble, '').trim()
}

/** The entry of a list of verbs or phrases a statement opens with, `null` when none. */
export function openingOf(statement: string, entries: readonly string[]): string | null {
  const words = wordsOf(statement).join(' ')
  return (
    entries
      .filter((entry) => {
        const phrase = wordsOf(entry).join(' ')
        return words === phrase || words.startsWith(`${phrase} `)
      })
      .sort((one, other) => other.length - one.length)[0] ?? null
  )
}
