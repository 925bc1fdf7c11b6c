import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import type { Gap } from '../../finding.ts'
import { monthsBefore } from '../../calendar.ts'
import { gap, judged, ruleKind, unanswered } from '../../rule.ts'

/** R2-24 cv-recent. Members with these roles say what they know and have a CV younger than so many months. */
export const cvRecent = ruleKind({
  number: 'R2-24',
  kind: 'cv-recent',
  parameters: z.strictObject({ roles: z.array(z.string()).min(1), months: z.number().int().min(1) }),
  evaluate({ definition, date }, { roles, months }) {
    const limit = monthsBefore(date, months)
    const members = definition.team.filter((member) => member.roles.some((role) => roles.includes(role)))
    const gaps = members.flatMap((member): Gap[] => {
      const values = { roles: member.roles, rank: member.rank.fr, cvOn: member.cvOn, months }
      const at = (field: string, variant: string) => [
        gap(['team', member.id, field], [member.id], `cv-recent.${variant}`, values),
      ]
      return [
        ...(isBlank(member.expertise) ? at('expertise', 'no-expertise') : []),
        ...(member.cvOn === null ? at('cvOn', 'none') : member.cvOn <= limit ? at('cvOn', 'old') : []),
      ]
    })
    if (members.length === 0) return unanswered(['team'], 'cv-recent.nobody')
    return judged(gaps, { members: members.length, limit })
  },
})
