import { describe, expect, test } from 'vitest'
import type { Definition } from '../../../shared/definition/definition.ts'
import { asIs, at, judge } from '../judge.ts'

const without = (ids: readonly string[], id: string) => ids.filter((entry) => entry !== id)
const outcome = (definition: Definition, rank: number) => at(definition.outcomes, rank).id
const criteria = (definition: Definition) => definition.rubrics.flatMap((rubric) => rubric.criteria)

describe('R4-19 competency-covered', () => {
  const rule = (change: (definition: Definition) => void) => judge('competency-covered', {}, change)
  test('R4-19 passes two covered competencies', () => expect(rule(asIs)).toEqual([]))
  test('R4-19 fails a competency no task serves', () =>
    expect(rule((definition) => (at(definition.assessmentTasks, 1).competencyIds = []))).toEqual([
      'competency-covered.missing',
    ]))
  test('R4-19 boundary: one criterion is enough', () =>
    expect(
      rule((definition) => {
        for (const criterion of criteria(definition)) criterion.outcomeIds = []
        at(criteria(definition), 0).outcomeIds = [outcome(definition, 0), outcome(definition, 4)]
      }),
    ).toEqual([]))
  test('R4-19 unanswered: no outcome names its competency', () =>
    expect(
      rule((definition) => {
        for (const entry of definition.outcomes) entry.competencyIds = []
      }),
    ).toEqual(['competency-covered.missing', 'competency-covered.missing']))
})

describe('R4-20 outcome-covered', () => {
  const trained = (change: (definition: Definition) => void) => judge('outcome-covered', { ask: 'trained' }, change)
  const assessed = (change: (definition: Definition) => void) => judge('outcome-covered', { ask: 'assessed' }, change)
  const unassess = (definition: Definition) => {
    const id = outcome(definition, 1)
    for (const criterion of criteria(definition)) criterion.outcomeIds = without(criterion.outcomeIds, id)
    for (const task of definition.assessmentTasks) task.outcomeIds = without(task.outcomeIds, id)
    for (const assessment of definition.assessments) assessment.outcomeIds = without(assessment.outcomeIds, id)
  }
  test('R4-20 passes outcomes trained and assessed', () => expect([...trained(asIs), ...assessed(asIs)]).toEqual([]))
  test('R4-20 fails an outcome nothing trains', () =>
    expect(
      trained((definition) => {
        for (const activity of definition.activities)
          activity.outcomeIds = without(activity.outcomeIds, outcome(definition, 1))
      }),
    ).toEqual(['outcome-covered.not-trained']))
  test('R4-20 boundary: one criterion assesses', () => {
    expect(assessed(unassess)).toEqual(['outcome-covered.not-assessed'])
    expect(
      assessed((definition) => {
        unassess(definition)
        at(criteria(definition), 0).outcomeIds.push(outcome(definition, 1))
      }),
    ).toEqual([])
  })
  test('R4-20 unanswered: no link at all', () =>
    expect(
      trained((definition) => {
        for (const activity of definition.activities) activity.outcomeIds = []
      }),
    ).toHaveLength(5))
})

describe('R4-21 criterion-outcome', () => {
  const rule = (change: (definition: Definition) => void) => judge('criterion-outcome', {}, change)
  test('R4-21 passes criteria tied to outcomes', () => expect(rule(asIs)).toEqual([]))
  test('R4-21 fails a criterion outside the referential', () =>
    expect(rule((definition) => (at(criteria(definition), 0).outcomeIds = []))).toEqual(['criterion-outcome.none']))
  test('R4-21 boundary: one outcome is enough', () =>
    expect(rule((definition) => at(criteria(definition), 0).outcomeIds.splice(1))).toEqual([]))
  test('R4-21 unanswered: none is tied', () =>
    expect(
      rule((definition) => {
        for (const criterion of criteria(definition)) criterion.outcomeIds = []
      }),
    ).toHaveLength(5))
})

