import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import type { Gap } from '../../finding.ts'
import { gap, judged, ruleKind, unanswered } from '../../rule.ts'

/**
 * R1-22 integrity-stated. Each task says what generative AI may do, with the rule where the policy needs one,
 * and what is fraud: for itself, or once for all tasks.
 */
export const integrityStated = ruleKind({
  number: 'R1-22',
  kind: 'integrity-stated',
  parameters: z.strictObject({
    /** Policies that say nothing without their rule. */
    ruleNeededFor: z.array(z.string()),
  }),
  evaluate(facts, { ruleNeededFor }) {
    const { assessmentTasks, validation } = facts.definition
    if (assessmentTasks.length === 0) return unanswered(['assessmentTasks'], 'integrity-stated.no-task')
    const forAll = !isBlank(validation.integrityRules)
    const gaps = assessmentTasks.flatMap(({ id, code, generativeAi, integrityRule }): Gap[] => {
      const at = (path: string[], key: string) =>
        gap(['assessmentTasks', id, ...path], [id], `integrity-stated.${key}`, { task: code })
      return [
        ...(generativeAi.policy === null ? [at(['generativeAi', 'policy'], 'no-policy')] : []),
        ...(generativeAi.policy !== null && ruleNeededFor.includes(generativeAi.policy) && isBlank(generativeAi.rule)
          ? [at(['generativeAi', 'rule'], 'no-ai-rule')]
          : []),
        ...(forAll || !isBlank(integrityRule) ? [] : [at(['integrityRule'], 'no-rule')]),
      ]
    })
    return judged(gaps, { tasks: assessmentTasks.length, forAll })
  },
})
