import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hours as hoursEn } from '../../shared/messages/en/hours.ts'
import { hours } from '../../shared/messages/fr/hours.ts'
import { modalities } from '../../shared/definition/activity.ts'
import { neededMinutes, supportedHalfCredits } from '../../shared/workload/credits.ts'
import { spreadOverWeeks, untimed, workload, workloadByWeek } from '../../shared/workload/workload.ts'
import { draft } from '../checklist/course/draft.ts'

const minutes = fc.option(fc.nat(6_000))
const week = fc.option(fc.integer({ min: 1, max: 30 }))
const activity = fc.record({
  duration: minutes,
  modality: fc.option(fc.constantFrom(...modalities)),
  startWeek: week,
  endWeek: week,
})
const course = fc
  .record({
    activities: fc.array(activity, { maxLength: 8 }),
    personalWork: fc.array(fc.record({ duration: minutes })),
  })
  .map((given) => draft(given))
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

test('hours by modality and without one make the activities, and with personal work the workload', () => {
  fc.assert(
    fc.property(course, (definition) => {
      const { activities, byModality, withoutModality, personalWork, total } = workload(definition)
      expect(sum(Object.values(byModality)) + withoutModality).toBe(activities)
      expect(activities + personalWork).toBe(total)
      expect(activities).toBe(sum(definition.activities.map((entry) => entry.duration ?? 0)))
    }),
    { numRuns: 60 },
  )
})

test('weeks keep every minute of the activities placed, in order, each week once', () => {
  fc.assert(
    fc.property(course, (definition) => {
      const weeks = workloadByWeek(definition)
      const placed = definition.activities.filter((entry) => entry.startWeek !== null)
      expect(sum(weeks.map((entry) => entry.minutes))).toBe(sum(placed.map((entry) => entry.duration ?? 0)))
      const numbers = weeks.map((entry) => entry.week)
      expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other))
      for (const entry of weeks) expect(Number.isInteger(entry.minutes)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('minutes that do not divide go to the first weeks', () => {
  const definition = draft({ activities: [{ duration: 100, startWeek: 2, endWeek: 4 }] })
  expect(workloadByWeek(definition)).toEqual([
    { week: 2, minutes: 34 },
    { week: 3, minutes: 33 },
    { week: 4, minutes: 33 },
  ])
})

test('credits supported need no more than the workload, and the next half more', () => {
  fc.assert(
    fc.property(fc.nat(50_000), fc.integer({ min: 1, max: 40 }), (total, leastHours) => {
      const credits = supportedHalfCredits(total, leastHours)
      expect(neededMinutes(credits, leastHours)).toBeLessThanOrEqual(total)
      expect(neededMinutes(credits + 1, leastHours)).toBeGreaterThan(total)
    }),
  )
})

test('2 ECTS are 50 hours at 25 hours a credit', () => {
  expect(neededMinutes(4, 25)).toBe(50 * 60)
  expect([supportedHalfCredits(50 * 60, 25), supportedHalfCredits(50 * 60 - 1, 25)]).toEqual([4, 3])
})

test('minutes of a week are said as they are: from the fewest to the most where they do not divide', () => {
  const said = (duration: number) =>
    hours.weeks.perWeek(spreadOverWeeks({ startWeek: 1, endWeek: 2, duration }).map(({ minutes }) => minutes))
  expect(said(15)).toBe('7\u00a0min à 8\u00a0min par semaine')
  expect(said(121)).toBe('1\u00a0h à 1\u00a0h\u00a001 par semaine')
  expect(said(90)).toBe('45\u00a0min par semaine')
})

test('activities without a duration and of 0 h are counted as the findings count them, and told apart', () => {
  const { activities } = draft({ activities: [{ duration: 30 }, { duration: 0 }, {}] })
  expect(untimed({ activities })).toEqual([activities[1], activities[2]])
  const say = hours.summary.untimed
  expect([say(1, 0), say(2, 0), say(1, 1), say(0, 2)]).toEqual([
    '1 activité sans durée',
    '2 activités sans durée',
    '1 activité sans durée, 1 activité de 0\u00a0h',
    '2 activités de 0\u00a0h',
  ])
})

test('hours that no competency takes are said so, whether an outcome or a competency is what lacks', () => {
  expect(hours.charts.withoutCompetency).toBe('Sans compétence reliée')
  expect(hoursEn.charts.withoutCompetency).toBe('Without a linked competency')
})
