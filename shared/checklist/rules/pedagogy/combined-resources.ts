import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'

/** R4-09 combined-resources (SAE-3). What the learner brings and what is given are combined: one of each at least. */
export const combinedResources = ruleKind({
  number: 'R4-09',
  kind: 'combined-resources',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const gaps = definition.assessmentTasks.flatMap((task) =>
      (['internalResources', 'externalResources'] as const)
        .filter((field) => task[field].every((resource) => isBlank(resource.title)))
        .map((field) =>
          gap(
            ['assessmentTasks', task.id, field],
            [task.id],
            'combined-resources.missing',
            { code: task.code, field: `assessmentTasks.${field}` },
            // One that was added and not named yet.
            task[field][0] && ['assessmentTasks', task.id, field, task[field][0].id, 'title'],
          ),
        ),
    )
    return judgedItems('assessmentTasks', definition.assessmentTasks.length, gaps, {
      tasks: definition.assessmentTasks.length,
    })
  },
})
