import { expect, test } from 'vitest'
import { grade } from '../../shared/grading/grade.ts'
import { triedMarks } from '../../shared/grading/tried-marks.ts'
import { authenticAssessment, ids } from './authentic-assessment.ts'

const full = (definition: ReturnType<typeof authenticAssessment>) =>
  Object.fromEntries(triedMarks(definition, { ranks: {}, scores: {} }).scores.map(({ id }) => [id, 100]))

test('a trial begins at the threshold everywhere, and is admitted with full direct scores', () => {
  const definition = authenticAssessment()
  const tried = triedMarks(definition, { ranks: {}, scores: full(definition) })
  expect(tried.criteria.map(({ rank }) => rank + 1)).toEqual([3, 3, 3, 3, 3])
  expect(grade(definition, tried.marks)).toMatchObject({ ok: true, grade: { decision: 'validated' } })
})

test('a direct score is blank until it is given: no decision rests on it', () => {
  const definition = authenticAssessment()
  const direct = Object.keys(full(definition))
  const tried = triedMarks(definition, { ranks: {}, scores: {} })
  expect(tried.scores.map(({ score }) => score)).toEqual(direct.map(() => null))
  expect(direct.length).toBeGreaterThan(0)
  expect(grade(definition, tried.marks)).toEqual({ ok: false, unmarked: direct })
})

test('levels 3, 3, 2, 3, 4 are admitted by a rule that tolerates one criterion below; 3, 3, 2, 2, 4 are not', () => {
  const definition = authenticAssessment()
  const ranks = { [ids.criterion(3)]: 1, [ids.criterion(5)]: 3 }
  const decision = (chosen: Record<string, number>) => {
    const result = grade(definition, triedMarks(definition, { ranks: chosen, scores: full(definition) }).marks)
    return result.ok && result.grade.decision
  }
  expect(decision(ranks)).toBe('validated')
  expect(decision({ ...ranks, [ids.criterion(4)]: 1 })).toBe('not-validated')
})

test('a level that the grid no longer has is brought back into it', () => {
  const definition = authenticAssessment()
  const tried = triedMarks(definition, { ranks: { [ids.criterion(1)]: 9 }, scores: {} })
  expect(tried.criteria[0]?.rank).toBe(3)
})
