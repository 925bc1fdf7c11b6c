import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Definition } from '../../shared/definition/definition.ts'
import { grade, type Grade, type Marks } from '../../shared/grading/grade.ts'
import { gradingFaults } from '../../shared/grading/grading-rule.ts'
import { authenticAssessment, ids, marks } from './authentic-assessment.ts'

const definition = authenticAssessment()

function graded(given: Marks, parts = definition): Grade {
  const result = grade(parts, given)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.grade
}

test('the rule of the example is computable', () => {
  expect(gradingFaults(definition)).toEqual([])
})

test('threshold everywhere, full scores: 10 + 20 + 40 × 0.75 + 30 × 0.75', () => {
  expect(graded(marks([3, 3, 3, 3, 3]))).toEqual({
    decision: 'validated',
    total: 82.5,
    failures: [],
    units: [
      { unitId: ids.unit(1), obtained: true },
      { unitId: ids.unit(2), obtained: true },
    ],
  })
})

test('the dossier is a mean weighted by the criteria, the interview a plain mean', () => {
  // E3 = (25 × 100 + 25 × 75 + 20 × 40) / 70 = 73.9…; E4 = (75 + 40) / 2 = 57.5; two criteria below: refused.
  const result = graded(marks([4, 3, 2, 3, 2], [80, 50]))
  expect(result.total).toBeCloseTo(8 + 10 + (40 * 5175) / 7000 + 17.25, 10)
  expect(result.failures).toEqual([
    { kind: 'too-many-below-threshold', criterionIds: [ids.criterion(3), ids.criterion(5)], tolerated: 1 },
  ])
})

test('one other criterion may stay at level 2, not at level 1', () => {
  expect(graded(marks([3, 3, 2, 3, 3])).decision).toBe('validated')
  expect(graded(marks([3, 3, 1, 3, 3])).failures).toEqual([
    { kind: 'below-lowest-tolerated', criterionId: ids.criterion(3) },
  ])
})

test('K1, K2 and K4 cannot be compensated', () => {
  expect(graded(marks([4, 2, 4, 4, 4])).failures).toEqual([
    { kind: 'required-below-threshold', criterionId: ids.criterion(2) },
  ])
})

test('60 is enough, 59.9 is not', () => {
  // 3 everywhere gives 52.5 by E3 and E4: E1 and E2 must bring 7.5.
  expect(graded(marks([3, 3, 3, 3, 3], [75, 0]))).toMatchObject({ decision: 'validated', total: 60 })
  expect(graded(marks([3, 3, 3, 3, 3], [74, 0])).failures).toEqual([
    { kind: 'total-below-threshold', total: 59.9, threshold: 60 },
  ])
})

test('a partial unit is obtained by its own criteria', () => {
  expect(graded(marks([1, 3, 3, 3, 3])).units.map(({ obtained }) => obtained)).toEqual([false, true])
})

test('level 3 on K1, K2, K4 and 60 of 100: the others may have any level', () => {
  const measured = authenticAssessment()
  measured.validation.toleratedBelowThreshold = 2
  measured.validation.lowestToleratedLevelId = ids.level(1)
  expect(graded(marks([4, 4, 1, 3, 1]), measured).decision).toBe('validated')
  expect(graded(marks([4, 4, 1, 2, 4]), measured).decision).toBe('not-validated')
})

test('a competency may have a threshold of its own', () => {
  const strict = authenticAssessment()
  strict.validation.competencyThresholds = [{ id: ids.unit(2), competencyId: ids.competency(2), threshold: 60 }]
  // C2 is K4 and K5, 15 each: (75 + 40) / 2 = 57.5
  expect(graded(marks([4, 4, 4, 3, 2]), strict).failures).toEqual([
    { kind: 'competency-below-threshold', competencyId: ids.competency(2), total: 57.5, threshold: 60 },
  ])
})

test('without compensation every criterion reaches its threshold and no total is made', () => {
  const acquired = authenticAssessment()
  acquired.validation.mode = 'non-compensated'
  acquired.validation.toleratedBelowThreshold = 0
  acquired.validation.overallThreshold = null
  for (const assessment of acquired.assessments) {
    assessment.weight = null
    assessment.counts = assessment.criterionIds.length > 0
  }
  expect(graded(marks([3, 3, 3, 3, 3]), acquired)).toMatchObject({ decision: 'validated', total: null })
  expect(graded(marks([4, 4, 4, 4, 2]), acquired).decision).toBe('not-validated')
})

