import { z } from 'zod'
import type { Gap } from '../../finding.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'

/** R4-13 descriptors-complete (GRI-3). Every criterion describes every level of its rubric. */
export const descriptorsComplete = ruleKind({
  number: 'R4-13',
  kind: 'descriptors-complete',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const gaps = definition.rubrics.flatMap((rubric) =>
      rubric.criteria.flatMap((criterion) =>
        rubric.levels.flatMap((level, index): Gap[] => {
          const descriptor = criterion.descriptors.find((entry) => entry.levelId === level.id)
          if (descriptor && descriptor.statement.fr.trim() !== '') return []
          const path = ['rubrics', rubric.id, 'criteria', criterion.id, 'descriptors']
          return [
            gap(
              descriptor ? [...path, descriptor.id, 'statement'] : path,
              [criterion.id, level.id],
              'descriptors-complete.blank',
              {
                criterion: criterion.code,
                level: index + 1,
                name: level.name.fr,
              },
            ),
          ]
        }),
      ),
    )
    return judgedItems('rubrics', definition.rubrics.flatMap((rubric) => rubric.criteria).length, gaps, {
      cells: definition.rubrics.reduce((sum, rubric) => sum + rubric.criteria.length * rubric.levels.length, 0),
      empty: gaps.length,
    })
  },
})
