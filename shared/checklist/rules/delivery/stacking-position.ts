import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { gap, judged, ruleKind } from '../../rule.ts'

/**
 * R2-11 stacking-position. Standing alone or in a pathway is said; in a pathway, the pathway has a name and this
 * certification is among its members.
 */
export const stackingPosition = ruleKind({
  number: 'R2-11',
  kind: 'stacking-position',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const { position, pathways } = definition.stacking
    const looked = { position, pathways: pathways.length }
    if (position === null) return judged([gap(['stacking', 'position'], [], 'stacking-position.unanswered')], looked)
    if (position !== 'in-pathway') return judged([], looked)
    const named = pathways.filter((pathway) => !isBlank(pathway.title))
    if (named.length === 0) return judged([gap(['stacking', 'pathways'], [], 'stacking-position.no-pathway')], looked)
    const [first] = named
    return judged(
      named.some((pathway) => pathway.members.some((member) => member.isThisOne === true))
        ? []
        : [
            gap(
              ['stacking', 'pathways', first?.id ?? '', 'members'],
              named.map((pathway) => pathway.id),
              'stacking-position.not-a-member',
              { title: first?.title.fr ?? '' },
            ),
          ],
      looked,
    )
  },
})
