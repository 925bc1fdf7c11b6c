import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { gap, judged, ruleKind } from '../../rule.ts'
import { withoutPathway } from './without-pathway.ts'

/** R2-16 pathway-capitalisation. Each pathway says who recognises what, and for how long. */
export const pathwayCapitalisation = ruleKind({
  number: 'R2-16',
  kind: 'pathway-capitalisation',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const { pathways } = definition.stacking
    if (pathways.length === 0) return withoutPathway(definition)
    const gaps = pathways.flatMap(({ id, title, capitalisationRule, capitalisationMonths }) =>
      [
        ...(isBlank(capitalisationRule) ? ['capitalisationRule'] : []),
        ...(capitalisationMonths === null || capitalisationMonths === 0 ? ['capitalisationMonths'] : []),
      ].map((field) =>
        gap(['stacking', 'pathways', id, field], [id], 'pathway-capitalisation.blank', {
          title: title.fr,
          field: `stacking.pathways.${field}`,
        }),
      ),
    )
    return judged(gaps, { pathways: pathways.length })
  },
})
