import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { gap, judged, ruleKind } from '../../rule.ts'

/**
 * R1-20 assessment-organised. Each assessment has its week or day, unless access is permanent; organisation is
 * described; the jury has enough members, one of whom is in charge (chair or academic lead).
 */
export const assessmentOrganised = ruleKind({
  number: 'R1-20',
  kind: 'assessment-organised',
  parameters: z.strictObject({ juryMembers: z.number().int().min(1) }),
  evaluate(facts, { juryMembers }) {
    const { assessments, schedule, validation, team } = facts.definition
    const members = validation.jury.members.filter(({ memberId }) => memberId !== null)
    const inCharge = members.some(
      ({ chair, memberId }) =>
        chair === true || team.some(({ id, roles }) => id === memberId && roles.includes('academic-lead')),
    )
    const undated =
      schedule.permanentAccess === true ? [] : assessments.filter(({ on, week }) => on === null && week === null)
    const place = ['validation', 'jury', 'members']
    return judged(
      [
        ...undated.map(({ id, code }) =>
          gap(['assessments', id, 'week'], [id], 'assessment-organised.undated', { assessment: code }),
        ),
        ...(isBlank(validation.organisation)
          ? [gap(['validation', 'organisation'], [], 'assessment-organised.not-described')]
          : []),
        ...(members.length < juryMembers
          ? [gap(place, [], 'assessment-organised.jury-small', { members: members.length, juryMembers })]
          : inCharge
            ? []
            : [gap(place, [], 'assessment-organised.nobody-in-charge')]),
      ],
      { members: members.length, juryMembers, permanentAccess: schedule.permanentAccess },
    )
  },
})
