import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyPatch } from '../../shared/change/apply-patch.ts'
import { modalities } from '../../shared/definition/activity.ts'
import { clearReferences } from '../../shared/definition/clear-references.ts'
import { definitionSchema, type Definition } from '../../shared/definition/definition.ts'
import { beyondBounds, hourFixes, patchOfFix, sumAfter, unlinkedIn } from '../../shared/workload/hour-fixes.ts'
import { hoursByCompetency } from '../../shared/workload/hours-overview.ts'
import { lengthenedBy, movedBy } from '../../shared/workload/week-moves.ts'
import { wholeMinutes } from '../../shared/workload/whole-minutes.ts'
import { workload } from '../../shared/workload/workload.ts'
import { draft, newId } from '../checklist/course/draft.ts'

const bounds = { least: 420, most: 1_800 }
const outcome = (rank: number) => `0198b000-0000-7000-8000-00000000000${rank}`

/** A course of any length: a few outcomes, activities that train some of them, personal work. */
const course = fc
  .record({
    duration: fc.option(fc.nat(4_000)),
    outcomes: fc.integer({ min: 0, max: 4 }),
    activities: fc.array(
      fc.record({
        duration: fc.option(fc.nat(900)),
        modality: fc.option(fc.constantFrom(...modalities)),
        trained: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
      }),
      { maxLength: 9 },
    ),
    personalWork: fc.array(fc.record({ duration: fc.option(fc.nat(900)) }), { maxLength: 3 }),
  })
  .map(({ duration, outcomes, activities, personalWork }) =>
    draft({
      identity: { duration },
      outcomes: Array.from({ length: outcomes }, (_, rank) => ({ id: outcome(rank) })),
      activities: activities.map(({ trained, ...rest }) => ({
        ...rest,
        outcomeIds: trained.filter((rank) => rank < outcomes).map(outcome),
      })),
      personalWork,
    }),
  )

function after(definition: Definition, fix: ReturnType<typeof hourFixes>[number]): Definition {
  const patch = patchOfFix(definition, fix, newId, 'A9')
  const applied = applyPatch(definition, clearReferences(definitionSchema, definition, patch))
  if (!applied.ok) throw new Error(JSON.stringify(applied))
  return definitionSchema.parse(applied.document)
}

const trained = (definition: Definition) =>
  new Set(definition.activities.filter(({ duration }) => duration).flatMap(({ outcomeIds }) => outcomeIds))

test('each fix brings the hours within bounds alone, and no outcome loses its last activity', () => {
  fc.assert(
    fc.property(course, (definition) => {
      const beyond = beyondBounds(definition, bounds)
      const fixes = hourFixes(definition, bounds)
      if (beyond === 0) expect(fixes).toEqual([])
      if (beyond < 0) expect(fixes.length).toBeGreaterThan(0)
      for (const fix of fixes) {
        const mended = after(definition, fix)
        expect(beyondBounds(mended, bounds)).toBe(0)
        expect(workload(mended).activities).toBe(sumAfter(definition, fix))
        expect(trained(mended).isSupersetOf(trained(definition))).toBe(true)
        if (definition.identity.duration === workload(definition).activities)
          expect(mended.identity.duration).toBe(workload(mended).activities)
        else expect(mended.identity.duration).toBe(definition.identity.duration)
      }
    }),
    { numRuns: 300 },
  )
})

test('hours moved between training and personal work leave the workload as it was', () => {
  fc.assert(
    fc.property(course, (definition) => {
      for (const fix of hourFixes(definition, bounds))
        if (fix.kind === 'to-personal-work' || fix.kind === 'from-personal-work')
          expect(workload(after(definition, fix)).total).toBe(workload(definition).total)
    }),
    { numRuns: 200 },
  )
})

test('at 31 h 10, an hour and ten minutes of what one does alone come first', () => {
  const definition = draft({
    outcomes: [{ id: outcome(1) }, { id: outcome(2) }],
    activities: [
      { code: 'A1', modality: 'on-site', duration: 900, outcomeIds: [outcome(1)] },
      { code: 'A2', modality: 'asynchronous', duration: 600, outcomeIds: [outcome(1)] },
      { code: 'A3', modality: 'synchronous', duration: 370, outcomeIds: [outcome(2)] },
    ],
  })
  const [a1, a2] = definition.activities
  expect(beyondBounds(definition, bounds)).toBe(70)
  expect(hourFixes(definition, bounds)).toEqual([
    { kind: 'to-personal-work', shares: [{ activityId: a2?.id, minutes: 70 }] },
    { kind: 'shorten', shares: [{ activityId: a1?.id, minutes: 70 }] },
    { kind: 'remove', shares: [{ activityId: a2?.id, minutes: 600 }] },
  ])
})

test('at the bounds nothing is to mend, one minute beyond there is', () => {
  const lasting = (duration: number) => draft({ activities: [{ duration }] })
  for (const within of [420, 1_800]) expect(hourFixes(lasting(within), bounds)).toEqual([])
  expect(hourFixes(lasting(419), bounds)[0]).toMatchObject({ kind: 'lengthen', shares: [{ minutes: 1 }] })
  expect(hourFixes(lasting(1_801), bounds)[0]).toMatchObject({ kind: 'shorten', shares: [{ minutes: 1 }] })
  expect(hourFixes(draft(), bounds)).toEqual([{ kind: 'add', outcomeId: null, minutes: 420 }])
})

