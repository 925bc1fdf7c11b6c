import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { gap, judged, notApplicable, ruleKind, unanswered } from '../../rule.ts'

/**
 * R1-19 proctoring-proportionate. Remote proctoring comes with information, minimisation, a retention period, an
 * alternative, and the data protection officer’s opinion asked (CNIL, 2023).
 */
export const proctoringProportionate = ruleKind({
  number: 'R1-19',
  kind: 'proctoring-proportionate',
  parameters: z.strictObject({}),
  evaluate(facts) {
    const proctored = facts.definition.assessments.filter(({ supervision }) => supervision === 'remote-proctoring')
    if (facts.definition.assessments.length === 0) return unanswered(['assessments'], 'assessments.none')
    if (proctored.length === 0) return notApplicable('proctoring-proportionate.none')
    const gaps = proctored.flatMap(({ id, code, proctoring }) => {
      const missing = [
        ...(['information', 'minimisation', 'retention', 'alternative'] as const).filter((field) =>
          isBlank(proctoring[field]),
        ),
        ...(proctoring.dataProtectionOfficerConsulted === true ? [] : ['dataProtectionOfficerConsulted']),
      ]
      return missing.map((field) =>
        gap(['assessments', id, 'proctoring', field], [id], 'proctoring-proportionate.missing', {
          assessment: code,
          field: `assessments.proctoring.${field}`,
        }),
      )
    })
    return judged(gaps, { proctored: proctored.map(({ code }) => code) })
  },
})
