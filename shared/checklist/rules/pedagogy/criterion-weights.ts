import { z } from 'zod'
import type { Gap } from '../../finding.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'

/**
 * R4-17 criterion-weights (GRI-7, R-GRI-1). `sum`: the mode of each rubric is chosen, and weighted criteria all
 * have a weight and add up to 100. `balance`: none weighs more than `most`, and a non-compensated rubric has none.
 */
export const criterionWeights = ruleKind({
  number: 'R4-17',
  kind: 'criterion-weights',
  parameters: z.discriminatedUnion('ask', [
    z.strictObject({ ask: z.literal('sum'), total: z.number().int() }),
    z.strictObject({ ask: z.literal('balance'), most: z.number().int() }),
  ]),
  evaluate({ definition }, parameters) {
    const gaps = definition.rubrics.flatMap((rubric): Gap[] => {
      const place = ['rubrics', rubric.id]
      const ofCriterion = (criterion: (typeof rubric.criteria)[number], variant: string, values = {}) =>
        gap([...place, 'criteria', criterion.id, 'weight'], [criterion.id], `criterion-weights.${variant}`, {
          code: rubric.code,
          criterion: criterion.code,
          weight: criterion.weight,
          ...values,
        })
      if (parameters.ask === 'balance') {
        const { most } = parameters
        if (rubric.mode === 'non-compensated')
          return rubric.criteria
            .filter((criterion) => criterion.weight !== null && criterion.weight > 0)
            .map((criterion) => ofCriterion(criterion, 'without-object'))
        return rubric.criteria
          .filter((criterion) => (criterion.weight ?? 0) > most)
          .map((criterion) => ofCriterion(criterion, 'heavy', { most }))
      }
      if (rubric.mode === null)
        return [gap([...place, 'mode'], [rubric.id], 'criterion-weights.no-mode', { code: rubric.code })]
      if (rubric.mode === 'non-compensated') return []
      const blank = rubric.criteria.filter((criterion) => criterion.weight === null)
      if (blank.length > 0) return blank.map((criterion) => ofCriterion(criterion, 'blank'))
      const [first] = rubric.criteria
      const sum = rubric.criteria.reduce((total, criterion) => total + (criterion.weight ?? 0), 0)
      return sum === parameters.total
        ? []
        : [
            gap(
              [...place, 'criteria'],
              [rubric.id],
              'criterion-weights.sum',
              { code: rubric.code, sum, total: parameters.total },
              first && [...place, 'criteria', first.id, 'weight'],
            ),
          ]
    })
    return judgedItems('rubrics', definition.rubrics.length, gaps, { rubrics: definition.rubrics.length })
  },
})
