import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import type { Gap } from '../../finding.ts'
import { gap, judged, ruleKind } from '../../rule.ts'

/**
 * R1-11 assessment-terms. Each assessment says what it is, in which form, when, how long, and its weight where
 * results are weighted. A duration in words will do: a submission has no minutes.
 */
export const assessmentTerms = ruleKind({
  number: 'R1-11',
  kind: 'assessment-terms',
  parameters: z.strictObject({ atLeast: z.number().int().min(1).default(1) }),
  evaluate(facts, { atLeast }) {
    const { assessments, validation } = facts.definition
    const looked = { assessments: assessments.length, atLeast }
    if (assessments.length < atLeast) return judged([gap(['assessments'], [], 'assessment-terms.none', looked)], looked)
    const weighted = validation.mode !== 'non-compensated'
    const gaps = assessments.flatMap((assessment): Gap[] => {
      const blank = [
        ...(['kind', 'form', 'moment'] as const).filter((field) => assessment[field] === null),
        ...(assessment.duration === null && isBlank(assessment.durationDetails) ? ['duration'] : []),
        ...(weighted && assessment.counts !== false && assessment.weight === null ? ['weight'] : []),
      ]
      return blank.map((field) =>
        gap(['assessments', assessment.id, field], [assessment.id], 'assessment-terms.blank', {
          assessment: assessment.code,
          field: `assessments.${field}`,
        }),
      )
    })
    return judged(gaps, looked)
  },
})
