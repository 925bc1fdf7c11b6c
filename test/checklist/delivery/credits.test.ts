import { expect, test } from 'vitest'
import { creditsMost } from '../../../shared/checklist/rules/delivery/credits-most.ts'
import { creditsSpare } from '../../../shared/checklist/rules/delivery/credits-spare.ts'
import { creditsSupported } from '../../../shared/checklist/rules/delivery/credits-supported.ts'
import { personalWork } from '../../../shared/checklist/rules/delivery/personal-work.ts'
import { workloadStated } from '../../../shared/checklist/rules/delivery/workload-stated.ts'
import type { Facts } from '../../../shared/checklist/facts.ts'
import { draft, factsFor, fr, gapKeys, judge } from '../course/draft.ts'

const course = (credits: number | null, training: number | null, ...personal: (number | null)[]): Facts =>
  factsFor(
    draft({
      identity: { ects: credits === null ? null : credits * 2, duration: training },
      activities: training === null ? [] : [{ duration: training }],
      personalWork: personal.map((duration) => ({ duration, title: fr('Lectures') })),
    }),
  )
const hour = { leastHours: 25 }

test('R2-27 passes when personal work brings the hours', () => {
  expect(gapKeys(creditsSupported, course(2, 24 * 60, 32 * 60), hour)).toEqual([])
})

test('R2-27 fails short of them, and says what the hours would carry', () => {
  expect(judge(creditsSupported, course(3, 24 * 60, 32 * 60), hour)).toMatchObject([
    { key: 'short', path: 'identity.ects', said: expect.stringMatching(/75\u00a0h.*56\u00a0h.*2\u00a0ECTS/u) },
  ])
})

test('R2-27 boundary: 50 h carry 2 ECTS, a minute less does not; half credits count', () => {
  expect(gapKeys(creditsSupported, course(2, 1440, 1560), hour)).toEqual([])
  expect(gapKeys(creditsSupported, course(2, 1440, 1559), hour)).toEqual(['short'])
  expect(gapKeys(creditsSupported, course(1.5, 1440, 810), hour)).toEqual([])
})

test('R2-27 unanswered is for R2-30, and none is without object', () => {
  expect(gapKeys(creditsSupported, course(null, 60), hour)).toEqual(['credits.unanswered'])
  expect(gapKeys(creditsSupported, course(0, 60), hour)).toBe('not applicable')
})

test('R2-28 passes when another credit would not fit', () => {
  expect(gapKeys(creditsSpare, course(2, 24 * 60, 32 * 60), hour)).toEqual([])
})

test('R2-28 fails when it would, and says how many', () => {
  expect(judge(creditsSpare, course(1, 24 * 60, 32 * 60), hour)).toMatchObject([
    { key: 'more', said: expect.stringContaining('2\u00a0ECTS') },
  ])
})

test('R2-28 boundary: 25 h without credits would carry one, a minute less would not', () => {
  expect(gapKeys(creditsSpare, course(0, 1500), hour)).toEqual(['more'])
  expect(gapKeys(creditsSpare, course(0, 1499), hour)).toEqual([])
})

test('R2-28 unanswered is for R2-30', () => {
  expect(gapKeys(creditsSpare, course(null, 6000), hour)).toEqual(['credits.unanswered'])
})

const twice = { mostTimes: 2 }

test('R2-29 passes with some personal work; without any there is nothing to measure', () => {
  expect(gapKeys(personalWork, course(0, 600, 300), twice)).toEqual([])
  expect(gapKeys(personalWork, course(0, 600, 0), twice)).toEqual([])
  expect(gapKeys(personalWork, course(0, 600), twice)).toBe('not applicable')
})

test('R2-29 fails beyond twice the training', () => {
  expect(judge(personalWork, course(0, 600, 1000, 400), twice)).toMatchObject([
    { key: 'heavy', path: 'personalWork', said: expect.stringContaining('23\u00a0h\u00a020') },
  ])
})

test('R2-29 boundary: twice is not beyond', () => {
  expect(gapKeys(personalWork, course(0, 600, 1200), twice)).toEqual([])
  expect(gapKeys(personalWork, course(0, 600, 1201), twice)).toEqual(['heavy'])
})

test('R2-29 unanswered: work without a time is asked for; no duration to compare with is for R2-01', () => {
  expect(gapKeys(personalWork, course(0, 600, null), twice)).toEqual(['blank'])
  expect(gapKeys(personalWork, course(0, null, null), twice)).toEqual(['blank'])
  expect(gapKeys(personalWork, course(0, null, 60), twice)).toEqual(['no-duration'])
})

const most = { most: 9, mostByFramework: { cnam: 3 } }
const under = (facts: Facts, framework: string): Facts => ({ ...facts, usesFramework: (id) => id === framework })

test('R2-30 passes for a few credits, and for none when that is said', () => {
  expect(gapKeys(creditsMost, course(2, 600), most)).toEqual([])
  expect(gapKeys(creditsMost, course(0, 600), most)).toEqual([])
})

test('R2-30 fails for many', () => {
  expect(judge(creditsMost, course(10, 600), most)).toMatchObject([
    { key: 'many', said: expect.stringContaining('9\u00a0ECTS') },
  ])
})

test('R2-30 boundary: 9 pass, 9.5 do not; a framework in force may ask for less', () => {
  expect(gapKeys(creditsMost, course(9, 600), most)).toEqual([])
  expect(gapKeys(creditsMost, course(9.5, 600), most)).toEqual(['many'])
  expect(gapKeys(creditsMost, under(course(3, 600), 'cnam'), most)).toEqual([])
  expect(gapKeys(creditsMost, under(course(3.5, 600), 'cnam'), most)).toEqual(['many'])
})

test('R2-30 unanswered is asked for', () => {
  expect(gapKeys(creditsMost, course(null, 600), most)).toEqual(['unanswered'])
})

test('R2-31 passes when there is work of some kind', () => {
  expect(gapKeys(workloadStated, course(0, 600))).toEqual([])
})

test('R2-31 fails when all of it takes no time', () => {
  expect(judge(workloadStated, course(0, 0, 0))).toMatchObject([{ key: 'none', path: 'activities' }])
})

test('R2-31 boundary: a minute of personal work is work', () => {
  expect(gapKeys(workloadStated, course(0, null, 1))).toEqual([])
})

test('R2-31 unanswered is none, and the workload is not known before each duration is', () => {
  expect(gapKeys(workloadStated, factsFor(draft()))).toEqual(['none'])
  expect(gapKeys(workloadStated, course(0, 600, null))).toEqual(['blank'])
  const [timed, untimed] = [{ duration: 600 }, { code: 'A2' }]
  const definition = draft({ activities: [timed, untimed] })
  expect(judge(workloadStated, factsFor(definition))).toMatchObject([
    { key: 'blank', path: `activities.${definition.activities[1]?.id}.duration` },
  ])
})
