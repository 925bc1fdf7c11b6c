import { z } from 'zod'
import type { Gap } from '../../finding.ts'
import { gap, judged, ruleKind } from '../../rule.ts'

/**
 * R4-27 bodies-heard (CF-17). For each body named there is a dated line: expected or given. A body that votes the
 * price does so before registration opens, or before the course does when that day is not set.
 */
export const bodiesHeard = ruleKind({
  number: 'R4-27',
  kind: 'bodies-heard',
  parameters: z.strictObject({ bodies: z.array(z.string()).min(1), priceBody: z.string() }),
  evaluate({ definition }, { bodies, priceBody }) {
    const { decisions } = definition.governance
    const missing = bodies
      .filter((body) => !decisions.some((decision) => decision.body === body))
      .map((body) => gap(['governance', 'decisions'], [], 'bodies-heard.missing', { body }))
    const undated = decisions
      .filter((decision) => decision.on === null || decision.body === null)
      .map((decision) =>
        gap(
          ['governance', 'decisions', decision.id, decision.body === null ? 'body' : 'on'],
          [decision.id],
          'bodies-heard.no-date',
          { body: decision.body },
        ),
      )
    const sold = definition.schedule.registrationOpensOn ?? definition.identity.openingOn
    const votes = decisions.filter((decision) => decision.body === priceBody && decision.subjects.includes('price'))
    const price: Gap[] =
      votes.length === 0
        ? [gap(['governance', 'decisions'], [], 'bodies-heard.no-price', { body: priceBody })]
        : votes
            .filter((decision) => sold !== null && decision.on !== null && decision.on > sold)
            .map((decision) =>
              gap(['governance', 'decisions', decision.id, 'on'], [decision.id], 'bodies-heard.price-late', {
                on: decision.on,
                sold,
              }),
            )
    return judged([...missing, ...undated, ...price], { decisions: decisions.length })
  },
})
