import type { Assessment } from '../../../definition/assessment.ts'
import type { Facts } from '../../facts.ts'

/**
 * Share of the weight of the assessments that count which those chosen have, in percent. Without compensation
 * there are no weights: each counts alike. `null` when nothing counts or no weight is written.
 */
export function assessedShare(facts: Facts, chosen: (assessment: Assessment) => boolean): number | null {
  const { assessments, validation } = facts.definition
  const counting = assessments.filter(({ counts }) => counts !== false)
  const weightOf = (assessment: Assessment) => (validation.mode === 'non-compensated' ? 1 : (assessment.weight ?? 0))
  const total = counting.reduce((sum, assessment) => sum + weightOf(assessment), 0)
  if (total === 0) return null
  return (100 * counting.filter(chosen).reduce((sum, assessment) => sum + weightOf(assessment), 0)) / total
}
