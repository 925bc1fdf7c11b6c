import type { Assessment } from '../definition/assessment.ts'
import type { Definition } from '../definition/definition.ts'
import type { Criterion, Rubric } from '../definition/rubric.ts'

/** The parts of a definition that make its grading rule. */
export type GradedParts = Pick<Definition, 'competencies' | 'outcomes' | 'rubrics' | 'assessments' | 'validation'>

/** A criterion with its rubric and the rank of the threshold there, 0 for the lowest level. */
export interface GradedCriterion {
  criterion: Criterion
  rubric: Rubric
  /** `null` when the rubric names no threshold level. */
  thresholdRank: number | null
}

/** What keeps two juries from concluding alike, at a place of the definition. */
export interface GradingFault {
  kind:
    | 'mode-missing'
    | 'overall-threshold-missing'
    | 'counts-missing'
    | 'nothing-counts'
    | 'weight-missing'
    | 'scoring-missing'
    | 'criteria-missing'
    | 'criterion-weight-missing'
    | 'criterion-not-assessed'
    | 'level-value-missing'
    | 'level-values-unordered'
    | 'threshold-level-missing'
    | 'tolerance-missing'
    | 'tolerated-level-missing'
    | 'tolerated-level-too-high'
    | 'threshold-out-of-reach'
    | 'competency-threshold-incomplete'
    | 'unit-criteria-missing'
  path: readonly string[]
  ids: readonly string[]
  /** Human codes and numbers the fault is about. */
  values: Readonly<Record<string, string | number>>
}

/** Rank of a level in its rubric, 0 for the lowest; -1 when it is not one of its levels. */
export function rankOf(rubric: Rubric, levelId: string | null): number {
  return rubric.levels.findIndex((level) => level.id === levelId)
}

/** Every criterion of the rubrics by id, in document order. */
export function gradedCriteria(parts: Pick<GradedParts, 'rubrics'>): Map<string, GradedCriterion> {
  return new Map(
    parts.rubrics.flatMap((rubric) => {
      const rank = rankOf(rubric, rubric.thresholdLevelId)
      return rubric.criteria.map(
        (criterion) => [criterion.id, { criterion, rubric, thresholdRank: rank < 0 ? null : rank }] as const,
      )
    }),
  )
}

/** Assessments whose result counts for the decision. */
export function countingAssessments(parts: Pick<GradedParts, 'assessments'>): Assessment[] {
  return parts.assessments.filter((assessment) => assessment.counts === true)
}

/** Criteria a counting assessment looks at, in document order. */
export function assessedCriteria(parts: GradedParts): GradedCriterion[] {
  const looked = new Set(countingAssessments(parts).flatMap((assessment) => assessment.criterionIds))
  return [...gradedCriteria(parts).values()].filter(({ criterion }) => looked.has(criterion.id))
}

/** Criteria that speak for a competency, through the outcomes they assess. */
export function criteriaOfCompetency(parts: GradedParts, competencyId: string | null): GradedCriterion[] {
  const outcomes = new Set(
    parts.outcomes.filter((outcome) => outcome.competencyIds.some((id) => id === competencyId)).map(({ id }) => id),
  )
  return assessedCriteria(parts).filter(({ criterion }) => criterion.outcomeIds.some((id) => outcomes.has(id)))
}

/**
 * Score of one assessment, 0 to 100, from the values given to its criteria; `null` for one scored directly or
 * whose numbers are missing.
 * @param valueOf value of the level a criterion is given, in percent
 */
export function scoreFromCriteria(
  assessment: Assessment,
  criteria: ReadonlyMap<string, GradedCriterion>,
  valueOf: (graded: GradedCriterion) => number | null,
): number | null {
  if (assessment.scoring !== 'weighted-criteria' && assessment.scoring !== 'mean-of-criteria') return null
  return weightedMean(
    assessment.criterionIds.flatMap((id) => criteria.get(id) ?? []),
    valueOf,
    assessment.scoring === 'weighted-criteria',
  )
}

/** Mean of the values of criteria, by their weights or all alike; `null` when a number is missing. */
export function weightedMean(
  criteria: readonly GradedCriterion[],
  valueOf: (graded: GradedCriterion) => number | null,
  weighted: boolean,
): number | null {
  let sum = 0
  let weights = 0
  for (const graded of criteria) {
    const value = valueOf(graded)
    const weight = weighted ? graded.criterion.weight : 1
    if (value === null || weight === null) return null
    sum += weight * value
    weights += weight
  }
  return weights === 0 ? null : sum / weights
}

