import { z } from 'zod'
import type { Gap } from '../../finding.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'
import { looksInfinitive, openingOf, withoutPreamble, wordsOf } from './words.ts'

/**
 * R4-04 outcome-verb (APC-A1, R-VERB-1). An outcome opens with an action verb that is not in the lists refused.
 * The words of “être capable de” are passed over. With `requireVerb` a statement that does not open with an
 * infinitive is a gap too.
 */
export const outcomeVerb = ruleKind({
  number: 'R4-04',
  kind: 'outcome-verb',
  parameters: z.strictObject({
    /** Names of the lists whose verbs are refused, with the sentence that goes with each. */
    refused: z.array(z.strictObject({ list: z.string(), because: z.enum(['state', 'weak', 'teacher']) })),
    requireVerb: z.boolean(),
  }),
  names: ({ refused }) =>
    refused.map(({ list }, index) => ({ what: 'list', name: list, path: ['refused', index, 'list'] })),
  evaluate(facts, { refused, requireVerb }) {
    const gaps = facts.definition.outcomes.flatMap(({ id, code, statement }): Gap[] => {
      const path = ['outcomes', id, 'statement']
      const said = withoutPreamble(statement.fr)
      const [first] = wordsOf(said)
      if (first === undefined) return requireVerb ? [gap(path, [id], 'outcome-verb.blank', { code })] : []
      for (const { list, because } of refused) {
        const verb = openingOf(said, facts.list(list))
        if (verb !== null) return [gap(path, [id], `outcome-verb.${because}`, { code, verb })]
      }
      const opening = /^s[eʼ’']/iu.test(said) ? (wordsOf(said)[1] ?? first) : first
      return requireVerb && !looksInfinitive(opening) ? [gap(path, [id], 'outcome-verb.no-verb', { code, first })] : []
    })
    return judgedItems('outcomes', facts.definition.outcomes.length, gaps, {
      outcomes: facts.definition.outcomes.length,
    })
  },
})