test('what is not marked is asked for', () => {
  const { levels, scores } = marks([3, 3, 3, 3, 3])
  const { [ids.criterion(5)]: _level, ...others } = levels
  const { [ids.assessment(1)]: _score, ...otherScores } = scores
  expect(grade(definition, { levels: others, scores: otherScores })).toEqual({
    ok: false,
    unmarked: [ids.criterion(5), ids.assessment(1)],
  })
})

const spoilings: Record<string, (parts: Definition) => void> = {
  'mode-missing': (parts) => {
    parts.validation.mode = null
  },
  'overall-threshold-missing': (parts) => {
    parts.validation.overallThreshold = null
  },
  'counts-missing': (parts) => {
    parts.assessments[0]!.counts = null
  },
  'weight-missing': (parts) => {
    parts.assessments[0]!.weight = null
  },
  'scoring-missing': (parts) => {
    parts.assessments[0]!.scoring = null
  },
  'criteria-missing': (parts) => {
    parts.assessments[0]!.scoring = 'mean-of-criteria'
  },
  'criterion-weight-missing': (parts) => {
    parts.rubrics[0]!.criteria[0]!.weight = null
  },
  'criterion-not-assessed': (parts) => {
    parts.assessments[3]!.criterionIds.pop()
  },
  'level-value-missing': (parts) => {
    parts.rubrics[0]!.levels[0]!.value = null
  },
  'level-values-unordered': (parts) => {
    parts.rubrics[0]!.levels[1]!.value = 80
  },
  'threshold-level-missing': (parts) => {
    parts.rubrics[0]!.thresholdLevelId = null
  },
  'tolerance-missing': (parts) => {
    parts.validation.toleratedBelowThreshold = null
  },
  'tolerated-level-missing': (parts) => {
    parts.validation.lowestToleratedLevelId = null
  },
  'tolerated-level-too-high': (parts) => {
    parts.validation.lowestToleratedLevelId = ids.level(3)
  },
  'threshold-out-of-reach': (parts) => {
    parts.validation.overallThreshold = 83
  },
  'unit-criteria-missing': (parts) => {
    parts.validation.partial.units[0]!.criterionIds = []
  },
}

test.each(Object.entries(spoilings))('%s is a fault, and nothing is graded', (kind, spoil) => {
  const spoilt = authenticAssessment()
  spoil(spoilt)
  expect(gradingFaults(spoilt).map((fault) => fault.kind)).toContain(kind)
  expect(grade(spoilt, marks([3, 3, 3, 3, 3]))).toMatchObject({ ok: false })
})

test('no counting assessment: nothing to decide from', () => {
  const empty = authenticAssessment()
  for (const assessment of empty.assessments) assessment.counts = false
  expect(gradingFaults(empty).map((fault) => fault.kind)).toContain('nothing-counts')
})

const anyLevel = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const)
const anyLevels = fc.array(anyLevel, { minLength: 5, maxLength: 5 })
const anyScores = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))

test('two juries with the same marks conclude alike, in whatever order they write them', () => {
  fc.assert(
    fc.property(anyLevels, anyScores, (levels, scores) => {
      const one = marks(levels, scores)
      const other = { ...one, levels: Object.fromEntries(Object.entries(one.levels).reverse()) }
      expect(graded(other)).toEqual(graded(one))
    }),
  )
})

test('a better mark never takes a success or a unit away', () => {
  fc.assert(
    fc.property(anyLevels, anyScores, fc.nat(4), (levels, scores, index) => {
      const better = levels.map((level, at) => (at === index ? (Math.min(4, level + 1) as 1 | 2 | 3 | 4) : level))
      const before = graded(marks(levels, scores))
      const after = graded(marks(better, scores))
      expect(after.total ?? 0).toBeGreaterThanOrEqual(before.total ?? 0)
      if (before.decision === 'validated') expect(after.decision).toBe('validated')
      before.units.forEach((unit, at) => {
        if (unit.obtained) expect(after.units[at]?.obtained).toBe(true)
      })
    }),
  )
})
