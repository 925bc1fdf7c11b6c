import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { gap, judged, ruleKind } from '../../rule.ts'
import { withoutPathway } from './without-pathway.ts'

/** R2-14 pathway-accredited. A pathway with this aim names the institution accredited to award the diploma. */
export const pathwayAccredited = ruleKind({
  number: 'R2-14',
  kind: 'pathway-accredited',
  parameters: z.strictObject({ target: z.string() }),
  evaluate({ definition }, { target }) {
    const pathways = definition.stacking.pathways.filter((pathway) => pathway.target === target)
    if (pathways.length === 0) return withoutPathway(definition)
    return judged(
      pathways
        .filter(({ accreditedInstitution }) => isBlank(accreditedInstitution))
        .map(({ id, title }) =>
          gap(['stacking', 'pathways', id, 'accreditedInstitution'], [id], 'pathway-accredited.none', {
            title: title.fr,
          }),
        ),
      { target },
    )
  },
})
