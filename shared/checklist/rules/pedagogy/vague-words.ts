import { z } from 'zod'
import type { Gap } from '../../finding.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'
import { wordsOf } from './words.ts'

/**
 * R4-15 vague-words (GRI-5). A descriptor does not rest on a vague word alone: beside it stand words that say what
 * is observed. Short function words do not count as saying something.
 */
export const vagueWords = ruleKind({
  number: 'R4-15',
  kind: 'vague-words',
  parameters: z.strictObject({ list: z.string(), leastOtherWords: z.number().int().min(1) }),
  names: ({ list }) => [{ what: 'list', name: list, path: ['list'] }],
  evaluate(facts, { list, leastOtherWords }) {
    const vague = new Set(facts.list(list))
    const gaps = facts.definition.rubrics.flatMap((rubric) =>
      rubric.criteria.flatMap((criterion) =>
        criterion.descriptors.flatMap((descriptor): Gap[] => {
          const words = wordsOf(descriptor.statement.fr)
          const word = words.find((entry) => vague.has(entry))
          const others = words.filter((entry) => entry.length > 3 && !vague.has(entry)).length
          return word === undefined || others >= leastOtherWords
            ? []
            : [
                gap(
                  ['rubrics', rubric.id, 'criteria', criterion.id, 'descriptors', descriptor.id, 'statement'],
                  [criterion.id],
                  'vague-words.alone',
                  {
                    criterion: criterion.code,
                    level: rubric.levels.findIndex((level) => level.id === descriptor.levelId) + 1,
                    word,
                  },
                ),
              ]
        }),
      ),
    )
    return judgedItems('rubrics', facts.definition.rubrics.flatMap((rubric) => rubric.criteria).length, gaps, {
      leastOtherWords,
    })
  },
})
