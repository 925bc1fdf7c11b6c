import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codesOf, pathwayTotals, tierOf } from '../../shared/pathway/pathway.ts'
import { draft, fr } from '../checklist/course/draft.ts'

const codes = ['B1', 'B2', 'B3', 'B4']
const pathway = fc
  .record({
    competencies: fc.subarray(codes).map((known) => known.map((code) => ({ code }))),
    members: fc.array(
      fc.record({
        duration: fc.option(fc.nat(5_000)),
        competencyCodes: fc.array(fc.constantFrom(...codes, 'X', ''), { maxLength: 4 }).map((said) => said.join(' , ')),
      }),
      { maxLength: 4 },
    ),
  })
  .map((given) => draft({ stacking: { pathways: [given] } }).stacking.pathways[0]!)

test('every code is covered, uncovered or unknown, and repeats are those of two members', () => {
  fc.assert(
    fc.property(pathway, (entry) => {
      const totals = pathwayTotals(entry)
      const known = entry.competencies.map(({ code }) => code)
      const covering = (code: string) => entry.members.filter((member) => codesOf(member).includes(code)).length
      expect(totals.uncovered).toEqual(known.filter((code) => covering(code) === 0))
      for (const code of [...codes, 'X']) {
        expect(totals.duplicated.includes(code)).toBe(covering(code) > 1)
        expect(totals.unknown.includes(code)).toBe(covering(code) > 0 && !known.includes(code))
      }
    }),
    { numRuns: 60 },
  )
})

test('a member that writes a code twice covers it once', () => {
  const [entry] = draft({
    stacking: {
      pathways: [{ title: fr('P'), competencies: [{ code: 'B1' }], members: [{ competencyCodes: 'B1, B1' }] }],
    },
  }).stacking.pathways
  expect(pathwayTotals(entry!)).toMatchObject({ uncovered: [], duplicated: [], unknown: [] })
})

test('totals leave unanswered durations out', () => {
  const [entry] = draft({
    stacking: {
      pathways: [
        { members: [{ duration: 1_440, personalWork: 1_920, ects: 4 }, { duration: null }, { duration: 60 }] },
      ],
    },
  }).stacking.pathways
  expect(pathwayTotals(entry!)).toMatchObject({ duration: 1_500, personalWork: 1_920, halfCredits: 4 })
})

test('tiers hold their bounds and leave gaps between them', () => {
  const tiers = [
    { target: 'block', fromHours: 50, toHours: 100 },
    { target: 'diploma', fromHours: 120, toHours: 300 },
  ]
  const at = (minutes: number) => tierOf(minutes, tiers)?.target ?? null
  expect([49 * 60 + 59, 50 * 60, 100 * 60, 100 * 60 + 1, 120 * 60, 300 * 60 + 1].map(at)).toEqual([
    null,
    'block',
    'block',
    null,
    'diploma',
    null,
  ])
})
