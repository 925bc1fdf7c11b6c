import type { Handlers } from '../dispatch.ts'
import type { Spelling } from '../spelling/spelling.ts'

type SpellingOperation =
  'spelling.check' | 'spelling.suggest' | 'spelling.learn' | 'spelling.forget' | 'spelling.learned'

/** Spelling of French words, and the words a person added. */
export function spellingHandlers(spelling: Spelling): Pick<Handlers, SpellingOperation> {
  return {
    'spelling.check': async ({ words }) => ({ unknown: await spelling.unknown(words) }),
    'spelling.suggest': async ({ word }) => ({ suggestions: await spelling.suggestions(word) }),
    async 'spelling.learn'({ word }) {
      await spelling.personal.learn(word)
      return {}
    },
    async 'spelling.forget'({ word }) {
      await spelling.personal.forget(word)
      return {}
    },
    'spelling.learned': async () => ({ words: [...(await spelling.personal.all())] }),
  }
}
