import { z } from 'zod'
import type { Assessment } from '../../../definition/assessment.ts'
import { gap, judged, notApplicable, ruleKind, unanswered } from '../../rule.ts'

const unchecked = [null, 'none', 'authenticated-by-other-assessment'] as const

/**
 * R1-17 identity-checked. Whoever takes these assessments is who they say: a method is named. A submission may be
 * vouched for by an oral, which then needs a method of its own. An assessment without moment is asked too.
 */
export const identityChecked = ruleKind({
  number: 'R1-17',
  kind: 'identity-checked',
  parameters: z.strictObject({
    moments: z.array(z.string()).min(1),
    /** Forms that another assessment may vouch for. */
    vouchedFor: z.array(z.string()).min(1),
    /** Forms that may vouch. */
    vouching: z.array(z.string()).min(1),
  }),
  evaluate(facts, { moments, vouchedFor, vouching }) {
    const { assessments } = facts.definition
    const judgedOnes = assessments.filter(({ moment }) => moment === null || moments.includes(moment))
    if (assessments.length === 0) return unanswered(['assessments'], 'assessments.none')
    if (judgedOnes.length === 0) return notApplicable('identity-checked.no-assessment')
    const faultOf = (assessment: Assessment): { key: string; field: string; by?: string } | null => {
      const { method, authenticatedById } = assessment.identity
      if (method === null) return { key: 'unanswered', field: 'method' }
      if (method === 'none') return { key: 'none', field: 'method' }
      if (method !== 'authenticated-by-other-assessment') return null
      if (assessment.form !== null && !vouchedFor.includes(assessment.form))
        return { key: 'not-a-submission', field: 'method' }
      const other = assessments.find(({ id }) => id === authenticatedById && id !== assessment.id)
      if (!other) return { key: 'no-voucher', field: 'authenticatedById' }
      const vouches =
        other.form !== null &&
        vouching.includes(other.form) &&
        !unchecked.some((weak) => weak === other.identity.method)
      return vouches ? null : { key: 'weak-voucher', field: 'authenticatedById', by: other.code }
    }
    return judged(
      judgedOnes.flatMap((assessment) => {
        const fault = faultOf(assessment)
        return fault
          ? [
              gap(
                ['assessments', assessment.id, 'identity', fault.field],
                [assessment.id],
                `identity-checked.${fault.key}`,
                {
                  assessment: assessment.code,
                  by: fault.by ?? '',
                },
              ),
            ]
          : []
      }),
      { assessments: judgedOnes.length },
    )
  },
})
