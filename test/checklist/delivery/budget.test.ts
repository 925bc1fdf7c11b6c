import { expect, test } from 'vitest'
import { budgetPosts } from '../../../shared/checklist/rules/delivery/budget-posts.ts'
import { hourlyPrice } from '../../../shared/checklist/rules/delivery/hourly-price.ts'
import { positiveMargin } from '../../../shared/checklist/rules/delivery/positive-margin.ts'
import { sustainability } from '../../../shared/checklist/rules/delivery/sustainability.ts'
import { draft, factsFor, fr, gapKeys, judge } from '../course/draft.ts'

type Budget = NonNullable<NonNullable<Parameters<typeof draft>[0]>['budget']>
const funded = (budget: Budget) => factsFor(draft({ budget }))

test('R2-19 passes when every post has its amount and terms agree with it', () => {
  const facts = funded({
    price: 60_000,
    fixedCosts: [{ hours: 240, hourlyRate: 6_200, amount: 24_800 }, { total: 900_000, sessions: 6 }, { amount: 0 }],
    variableCosts: [{ amount: 400 }],
  })
  expect(gapKeys(budgetPosts, facts)).toEqual([])
})

test('R2-19 fails for a post without amount, at that post', () => {
  const facts = funded({ price: 1, fixedCosts: [{ amount: 1 }], variableCosts: [{ label: fr('Badge') }] })
  const post = facts.definition.budget.variableCosts[0]!.id
  expect(judge(budgetPosts, facts)).toMatchObject([
    { key: 'blank', path: `budget.variableCosts.${post}.amount`, said: expect.stringContaining('Badge') },
  ])
})

test('R2-19 boundary: one cent between an amount and its terms is a difference', () => {
  const facts = funded({ price: 1, fixedCosts: [{ hours: 240, hourlyRate: 6_200, amount: 24_801 }] })
  expect(judge(budgetPosts, facts)).toMatchObject([{ key: 'differs', said: expect.stringContaining('248\u00a0€') }])
})

test('R2-19 unanswered: price, costs, terms cut short', () => {
  expect(gapKeys(budgetPosts, factsFor(draft()))).toEqual(['no-price', 'no-cost'])
  expect(gapKeys(budgetPosts, funded({ price: 1, fixedCosts: [{ hours: 60 }], otherIncome: [{}] }))).toEqual([
    'blank',
    'blank',
  ])
})

const priced = (price: number | null, cost: number) => funded({ price, variableCosts: [{ amount: cost }] })

test('R2-20 passes when the price is above what one learner costs', () => {
  expect(gapKeys(positiveMargin, priced(60_000, 20_250))).toEqual([])
})

test('R2-20 fails below, and gives both', () => {
  expect(judge(positiveMargin, priced(20_000, 20_250))).toMatchObject([
    { key: 'none', said: expect.stringContaining('202,50\u00a0€') },
  ])
})

test('R2-20 boundary: the same is not above, one cent is', () => {
  expect(gapKeys(positiveMargin, priced(100, 100))).toEqual(['none'])
  expect(gapKeys(positiveMargin, priced(101, 100))).toEqual([])
})

test('R2-20 unanswered: no price is for R2-19', () => {
  expect(gapKeys(positiveMargin, priced(null, 100))).toEqual(['no-price'])
})

const session = (expectedLearners: number | null, capacity: number | null) =>
  funded({
    price: 180_000,
    fixedCosts: [{ amount: 838_000 }],
    variableCosts: [{ amount: 40_300 }],
    expectedLearners,
    capacity,
  })

test('R2-21 passes between break-even and capacity', () => {
  expect(gapKeys(sustainability, session(12, 16))).toEqual([])
})

test('R2-21 fails below break-even, with the loss, and above capacity', () => {
  expect(judge(sustainability, session(5, 16))).toMatchObject([
    { key: 'below-break-even', path: 'budget.expectedLearners', said: expect.stringContaining('6 stagiaires') },
  ])
  expect(gapKeys(sustainability, session(17, 16))).toEqual(['above-capacity'])
})

test('R2-21 boundary: break-even and capacity themselves pass', () => {
  expect(gapKeys(sustainability, session(6, 6))).toEqual([])
})

test('R2-21 unanswered: both numbers are asked for, whatever the price', () => {
  expect(gapKeys(sustainability, session(null, null))).toEqual(['no-expected', 'no-capacity'])
  expect(gapKeys(sustainability, factsFor(draft()))).toEqual(['no-expected', 'no-capacity'])
})

const marks = { remote: { from: 30, to: 30 }, onSite: { from: 70, to: 90 }, tolerancePercent: 20 }
const hourly = (euros: number | null, modality: 'on-site' | 'asynchronous' = 'asynchronous', hours = 10) =>
  factsFor(
    draft({
      identity: { duration: hours * 60 },
      budget: { price: euros === null ? null : euros * hours * 100 },
      activities: [{ modality, duration: hours * 60 }],
    }),
  )

test('R2-22 passes at 30 € remote and 75 € with time on site', () => {
  expect(gapKeys(hourlyPrice, hourly(30), marks)).toEqual([])
  expect(gapKeys(hourlyPrice, hourly(75, 'on-site'), marks)).toEqual([])
})

test('R2-22 fails far from the range that holds', () => {
  expect(judge(hourlyPrice, hourly(75), marks)).toMatchObject([
    { key: 'high', said: expect.stringContaining('75\u00a0€') },
  ])
  expect(gapKeys(hourlyPrice, hourly(30, 'on-site'), marks)).toEqual(['low'])
})

test('R2-22 boundary: 20 % away is near, a cent more is not', () => {
  expect([24, 36].map((euros) => gapKeys(hourlyPrice, hourly(euros), marks))).toEqual([[], []])
  expect([56, 108].map((euros) => gapKeys(hourlyPrice, hourly(euros, 'on-site'), marks))).toEqual([[], []])
  const odd = (price: number) =>
    factsFor(
      draft({
        identity: { duration: 420 },
        budget: { price },
        activities: [{ modality: 'asynchronous', duration: 420 }],
      }),
    )
  expect([25_200, 25_201].map((price) => gapKeys(hourlyPrice, odd(price), marks))).toEqual([[], ['high']])
})

test('R2-22 unanswered: price, duration and activities are for others', () => {
  expect(gapKeys(hourlyPrice, hourly(null), marks)).toEqual(['unknown'])
  expect(gapKeys(hourlyPrice, hourly(30, 'asynchronous', 0), marks)).toEqual(['unknown'])
  const empty = factsFor(draft({ identity: { duration: 600 }, budget: { price: 30_000 } }))
  expect(gapKeys(hourlyPrice, empty, marks)).toEqual(['no-activity'])
})
