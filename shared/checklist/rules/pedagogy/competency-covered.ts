import { z } from 'zod'
import type { Gap } from '../../finding.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'

/** R4-19 competency-covered (ALI-1). Each competency has an outcome, a task and, through its outcomes, a criterion. */
export const competencyCovered = ruleKind({
  number: 'R4-19',
  kind: 'competency-covered',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const { rubrics, assessmentTasks } = definition
    const criteria = rubrics.flatMap((rubric) => rubric.criteria)
    /** Where the first part that is missing is linked, or made where nothing can be linked. */
    const mendAt = (part: string | undefined, outcomes: readonly string[]): string[] => {
      if (part === 'outcome') {
        const free = definition.outcomes.find(({ competencyIds }) => competencyIds.length === 0)
        return free ? ['outcomes', free.id, 'competencyIds'] : ['outcomes']
      }
      if (part === 'task') {
        const task = assessmentTasks.find(({ outcomeIds }) => outcomeIds.some((outcome) => outcomes.includes(outcome)))
        const free = task ?? assessmentTasks.find(({ competencyIds }) => competencyIds.length === 0)
        return free ? ['assessmentTasks', free.id, 'competencyIds'] : ['assessmentTasks']
      }
      const rubric = rubrics.find((entry) => entry.criteria.length > 0)
      const criterion = rubric?.criteria.find(({ outcomeIds }) => outcomeIds.length === 0) ?? rubric?.criteria[0]
      return rubric && criterion ? ['rubrics', rubric.id, 'criteria', criterion.id, 'outcomeIds'] : ['rubrics']
    }
    const gaps = definition.competencies.flatMap(({ id, code }): Gap[] => {
      const outcomes = definition.outcomes
        .filter((outcome) => outcome.competencyIds.includes(id))
        .map((outcome) => outcome.id)
      const missing = [
        ...(outcomes.length === 0 ? ['outcome'] : []),
        ...(definition.assessmentTasks.some((task) => task.competencyIds.includes(id)) ? [] : ['task']),
        ...(criteria.some((criterion) => criterion.outcomeIds.some((outcome) => outcomes.includes(outcome)))
          ? []
          : ['criterion']),
      ]
      return missing.length === 0
        ? []
        : [
            gap(
              ['competencies', id],
              [id],
              'competency-covered.missing',
              { code, missing },
              mendAt(missing[0], outcomes),
            ),
          ]
    })
    return judgedItems('competencies', definition.competencies.length, gaps, {
      competencies: definition.competencies.length,
    })
  },
})
