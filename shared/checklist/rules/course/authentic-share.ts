import { z } from 'zod'
import { gap, judged, ruleKind, unanswered } from '../../rule.ts'
import { assessedShare } from './assessed-share.ts'

/** R1-13 authentic-share. At least this share of the weight is assessed on tasks that have a rubric. */
export const authenticShare = ruleKind({
  number: 'R1-13',
  kind: 'authentic-share',
  parameters: z.strictObject({
    /** Percent of the weight; without compensation, of the number of assessments. */
    atLeast: z.number().min(0).max(100),
  }),
  evaluate(facts, { atLeast }) {
    const { assessments, assessmentTasks, rubrics, validation } = facts.definition
    const drawnUp = new Set(rubrics.filter((rubric) => rubric.criteria.length > 0).map((rubric) => rubric.id))
    const authentic = new Set(
      assessmentTasks.filter((task) => task.rubricId !== null && drawnUp.has(task.rubricId)).map((task) => task.id),
    )
    const share = assessedShare(facts, ({ taskId }) => taskId !== null && authentic.has(taskId))
    if (share === null) return unanswered(['assessments'], 'authentic-share.nothing-weighed')
    const values = { share: Math.floor(share), atLeast }
    // More weight to one on a task; where none is, or none has a weight, a task for one that has none.
    const counting = assessments.filter(({ counts }) => counts !== false)
    const heavier =
      validation.mode === 'non-compensated' ? undefined : counting.find(({ taskId }) => authentic.has(taskId ?? ''))
    const other = counting.find(({ taskId }) => !authentic.has(taskId ?? ''))
    const mendAt = heavier ? ['assessments', heavier.id, 'weight'] : other && ['assessments', other.id, 'taskId']
    return judged(share < atLeast ? [gap(['assessments'], [], 'authentic-share.low', values, mendAt)] : [], {
      share: values.share,
      leastPercent: atLeast,
    })
  },
})
