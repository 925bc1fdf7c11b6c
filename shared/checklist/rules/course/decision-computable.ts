import { z } from 'zod'
import { gradingFaults, type GradingFault } from '../../../grading/grading-rule.ts'
import { gap, judged, ruleKind, unanswered } from '../../rule.ts'

/** Faults other requirements ring for: weights (R1-11, rubrics), threshold level of a rubric, no assessment. */
const elsewhere: readonly GradingFault['kind'][] = [
  'weight-missing',
  'criterion-weight-missing',
  'threshold-level-missing',
]

/**
 * R1-16 decision-computable. From the levels of the criteria, the decision can be computed, and each partial
 * unit too: two juries with the same marks conclude alike; thresholds agree with the rubrics (R-EVAL-5).
 */
export const decisionComputable = ruleKind({
  number: 'R1-16',
  kind: 'decision-computable',
  parameters: z.strictObject({}),
  evaluate(facts) {
    const { definition } = facts
    const looked = {
      mode: definition.validation.mode,
      overallThreshold: definition.validation.overallThreshold,
      toleratedBelowThreshold: definition.validation.toleratedBelowThreshold,
    }
    const faults = gradingFaults(definition)
    const own = faults.filter(
      ({ kind }) => !elsewhere.includes(kind) && !(kind === 'nothing-counts' && definition.assessments.length === 0),
    )
    if (own.length === 0 && faults.length > 0)
      return unanswered(faults[0]?.path ?? ['validation'], 'decision-computable.elsewhere', {}, faults[0]?.ids)
    return judged(
      own.map(({ kind, path, ids, values }) => gap(path, ids, `decision-computable.${kind}`, values)),
      looked,
    )
  },
})
