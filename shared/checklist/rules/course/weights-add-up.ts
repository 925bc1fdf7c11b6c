import { z } from 'zod'
import { gap, judged, notApplicable, ruleKind, unanswered } from '../../rule.ts'

/**
 * R1-12 weights-add-up. In weighted mode the weights of the assessments that count make the whole (R-EVAL-1).
 * A missing weight is R1-11’s business: no sum is made of it.
 */
export const weightsAddUp = ruleKind({
  number: 'R1-12',
  kind: 'weights-add-up',
  parameters: z.strictObject({ total: z.number().int().min(1) }),
  evaluate(facts, { total }) {
    const { assessments, validation } = facts.definition
    if (validation.mode === 'non-compensated') return notApplicable('weights-add-up.non-compensated')
    const counting = assessments.filter(({ counts }) => counts !== false)
    const weights = counting.map(({ weight }) => weight)
    const [first] = [...counting.filter(({ weight }) => weight === null), ...counting]
    const mendAt = first && ['assessments', first.id, 'weight']
    const sum = weights.reduce<number>((weighed, weight) => weighed + (weight ?? 0), 0)
    if (weights.length === 0 || weights.includes(null))
      return unanswered(['assessments'], 'weights-add-up.unweighed', {}, [], mendAt)
    return judged(sum === total ? [] : [gap(['assessments'], [], 'weights-add-up.wrong-sum', { sum, total }, mendAt)], {
      sum,
      wholePercent: total,
    })
  },
})
