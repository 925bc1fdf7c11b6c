import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hunspell } from 'hunspell-wasm'
import { z } from 'zod'
import { problems } from '../../../shared/messages/fr/problems.ts'
import { Refusal } from '../refusal.ts'
import { openPersonalWords, type PersonalWords } from './personal-words.ts'

/** A French dictionary, the words of the field, and those a person added. */
export interface Spelling {
  /** The words that none of the three knows, in the order given. */
  unknown(words: readonly string[]): Promise<string[]>
  /** What may have been meant, likeliest first; at most six. */
  suggestions(word: string): Promise<string[]>
  readonly personal: PersonalWords
}

const vocabularySchema = z.strictObject({
  format: z.literal('cadrier-vocabulary'),
  formatVersion: z.literal(1),
  language: z.literal('fr'),
  provenance: z.string().min(1),
  words: z.array(z.string().min(1)),
})

const mostSuggestions = 6

/**
 * Spell checking without a network: hunspell, which takes some 0.1 s and 90 MB once it has been asked something, and
 * nothing before.
 *
 * @param dataDir where the words a person adds are kept
 * @param resourcesDir the project's resources/
 */
export function openSpelling(dataDir: string, resourcesDir: string): Spelling {
  const personal = openPersonalWords(join(dataDir, 'personal-words.txt'))
  let opening: Promise<Hunspell> | undefined
  const dictionary = () => {
    opening ??= openDictionary(join(resourcesDir, 'dictionaries', 'vocabulary.fr.json')).catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }
  return {
    personal,
    async unknown(words) {
      const hunspell = await dictionary()
      const learned = new Set(await personal.all())
      const knows = (word: string) =>
        learned.has(word) || learned.has(word.toLocaleLowerCase('fr')) || hunspell.testSpelling(word)
      return words.filter((word) => !knows(word) && !(word.includes('-') && word.split('-').every(knows)))
    },
    async suggestions(word) {
      const hunspell = await dictionary()
      let found = hunspell.getSpellingSuggestions(word)
      // It looks for so long and no longer, by the clock: on a busy machine that may be too short once.
      for (let again = 0; found.length === 0 && again < 2; again += 1) found = hunspell.getSpellingSuggestions(word)
      return found.slice(0, mostSuggestions).map(withCurlyApostrophe)
    },
  }
}

/** The dictionary answers with straight apostrophes, which French does not print. */
const withCurlyApostrophe = (word: string) => word.replaceAll("'", '’')

async function openDictionary(vocabularyPath: string): Promise<Hunspell> {
  const [{ createHunspellFromStrings }, { default: french }, vocabulary] = await Promise.all([
    import('hunspell-wasm'),
    import('dictionary-fr'),
    readVocabulary(vocabularyPath),
  ])
  const decoder = new TextDecoder()
  const hunspell = await createHunspellFromStrings(decoder.decode(french.aff), decoder.decode(french.dic))
  for (const word of vocabulary) hunspell.addWord(word)
  return hunspell
}

async function readVocabulary(path: string): Promise<string[]> {
  let value: unknown
  try {
    value = JSON.parse(await readFile(path, 'utf8'))
  } catch {
    throw new Refusal(problems.resourceNotJson(path))
  }
  const read = vocabularySchema.safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new Refusal(problems.unusableResources(path, `$.${issue?.path.join('.') ?? ''}`, issue?.message ?? ''))
  }
  return read.data.words
}
