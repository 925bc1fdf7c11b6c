import { z } from 'zod'
import type { Gap } from '../../finding.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'

/**
 * R4-16 threshold-level (GRI-6, R-GRI-1). `named`: each rubric names one of its own levels as the threshold.
 * `between`: a threshold that is named is neither the lowest nor the highest level.
 */
export const thresholdLevel = ruleKind({
  number: 'R4-16',
  kind: 'threshold-level',
  parameters: z.strictObject({ ask: z.enum(['named', 'between']) }),
  evaluate({ definition }, { ask }) {
    const gaps = definition.rubrics.flatMap((rubric): Gap[] => {
      const rank = rubric.levels.findIndex((level) => level.id === rubric.thresholdLevelId) + 1
      const at = (variant: string) => [
        gap(['rubrics', rubric.id, 'thresholdLevelId'], [rubric.id], `threshold-level.${variant}`, {
          code: rubric.code,
          rank,
          levels: rubric.levels.length,
        }),
      ]
      if (rank === 0) return ask === 'named' ? at('none') : []
      if (ask === 'named') return []
      if (rank === 1) return at('lowest')
      return rank === rubric.levels.length ? at('highest') : []
    })
    return judgedItems('rubrics', definition.rubrics.length, gaps, { rubrics: definition.rubrics.length })
  },
})
