import { expect, test } from 'vitest'
import { activitiesTimed } from '../../../shared/checklist/rules/delivery/activities-timed.ts'
import { attendanceProofs } from '../../../shared/checklist/rules/delivery/attendance-proofs.ts'
import { courseCalendar } from '../../../shared/checklist/rules/delivery/course-calendar.ts'
import { durationSum } from '../../../shared/checklist/rules/delivery/duration-sum.ts'
import { remoteOnly } from '../../../shared/checklist/rules/delivery/remote-only.ts'
import { trainingDuration } from '../../../shared/checklist/rules/delivery/training-duration.ts'
import { draft, factsFor, fr, gapKeys, judge } from '../course/draft.ts'

const hours = (value: number) => value * 60
const bounds = { leastHours: 7, mostHours: 30 }
const timed = (duration: number | null, ...activities: (number | null)[]) =>
  factsFor(draft({ identity: { duration }, activities: activities.map((minutes) => ({ duration: minutes })) }))
const lasting = (duration: number | null) => factsFor(draft({ identity: { duration } }))

test('R2-01 passes for twenty hours', () => {
  expect(gapKeys(trainingDuration, lasting(hours(20)), bounds)).toEqual([])
})

test('R2-01 fails below and above, and says how much to add or take away', () => {
  expect(judge(trainingDuration, timed(hours(5), hours(5)), bounds)).toMatchObject([
    { key: 'short', path: 'identity.duration', said: expect.stringContaining('Ajoutez 2\u00a0h d’activité') },
  ])
  expect(judge(trainingDuration, timed(hours(31) + 10, hours(31) + 10), bounds)).toMatchObject([
    { key: 'long', said: expect.stringContaining('Retirez 1\u00a0h\u00a010 d’activité') },
  ])
})

test('R2-01 asks for the announced duration, not for hours, when it is what is wrong', () => {
  const said = (announced: number, ...sum: number[]) => {
    const [told] = judge(trainingDuration, timed(hours(announced), ...sum.map(hours)), bounds)
    return typeof told === 'object' ? told.said : told
  }
  expect(said(40, 20)).toMatch(
    /^La durée annoncée est de 40\sh\s; vos activités font 20\sh\. Corrigez la durée annoncée/,
  )
  expect(said(40, 20)).not.toContain('Retirez')
  expect(said(40)).not.toContain('Retirez')
  expect(said(3, 20)).not.toContain('Ajoutez')
  expect(said(40, 3)).not.toContain('Retirez')
  expect(said(40, 35)).toMatch(/Retirez 5\sh d’activité.* puis corrigez la durée annoncée/)
  expect(said(3, 5)).toMatch(/Ajoutez 2\sh d’activité, puis corrigez/)
})

test('R2-01 boundary: 7 h and 30 h pass, one minute beyond does not', () => {
  expect(gapKeys(trainingDuration, lasting(hours(7)), bounds)).toEqual([])
  expect(gapKeys(trainingDuration, lasting(hours(30)), bounds)).toEqual([])
  expect(gapKeys(trainingDuration, lasting(hours(7) - 1), bounds)).toEqual(['short'])
  expect(gapKeys(trainingDuration, lasting(hours(30) + 1), bounds)).toEqual(['long'])
})

test('R2-01 unanswered is asked for', () => {
  expect(gapKeys(trainingDuration, lasting(null), bounds)).toEqual(['unanswered'])
})

test('R2-02 passes when the activities make the duration', () => {
  expect(gapKeys(durationSum, timed(600, 400, 200))).toEqual([])
})

test('R2-02 fails when they do not, and gives both', () => {
  expect(judge(durationSum, timed(600, 400, 100))).toMatchObject([
    { key: 'differs', path: 'identity.duration', said: expect.stringContaining('8\u00a0h\u00a020') },
  ])
})

