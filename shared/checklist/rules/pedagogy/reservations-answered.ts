import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { gap, judged, ruleKind } from '../../rule.ts'

/** R4-28 reservations-answered (CF-17). Every reservation of a body has an answer; a reserved opinion states them. */
export const reservationsAnswered = ruleKind({
  number: 'R4-28',
  kind: 'reservations-answered',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const { decisions } = definition.governance
    const gaps = decisions.flatMap((decision) => {
      const at = (field: string, variant: string) => [
        gap(['governance', 'decisions', decision.id, field], [decision.id], `reservations-answered.${variant}`, {
          body: decision.body,
          on: decision.on,
        }),
      ]
      if (isBlank(decision.reservations))
        return decision.outcome === 'favourable-with-reservations' ? at('reservations', 'not-stated') : []
      return isBlank(decision.reservationsAnswer) ? at('reservationsAnswer', 'none') : []
    })
    return judged(gaps, { decisions: decisions.length })
  },
})
