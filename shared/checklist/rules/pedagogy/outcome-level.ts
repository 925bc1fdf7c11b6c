import { z } from 'zod'
import { cognitiveRank } from '../../../definition/learning-outcome.ts'
import type { Gap } from '../../finding.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'

/** R4-07 outcome-level (APC-A5). Each competency has an outcome at or above a cognitive level its author confirmed. */
export const outcomeLevel = ruleKind({
  number: 'R4-07',
  kind: 'outcome-level',
  parameters: z.strictObject({ least: z.number().int().min(1).max(6) }),
  evaluate({ definition }, { least }) {
    const gaps = definition.competencies.flatMap(({ id, code }): Gap[] => {
      const own = definition.outcomes.filter((outcome) => outcome.competencyIds.includes(id))
      if (own.some((outcome) => outcome.cognitiveLevel !== null && cognitiveRank(outcome.cognitiveLevel) >= least))
        return []
      if (own.length === 0) {
        const free = definition.outcomes.find(({ competencyIds }) => competencyIds.length === 0)
        const mendAt = free ? ['outcomes', free.id, 'competencyIds'] : ['outcomes']
        return [gap(['competencies', id, 'statement'], [id], 'outcome-level.no-outcome', { code }, mendAt)]
      }
      const unanswered = own.filter((outcome) => outcome.cognitiveLevel === null)
      const [first] = unanswered
      return first
        ? [
            gap(
              ['outcomes', first.id, 'cognitiveLevel'],
              [id, ...unanswered.map((outcome) => outcome.id)],
              'outcome-level.unanswered',
              {
                code,
                outcomes: unanswered.map((outcome) => outcome.code),
              },
            ),
          ]
        : [
            gap(
              ['competencies', id, 'statement'],
              [id],
              'outcome-level.low',
              { code, least },
              own[0] && ['outcomes', own[0].id, 'cognitiveLevel'],
            ),
          ]
    })
    return judgedItems('competencies', definition.competencies.length, gaps, {
      competencies: definition.competencies.length,
      leastLevel: least,
    })
  },
})