/**
 * Why the rule from levels to decision cannot be computed, or contradicts itself: empty when two juries with the
 * same marks must conclude alike, for the whole and for each partial unit (R-EVAL-5).
 */
export function gradingFaults(parts: GradedParts): GradingFault[] {
  const { validation } = parts
  if (validation.mode === null) return [{ kind: 'mode-missing', path: ['validation', 'mode'], ids: [], values: {} }]
  return [
    ...assessmentFaults(parts, validation.mode),
    ...rubricFaults(parts, validation.mode),
    ...toleranceFaults(parts),
    ...(validation.mode === 'weighted' ? thresholdFaults(parts) : []),
    ...unitFaults(parts),
  ]
}

function assessmentFaults(parts: GradedParts, mode: 'weighted' | 'non-compensated'): GradingFault[] {
  const criteria = gradedCriteria(parts)
  const faults: GradingFault[] = []
  const fault = (kind: GradingFault['kind'], assessment: Assessment, field: string) =>
    faults.push({
      kind,
      path: ['assessments', assessment.id, field],
      ids: [assessment.id],
      values: { assessment: assessment.code },
    })
  for (const assessment of parts.assessments) {
    if (assessment.counts === null) fault('counts-missing', assessment, 'counts')
    if (assessment.counts !== true) continue
    if (mode === 'non-compensated') {
      if (assessment.criterionIds.length === 0) fault('criteria-missing', assessment, 'criterionIds')
      continue
    }
    if (assessment.weight === null) fault('weight-missing', assessment, 'weight')
    if (assessment.scoring === null) fault('scoring-missing', assessment, 'scoring')
    else if (assessment.scoring !== 'direct-score' && assessment.criterionIds.length === 0)
      fault('criteria-missing', assessment, 'criterionIds')
    if (assessment.scoring !== 'weighted-criteria') continue
    for (const id of assessment.criterionIds) {
      const graded = criteria.get(id)
      if (graded?.criterion.weight === null)
        faults.push({
          kind: 'criterion-weight-missing',
          path: ['rubrics', graded.rubric.id, 'criteria', id, 'weight'],
          ids: [id],
          values: { criterion: graded.criterion.code },
        })
    }
  }
  if (countingAssessments(parts).length === 0)
    faults.push({ kind: 'nothing-counts', path: ['assessments'], ids: [], values: {} })
  return faults
}

function rubricFaults(parts: GradedParts, mode: 'weighted' | 'non-compensated'): GradingFault[] {
  const assessed = new Set(assessedCriteria(parts).map(({ criterion }) => criterion.id))
  const named = new Set([
    ...parts.validation.requiredCriterionIds,
    ...(parts.validation.partial.offered ? parts.validation.partial.units.flatMap((unit) => unit.criterionIds) : []),
  ])
  return parts.rubrics.flatMap((rubric): GradingFault[] => {
    const place = ['rubrics', rubric.id]
    const inUse = rubric.criteria.some(({ id }) => assessed.has(id))
    const unseen = rubric.criteria
      .filter(({ id }) => (inUse || named.has(id)) && !assessed.has(id))
      .map((criterion) => ({
        kind: 'criterion-not-assessed' as const,
        path: ['assessments'],
        ids: [criterion.id],
        values: { criterion: criterion.code },
      }))
    if (!inUse) return unseen
    const threshold: GradingFault[] =
      rankOf(rubric, rubric.thresholdLevelId) < 0
        ? [
            {
              kind: 'threshold-level-missing',
              path: [...place, 'thresholdLevelId'],
              ids: [rubric.id],
              values: { rubric: rubric.code },
            },
          ]
        : []
    if (mode === 'non-compensated') return [...unseen, ...threshold]
    const blank = rubric.levels
      .filter((level) => level.value === null)
      .map((level) => ({
        kind: 'level-value-missing' as const,
        path: [...place, 'levels', level.id, 'value'],
        ids: [rubric.id],
        values: { rubric: rubric.code, level: rubric.levels.indexOf(level) + 1 },
      }))
    const unordered = rubric.levels.flatMap((level, index): GradingFault[] => {
      const below = rubric.levels[index - 1]?.value ?? null
      return below !== null && level.value !== null && level.value <= below
        ? [
            {
              kind: 'level-values-unordered',
              path: [...place, 'levels', level.id, 'value'],
              ids: [rubric.id],
              values: { rubric: rubric.code, level: index + 1, value: level.value, below },
            },
          ]
        : []
    })
    return [...unseen, ...threshold, ...blank, ...unordered]
  })
}

