import { z } from 'zod'
import type { Gap } from '../../finding.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'
import { looksInfinitive, wordsOf } from './words.ts'

/** R4-01 competency-statement (APC-C1). Opens with a verb in the infinitive and is neither a label nor a page. */
export const competencyStatement = ruleKind({
  number: 'R4-01',
  kind: 'competency-statement',
  parameters: z.strictObject({ leastWords: z.number().int(), mostWords: z.number().int() }),
  evaluate({ definition }, { leastWords, mostWords }) {
    const gaps = definition.competencies.flatMap(({ id, code, statement }): Gap[] => {
      const words = wordsOf(statement.fr)
      const at = (variant: string) => [
        gap(['competencies', id, 'statement'], [id], `competency-statement.${variant}`, {
          code,
          words: words.length,
          leastWords,
          mostWords,
        }),
      ]
      const [first] = words
      if (first === undefined) return at('blank')
      if (!looksInfinitive(first)) return at('no-verb')
      return words.length < leastWords || words.length > mostWords ? at('length') : []
    })
    return judgedItems('competencies', definition.competencies.length, gaps, {
      competencies: definition.competencies.length,
      leastWords,
      mostWords,
    })
  },
})
