import { z } from 'zod'
import type { Gap } from '../../finding.ts'
import { gap, judged, ruleKind } from '../../rule.ts'
import { foldText } from '../../../find/fold-text.ts'

/**
 * R1-23 rules-adopted-in-time. The assessment rules are adopted on a day no later than the first opening of
 * registration, in every institution that decides, and not changed while a session runs. Without an opening of
 * registration (permanent access), the day the course opens stands for it.
 */
export const rulesAdoptedInTime = ruleKind({
  number: 'R1-23',
  kind: 'rules-adopted-in-time',
  parameters: z.strictObject({ subject: z.string(), bodies: z.array(z.string()).min(1) }),
  evaluate(facts, { subject, bodies }) {
    const { governance, schedule, sessions, identity } = facts.definition
    const decisions = governance.decisions.filter(
      (decision) =>
        decision.body !== null &&
        bodies.includes(decision.body) &&
        decision.subjects.some((entry) => entry === subject),
    )
    const opens = [
      ...(schedule.registrationOpensOn === null ? [] : [schedule.registrationOpensOn]),
      ...sessions.flatMap(({ registrationOpensOn }) => registrationOpensOn ?? []),
    ].toSorted()
    const first = opens[0] ?? (schedule.permanentAccess === true ? identity.openingOn : null)
    const looked = { adoptedOn: decisions.map(({ on }) => on), registrationOpensOn: first }
    const at = (id: string, field: string, key: string, values: Gap['data'] = {}) =>
      gap(['governance', 'decisions', id, field], [id], `rules-adopted-in-time.${key}`, values)
    if (decisions.length === 0)
      return judged([gap(['governance', 'decisions'], [], 'rules-adopted-in-time.none')], looked)
    const gaps: Gap[] = decisions.filter(({ on }) => on === null).map(({ id }) => at(id, 'on', 'no-date'))
    if (first === null)
      gaps.push(gap(['schedule', 'registrationOpensOn'], [], 'rules-adopted-in-time.no-registration-date'))
    const dated = decisions.flatMap(({ id, on, institution }) =>
      on === null ? [] : [{ id, on, institution: foldText(institution.fr) }],
    )
    const earliest = Map.groupBy(
      dated.toSorted((one, other) => (one.on < other.on ? -1 : 1)),
      ({ institution }) => institution,
    )
    for (const [adoption] of earliest.values())
      if (adoption && first !== null && adoption.on > first)
        gaps.push(at(adoption.id, 'on', 'too-late', { on: adoption.on, opens: first }))
    for (const { id, on } of dated)
      if (
        sessions.some(
          ({ registrationOpensOn, startsOn, endsOn }) =>
            endsOn !== null && on <= endsOn && on > (registrationOpensOn ?? startsOn ?? endsOn),
        )
      )
        gaps.push(at(id, 'on', 'during-session', { on }))
    return judged(gaps, looked)
  },
})
