import type { Definition } from '../definition/definition.ts'
import type { Framework } from '../framework/framework.ts'
import { effectiveValues } from '../institution/effective-values.ts'
import type { EvaluationContext } from './facts.ts'

export interface FrameworksInForce {
  frameworks: Framework[]
  /** Pinned ones that are not installed in that version. */
  missing: { id: string; version: string }[]
  /** Those in force because they are pinned or chosen, though their validity does not hold that day. */
  outsideValidity: { id: string; version: string; validFrom: string | null; validUntil: string | null }[]
}

/**
 * The frameworks a definition is judged by, out of those installed, in the order given: the ones it pins (or
 * `chosen` instead), those that always apply, and the Qualiopi edition of its audit date. Without an audit date
 * the day of the judgement decides (catalogue § 0.2, 2).
 * A pinned version that is not installed gives way to the one that is. Outside its validity a framework is in force
 * only when it is pinned or chosen.
 */
export function frameworksInForce(
  definition: Definition,
  installed: readonly Framework[],
  context: Pick<EvaluationContext, 'date' | 'institution'>,
  chosen?: readonly string[],
): FrameworksInForce {
  const pinned = definition.frameworks.map(({ framework, version }) => ({ id: framework, version }))
  const audit = effectiveValues(definition, context.institution).qualityCertificate.nextAuditOn ?? context.date
  const isInstalled = (entry: { id: string; version: string }) =>
    installed.some((framework) => framework.id === entry.id && framework.version === entry.version)
  const isPinned = (framework: Framework) => pinned.some((entry) => entry.id === framework.id)
  const frameworks = installed.filter((framework) => {
    if (chosen) {
      if (framework.applies.by === 'choice') return chosen.includes(framework.id)
      if (chosen.includes(framework.id)) return true
    }
    switch (framework.applies.by) {
      case 'choice':
        return pinned.some(
          (entry) => entry.id === framework.id && (entry.version === framework.version || !isInstalled(entry)),
        )
      case 'always':
        return isPinned(framework) || isValid(framework, context.date)
      case 'audit-date': {
        const { from, until } = framework.applies
        return (
          (from === null || from <= audit) &&
          (until === null || audit <= until) &&
          (isPinned(framework) || isValid(framework, audit))
        )
      }
    }
  })
  return {
    frameworks: [
      ...frameworks,
      ...borrowed(
        frameworks,
        installed.filter((framework) => isValid(framework, context.date)),
      ),
    ],
    missing: pinned.filter((entry) => !isInstalled(entry)),
    outsideValidity: frameworks
      .filter((framework) => !isValid(framework, framework.applies.by === 'audit-date' ? audit : context.date))
      .map(({ id, version, validFrom, validUntil }) => ({ id, version, validFrom, validUntil })),
  }
}

/** Whether a framework is valid on a day, bounds included. */
function isValid({ validFrom, validUntil }: Framework, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil)
}

/**
 * Frameworks not in force, reduced to the requirements that one in force says are its own too: `cnam` alone still
 * asks for the 7 to 30 h whose text and rule are in `digital-fcu`.
 */
function borrowed(inForce: readonly Framework[], lenders: readonly Framework[]): Framework[] {
  const known = new Set(inForce.flatMap((framework) => framework.requirements.map((requirement) => requirement.id)))
  const wanted = new Set(
    inForce
      .flatMap((framework) => framework.sameRequirements.map((entry) => entry.sameAs))
      .filter((id) => !known.has(id)),
  )
  return lenders
    .filter((framework) => !inForce.includes(framework))
    .map((framework) => ({
      ...framework,
      requirements: framework.requirements.filter((requirement) => wanted.has(requirement.id)),
      sameRequirements: [],
    }))
    .filter((framework) => framework.requirements.length > 0)
}