test('R2-02 boundary: one minute counts', () => {
  expect(gapKeys(durationSum, timed(600, 400, 201))).toEqual(['differs'])
})

test('R2-02 unanswered: no duration is for R2-01, activities without one do not add up', () => {
  expect(gapKeys(durationSum, timed(null, 400))).toEqual(['no-duration'])
  expect(gapKeys(durationSum, timed(600, 400, null))).toEqual(['differs'])
})

test('R2-03 passes when each activity says its time', () => {
  expect(gapKeys(activitiesTimed, timed(null, 30, 45))).toEqual([])
})

test('R2-03 fails at the activity without time', () => {
  const definition = draft({ activities: [{ duration: 30 }, { code: 'A2', title: fr('Cas') }] })
  const second = definition.activities[1]!.id
  expect(judge(activitiesTimed, factsFor(definition))).toMatchObject([
    { key: 'blank', path: `activities.${second}.duration`, ids: [second], said: expect.stringContaining('A2') },
  ])
})

test('R2-03 boundary: nothing is not a time, one minute is', () => {
  expect(gapKeys(activitiesTimed, timed(null, 0))).toEqual(['blank'])
  expect(gapKeys(activitiesTimed, timed(null, 1))).toEqual([])
})

test('R2-03 tells an activity of 0 h from one whose duration is not given', () => {
  const said = (duration: number | null) => {
    const [told] = judge(activitiesTimed, factsFor(draft({ activities: [{ code: 'A2', duration }] })))
    return typeof told === 'object' ? told.said : told
  }
  expect(said(null)).toMatch(/^A2\s: la durée n’est pas indiquée\./)
  expect(said(0)).toMatch(/^A2\s: la durée est de 0\sh\./)
})

test('R2-03 unanswered: no activity at all', () => {
  expect(gapKeys(activitiesTimed, timed(null))).toEqual(['none'])
})

const activityProof = { activityProofFor: ['asynchronous'] }
type Proof = { modality: 'on-site' | 'synchronous' | 'asynchronous'; title?: string; provesActivity?: boolean }
const attended = (modalities: Proof['modality'][], proofs: Proof[]) =>
  factsFor(
    draft({
      activities: modalities.map((modality) => ({ modality })),
      attendance: { proofs: proofs.map(({ title = 'Preuve', ...proof }) => ({ ...proof, title: fr(title) })) },
    }),
  )

test('R2-04 passes with a proof for each modality used', () => {
  const facts = attended(
    ['synchronous', 'asynchronous'],
    [{ modality: 'synchronous' }, { modality: 'asynchronous', provesActivity: true }],
  )
  expect(gapKeys(attendanceProofs, facts, activityProof)).toEqual([])
})

test('R2-04 fails for a modality without proof and names it', () => {
  const facts = attended(['on-site', 'synchronous'], [{ modality: 'synchronous' }])
  expect(judge(attendanceProofs, facts, activityProof)).toMatchObject([
    { key: 'none', path: 'attendance.proofs', said: expect.stringContaining('présentiel') },
  ])
})

test('R2-04 boundary: connections alone prove nothing asynchronous, one proof of activity is enough', () => {
  const connection: Proof = { modality: 'asynchronous', provesActivity: false }
  expect(gapKeys(attendanceProofs, attended(['asynchronous'], [connection]), activityProof)).toEqual([
    'connection-only',
  ])
  const both = attended(['asynchronous'], [connection, { modality: 'asynchronous', provesActivity: true }])
  expect(gapKeys(attendanceProofs, both, activityProof)).toEqual([])
})

test('R2-04 unanswered: a proof without title is none; without any modality there is nothing to prove yet', () => {
  const untitled = attended(['synchronous'], [{ modality: 'synchronous', title: ' ' }])
  expect(gapKeys(attendanceProofs, untitled, activityProof)).toEqual(['none'])
  expect(gapKeys(attendanceProofs, attended([], []), activityProof)).toEqual(['no-modality'])
})

