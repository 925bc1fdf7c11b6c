import type { Definition } from '../definition/definition.ts'
import type { Requirement } from '../framework/requirement.ts'
import { rulesOfKind } from '../framework/rules-in-force.ts'

/** A role of the team that a requirement in force asks for, and the people of the team who have it. */
export interface WantedRole {
  role: string
  /** Id of the first requirement that asks for it. */
  requirement: string
  personIds: readonly string[]
}

/**
 * Roles that rules in force want, each once, in their order, with who has them by name.
 * @param referent the disability referent, of the dossier or inherited
 */
export function wantedRoles(
  { team }: Pick<Definition, 'team'>,
  requirements: readonly Requirement[],
  referent: string | null,
): WantedRole[] {
  const roles = new Map<string, WantedRole>()
  for (const { requirement, parameters } of rulesOfKind(requirements, 'team-roles'))
    for (const { role, orDisabilityReferent } of parameters['wanted'] as {
      role?: string
      orDisabilityReferent?: boolean
    }[]) {
      if (role === undefined || roles.has(role)) continue
      const members = team.filter((member) => (member.roles as readonly string[]).includes(role))
      const others = orDisabilityReferent === true ? [referent] : []
      const personIds = [...members.map(({ personId }) => personId), ...others].filter((id) => id !== null)
      roles.set(role, { role, requirement: requirement.id, personIds: [...new Set(personIds)] })
    }
  return [...roles.values()]
}
