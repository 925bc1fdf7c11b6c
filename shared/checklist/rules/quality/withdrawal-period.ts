import { z } from 'zod'
import type { Gap } from '../../finding.ts'
import { gap, judged, notApplicable, ruleKind } from '../../rule.ts'
import { daysBetween } from '../../calendar.ts'

/**
 * R3-04 withdrawal-period (DOC-3). Registration closes so many days before the start, for the course and for each
 * session, so that a learner who pays can withdraw. Without object with permanent access.
 */
export const withdrawalPeriod = ruleKind({
  number: 'R3-04',
  kind: 'withdrawal-period',
  parameters: z.strictObject({ days: z.number().int().min(0) }),
  evaluate({ definition }, { days }) {
    if (definition.schedule.permanentAccess === true) return notApplicable('withdrawal-period.permanent-access')
    const runs = [
      { ...definition.schedule, path: ['schedule'], ids: [] as string[], name: '' },
      ...definition.sessions.map((session) => ({
        ...session,
        path: ['sessions', session.id],
        ids: [session.id],
        name: session.name.fr,
      })),
    ]
    const gaps = runs.flatMap(({ startsOn, registrationClosesOn, path, ids, name }): Gap[] => {
      const at = (field: string, variant: string, values = {}) => [
        gap([...path, field], ids, `withdrawal-period.${variant}`, { name, days, ...values }),
      ]
      if (startsOn === null) return at('startsOn', 'no-start')
      if (registrationClosesOn === null) return at('registrationClosesOn', 'no-closing')
      const left = daysBetween(registrationClosesOn, startsOn)
      return left < days ? at('registrationClosesOn', 'short', { left }) : []
    })
    return judged(gaps, { runs: runs.length, days })
  },
})
