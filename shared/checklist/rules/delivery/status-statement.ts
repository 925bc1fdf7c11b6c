import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { gap, judged, ruleKind } from '../../rule.ts'
import { foldText } from '../../../find/fold-text.ts'

/**
 * R2-07 status-statement. The public sheet says what the certification is; without registration it also names
 * what it is not. Claims it must not make are the business of R1-27.
 */
export const statusStatement = ruleKind({
  number: 'R2-07',
  kind: 'status-statement',
  parameters: z.strictObject({
    /** Words the statement names when the certification is not registered. */
    namedWhenUnregistered: z.array(z.string()),
  }),
  evaluate({ definition }, { namedWhenUnregistered }) {
    const { statusStatement: statement } = definition.publicSheet
    const { kind } = definition.identity.registration
    const place = ['publicSheet', 'statusStatement']
    if (isBlank(statement)) return judged([gap(place, [], 'status-statement.none')], { registration: kind })
    const said = foldText(statement.fr)
    const missing = kind === 'none' ? namedWhenUnregistered.filter((word) => !said.includes(foldText(word))) : []
    return judged(missing.length > 0 ? [gap(place, [], 'status-statement.vague', { words: missing })] : [], {
      registration: kind,
    })
  },
})
