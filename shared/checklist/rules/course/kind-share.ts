import { z } from 'zod'
import type { Assessment } from '../../../definition/assessment.ts'
import { gap, judged, ruleKind, unanswered } from '../../rule.ts'
import { assessedShare } from './assessed-share.ts'

/** R1-14 kind-share. Assessments of these kinds have at most this share of the weight (R-EVAL-4: quizzes). */
export const kindShare = ruleKind({
  number: 'R1-14',
  kind: 'kind-share',
  parameters: z.strictObject({ kinds: z.array(z.string()).min(1), atMost: z.number().min(0).max(100) }),
  evaluate(facts, { kinds, atMost }) {
    const isOfKind = ({ kind }: Assessment) => kind !== null && kinds.includes(kind)
    const share = assessedShare(facts, isOfKind)
    if (share === null) return unanswered(['assessments'], 'kind-share.nothing-weighed')
    const { assessments, validation } = facts.definition
    const unweighted = validation.mode === 'non-compensated'
    const [heaviest] = assessments
      .filter((assessment) => assessment.counts !== false && isOfKind(assessment))
      .sort((one, other) => (unweighted ? 0 : (other.weight ?? 0) - (one.weight ?? 0)))
    const mendAt = heaviest && ['assessments', heaviest.id, unweighted ? 'kind' : 'weight']
    return judged(
      share > atMost
        ? [gap(['assessments'], [], 'kind-share.high', { share: Math.ceil(share), atMost, kinds }, mendAt)]
        : [],
      { share: Math.ceil(share), mostPercent: atMost },
    )
  },
})
