import { z } from 'zod'
import { spreadOverWeeks, workloadByWeek } from '../../../workload/workload.ts'
import type { Gap } from '../../finding.ts'
import { gap, judged, notApplicable, ruleKind } from '../../rule.ts'

/**
 * R2-05 course-calendar. First and last day, each activity in its weeks, and no week above the load named.
 * Permanent access has no dates: without object.
 */
export const courseCalendar = ruleKind({
  number: 'R2-05',
  kind: 'course-calendar',
  parameters: z.strictObject({ mostWeeklyHours: z.number().min(1) }),
  evaluate({ definition }, { mostWeeklyHours }) {
    const { schedule, activities } = definition
    if (schedule.permanentAccess === true) return notApplicable('course-calendar.permanent-access')
    const days = (['startsOn', 'endsOn'] as const)
      .filter((field) => schedule[field] === null)
      .map((field) => gap(['schedule', field], [], 'course-calendar.no-day', { field: `schedule.${field}` }))
    const reversed =
      schedule.startsOn !== null && schedule.endsOn !== null && schedule.endsOn < schedule.startsOn
        ? [
            gap(['schedule', 'endsOn'], [], 'course-calendar.reversed', {
              startsOn: schedule.startsOn,
              endsOn: schedule.endsOn,
            }),
          ]
        : []
    const placed = activities.flatMap((activity): Gap[] => {
      const { id, code, title, startWeek, endWeek } = activity
      const values = { code, title: title.fr, startWeek, endWeek }
      if (startWeek === null) return [gap(['activities', id, 'startWeek'], [id], 'course-calendar.no-week', values)]
      return endWeek !== null && endWeek < startWeek
        ? [gap(['activities', id, 'endWeek'], [id], 'course-calendar.weeks-reversed', values)]
        : []
    })
    const weeks = workloadByWeek(definition)
    const most = mostWeeklyHours * 60
    const heavy = weeks
      .filter((week) => week.minutes > most)
      .map((week) => {
        const [heaviest] = activities
          .flatMap(({ id, ...activity }) => spreadOverWeeks(activity).map((part) => ({ id, ...part })))
          .filter((part) => part.week === week.week)
          .sort((one, other) => other.minutes - one.minutes)
        const mendAt = heaviest && ['activities', heaviest.id, 'startWeek']
        return gap(['activities'], [], 'course-calendar.heavy-week', { ...week, most }, mendAt)
      })
    return judged([...days, ...reversed, ...placed, ...heavy], {
      heaviest: Math.max(0, ...weeks.map((week) => week.minutes)),
      mostWeekly: most,
    })
  },
})
