import { z } from 'zod'
import type { TeamMember } from '../../../definition/team.ts'
import type { Gap } from '../../finding.ts'
import { gap, judged, ruleKind } from '../../rule.ts'

const wanted = z.strictObject({
  role: z.string().optional(),
  /** One of these statuses. */
  statuses: z.array(z.string()).min(1).optional(),
  /** Works in the trade today. */
  active: z.boolean().default(false),
  /** Met as well when the institution names its disability referent. */
  orDisabilityReferent: z.boolean().default(false),
})

/** R2-23 team-roles. For each part wanted there is a member, with a person behind, who has what it takes. */
export const teamRoles = ruleKind({
  number: 'R2-23',
  kind: 'team-roles',
  parameters: z.strictObject({ wanted: z.array(wanted).min(1) }),
  evaluate({ definition, common }, { wanted: parts }) {
    const gaps = parts.flatMap(({ role, statuses, active, orDisabilityReferent }): Gap[] => {
      if (orDisabilityReferent && common.disabilityReferent.personId !== null) return []
      const values = { role: role ?? null, statuses: statuses ?? [] }
      const inRole = definition.team.filter(
        (member) => role === undefined || (member.roles as readonly string[]).includes(role),
      )
      const fits = (member: TeamMember) => statuses === undefined || statuses.includes(member.status ?? '')
      const fitting = inRole.filter(fits)
      const [some] = role === undefined ? fitting : inRole
      if (!some) return [gap(['team'], [], 'team-roles.missing', values)]
      if (fitting.length === 0) return [gap(['team', some.id, 'status'], [some.id], 'team-roles.status', values)]
      const atWork = active ? fitting.filter((member) => member.activeProfessional === true) : fitting
      const [first] = fitting
      if (atWork.length === 0)
        return [
          gap(['team', first?.id ?? '', 'activeProfessional'], [first?.id ?? ''], 'team-roles.not-active', values),
        ]
      const [nameless] = atWork
      return atWork.some((member) => member.personId !== null)
        ? []
        : [gap(['team', nameless?.id ?? '', 'personId'], [nameless?.id ?? ''], 'team-roles.nobody', values)]
    })
    return judged(gaps, { members: definition.team.length })
  },
})
