import { z } from 'zod'
import { workload } from '../../../workload/workload.ts'
import { gap, judged, notApplicable, ruleKind, unanswered } from '../../rule.ts'

/**
 * R2-29 personal-work (R-ECTS-3). Personal work is timed, and not more than so many times the training time. Without any
 * there is nothing to measure.
 */
export const personalWork = ruleKind({
  number: 'R2-29',
  kind: 'personal-work',
  parameters: z.strictObject({ mostTimes: z.number().min(0) }),
  evaluate({ definition }, { mostTimes }) {
    const blanks = definition.personalWork
      .filter((work) => work.duration === null)
      .map((work) =>
        gap(['personalWork', work.id, 'duration'], [work.id], 'personal-work.blank', { title: work.title.fr }),
      )
    const { duration } = definition.identity
    if (duration === null)
      return blanks.length > 0 ? judged(blanks) : unanswered(['identity', 'duration'], 'personal-work.no-duration')
    if (definition.personalWork.length === 0) return notApplicable('personal-work.none')
    const personal = workload(definition).personalWork
    const looked = { personal, duration, mostTimes }
    const [longest] = definition.personalWork.toSorted((one, other) => (other.duration ?? 0) - (one.duration ?? 0))
    const mendAt = longest && ['personalWork', longest.id, 'duration']
    return judged(
      [
        ...blanks,
        ...(personal > mostTimes * duration ? [gap(['personalWork'], [], 'personal-work.heavy', looked, mendAt)] : []),
      ],
      looked,
    )
  },
})