const weekly = { mostWeeklyHours: 10 }
const dates = { startsOn: '2027-03-01', endsOn: '2027-04-02' }

test('R2-05 passes with dates, activities in weeks and a bearable load', () => {
  const definition = draft({ schedule: dates, activities: [{ duration: 1200, startWeek: 1, endWeek: 2 }] })
  expect(gapKeys(courseCalendar, factsFor(definition), weekly)).toEqual([])
})

test('R2-05 fails for what is out of place, and names the week that is too heavy', () => {
  const definition = draft({
    schedule: { startsOn: '2027-04-02', endsOn: '2027-03-01' },
    activities: [
      { code: 'A1', duration: 60 },
      { code: 'A2', duration: 60, startWeek: 3, endWeek: 2 },
      { code: 'A3', duration: 900, startWeek: 5 },
    ],
  })
  const judged = judge(courseCalendar, factsFor(definition), weekly)
  expect(judged).toMatchObject([
    { key: 'reversed' },
    { key: 'no-week' },
    { key: 'weeks-reversed' },
    { key: 'heavy-week', said: expect.stringContaining('semaine 5') },
  ])
})

test('R2-05 boundary: ten hours a week pass, a minute more does not; a course of one day is one', () => {
  const loaded = (duration: number) => factsFor(draft({ schedule: dates, activities: [{ duration, startWeek: 1 }] }))
  expect(gapKeys(courseCalendar, loaded(600), weekly)).toEqual([])
  expect(gapKeys(courseCalendar, loaded(601), weekly)).toEqual(['heavy-week'])
  const oneDay = draft({ schedule: { startsOn: '2027-03-01', endsOn: '2027-03-01' } })
  expect(gapKeys(courseCalendar, factsFor(oneDay), weekly)).toEqual([])
})

test('R2-05 unanswered: days are asked for, except with permanent access', () => {
  expect(gapKeys(courseCalendar, factsFor(draft()), weekly)).toEqual(['no-day', 'no-day'])
  expect(gapKeys(courseCalendar, factsFor(draft({ schedule: { permanentAccess: true } })), weekly)).toBe(
    'not applicable',
  )
})

const remote = { mostOnSitePercent: 0 }
const held = (...activities: { modality?: Proof['modality']; duration: number }[]) => factsFor(draft({ activities }))

test('R2-26 passes when everything is at a distance', () => {
  const facts = held({ modality: 'synchronous', duration: 60 }, { modality: 'asynchronous', duration: 300 })
  expect(gapKeys(remoteOnly, facts, remote)).toEqual([])
})

test('R2-26 fails on site, at the activities concerned', () => {
  const facts = held({ modality: 'on-site', duration: 420 }, { modality: 'asynchronous', duration: 300 })
  const onSite = facts.definition.activities[0]!.id
  expect(judge(remoteOnly, facts, remote)).toMatchObject([
    { key: 'hybrid', ids: [onSite], said: expect.stringContaining('7\u00a0h sur 12\u00a0h') },
  ])
})

test('R2-26 boundary: a share allowed is a share, and no more', () => {
  const facts = held({ modality: 'on-site', duration: 60 }, { modality: 'asynchronous', duration: 540 })
  expect(gapKeys(remoteOnly, facts, { mostOnSitePercent: 10 })).toEqual([])
  expect(gapKeys(remoteOnly, facts, { mostOnSitePercent: 9 })).toEqual(['hybrid'])
})

test('R2-26 unanswered: a modality not said leaves it open, unless time on site is already too much', () => {
  expect(gapKeys(remoteOnly, held({ duration: 60 }), remote)).toEqual(['unknown'])
  expect(gapKeys(remoteOnly, held(), remote)).toEqual(['unknown'])
  expect(gapKeys(remoteOnly, held({ duration: 60 }, { modality: 'on-site', duration: 1 }), remote)).toEqual(['hybrid'])
})
