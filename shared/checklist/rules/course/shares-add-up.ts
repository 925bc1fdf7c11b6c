import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { gap, judged, notApplicable, ruleKind } from '../../rule.ts'

/**
 * R1-06 shares-add-up. When several institutions carry the course, each has its share and the shares make the
 * whole. A partner that does not say whether it is a university counts as one: a blank excuses nobody.
 */
export const sharesAddUp = ruleKind({
  number: 'R1-06',
  kind: 'shares-add-up',
  parameters: z.strictObject({
    /** Institutions from which a key is needed, the bearer included. */
    institutions: z.number().int().min(2),
    total: z.number().int().min(1),
  }),
  evaluate(facts, { institutions, total }) {
    const { identity, budget } = facts.definition
    const count = 1 + identity.partners.filter((partner) => partner.isUniversity !== false).length
    if (count < institutions) return notApplicable('shares-add-up.single', {}, { institutions: count })
    const place = ['budget', 'sharing']
    const sum = budget.sharing.reduce((shares, entry) => shares + (entry.share ?? 0), 0)
    const looked = { institutions: count, shares: budget.sharing.length, sum, wholePercent: total }
    if (budget.sharing.length < institutions)
      return judged([gap(place, [], 'shares-add-up.missing', { institutions: count })], looked)
    const blank = budget.sharing.filter((entry) => entry.share === null || isBlank(entry.institution))
    if (blank.length > 0)
      return judged(
        blank.map((entry) =>
          gap([...place, entry.id, entry.share === null ? 'share' : 'institution'], [entry.id], 'shares-add-up.blank', {
            institution: entry.institution.fr,
          }),
        ),
        looked,
      )
    const [first] = budget.sharing
    const mendAt = first && [...place, first.id, 'share']
    return judged(sum === total ? [] : [gap(place, [], 'shares-add-up.wrong-sum', { sum, total }, mendAt)], looked)
  },
})
