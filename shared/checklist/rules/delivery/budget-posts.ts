import { z } from 'zod'
import { funding, statedAmount } from '../../../funding/funding.ts'
import type { Gap } from '../../finding.ts'
import { gap, judged, ruleKind } from '../../rule.ts'

/**
 * R2-19 budget-posts. A price, at least one fixed cost, an amount for every post; an amount written beside hours
 * and rate, or beside a total and sessions, is what they give.
 */
export const budgetPosts = ruleKind({
  number: 'R2-19',
  kind: 'budget-posts',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const { budget } = definition
    const fixed = budget.fixedCosts.flatMap((cost): Gap[] => {
      const stated = statedAmount(cost)
      const place = ['budget', 'fixedCosts', cost.id, 'amount']
      if (cost.amount === null && stated === null)
        return [gap(place, [cost.id], 'budget-posts.blank', { label: cost.label.fr })]
      return cost.amount !== null && stated !== null && cost.amount !== stated
        ? [gap(place, [cost.id], 'budget-posts.differs', { label: cost.label.fr, amount: cost.amount, stated })]
        : []
    })
    const others = (['variableCosts', 'otherIncome'] as const).flatMap((list) =>
      budget[list]
        .filter((post) => post.amount === null)
        .map((post) =>
          gap(['budget', list, post.id, 'amount'], [post.id], 'budget-posts.blank', { label: post.label.fr }),
        ),
    )
    const { fixed: fixedTotal, variable, otherIncome } = funding(definition)
    return judged(
      [
        ...(budget.price === null ? [gap(['budget', 'price'], [], 'budget-posts.no-price')] : []),
        ...(budget.fixedCosts.length === 0 ? [gap(['budget', 'fixedCosts'], [], 'budget-posts.no-cost')] : []),
        ...fixed,
        ...others,
      ],
      { price: budget.price, fixed: fixedTotal, variable, otherIncome },
    )
  },
})
