import type { Definition } from '../../shared/definition/definition.ts'
import { draft, fr } from '../checklist/course/draft.ts'

const id = (number: number) => `0198b000-0000-7000-8000-${String(number).padStart(12, '0')}`

export const ids = {
  level: (rank: 1 | 2 | 3 | 4) => id(10 + rank),
  criterion: (number: 1 | 2 | 3 | 4 | 5) => id(20 + number),
  assessment: (number: 1 | 2 | 3 | 4) => id(30 + number),
  competency: (number: 1 | 2) => id(40 + number),
  outcome: (number: 1 | 2 | 3 | 4 | 5) => id(50 + number),
  unit: (number: 1 | 2) => id(60 + number),
}

const criteria = [
  { code: 'K1', weight: 25, outcomes: [1, 3], major: true },
  { code: 'K2', weight: 25, outcomes: [2, 3], major: true },
  { code: 'K3', weight: 20, outcomes: [4], major: false },
  { code: 'K4', weight: 15, outcomes: [5], major: true },
  { code: 'K5', weight: 15, outcomes: [5], major: false },
] as const

const number = (index: number) => (index + 1) as 1 | 2 | 3 | 4 | 5

/**
 * The grading of “Concevoir une évaluation authentique”: level 3 on K1, K2, K4; at most one other criterion at
 * level 2; total of 60 at least, levels worth 0, 40, 75, 100 %; E1 10, E2 20, E3 40 (weighted mean of K1 to K3),
 * E4 30 (mean of K4 and K5).
 */
export function authenticAssessment(): Definition {
  return draft({
    competencies: [
      { id: ids.competency(1), code: 'C1' },
      { id: ids.competency(2), code: 'C2' },
    ],
    outcomes: ([1, 2, 3, 4, 5] as const).map((outcome) => ({
      id: ids.outcome(outcome),
      code: `AAV${outcome}`,
      competencyIds: [ids.competency(outcome === 5 ? 2 : 1)],
    })),
    rubrics: [
      {
        id: id(1),
        code: 'G1',
        mode: 'weighted',
        levels: ([0, 40, 75, 100] as const).map((value, index) => ({
          id: ids.level(number(index) as 1 | 2 | 3 | 4),
          value,
        })),
        thresholdLevelId: ids.level(3),
        criteria: criteria.map((criterion, index) => ({
          id: ids.criterion(number(index)),
          code: criterion.code,
          weight: criterion.weight,
          major: criterion.major,
          outcomeIds: criterion.outcomes.map((outcome) => ids.outcome(outcome)),
        })),
      },
    ],
    assessments: [
      { id: ids.assessment(1), code: 'E1', counts: true, weight: 10, scoring: 'direct-score' },
      { id: ids.assessment(2), code: 'E2', counts: true, weight: 20, scoring: 'direct-score' },
      {
        id: ids.assessment(3),
        code: 'E3',
        counts: true,
        weight: 40,
        scoring: 'weighted-criteria',
        criterionIds: ([1, 2, 3] as const).map((criterion) => ids.criterion(criterion)),
      },
      {
        id: ids.assessment(4),
        code: 'E4',
        counts: true,
        weight: 30,
        scoring: 'mean-of-criteria',
        criterionIds: ([4, 5] as const).map((criterion) => ids.criterion(criterion)),
      },
    ],
    validation: {
      mode: 'weighted',
      requiredCriterionIds: ([1, 2, 4] as const).map((criterion) => ids.criterion(criterion)),
      toleratedBelowThreshold: 1,
      lowestToleratedLevelId: ids.level(2),
      overallThreshold: 60,
      partial: {
        offered: true,
        units: [
          {
            id: ids.unit(1),
            competencyId: ids.competency(1),
            criterionIds: ([1, 2, 3] as const).map((criterion) => ids.criterion(criterion)),
            statement: fr('C1'),
          },
          {
            id: ids.unit(2),
            competencyId: ids.competency(2),
            criterionIds: ([4, 5] as const).map((criterion) => ids.criterion(criterion)),
            statement: fr('C2'),
          },
        ],
        retentionMonths: 24,
      },
    },
  })
}

/** Levels of K1 to K5 in order, and the scores of E1 and E2. */
export function marks(levels: readonly (1 | 2 | 3 | 4)[], scores: readonly [number, number] = [100, 100]) {
  return {
    levels: Object.fromEntries(levels.map((level, index) => [ids.criterion(number(index)), ids.level(level)])),
    scores: { [ids.assessment(1)]: scores[0], [ids.assessment(2)]: scores[1] },
  }
}
