import { z } from 'zod'
import { gap, judgedItems, ruleKind } from '../../rule.ts'

/** R4-10 task-rubric (SAE-6). Each task is tied to a rubric that has criteria. */
export const taskRubric = ruleKind({
  number: 'R4-10',
  kind: 'task-rubric',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const gaps = definition.assessmentTasks
      .filter((task) => {
        const rubric = definition.rubrics.find((entry) => entry.id === task.rubricId)
        return rubric === undefined || rubric.criteria.length === 0
      })
      .map((task) => gap(['assessmentTasks', task.id, 'rubricId'], [task.id], 'task-rubric.none', { code: task.code }))
    return judgedItems('assessmentTasks', definition.assessmentTasks.length, gaps, {
      tasks: definition.assessmentTasks.length,
    })
  },
})
