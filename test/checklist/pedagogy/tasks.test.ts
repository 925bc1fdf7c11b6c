import { describe, expect, test } from 'vitest'
import type { Definition } from '../../../shared/definition/definition.ts'
import { asIs, at, judge } from '../judge.ts'

const task = (definition: Definition, rank = 0) => at(definition.assessmentTasks, rank)

describe('R4-08 task-context', () => {
  const rule = (change: (definition: Definition) => void) => judge('task-context', {}, change)
  test('R4-08 passes a situated task', () => expect(rule(asIs)).toEqual([]))
  test('R4-08 fails an invented situation', () =>
    expect(rule((definition) => (task(definition).realism = 'invented'))).toEqual(['task-context.invented']))
  test('R4-08 boundary: inspired by reality is enough', () =>
    expect(rule((definition) => (task(definition).realism = 'inspired'))).toEqual([]))
  test('R4-08 unanswered: each blank is said', () =>
    expect(
      rule((definition) =>
        Object.assign(task(definition), { context: { version: 1, fr: [] }, problem: { fr: '' }, realism: null }),
      ),
    ).toEqual(['task-context.blank', 'task-context.blank', 'task-context.blank']))
})

describe('R4-09 combined-resources', () => {
  const rule = (change: (definition: Definition) => void) => judge('combined-resources', {}, change)
  test('R4-09 passes both natures', () => expect(rule(asIs)).toEqual([]))
  test('R4-09 fails external resources alone', () =>
    expect(rule((definition) => (task(definition).internalResources = []))).toEqual(['combined-resources.missing']))
  test('R4-09 boundary: one of each', () =>
    expect(
      rule((definition) => {
        task(definition).internalResources.splice(1)
        task(definition).externalResources.splice(1)
      }),
    ).toEqual([]))
  test('R4-09 unanswered: a resource without a name does not count', () =>
    expect(
      rule((definition) => {
        for (const resource of task(definition).externalResources) resource.title = { fr: '' }
      }),
    ).toEqual(['combined-resources.missing']))
})

describe('R4-10 task-rubric', () => {
  const rule = (change: (definition: Definition) => void) => judge('task-rubric', {}, change)
  test('R4-10 passes a rubric with criteria', () => expect(rule(asIs)).toEqual([]))
  test('R4-10 fails a rubric that is not there', () =>
    expect(rule((definition) => (task(definition).rubricId = crypto.randomUUID()))).toEqual(['task-rubric.none']))
  test('R4-10 boundary: one criterion is a criterion, none is none', () => {
    expect(rule((definition) => at(definition.rubrics, 0).criteria.splice(1))).toEqual([])
    expect(rule((definition) => (at(definition.rubrics, 0).criteria = []))).toEqual([
      'task-rubric.none',
      'task-rubric.none',
    ])
  })
  test('R4-10 unanswered: no rubric chosen', () =>
    expect(rule((definition) => (task(definition).rubricId = null))).toEqual(['task-rubric.none']))
})

describe('R4-11 feedback-milestone', () => {
  const rule = (change: (definition: Definition) => void) => judge('feedback-milestone', {}, change)
  const week = (value: number | null) => (definition: Definition) => {
    for (const milestone of task(definition).milestones) milestone.week = value
  }
  test('R4-11 passes feedback before the end', () => expect(rule(asIs)).toEqual([]))
  test('R4-11 fails feedback after the final assessment', () =>
    expect(rule(week(5))).toEqual(['feedback-milestone.late']))
  test('R4-11 boundary: the week of the final assessment itself', () => expect(rule(week(4))).toEqual([]))
  test('R4-11 unanswered: no week, no feedback', () => {
    expect(rule(week(null))).toEqual(['feedback-milestone.no-week'])
    expect(
      rule((definition) => {
        for (const milestone of task(definition).milestones) milestone.feedback = { fr: '' }
      }),
    ).toEqual(['feedback-milestone.none'])
  })
  test('R4-11 asks for no week with permanent access', () =>
    expect(
      rule((definition) => {
        definition.schedule.permanentAccess = true
        week(null)(definition)
      }),
    ).toEqual([]))
})

describe('R4-12 task-share', () => {
  const rule = (leastPercent: number, change: (definition: Definition) => void) =>
    judge('task-share', { leastPercent }, change)
  const only = (minutes: number) => (definition: Definition) => {
    const [first] = definition.activities
    definition.personalWork = []
    definition.activities = first
      ? [
          { ...first, taskId: task(definition).id, duration: minutes },
          { ...first, id: crypto.randomUUID(), taskId: null, duration: 100 - minutes },
        ]
      : []
  }
  test('R4-12 passes the example', () => expect(rule(30, asIs)).toEqual([]))
  test('R4-12 fails a small share', () => expect(rule(30, only(10))).toEqual(['task-share.low']))
  test('R4-12 boundary: 30 % is enough, 29 % is not', () => {
    expect(rule(30, only(30))).toEqual([])
    expect(rule(30, only(29))).toEqual(['task-share.low'])
  })
  test('R4-12 unanswered: no hours, no task named', () => {
    expect(
      rule(30, (definition) => {
        definition.activities = []
        definition.personalWork = []
      }),
    ).toEqual(['task-share.no-hours'])
    expect(
      rule(30, (definition) => {
        for (const activity of definition.activities) activity.taskId = null
      }),
    ).toEqual(['task-share.low'])
  })
})
