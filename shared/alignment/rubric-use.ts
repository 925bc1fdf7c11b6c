import type { Assessment } from '../definition/assessment.ts'
import type { Definition } from '../definition/definition.ts'
import type { Rubric } from '../definition/rubric.ts'

/** Assessments judged with a rubric: that of their task, or some of its criteria. */
export function assessmentsWith(
  { assessments, assessmentTasks }: Pick<Definition, 'assessments' | 'assessmentTasks'>,
  rubric: Rubric,
): Assessment[] {
  const tasks = new Set(assessmentTasks.filter((task) => task.rubricId === rubric.id).map((task) => task.id))
  const criteria = new Set(rubric.criteria.map(({ id }) => id))
  return assessments.filter(
    ({ taskId, criterionIds }) => (taskId !== null && tasks.has(taskId)) || criterionIds.some((id) => criteria.has(id)),
  )
}
