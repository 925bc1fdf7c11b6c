import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import type { Gap } from '../../finding.ts'
import { gap, judged, ruleKind } from '../../rule.ts'
import { withoutPathway } from './without-pathway.ts'

/** R2-17 pathway-target. A pathway aims at an existing block of competencies, named, and not at what is refused. */
export const pathwayTarget = ruleKind({
  number: 'R2-17',
  kind: 'pathway-target',
  parameters: z.strictObject({ refused: z.array(z.string()).min(1), named: z.string() }),
  evaluate({ definition }, { refused, named }) {
    const { pathways } = definition.stacking
    if (pathways.length === 0) return withoutPathway(definition)
    const gaps = pathways.flatMap(({ id, title, target, blockCode, blockTitle }): Gap[] => {
      const at = (field: string, variant: string) => [
        gap(['stacking', 'pathways', id, field], [id], `pathway-target.${variant}`, { title: title.fr, target }),
      ]
      if (target === null) return at('target', 'unanswered')
      if (refused.includes(target)) return at('target', 'refused')
      return target === named && blockCode.trim() === '' && isBlank(blockTitle) ? at('blockTitle', 'no-block') : []
    })
    return judged(gaps, { targets: pathways.map(({ target }) => target) })
  },
})