function toleranceFaults(parts: GradedParts): GradingFault[] {
  const { validation } = parts
  const required = new Set(validation.requiredCriterionIds)
  const others = assessedCriteria(parts).filter(({ criterion }) => !required.has(criterion.id))
  if (others.length === 0) return []
  if (validation.toleratedBelowThreshold === null)
    return [
      {
        kind: 'tolerance-missing',
        path: ['validation', 'toleratedBelowThreshold'],
        ids: [],
        values: { criteria: others.map(({ criterion }) => criterion.code).join(', ') },
      },
    ]
  if (validation.toleratedBelowThreshold === 0) return []
  const path = ['validation', 'lowestToleratedLevelId']
  const home = parts.rubrics.find((rubric) => rankOf(rubric, validation.lowestToleratedLevelId) >= 0)
  if (!home) return [{ kind: 'tolerated-level-missing', path, ids: [], values: {} }]
  const lowest = rankOf(home, validation.lowestToleratedLevelId)
  const tooHigh = others.some(({ thresholdRank }) => thresholdRank !== null && lowest >= thresholdRank)
  return tooHigh ? [{ kind: 'tolerated-level-too-high', path, ids: [home.id], values: { level: lowest + 1 } }] : []
}

/** Value of the threshold level of a criterion’s rubric, in percent. */
function thresholdValue(graded: GradedCriterion): number | null {
  return graded.thresholdRank === null ? null : (graded.rubric.levels[graded.thresholdRank]?.value ?? null)
}

/** Thresholds of totals: there, and reached by somebody who reaches the threshold level everywhere. */
function thresholdFaults(parts: GradedParts): GradingFault[] {
  const { validation } = parts
  const faults: GradingFault[] = []
  const path = ['validation', 'overallThreshold']
  if (validation.overallThreshold === null)
    faults.push({ kind: 'overall-threshold-missing', path, ids: [], values: {} })
  else {
    const total = totalAtThreshold(parts)
    if (total !== null && total + rounding < validation.overallThreshold)
      faults.push({
        kind: 'threshold-out-of-reach',
        path,
        ids: [],
        values: { threshold: validation.overallThreshold, total: Math.floor(total) },
      })
  }
  for (const entry of validation.competencyThresholds) {
    const competency = parts.competencies.find(({ id }) => id === entry.competencyId)
    const at = ['validation', 'competencyThresholds', entry.id]
    const ids = competency ? [competency.id] : [entry.id]
    const values = { competency: competency?.code ?? '' }
    const criteria = criteriaOfCompetency(parts, entry.competencyId)
    if (!competency || entry.threshold === null || criteria.length === 0)
      faults.push({
        kind: 'competency-threshold-incomplete',
        path: [...at, competency ? 'threshold' : 'competencyId'],
        ids,
        values,
      })
    else {
      const total = weightedMean(criteria, thresholdValue, true)
      if (total !== null && total + rounding < entry.threshold)
        faults.push({
          kind: 'threshold-out-of-reach',
          path: [...at, 'threshold'],
          ids,
          values: { ...values, threshold: entry.threshold, total: Math.floor(total) },
        })
    }
  }
  return faults
}

/** Totals are means of whole percents: what differs by less is equal. */
export const rounding = 1e-9

/**
 * Total of 100 of somebody at the threshold level everywhere, with full direct scores, as if the weights made 100;
 * `null` if unknown.
 */
function totalAtThreshold(parts: GradedParts): number | null {
  const criteria = gradedCriteria(parts)
  let total = 0
  let weights = 0
  for (const assessment of countingAssessments(parts)) {
    const score = assessment.scoring === 'direct-score' ? 100 : scoreFromCriteria(assessment, criteria, thresholdValue)
    if (score === null || assessment.weight === null) return null
    total += assessment.weight * score
    weights += assessment.weight
  }
  return weights === 0 ? null : total / weights
}

function unitFaults(parts: GradedParts): GradingFault[] {
  const { partial } = parts.validation
  if (partial.offered !== true) return []
  return partial.units
    .filter((unit) => unit.criterionIds.length === 0)
    .map((unit) => ({
      kind: 'unit-criteria-missing' as const,
      path: ['validation', 'partial', 'units', unit.id, 'criterionIds'],
      ids: [unit.id],
      values: { competency: parts.competencies.find(({ id }) => id === unit.competencyId)?.code ?? '' },
    }))
}
