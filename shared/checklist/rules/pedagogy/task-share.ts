import { z } from 'zod'
import { workload } from '../../../workload/workload.ts'
import { gap, judged, ruleKind, unanswered } from '../../rule.ts'

/** R4-12 task-share (SAE-9). Tasks take a fair share of the whole workload, personal work included. */
export const taskShare = ruleKind({
  number: 'R4-12',
  kind: 'task-share',
  parameters: z.strictObject({ leastPercent: z.number().int().min(0).max(100) }),
  evaluate({ definition }, { leastPercent }) {
    const { total } = workload(definition)
    if (total === 0) return unanswered(['activities'], 'task-share.no-hours')
    const onTasks = [...definition.activities, ...definition.personalWork]
      .filter((entry) => entry.taskId !== null)
      .reduce((sum, entry) => sum + (entry.duration ?? 0), 0)
    const share = Math.floor((onTasks * 100) / total)
    const looked = { onTasks, total, share, leastPercent }
    const [longest] = definition.activities
      .filter(({ taskId }) => taskId === null)
      .sort((one, other) => (other.duration ?? 0) - (one.duration ?? 0))
    const mendAt = longest && ['activities', longest.id, 'taskId']
    return judged(
      onTasks * 100 < total * leastPercent ? [gap(['activities'], [], 'task-share.low', looked, mendAt)] : [],
      looked,
    )
  },
})
