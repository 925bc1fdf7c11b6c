import { moodleTexts as words } from '../../messages/fr/moodle.ts'
import { tidied } from './description-html.ts'

/**
 * The conditions and the success criterion of an outcome, where the paragraphs after its statement are those that Cadrier
 * writes, in its order, and nothing else.
 *
 * @returns `null` for any other text: which of its parts says what is for a person to tell
 */
export function conditionsIn(paragraphs: readonly string[]): { condition: string; successCriterion: string } | null {
  const rest = [...paragraphs]
  const take = (sentence: (said: string) => string) => {
    const label = `${tidied(sentence(''))} `
    return rest[0]?.startsWith(label) === true ? (rest.shift() ?? '').slice(label.length) : ''
  }
  const condition = take(words.condition)
  const successCriterion = take(words.criterion)
  return rest.length === 0 ? { condition, successCriterion } : null
}
