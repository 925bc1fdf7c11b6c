import { z } from 'zod'
import type { Decision } from '../../../definition/governance.ts'
import type { Gap } from '../../finding.ts'
import { gap, judged, ruleKind } from '../../rule.ts'
import { foldText } from '../../../find/fold-text.ts'

/**
 * R1-26 decisions-in-order. The body has a dated sitting, after those that prepare it in the same institution and
 * no later than the opening (R-DATE-1). Until opening is judged the sitting may be to come; then it has been held.
 */
export const decisionsInOrder = ruleKind({
  number: 'R1-26',
  kind: 'decisions-in-order',
  parameters: z.strictObject({ body: z.string(), preparedBy: z.array(z.string()) }),
  evaluate(facts, { body, preparedBy }) {
    const { governance, identity } = facts.definition
    const opening = identity.openingOn
    const main = governance.decisions.filter((decision) => decision.body === body)
    const at = (decision: Decision, field: string, key: string, values: Gap['data'] = {}) =>
      gap(['governance', 'decisions', decision.id, field], [decision.id], `decisions-in-order.${key}`, {
        body: decision.body,
        // A body that decides of several things has a line for each.
        subjects: decision.subjects,
        ...values,
      })
    const held = facts.gate === 'ouverture' || facts.gate === 'audit'
    const sameInstitution = (one: Decision, other: Decision) =>
      foldText(one.institution.fr) === foldText(other.institution.fr)
    const gaps: Gap[] = [
      ...(main.length === 0 ? [gap(['governance', 'decisions'], [], 'decisions-in-order.none', { body })] : []),
      ...(opening === null ? [gap(['identity', 'openingOn'], [], 'decisions-in-order.no-opening')] : []),
      ...main.flatMap((decision) => [
        ...(decision.on === null ? [at(decision, 'on', 'no-date')] : []),
        ...(decision.on !== null && opening !== null && decision.on > opening
          ? [at(decision, 'on', 'after-opening', { on: decision.on, opening })]
          : []),
        ...(held && (decision.outcome === null || decision.outcome === 'expected')
          ? [at(decision, 'outcome', 'not-held')]
          : []),
      ]),
      ...governance.decisions
        .filter((decision) => decision.body !== null && preparedBy.includes(decision.body))
        .flatMap((decision) => {
          const own = main.filter((other) => sameInstitution(decision, other))
          const sittings = (own.length > 0 ? own : main).flatMap(({ on }) => on ?? []).toSorted()
          const next = own.length > 0 ? sittings[0] : sittings.at(-1)
          return decision.on !== null && next !== undefined && decision.on > next
            ? [at(decision, 'on', 'too-late', { on: decision.on, next, before: body })]
            : []
        }),
    ]
    return judged(gaps, { on: main.map(({ on }) => on), opening })
  },
})
