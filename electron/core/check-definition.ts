import { judgeDefinition } from '../../shared/checklist/judge-definition.ts'
import type { CheckResult } from '../../shared/contract/check-result.ts'
import { currentFormatVersion } from '../../shared/definition/definition-file.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import { fingerprint } from '../../shared/definition/fingerprint.ts'
import type { Framework } from '../../shared/framework/framework.ts'
import type { Gate } from '../../shared/framework/requirement.ts'
import type { Institution } from '../../shared/institution/institution.ts'
import { problems } from '../../shared/messages/fr/problems.ts'
import { Refusal } from './refusal.ts'

interface CheckOptions {
  installed: readonly Framework[]
  gate: Gate
  /** Day of the examination, `YYYY-MM-DD`. */
  date: string
  /** Ids of frameworks to apply instead of those the definition pins; none means those it pins. */
  chosen: readonly string[]
}

/**
 * Holds a definition against the frameworks in force for it, or those chosen.
 *
 * @throws {Refusal} `unknown-framework`, for one chosen as for one the definition pins: a verdict without it would be false
 */
export function checkDefinition(
  definition: Definition,
  institution: Institution | null,
  { installed, gate, date, chosen }: CheckOptions,
): CheckResult {
  const known = [...new Set(installed.map((framework) => framework.id))]
  const unknown = chosen.find((id) => !known.includes(id))
  if (unknown !== undefined) throw new Refusal(problems.unknownFramework(unknown, known))

  const judgement = judgeDefinition(
    definition,
    installed,
    { date, gate, institution },
    chosen.length === 0 ? undefined : chosen,
  )
  if (!judgement.judged)
    throw new Refusal(problems.frameworkNotInstalled(judgement.absent.id, judgement.absent.version))
  return {
    definition: {
      id: definition.id,
      title: definition.identity.title.fr,
      formatVersion: currentFormatVersion,
      fingerprint: fingerprint(definition, institution),
    },
    evaluation: judgement.evaluation,
    missingFrameworks: judgement.missing,
  }
}
