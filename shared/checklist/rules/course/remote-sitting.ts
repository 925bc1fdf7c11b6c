import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { gap, judged, notApplicable, ruleKind, unanswered } from '../../rule.ts'

/**
 * R1-18 remote-sitting. A sitting that counts and is not on site has its technical means checked, the identity
 * verified, somebody or something watching, and the rules recalled (D. 611-12; R-EVAL-3). A blank modality is
 * taken for remote, a blank “counts” for yes.
 */
export const remoteSitting = ruleKind({
  number: 'R1-18',
  kind: 'remote-sitting',
  parameters: z.strictObject({ forms: z.array(z.string()).min(1) }),
  evaluate(facts, { forms }) {
    const sittings = facts.definition.assessments.filter(
      ({ form, counts, modality }) =>
        form !== null && forms.includes(form) && counts !== false && modality !== 'on-site',
    )
    if (sittings.length === 0) {
      const { assessments } = facts.definition
      if (assessments.length === 0) return unanswered(['assessments'], 'assessments.none')
      const silent = assessments.find(
        ({ form, counts, modality }) => form === null && counts !== false && modality !== 'on-site',
      )
      return silent
        ? unanswered(['assessments', silent.id, 'form'], 'remote-sitting.no-form', { assessment: silent.code }, [
            silent.id,
          ])
        : notApplicable('remote-sitting.none')
    }
    const gaps = sittings.flatMap((assessment) => {
      const missing = [
        ...(isBlank(assessment.technicalCheck) ? ['technicalCheck'] : []),
        ...(assessment.identity.method === null || assessment.identity.method === 'none' ? ['identity.method'] : []),
        ...(assessment.supervision === null || assessment.supervision === 'none' ? ['supervision'] : []),
        ...(isBlank(assessment.rulesReminder) ? ['rulesReminder'] : []),
      ]
      return missing.map((field) =>
        gap(['assessments', assessment.id, ...field.split('.')], [assessment.id], 'remote-sitting.missing', {
          assessment: assessment.code,
          field: `assessments.${field}`,
        }),
      )
    })
    return judged(gaps, { sittings: sittings.map(({ code }) => code) })
  },
})
