import { z } from 'zod'
import { gap, judged, ruleKind } from '../../rule.ts'
import { foldText } from '../../../find/fold-text.ts'

/** R1-05 consortium-member. The institution is in the list of members, or declares that it is one. */
export const consortiumMember = ruleKind({
  number: 'R1-05',
  kind: 'consortium-member',
  parameters: z.strictObject({
    /** Name of a list of the pack. */
    list: z.string(),
  }),
  names: ({ list }) => [{ what: 'list', name: list, path: ['list'] }],
  evaluate(facts, { list }) {
    const name = facts.institution?.name.fr ?? ''
    const declared = facts.common.consortium.member
    // Letters alone: “Paul-Valéry Montpellier 3” and “Paul Valéry – Montpellier 3” are one.
    const key = (text: string) => foldText(text).replace(/[^a-z0-9]/g, '')
    const listed = key(name) !== '' && facts.list(list).some((member) => key(member) === key(name))
    const looked = { institution: name, listed, declared }
    if (listed || declared === true) return judged([], looked)
    return judged(
      [
        gap(
          ['local', 'consortium', 'member'],
          [],
          declared === false ? 'consortium-member.outside' : 'consortium-member.unanswered',
          { institution: name },
        ),
      ],
      looked,
    )
  },
})
