import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { personOf } from '../../../institution/effective-values.ts'
import { gap, judged, ruleKind, unanswered } from '../../rule.ts'

/** R4-26 lead-described (CF-1). The academic lead is named, with rank, discipline and e-mail. */
export const leadDescribed = ruleKind({
  number: 'R4-26',
  kind: 'lead-described',
  parameters: z.strictObject({}),
  evaluate({ definition, institution }) {
    const leads = definition.team.filter((member) => member.roles.includes('academic-lead'))
    if (leads.length === 0) return unanswered(['team'], 'lead-described.no-lead')
    const gaps = leads.flatMap((member) => {
      const person = personOf(member.personId, definition, institution)
      const at = (path: readonly string[], field: string) => gap(path, [member.id], 'lead-described.blank', { field })
      return [
        ...(person === null ? [at(['team', member.id, 'personId'], 'team.personId')] : []),
        ...(person && isBlank(person.name) ? [at(['people', person.id, 'name'], 'people.name')] : []),
        ...(person && isBlank(person.email) ? [at(['people', person.id, 'email'], 'people.email')] : []),
        ...(isBlank(member.rank) ? [at(['team', member.id, 'rank'], 'team.rank')] : []),
        ...(isBlank(member.discipline) ? [at(['team', member.id, 'discipline'], 'team.discipline')] : []),
      ]
    })
    return judged(gaps, { leads: leads.length })
  },
})
