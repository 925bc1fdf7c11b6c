import { z } from 'zod'
import type { Gap } from '../../finding.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'

/** R4-18 major-criteria (GRI-10). Each rubric says which criteria cannot be compensated: at least one does. */
export const majorCriteria = ruleKind({
  number: 'R4-18',
  kind: 'major-criteria',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const gaps = definition.rubrics
      .filter((rubric) => rubric.criteria.length > 0)
      .flatMap((rubric): Gap[] => {
        const unanswered = rubric.criteria.filter((criterion) => criterion.major === null)
        const [first] = unanswered
        if (first)
          return [
            gap(
              ['rubrics', rubric.id, 'criteria', first.id, 'major'],
              unanswered.map((criterion) => criterion.id),
              'major-criteria.unanswered',
              {
                code: rubric.code,
                criteria: unanswered.map((criterion) => criterion.code),
              },
            ),
          ]
        return rubric.criteria.some((criterion) => criterion.major === true)
          ? []
          : [
              gap(['rubrics', rubric.id, 'criteria'], [rubric.id], 'major-criteria.none', { code: rubric.code }, [
                'rubrics',
                rubric.id,
                'criteria',
                rubric.criteria[0]?.id ?? '',
                'major',
              ]),
            ]
      })
    return judgedItems('rubrics', definition.rubrics.length, gaps, { rubrics: definition.rubrics.length })
  },
})