test('hours by competency add up to the activities, to the minute', () => {
  const competency = (rank: number) => `0198c000-0000-7000-8000-00000000000${rank}`
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(fc.nat(2), { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.record({ duration: fc.option(fc.nat(500)), trained: fc.uniqueArray(fc.nat(3), { maxLength: 4 }) }), {
        maxLength: 7,
      }),
      (outcomes, activities) => {
        const definition = draft({
          competencies: [0, 1, 2].map((rank) => ({ id: competency(rank) })),
          outcomes: outcomes.map((competencies, rank) => ({
            id: outcome(rank),
            competencyIds: competencies.map(competency),
          })),
          activities: activities.map(({ duration, trained }) => ({
            duration,
            outcomeIds: trained.filter((rank) => rank < outcomes.length).map(outcome),
          })),
        })
        const { byCompetency, without } = hoursByCompetency(definition)
        const sum = [...byCompetency.values()].reduce((total, minutes) => total + minutes, without)
        expect(sum).toBe(workload(definition).activities)
      },
    ),
    { numRuns: 200 },
  )
})

test('shares rounded to the minute differ from what they were by less than one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 8 }), (thirds) => {
      const shares = new Map(thirds.map((value, rank) => [String(rank), value / 3]))
      const whole = wholeMinutes(shares)
      for (const [key, value] of whole) expect(Math.abs(value - (shares.get(key) ?? 0))).toBeLessThan(1)
    }),
  )
})

test('an activity moves with its length, and never before the first week', () => {
  const [placed, open, unplaced] = draft({
    activities: [{ startWeek: 2, endWeek: 4 }, { startWeek: 1 }, {}],
  }).activities
  if (!placed || !open || !unplaced) throw new Error('three activities')
  const weeks = (patch: ReturnType<typeof movedBy>) =>
    patch.map((operation) => ('value' in operation ? [operation.path.at(-1), operation.value] : []))
  expect(weeks(movedBy(placed, 1))).toEqual([
    ['startWeek', 3],
    ['endWeek', 5],
  ])
  expect(weeks(movedBy(placed, -5))).toEqual([
    ['startWeek', 1],
    ['endWeek', 3],
  ])
  expect(movedBy(open, -1)).toEqual([])
  expect(weeks(movedBy(unplaced, 1))).toEqual([['startWeek', 1]])
  expect(weeks(lengthenedBy(placed, -1))).toEqual([['endWeek', 3]])
  expect(weeks(lengthenedBy(placed, -9))).toEqual([['endWeek', null]])
  expect(weeks(lengthenedBy(open, 2))).toEqual([['endWeek', 3]])
})

test('an activity that no outcome is linked to is cut last, and said to be without one', () => {
  const hour = 60
  const activities = [
    { code: 'A1', duration: 3 * hour },
    { code: 'A2', duration: 20 * hour, outcomeIds: [outcome(0)] },
    { code: 'A3', duration: 4 * hour, outcomeIds: [outcome(0)] },
    { code: 'A4', duration: 5 * hour },
  ]
  const cut = (course: Definition) => {
    const fix = hourFixes(course, bounds).find(({ kind }) => kind === 'remove')!
    const codes =
      'shares' in fix
        ? fix.shares.map((share) => course.activities.find(({ id }) => id === share.activityId)?.code)
        : []
    return { codes, unlinked: unlinkedIn(course, fix).map(({ code }) => code) }
  }
  expect(cut(draft({ outcomes: [{ id: outcome(0) }], activities }))).toEqual({ codes: ['A3'], unlinked: [] })
  const none = draft({ activities: activities.map((activity) => ({ ...activity, outcomeIds: [] })) })
  expect(cut(none)).toEqual({ codes: ['A1'], unlinked: ['A1'] })
})

test('the longest activity alone is shortened where it can bear the cut, rather than several down to nothing', () => {
  const definition = draft({
    outcomes: [{ id: outcome(0) }],
    activities: [
      { code: 'A1', duration: 90, outcomeIds: [outcome(0)] },
      { code: 'A2', duration: 180, outcomeIds: [outcome(0)] },
      { code: 'A4', duration: 2_400 },
    ],
  })
  const a4 = definition.activities[2]
  expect(beyondBounds(definition, bounds)).toBe(870)
  expect(hourFixes(definition, bounds)).toEqual([{ kind: 'shorten', shares: [{ activityId: a4?.id, minutes: 870 }] }])
})

test('an activity is not cut to a fraction of itself where another alone keeps most of its time', () => {
  const definition = draft({
    outcomes: [{ id: outcome(0) }, { id: outcome(1) }],
    activities: [
      { code: 'A1', duration: 180, outcomeIds: [outcome(0)] },
      { code: 'A2', duration: 120, outcomeIds: [outcome(0)] },
      { code: 'A3', duration: 1_650, outcomeIds: [outcome(1)] },
    ],
  })
  const shorten = hourFixes(definition, bounds).find(({ kind }) => kind === 'shorten')
  expect(shorten).toEqual({ kind: 'shorten', shares: [{ activityId: definition.activities[2]?.id, minutes: 150 }] })
})

test('a course ten hours too long is offered each way that applies: personal work, shorter, fewer', () => {
  const definition = draft({
    outcomes: [{ id: outcome(0) }],
    activities: [
      { code: 'A1', duration: 600, modality: 'on-site', outcomeIds: [outcome(0)] },
      { code: 'A2', duration: 1_800, modality: 'asynchronous', outcomeIds: [outcome(0)] },
    ],
  })
  expect(hourFixes(definition, bounds).map(({ kind }) => kind)).toEqual(['to-personal-work', 'shorten', 'remove'])
})
