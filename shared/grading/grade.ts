import {
  assessedCriteria,
  countingAssessments,
  criteriaOfCompetency,
  gradedCriteria,
  gradingFaults,
  rankOf,
  rounding,
  scoreFromCriteria,
  weightedMean,
  type GradedCriterion,
  type GradedParts,
  type GradingFault,
} from './grading-rule.ts'

/** What a jury writes down for one learner. */
export interface Marks {
  /** Level given to each criterion, by criterion id: one level a criterion, whichever assessment showed it. */
  levels: Readonly<Record<string, string>>
  /** Score of each assessment that is scored directly, 0 to 100, by assessment id. */
  scores: Readonly<Record<string, number>>
}

/** One reason why a learner has not succeeded. */
export type GradingFailure =
  | { kind: 'required-below-threshold'; criterionId: string }
  | { kind: 'too-many-below-threshold'; criterionIds: readonly string[]; tolerated: number }
  | { kind: 'below-lowest-tolerated'; criterionId: string }
  | { kind: 'total-below-threshold'; total: number; threshold: number }
  | { kind: 'competency-below-threshold'; competencyId: string; total: number; threshold: number }

export interface Grade {
  decision: 'validated' | 'not-validated'
  /** Weighted total, 0 to 100; `null` in non-compensated mode. */
  total: number | null
  /** Empty when validated. */
  failures: readonly GradingFailure[]
  /** Partial units, whether obtained, in their order; empty when partial validation is not offered. */
  units: readonly { unitId: string; obtained: boolean }[]
}

/**
 * From levels and scores to the decision, by the rule of the definition alone: same marks, same decision.
 * @returns the faults of the rule when it cannot be computed, or the ids still to be marked
 */
export function grade(
  parts: GradedParts,
  marks: Marks,
):
  | { ok: true; grade: Grade }
  | { ok: false; faults: readonly GradingFault[] }
  | { ok: false; unmarked: readonly string[] } {
  const faults = gradingFaults(parts)
  if (faults.length > 0) return { ok: false, faults }
  const { validation } = parts
  const counting = countingAssessments(parts)
  const assessed = assessedCriteria(parts)
  const levelRank = ({ criterion, rubric }: GradedCriterion) => rankOf(rubric, marks.levels[criterion.id] ?? null)
  const weighted = validation.mode === 'weighted'
  const unmarked = [
    ...assessed.filter((graded) => levelRank(graded) < 0).map(({ criterion }) => criterion.id),
    ...counting
      .filter(({ id, scoring }) => weighted && scoring === 'direct-score' && marks.scores[id] === undefined)
      .map(({ id }) => id),
  ]
  if (unmarked.length > 0) return { ok: false, unmarked }

  const below = (graded: GradedCriterion) => levelRank(graded) < (graded.thresholdRank ?? 0)
  const failures: GradingFailure[] = []
  const required = new Set(validation.requiredCriterionIds)
  for (const graded of assessed)
    if (required.has(graded.criterion.id) && below(graded))
      failures.push({ kind: 'required-below-threshold', criterionId: graded.criterion.id })

  const short = assessed.filter((graded) => !required.has(graded.criterion.id) && below(graded))
  const tolerated = validation.toleratedBelowThreshold ?? 0
  if (short.length > tolerated)
    failures.push({
      kind: 'too-many-below-threshold',
      criterionIds: short.map(({ criterion }) => criterion.id),
      tolerated,
    })
  const lowest = Math.max(...parts.rubrics.map((rubric) => rankOf(rubric, validation.lowestToleratedLevelId)), 0)
  for (const graded of short)
    if (tolerated > 0 && levelRank(graded) < lowest)
      failures.push({ kind: 'below-lowest-tolerated', criterionId: graded.criterion.id })

  let total: number | null = null
  if (weighted) {
    const criteria = gradedCriteria(parts)
    const valueOf = (graded: GradedCriterion) => graded.rubric.levels[levelRank(graded)]?.value ?? null
    total = counting.reduce((sum, assessment) => {
      const score = scoreFromCriteria(assessment, criteria, valueOf) ?? marks.scores[assessment.id] ?? 0
      return sum + ((assessment.weight ?? 0) * score) / 100
    }, 0)
    const threshold = validation.overallThreshold ?? 0
    if (total + rounding < threshold) failures.push({ kind: 'total-below-threshold', total, threshold })
    for (const entry of validation.competencyThresholds) {
      const reached = weightedMean(criteriaOfCompetency(parts, entry.competencyId), valueOf, true) ?? 0
      if (entry.competencyId !== null && entry.threshold !== null && reached + rounding < entry.threshold)
        failures.push({
          kind: 'competency-below-threshold',
          competencyId: entry.competencyId,
          total: reached,
          threshold: entry.threshold,
        })
    }
  }

  const byId = new Map(assessed.map((graded) => [graded.criterion.id, graded]))
  const units = validation.partial.offered
    ? validation.partial.units.map((unit) => ({
        unitId: unit.id,
        obtained: unit.criterionIds.every((id) => {
          const graded = byId.get(id)
          return graded !== undefined && !below(graded)
        }),
      }))
    : []
  return {
    ok: true,
    grade: { decision: failures.length === 0 ? 'validated' : 'not-validated', total, failures, units },
  }
}
