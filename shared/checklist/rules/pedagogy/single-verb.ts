import { z } from 'zod'
import type { Gap } from '../../finding.ts'
import { gap, judged, ruleKind, unanswered } from '../../rule.ts'
import { wordsOf } from './words.ts'

/**
 * R4-05 single-verb (APC-A2). “et” followed by a second action verb announces two outcomes in one. Only verbs of
 * the lists named count: endings alone would take “et papier” for a verb. Verbs after “pour” or “afin de” state
 * an aim and do not count.
 */
export const singleVerb = ruleKind({
  number: 'R4-05',
  kind: 'single-verb',
  parameters: z.strictObject({ lists: z.array(z.string()).min(1) }),
  names: ({ lists }) => lists.map((name, index) => ({ what: 'list', name, path: ['lists', index] })),
  evaluate(facts, { lists }) {
    const outcomes = facts.definition.outcomes.filter((outcome) => outcome.statement.fr.trim() !== '')
    if (outcomes.length === 0) return unanswered(['outcomes'], 'single-verb.nothing-said')
    const verbs = new Set(lists.flatMap((list) => facts.list(list)))
    const gaps = outcomes.flatMap(({ id, code, statement }): Gap[] => {
      const words = wordsOf(statement.fr)
      const aim = words.findIndex((word, index) => word === 'pour' || (word === 'afin' && words[index + 1] === 'de'))
      const stated = aim < 0 ? words : words.slice(0, aim)
      const second = stated.find(
        (word, index) => index > 0 && (stated[index - 1] === 'et' || stated[index - 1] === 'puis') && verbs.has(word),
      )
      return second === undefined
        ? []
        : [gap(['outcomes', id, 'statement'], [id], 'single-verb.two', { code, first: words[0] ?? '', second })]
    })
    return judged(gaps, { outcomes: outcomes.length })
  },
})
