import { z } from 'zod'
import { gap, judged, ruleKind } from '../../rule.ts'
import { withoutPathway } from './without-pathway.ts'

/** R2-13 pathway-universities. A pathway with this aim gathers at least so many universities. */
export const pathwayUniversities = ruleKind({
  number: 'R2-13',
  kind: 'pathway-universities',
  parameters: z.strictObject({ target: z.string(), least: z.number().int().min(1) }),
  evaluate({ definition }, { target, least }) {
    const pathways = definition.stacking.pathways.filter((pathway) => pathway.target === target)
    if (pathways.length === 0) return withoutPathway(definition)
    return judged(
      pathways
        .filter(({ universities }) => universities === null || universities < least)
        .map(({ id, title, universities }) =>
          gap(
            ['stacking', 'pathways', id, 'universities'],
            [id],
            `pathway-universities.${universities === null ? 'unanswered' : 'few'}`,
            { title: title.fr, universities, least },
          ),
        ),
      { least },
    )
  },
})