describe('R4-22 task-covered', () => {
  const rule = (change: (definition: Definition) => void) => judge('task-covered', {}, change)
  test('R4-22 passes tasks whose rubric covers them', () => expect(rule(asIs)).toEqual([]))
  test('R4-22 fails a rubric without a criterion for an outcome', () =>
    expect(
      rule((definition) => {
        for (const criterion of criteria(definition))
          criterion.outcomeIds = without(criterion.outcomeIds, outcome(definition, 3))
      }),
    ).toEqual(['task-covered.uncovered', 'task-covered.uncovered'].slice(0, tasksNaming(3))))
  test('R4-22 boundary: without a rubric it is R4-10 that rings', () =>
    expect(
      rule((definition) => {
        for (const task of definition.assessmentTasks) task.rubricId = null
      }),
    ).toEqual([]))
  test('R4-22 unanswered: no competency and no outcome', () =>
    expect(
      rule((definition) => Object.assign(at(definition.assessmentTasks, 0), { competencyIds: [], outcomeIds: [] })),
    ).toEqual(['task-covered.no-competency', 'task-covered.no-outcome']))
})

/** How many tasks of the example name an outcome. */
function tasksNaming(rank: number): number {
  let count = 0
  judge('task-covered', {}, (definition) => {
    count = definition.assessmentTasks.filter((task) => task.outcomeIds.includes(outcome(definition, rank))).length
  })
  return count
}

describe('R4-23 assessment-level', () => {
  const rule = (change: (definition: Definition) => void) => judge('assessment-level', {}, change)
  const levels = (level: 'apply' | 'analyse' | 'create' | null) => (definition: Definition) => {
    for (const assessment of definition.assessments) assessment.cognitiveLevel = level
  }
  test('R4-23 passes assessments as demanding as the outcomes', () => expect(rule(asIs)).toEqual([]))
  test('R4-23 fails a quiz for an outcome that creates', () => {
    const keys = rule(levels('apply'))
    expect(new Set(keys)).toEqual(new Set(['assessment-level.low']))
    expect(keys).toHaveLength(4)
  })
  test('R4-23 boundary: equal levels', () => expect(rule(levels('create'))).toEqual([]))
  test('R4-23 unanswered: no level said', () =>
    expect(new Set(rule(levels(null)))).toEqual(new Set(['assessment-level.unanswered'])))
})

describe('R4-24 activity-outcome', () => {
  const rule = (change: (definition: Definition) => void) => judge('activity-outcome', {}, change)
  test('R4-24 passes activities that serve an outcome', () => expect(rule(asIs)).toEqual([]))
  test('R4-24 fails one that serves none', () =>
    expect(rule((definition) => (at(definition.activities, 2).outcomeIds = []))).toEqual(['activity-outcome.none']))
  test('R4-24 boundary: one outcome is enough', () =>
    expect(rule((definition) => at(definition.activities, 1).outcomeIds.splice(1))).toEqual([]))
  test('R4-24 unanswered: none says', () =>
    expect(
      rule((definition) => {
        for (const activity of definition.activities) activity.outcomeIds = []
      }),
    ).toHaveLength(9))
})

describe('R4-25 competency-balance', () => {
  const rule = (of: string, leastPercent: number, change: (definition: Definition) => void) =>
    judge('competency-balance', { of, leastPercent }, change)
  const weights = (own: number) => (definition: Definition) => {
    const [first, second] = definition.assessments
    if (!first || !second) throw new Error('two assessments were expected')
    definition.assessments = [
      { ...first, taskId: null, criterionIds: [], outcomeIds: [outcome(definition, 0)], weight: 100 - own },
      { ...second, taskId: null, criterionIds: [], outcomeIds: [outcome(definition, 4)], weight: own },
    ]
  }
  test('R4-25 passes the weights of the example', () => expect(rule('weight', 15, asIs)).toEqual([]))
  test('R4-25 fails hours given to one competency', () =>
    expect(rule('hours', 20, asIs)).toEqual(['competency-balance.low-hours']))
  test('R4-25 boundary: 15 % and 14 %', () => {
    expect(rule('weight', 15, weights(15))).toEqual([])
    expect(rule('weight', 15, weights(14))).toEqual(['competency-balance.low-weight'])
  })
  test('R4-25 unanswered: nothing to weigh yet', () => {
    expect(rule('weight', 15, (definition) => (definition.assessments = []))).toEqual(['competency-balance.no-weight'])
    expect(rule('hours', 20, (definition) => definition.competencies.splice(1))).toEqual([
      'not-applicable:competency-balance.single',
    ])
  })
})
