import type { RequirementOutcome } from '../../../shared/checklist/finding.ts'
import type { Stage } from '../../../shared/definition/stages.ts'
import type { Framework } from '../../../shared/framework/framework.ts'
import { severities, type Requirement } from '../../../shared/framework/requirement.ts'
import type { Judgement } from '../../form/judgement-context.ts'

/** A requirement in force that a stage answers. */
export interface ServedRequirement {
  requirement: Requirement
  framework: Framework
  /** How it stands; null when it is looked at from a later gate on. */
  outcome: RequirementOutcome | null
  /** Entries of frameworks in force that say the same. */
  alsoAskedBy: readonly string[]
}

/** The requirements a stage answers, in the order of their frameworks, the heaviest first in each. */
export function servedRequirements(judgement: Judgement, stage: Stage): ServedRequirement[] {
  const outcomes = new Map(judgement.evaluation.requirements.map((entry) => [entry.requirement, entry.outcome]))
  const known = [...judgement.requirements.values()]
  const { frameworks } = judgement
  const same = Map.groupBy(
    frameworks.flatMap((framework) => framework.sameRequirements),
    (entry) => entry.sameAs,
  )
  return known
    .filter(({ requirement }) => requirement.fixedAt.stage === stage)
    .map(({ requirement, framework }) => ({
      requirement,
      framework,
      outcome: outcomes.get(requirement.id) ?? null,
      alsoAskedBy: [...requirement.aliases, ...(same.get(requirement.id) ?? []).map(({ id }) => id)],
    }))
    .sort(
      (one, other) =>
        frameworks.indexOf(one.framework) - frameworks.indexOf(other.framework) ||
        severities.indexOf(one.requirement.severity) - severities.indexOf(other.requirement.severity),
    )
}
