import { z } from 'zod'
import type { Gap } from '../../finding.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'

/**
 * R4-22 task-covered (ALI-4). Each task serves a competency and has outcomes, and its rubric has a criterion for
 * each of them. A task without a rubric is the business of R4-10.
 */
export const taskCovered = ruleKind({
  number: 'R4-22',
  kind: 'task-covered',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const gaps = definition.assessmentTasks.flatMap((task): Gap[] => {
      const at = (field: string, variant: string, values = {}) =>
        gap(['assessmentTasks', task.id, field], [task.id], `task-covered.${variant}`, { code: task.code, ...values })
      const rubric = definition.rubrics.find((entry) => entry.id === task.rubricId)
      const judgedOutcomes = new Set(rubric?.criteria.flatMap((criterion) => criterion.outcomeIds))
      const uncovered = rubric
        ? definition.outcomes.filter(
            (outcome) => task.outcomeIds.includes(outcome.id) && !judgedOutcomes.has(outcome.id),
          )
        : []
      return [
        ...(task.competencyIds.length === 0 ? [at('competencyIds', 'no-competency')] : []),
        ...(task.outcomeIds.length === 0 ? [at('outcomeIds', 'no-outcome')] : []),
        ...(uncovered.length > 0
          ? [at('outcomeIds', 'uncovered', { outcomes: uncovered.map((outcome) => outcome.code) })]
          : []),
      ]
    })
    return judgedItems('assessmentTasks', definition.assessmentTasks.length, gaps, {
      tasks: definition.assessmentTasks.length,
    })
  },
})
