import type { Definition } from '../definition/definition.ts'

/** The figures of one session, in cents. `null` where an amount they need is not answered. */
export interface Funding {
  fixed: number
  /** For one learner. */
  variable: number
  otherIncome: number
  /** Price less variable costs, for one learner. */
  margin: number | null
  /** Learners from which income covers costs; `null` without a positive margin. */
  breakEven: number | null
  /** Result with the expected number of learners. */
  result: number | null
  /** Result one learner below break-even and at it: the rounding edge. */
  resultBelowBreakEven: number | null
  resultAtBreakEven: number | null
  /** Price for one hour of training, in cents, rounded. */
  hourlyPrice: number | null
}

type FixedCost = Definition['budget']['fixedCosts'][number]

/**
 * What a fixed cost comes to by its own terms: hours × rate, or total ÷ sessions; `null` when it states neither.
 * Rounded to the cent.
 */
export function statedAmount(cost: FixedCost): number | null {
  if (cost.hours !== null && cost.hourlyRate !== null) return Math.round((cost.hours * cost.hourlyRate) / 60)
  if (cost.total !== null && cost.sessions !== null && cost.sessions > 0) return Math.round(cost.total / cost.sessions)
  return null
}

/** The amount that counts: the one written, else the one its terms give; 0 when neither is there. */
export function fixedAmount(cost: FixedCost): number {
  return cost.amount ?? statedAmount(cost) ?? 0
}

/**
 * Margin, break-even and result (R-BUD-1 to R-BUD-3). Other income covers fixed costs first. Amounts are whole
 * cents, so break-even needs no tolerance.
 */
export function funding(definition: Pick<Definition, 'budget' | 'identity'>): Funding {
  const { budget, identity } = definition
  const fixed = budget.fixedCosts.reduce((sum, cost) => sum + fixedAmount(cost), 0)
  const variable = budget.variableCosts.reduce((sum, cost) => sum + (cost.amount ?? 0), 0)
  const otherIncome = budget.otherIncome.reduce((sum, income) => sum + (income.amount ?? 0), 0)
  const margin = budget.price === null ? null : budget.price - variable
  const toCover = Math.max(fixed - otherIncome, 0)
  const breakEven = margin === null || margin <= 0 ? null : Math.ceil(toCover / margin)
  const resultFor = (learners: number | null) =>
    margin === null || learners === null || learners < 0 ? null : learners * margin + otherIncome - fixed
  return {
    fixed,
    variable,
    otherIncome,
    margin,
    breakEven,
    result: resultFor(budget.expectedLearners),
    resultBelowBreakEven: resultFor(breakEven === null ? null : breakEven - 1),
    resultAtBreakEven: resultFor(breakEven),
    hourlyPrice:
      budget.price === null || identity.duration === null || identity.duration === 0
        ? null
        : Math.round((budget.price * 60) / identity.duration),
  }
}
