import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixedAmount, funding, statedAmount } from '../../shared/funding/funding.ts'
import { draft } from '../checklist/course/draft.ts'

const amount = fc.option(fc.nat(2_000_000))
const budget = fc
  .record({
    price: fc.option(fc.nat(500_000)),
    fixedCosts: fc.array(fc.record({ amount }), { maxLength: 4 }),
    variableCosts: fc.array(fc.record({ amount: fc.option(fc.nat(80_000)) }), { maxLength: 4 }),
    otherIncome: fc.array(fc.record({ amount }), { maxLength: 2 }),
    expectedLearners: fc.option(fc.nat(200)),
  })
  .map((given) => draft({ budget: given }))

test('at break-even the session pays for itself, one learner below it does not', () => {
  fc.assert(
    fc.property(budget, (definition) => {
      const { breakEven, margin, resultAtBreakEven, resultBelowBreakEven } = funding(definition)
      expect(breakEven === null).toBe(margin === null || margin <= 0)
      if (breakEven === null) return
      expect(Number.isInteger(breakEven)).toBe(true)
      expect(resultAtBreakEven).toBeGreaterThanOrEqual(0)
      if (breakEven > 0) expect(resultBelowBreakEven).toBeLessThan(0)
      else expect(resultBelowBreakEven).toBeNull()
    }),
  )
})

test('the result is below zero exactly when break-even is above the expected number', () => {
  fc.assert(
    fc.property(budget, (definition) => {
      const { breakEven, result } = funding(definition)
      const { expectedLearners } = definition.budget
      if (breakEven === null || expectedLearners === null) return
      expect((result ?? 0) < 0).toBe(breakEven > expectedLearners)
    }),
  )
})

test('the rounding edge: 8 380 € over a margin of 1 397 € is 6 learners, with 2 € left', () => {
  const definition = draft({
    budget: {
      price: 180_000,
      fixedCosts: [{ amount: 838_000 }],
      variableCosts: [{ amount: 40_300 }],
      expectedLearners: 12,
    },
    identity: { duration: 24 * 60 },
  })
  expect(funding(definition)).toMatchObject({
    margin: 139_700,
    breakEven: 6,
    resultAtBreakEven: 200,
    result: 838_400,
    hourlyPrice: 7_500,
  })
})

test('a fixed cost is its amount, else hours × rate, else its share of a total, else nothing', () => {
  const [timed, shared, written, blank] = draft({
    budget: {
      fixedCosts: [
        { hours: 90, hourlyRate: 6_200 },
        { total: 100_000, sessions: 3 },
        { hours: 60, hourlyRate: 100, amount: 99 },
        { total: 100_000, sessions: 0 },
      ],
    },
  }).budget.fixedCosts
  expect([timed, shared, written, blank].map((cost) => fixedAmount(cost!))).toEqual([9_300, 33_333, 99, 0])
  expect(statedAmount(written!)).toBe(100)
})

test('without a price there is no margin, and without a duration no price for an hour', () => {
  expect(funding(draft())).toMatchObject({ margin: null, breakEven: null, result: null, hourlyPrice: null })
  expect(funding(draft({ budget: { price: 1 } })).hourlyPrice).toBeNull()
})
