import { plainLetters } from './fold-text.ts'

/** A text without accents, capitals, ligatures and typographic variants, with where each of its characters comes from. */
export interface FoldedText {
  text: string
  /** Index in the original of each character of `text`, and its length at the end. */
  origin: readonly number[]
}

/** Signs that are typed otherwise than they are printed. */
const signs: Record<string, string> = {
  '’': "'",
  '\u00a0': ' ',
  '\u202f': ' ',
  '\n': ' ',
  '\t': ' ',
  '\u2010': '-',
  '\u2011': '-',
}

/** Folds a text for comparison. What was found in it is at `origin` of the original. */
export function foldedText(original: string): FoldedText {
  let text = ''
  const origin: number[] = []
  let index = 0
  for (const character of original) {
    const plain = signs[character] ?? (character < '\u0080' ? character.toLowerCase() : plainLetters(character))
    for (let unit = 0; unit < plain.length; unit += 1) origin.push(index)
    text += plain
    index += character.length
  }
  origin.push(original.length)
  return { text, origin }
}

/** The words of a search, folded; in any order, each once. */
export function searchWords(query: string): string[] {
  return [...new Set(foldedText(query).text.split(/\s+/).filter(Boolean))]
}
