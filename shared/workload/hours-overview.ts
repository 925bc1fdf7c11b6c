import { minutesByCompetency } from '../alignment/alignment.ts'
import type { Definition } from '../definition/definition.ts'
import { wholeMinutes } from './whole-minutes.ts'
import { workload } from './workload.ts'

/**
 * Training minutes of each competency, in the order of the definition and as rules split them (see
 * `minutesByCompetency`), in whole minutes; what no competency takes is apart. They add up to the sum of the activities.
 */
export function hoursByCompetency(
  definition: Pick<
    Definition,
    'competencies' | 'outcomes' | 'activities' | 'assessmentTasks' | 'rubrics' | 'assessments' | 'personalWork'
  >,
): { byCompetency: ReadonlyMap<string, number>; without: number } {
  const shares = minutesByCompetency(definition)
  const all = workload(definition).activities
  const taken = [...shares.values()].reduce((sum, minutes) => sum + minutes, 0)
  const whole = wholeMinutes(new Map([...shares, ['', Math.max(0, all - taken)]]))
  const without = whole.get('') ?? 0
  whole.delete('')
  return { byCompetency: whole, without }
}
