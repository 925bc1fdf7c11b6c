import { foldText } from '../find/fold-text.ts'
import { openingOf, withoutPreamble, wordsOf } from '../checklist/rules/pedagogy/words.ts'

/** Where the verb of a statement stands: what comes before it, the verb or phrase, what follows. */
export interface VerbPlace {
  before: string
  verb: string
  after: string
}

/**
 * The statement cut around the entry of a list it opens with, words of the “être capable de” kind passed over; `null`
 * when it opens with none of them.
 */
export function placeOfEntry(statement: string, entries: readonly string[]): (VerbPlace & { entry: string }) | null {
  const said = withoutPreamble(statement)
  const entry = openingOf(said, entries)
  if (entry === null) return null
  const start = statement.trimEnd().length - said.length
  const end = start + lengthOfWords(said, wordsOf(entry).length)
  return { entry, before: statement.slice(0, start), verb: statement.slice(start, end), after: statement.slice(end) }
}

/** Length of the first words of a text, what lies between them included. */
function lengthOfWords(text: string, count: number): number {
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)].slice(0, count)
  const last = words.at(-1)
  return last === undefined ? 0 : last.index + last[0].length
}

/** Words with an h that elides nothing, by their beginning. */
const aspirated = ['hierarch', 'hauss', 'heurt', 'hach', 'handicap', 'hiss', 'hurl', 'haran']

/** Whether « de » becomes « d’ » before a word. */
export function elides(word: string): boolean {
  const said = foldText(word)
  return /^[aeiouy]/.test(said) || (said.startsWith('h') && !aspirated.some((beginning) => said.startsWith(beginning)))
}

/** What stands before a verb, with « de » or « d’ » as the verb wants it. */
export function joined(before: string, verb: string): string {
  const match = /(^|[\s(])(de\s+|d['\u2019]\s*)$/iu.exec(before)
  if (!match) return before + verb
  const head = before.slice(0, match.index) + (match[1] ?? '')
  const capital = (match[2] ?? '').startsWith('D')
  if (elides(verb)) return `${head}${capital ? 'D' : 'd'}\u2019${verb}`
  return `${head}${capital ? 'De' : 'de'} ${verb}`
}

/** A verb written with or without a capital, as the one it stands for. */
export function likeCase(verb: string, model: string): string {
  const first = [...model][0] ?? ''
  return first !== first.toLocaleLowerCase('fr') ? capitalised(verb) : verb
}

/** A text with a capital first. */
export function capitalised(text: string): string {
  const [first = '', ...rest] = [...text]
  return first.toLocaleUpperCase('fr') + rest.join('')
}
