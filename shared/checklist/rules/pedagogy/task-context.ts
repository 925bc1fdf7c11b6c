import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'

/** R4-08 task-context (SAE-1). A place and a problem, an actor, real or inspired by reality. */
export const taskContext = ruleKind({
  number: 'R4-08',
  kind: 'task-context',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const gaps = definition.assessmentTasks.flatMap((task) => {
      const at = (field: string, variant: string) =>
        gap(['assessmentTasks', task.id, field], [task.id], `task-context.${variant}`, {
          code: task.code,
          field: `assessmentTasks.${field}`,
        })
      return [
        ...(['context', 'problem', 'learnerRole'] as const)
          .filter((field) => isBlank(task[field]))
          .map((field) => at(field, 'blank')),
        ...(task.realism === null ? [at('realism', 'blank')] : []),
        ...(task.realism === 'invented' ? [at('realism', 'invented')] : []),
      ]
    })
    return judgedItems('assessmentTasks', definition.assessmentTasks.length, gaps, {
      tasks: definition.assessmentTasks.length,
    })
  },
})
