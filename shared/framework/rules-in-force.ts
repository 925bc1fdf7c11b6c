import type { Requirement } from './requirement.ts'

/** A rule that requirements in force name, with its parameters: where the bounds a view shows come from. */
export interface RuleInForce {
  requirement: Requirement
  parameters: Readonly<Record<string, unknown>>
}

/** Rules of one kind among the requirements in force, in their order. */
export function rulesOfKind(requirements: readonly Requirement[], kind: string): RuleInForce[] {
  return requirements.flatMap((requirement) =>
    requirement.rules
      .filter((rule) => rule.kind === kind)
      .map((rule) => ({ requirement, parameters: rule.parameters })),
  )
}

/** A number that rules in force give, with the requirement that gives it. */
export interface BoundInForce {
  value: number
  requirement: Requirement
}

/**
 * The strictest of the bounds that rules of a kind give: the greatest of what is the least allowed, the smallest of what
 * is the most allowed. Nothing when no framework in force gives one.
 */
export function boundInForce(
  requirements: readonly Requirement[],
  kind: string,
  parameter: string,
  strictest: 'greatest' | 'smallest',
): BoundInForce | null {
  const bounds = rulesOfKind(requirements, kind).flatMap(({ requirement, parameters }) => {
    const value = parameters[parameter]
    return typeof value === 'number' ? [{ value, requirement }] : []
  })
  return bounds.toSorted((one, other) => (one.value - other.value) * (strictest === 'smallest' ? 1 : -1))[0] ?? null
}
