import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { daysAfter, daysBetween } from '../../shared/checklist/calendar.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import { backwardSchedule, usualDelays } from '../../shared/schedule/backward-schedule.ts'
import { packIds, readPack } from '../checklist/packs.ts'
import { draft } from '../checklist/course/draft.ts'

const requirements = packIds().flatMap((id) => readPack(id).requirements)
const today = '2026-11-22'
const example = () =>
  (JSON.parse(readFileSync('resources/examples/evaluation-authentique.json', 'utf8')) as { definition: Definition })
    .definition
const short = (definition: Parameters<typeof backwardSchedule>[0], on = today) =>
  backwardSchedule(definition, requirements, on).map(({ act, body, on: day, state }) => [act, body, day, state])

test('the way back from the opening of the example, seen on 22 November', () => {
  expect(short(example())).toEqual([
    ['opening', null, '2027-03-01', 'ahead'],
    ['convening', null, '2027-02-14', 'ahead'],
    ['registration', null, '2027-01-04', 'ahead'],
    ['sitting', 'board', '2026-12-17', 'ahead'],
    ['sitting', 'cfvu', '2026-12-10', 'near'],
    ['filing', 'board', '2026-11-26', 'near'],
    ['filing', 'cfvu', '2026-11-19', 'to-check'],
    ['sitting', 'component-council', '2026-11-05', 'done'],
    ['sitting', 'finance-department', '2026-10-27', 'done'],
    ['sitting', 'continuing-education-service', '2026-10-20', 'done'],
    ['sitting', 'scientific-committee', '2026-10-15', 'done'],
    ['sitting', 'steering-committee', '2026-09-30', 'done'],
  ])
})

test('each limit names the requirement that sets it, and the strictest holds', () => {
  const steps = backwardSchedule(example(), requirements, today)
  const limit = (body: string) => steps.find((step) => step.act === 'sitting' && step.body === body)?.limit
  expect(limit('cfvu')).toEqual({ on: '2027-01-04', by: 'registration', body: null, requirement: 'CC-6.3-6' })
  expect(limit('board')).toEqual({ on: '2027-01-04', by: 'registration', body: null, requirement: 'CF-17' })
  expect(limit('component-council')).toEqual({
    on: '2026-12-10',
    by: 'sitting',
    body: 'cfvu',
    requirement: 'CC-7.4-1',
  })
  expect(limit('steering-committee')).toBe(null)
})

/** The example with its CFVU on another day, its outcome as given. */
function cfvuOn(on: string | null, outcome: 'expected' | 'informed' = 'expected'): Definition {
  const definition = example()
  for (const decision of definition.governance.decisions)
    if (decision.body === 'cfvu') Object.assign(decision, { on, outcome })
  return definition
}
const cfvu = (definition: Definition, on = today) =>
  backwardSchedule(definition, requirements, on).find(({ act, body }) => act === 'sitting' && body === 'cfvu')?.state

test('a sitting on its limit is in time, a day later it is late', () => {
  expect(cfvu(cfvuOn('2027-01-04'))).toBe('ahead')
  expect(cfvu(cfvuOn('2027-01-05'))).toBe('late')
  // Held and said so, it was late all the same.
  expect(cfvu(cfvuOn('2027-01-05', 'informed'), '2027-02-01')).toBe('late')
})

test('a sitting without a day is to be dated, and late once its limit is past', () => {
  expect(cfvu(cfvuOn(null))).toBe('undated')
  expect(cfvu(cfvuOn(null), '2027-01-04')).toBe('undated')
  expect(cfvu(cfvuOn(null), '2027-01-05')).toBe('late')
})

test('a sitting that is past asks what it said', () => {
  expect(cfvu(cfvuOn('2026-12-10'), '2026-12-10')).toBe('near')
  expect(cfvu(cfvuOn('2026-12-10'), '2026-12-11')).toBe('to-note')
  expect(cfvu(cfvuOn('2026-12-10', 'informed'), '2026-12-11')).toBe('done')
})

test('a date of Cadrier’s own that is past is to check, never late; a dossier handed in is done with', () => {
  const filing = (definition: Definition) =>
    backwardSchedule(definition, requirements, today).find(({ act, body }) => act === 'filing' && body === 'cfvu')
  expect(filing(example())).toMatchObject({ reckoned: true, limit: null, state: 'to-check' })
  expect(filing({ ...example(), state: 'submitted' })?.state).toBe('done')
})

test('nothing said: an opening to date, and registration', () => {
  expect(short(draft())).toEqual([
    ['opening', null, null, 'undated'],
    ['registration', null, null, 'undated'],
  ])
})

test('with permanent access nobody is convened, and no day of registration is asked', () => {
  const acts = short(draft({ identity: { openingOn: '2027-03-01' }, schedule: { permanentAccess: true } }))
  expect(acts).toEqual([['opening', null, '2027-03-01', 'ahead']])
})

test('without frameworks nothing is a limit but registration before the opening', () => {
  const limits = backwardSchedule(example(), [], today).flatMap(({ act, limit }) => (limit ? [act] : []))
  expect(limits).toEqual(['registration'])
})

test('steps come from the last day to the first, and files as long before their sitting as reckoned', () => {
  const day = fc.option(fc.integer({ min: -200, max: 200 }).map((days) => daysAfter(today, days)))
  const decision = fc.record({
    on: day,
    body: fc.constantFrom('cfvu', 'board', 'component-council'),
    outcome: fc.constantFrom('expected', 'informed', null),
  })
  fc.assert(
    fc.property(day, fc.array(decision, { maxLength: 6 }), (openingOn, decisions) => {
      const definition = draft({ identity: { openingOn }, governance: { decisions } as never })
      const steps = backwardSchedule(definition, requirements, today)
      const days = steps.slice(1).flatMap(({ on }) => on ?? [])
      expect(days).toEqual(days.toSorted().toReversed())
      expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length)
      for (const filing of steps.filter(({ act }) => act === 'filing')) {
        const sitting = steps.find(({ key }) => key === filing.key.replace('filing', 'sitting'))
        if (sitting?.on && filing.on) expect(daysBetween(filing.on, sitting.on)).toBe(usualDelays.filing)
      }
    }),
  )
})
