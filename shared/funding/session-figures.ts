import type { Definition } from '../definition/definition.ts'
import { fixedAmount, funding, statedAmount } from './funding.ts'

/** What a session brings and costs with some number of learners, in cents. */
export interface SessionFigures {
  learners: number
  income: number
  costs: number
  result: number
}

type Part = Pick<Definition, 'budget' | 'identity'>

/** Figures of a session with a number of learners; `null` while the price is not said. */
export function sessionFigures(definition: Part, learners: number): SessionFigures | null {
  const { price } = definition.budget
  if (price === null) return null
  const { fixed, variable, otherIncome } = funding(definition)
  const income = learners * price + otherIncome
  const costs = fixed + learners * variable
  return { learners, income, costs, result: income - costs }
}

/** A value without which a figure of the budget would not be true, and where it is written. */
export interface MissingFigure {
  kind: 'price' | 'fixed-costs' | 'fixed-amount' | 'variable-amount' | 'income-amount' | 'expected-learners'
  path: string[]
  /** What the post is called, when it is one. */
  label: string
}

/** What is missing before margin, break-even and result can be had; a post without an amount is never taken as 0. */
export function missingFigures({ budget }: Pick<Definition, 'budget'>): MissingFigure[] {
  const missing = (kind: MissingFigure['kind'], path: string[], label = ''): MissingFigure => ({ kind, path, label })
  return [
    ...(budget.price === null ? [missing('price', ['budget', 'price'])] : []),
    ...(budget.fixedCosts.length === 0 ? [missing('fixed-costs', ['budget', 'fixedCosts'])] : []),
    ...budget.fixedCosts
      .filter((cost) => cost.amount === null && statedAmount(cost) === null)
      .map(({ id, label }) => missing('fixed-amount', ['budget', 'fixedCosts', id, 'amount'], label.fr)),
    ...budget.variableCosts
      .filter(({ amount }) => amount === null)
      .map(({ id, label }) => missing('variable-amount', ['budget', 'variableCosts', id, 'amount'], label.fr)),
    ...budget.otherIncome
      .filter(({ amount }) => amount === null)
      .map(({ id, label }) => missing('income-amount', ['budget', 'otherIncome', id, 'amount'], label.fr)),
    ...(budget.expectedLearners === null ? [missing('expected-learners', ['budget', 'expectedLearners'])] : []),
  ]
}

/**
 * The number of learners from which income covers costs, before it is rounded up to a person; `null` without a
 * positive margin.
 */
export function exactBreakEven(definition: Part): number | null {
  const { fixed, otherIncome, margin } = funding(definition)
  return margin === null || margin <= 0 ? null : Math.max(fixed - otherIncome, 0) / margin
}

/** Costs of one hour of training with a number of learners, in cents, rounded; `null` without a duration. */
export function hourlyCosts(definition: Part, learners: number): { session: number; learner: number | null } | null {
  const { duration } = definition.identity
  if (duration === null || duration === 0) return null
  const { fixed, variable } = funding(definition)
  const session = Math.round(((fixed + learners * variable) * 60) / duration)
  return { session, learner: learners === 0 ? null : Math.round(session / learners) }
}

/** Fixed costs by kind, greatest first, in cents; posts without a kind are under `null`. */
export function fixedCostsByKind({ budget }: Pick<Definition, 'budget'>) {
  const kinds = new Map<Definition['budget']['fixedCosts'][number]['kind'], number>()
  for (const cost of budget.fixedCosts) kinds.set(cost.kind, (kinds.get(cost.kind) ?? 0) + fixedAmount(cost))
  return [...kinds].map(([kind, amount]) => ({ kind, amount })).toSorted((one, other) => other.amount - one.amount)
}
