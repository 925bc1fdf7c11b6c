import { z } from 'zod'
import { gap, judged, ruleKind, unanswered } from '../../rule.ts'
import { foldText } from '../../../find/fold-text.ts'

/**
 * R1-08 title-vocabulary. The title has no word that would pass the course off for a diploma or a registered
 * title, unless it is registered with its code, or the word is what is studied: the object of a verb in the
 * infinitive (“Concevoir un diplôme en APC”), but not of one that promises it (“Obtenir un diplôme”).
 */
export const titleVocabulary = ruleKind({
  number: 'R1-08',
  kind: 'title-vocabulary',
  parameters: z.strictObject({
    /** Words, without accents, in the singular. */
    words: z.array(z.string()).min(1),
    /** Endings of a verb in the infinitive. */
    infinitiveEndings: z.array(z.string()).min(1),
    /** Verbs that promise what follows. */
    promisingVerbs: z.array(z.string()),
  }),
  evaluate(facts, { words, infinitiveEndings, promisingVerbs }) {
    const { title, subtitle, registration } = facts.definition.identity
    const registered = (registration.kind === 'rncp' || registration.kind === 'rs') && registration.code.trim() !== ''
    const misleading = [
      { field: 'title', text: title.fr },
      { field: 'subtitle', text: subtitle.fr },
    ].flatMap(({ field, text }) => {
      const said = foldText(text).split(/[^a-z0-9]+/)
      return said.flatMap((word, index) => {
        if (!words.includes(word) && !words.includes(word.replace(/s$/, ''))) return []
        const verb = said
          .slice(0, index)
          .findLast((before) => before.length > 3 && infinitiveEndings.some((ending) => before.endsWith(ending)))
        const studied = verb !== undefined && !promisingVerbs.includes(verb)
        return studied ? [] : [{ field, word }]
      })
    })
    if (misleading.length === 0 && title.fr.trim() === '')
      return unanswered(['identity', 'title'], 'title-vocabulary.no-title')
    return judged(
      registered
        ? []
        : misleading.map(({ field, word }) => gap(['identity', field], [], 'title-vocabulary.misleading', { word })),
      { words: misleading.map(({ word }) => word), registration: registration.kind },
    )
  },
})
