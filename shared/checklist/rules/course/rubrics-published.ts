import { z } from 'zod'
import { assessmentsWith } from '../../../alignment/rubric-use.ts'
import type { Rubric } from '../../../definition/rubric.ts'
import type { Facts } from '../../facts.ts'
import type { Gap } from '../../finding.ts'
import { gap, judged, ruleKind } from '../../rule.ts'

/** The first day learners are assessed with a rubric, `null` when no day is known. */
function firstUse(facts: Facts, rubric: Rubric): string | null {
  const days = assessmentsWith(facts.definition, rubric).flatMap(({ on }) => on ?? [])
  return days.toSorted()[0] ?? facts.definition.schedule.endsOn
}

/** R1-15 rubrics-published. Each rubric is given to learners, on a day no later than that of its first use. */
export const rubricsPublished = ruleKind({
  number: 'R1-15',
  kind: 'rubrics-published',
  parameters: z.strictObject({}),
  evaluate(facts) {
    const { rubrics } = facts.definition
    if (rubrics.length === 0) return judged([gap(['rubrics'], [], 'rubrics-published.no-rubric')], { rubrics: 0 })
    const gaps = rubrics.flatMap((rubric): Gap[] => {
      const at = (field: string, key: string, values: Record<string, string> = {}) => [
        gap(['rubrics', rubric.id, field], [rubric.id], `rubrics-published.${key}`, { rubric: rubric.code, ...values }),
      ]
      if (rubric.published === null) return at('published', 'unanswered')
      if (!rubric.published) return at('published', 'not-published')
      if (rubric.publishedOn === null) return at('publishedOn', 'no-date')
      const used = firstUse(facts, rubric)
      return used !== null && rubric.publishedOn > used
        ? at('publishedOn', 'too-late', { publishedOn: rubric.publishedOn, used })
        : []
    })
    return judged(gaps, { rubrics: rubrics.length })
  },
})
