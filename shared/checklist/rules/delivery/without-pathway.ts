import type { Definition } from '../../../definition/definition.ts'
import { notApplicable, unanswered, type RuleResult } from '../../rule.ts'

/**
 * What a rule on pathways answers where none is to be judged. It has no object once the position is said to need
 * no pathway and each pathway said its aim; until then it waits.
 */
export function withoutPathway({ stacking: { position, pathways } }: Definition): RuleResult {
  if (pathways.length === 0) {
    if (position === null) return unanswered(['stacking', 'position'], 'pathway.no-position')
    if (position === 'in-pathway') return unanswered(['stacking', 'pathways'], 'pathway.undescribed')
    return notApplicable('pathway.none')
  }
  const silent = pathways.find(({ target }) => target === null)
  return silent
    ? unanswered(['stacking', 'pathways', silent.id, 'target'], 'pathway.no-target', { title: silent.title.fr })
    : notApplicable('pathway.other-target')
}
