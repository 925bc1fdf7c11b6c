import fc from 'fast-check'
import { expect, test } from 'vitest'
import { funding } from '../../shared/funding/funding.ts'
import {
  exactBreakEven,
  fixedCostsByKind,
  hourlyCosts,
  missingFigures,
  sessionFigures,
} from '../../shared/funding/session-figures.ts'
import { draft } from '../checklist/course/draft.ts'

const amounts = (most: number) =>
  fc.array(
    fc.nat(most).map((amount) => ({ amount })),
    { maxLength: 4 },
  )
const budget = fc
  .record({
    price: fc.nat(300_000),
    fixedCosts: amounts(500_000),
    variableCosts: amounts(30_000),
    otherIncome: amounts(200_000),
  })
  .map((given) => draft({ budget: given }))

test('the result is below nothing one learner before break-even, and not at it', () => {
  fc.assert(
    fc.property(budget, (definition) => {
      const { breakEven } = funding(definition)
      const exact = exactBreakEven(definition)
      expect(exact === null).toBe(breakEven === null)
      if (breakEven === null || exact === null) return
      expect(Math.ceil(exact)).toBe(breakEven)
      expect(sessionFigures(definition, breakEven)?.result).toBeGreaterThanOrEqual(0)
      if (breakEven > 0) expect(sessionFigures(definition, breakEven - 1)?.result).toBeLessThan(0)
    }),
    { numRuns: 300 },
  )
})

test('a session costs and brings what funding says, whatever the number of learners', () => {
  fc.assert(
    fc.property(budget, fc.nat(60), (given, learners) => {
      const definition = { ...given, budget: { ...given.budget, expectedLearners: learners } }
      const figures = sessionFigures(definition, learners)
      expect(figures?.result).toBe(funding(definition).result)
      expect((figures?.income ?? 0) - (figures?.costs ?? 0)).toBe(figures?.result)
    }),
  )
})

test('11,7 learners to cover the costs are 12 people', () => {
  const definition = draft({ budget: { price: 50_000, fixedCosts: [{ amount: 585_000 }] } })
  expect(exactBreakEven(definition)).toBe(11.7)
  expect(sessionFigures(definition, 11)?.result).toBe(-35_000)
  expect(sessionFigures(definition, 12)?.result).toBe(15_000)
})

test('a blank budget says what it lacks, an answered one lacks nothing', () => {
  expect(missingFigures(draft()).map(({ kind }) => kind)).toEqual(['price', 'fixed-costs', 'expected-learners'])
  const blank = draft({
    budget: {
      price: 0,
      expectedLearners: 0,
      fixedCosts: [{ label: { fr: 'Salle' } }, { hours: 60, hourlyRate: 6_200 }],
      variableCosts: [{}],
      otherIncome: [{ amount: 0 }],
    },
  })
  expect(missingFigures(blank).map(({ kind, label }) => [kind, label])).toEqual([
    ['fixed-amount', 'Salle'],
    ['variable-amount', ''],
  ])
  expect(sessionFigures(draft(), 10)).toBe(null)
})

test('costs by the hour need a duration, and learners for one of them', () => {
  const definition = draft({ identity: { duration: 1_200 }, budget: { fixedCosts: [{ amount: 400_000 }] } })
  expect(hourlyCosts(definition, 10)).toEqual({ session: 20_000, learner: 2_000 })
  expect(hourlyCosts(definition, 0)).toEqual({ session: 20_000, learner: null })
  expect(hourlyCosts(draft(), 10)).toBe(null)
})

test('fixed costs by kind add up to the fixed costs', () => {
  const definition = draft({
    budget: {
      fixedCosts: [
        { kind: 'room', amount: 100 },
        { kind: 'teaching', amount: 900 },
        { kind: 'room', hours: 60, hourlyRate: 1_000 },
        { amount: 5 },
      ],
    },
  })
  expect(fixedCostsByKind(definition)).toEqual([
    { kind: 'room', amount: 1_100 },
    { kind: 'teaching', amount: 900 },
    { kind: null, amount: 5 },
  ])
  expect(funding(definition).fixed).toBe(2_005)
})
