import { z } from 'zod'
import { workload } from '../../../workload/workload.ts'
import { gap, judged, ruleKind } from '../../rule.ts'

/**
 * R2-01 training-duration. Training time announced lies between two bounds, bounds included. Personal work is not in
 * it. The sum of the activities is only looked at, so that the sentence asks for what is wrong: see R2-02.
 */
export const trainingDuration = ruleKind({
  number: 'R2-01',
  kind: 'training-duration',
  parameters: z.strictObject({ leastHours: z.number().min(0), mostHours: z.number().min(0) }),
  evaluate({ definition }, { leastHours, mostHours }) {
    const { duration } = definition.identity
    const least = leastHours * 60
    const most = mostHours * 60
    const activities = workload(definition).activities
    const values = { duration, sum: activities, least, most }
    const looked = { duration, activitiesTime: activities, leastTime: least, mostTime: most }
    const at = (variant: string) => [gap(['identity', 'duration'], [], `training-duration.${variant}`, values)]
    if (duration === null) return judged(at('unanswered'), looked)
    if (duration < least) return judged(at('short'), looked)
    return judged(duration > most ? at('long') : [], looked)
  },
})
