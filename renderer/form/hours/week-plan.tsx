import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { daysAfter, daysBetween } from '../../../shared/checklist/calendar.ts'
import type { Activity } from '../../../shared/definition/activity.ts'
import type { Definition } from '../../../shared/definition/definition.ts'
import type { Patch } from '../../../shared/change/patch.ts'
import { lastWeek, lengthenedBy, movedBy, weeksPatch } from '../../../shared/workload/week-moves.ts'
import { spreadOverWeeks, workloadByWeek } from '../../../shared/workload/workload.ts'
import { formatDate, formatMinutes, hours, messages } from '../../words.ts'
import { useForm, useSession } from '../form-context.tsx'
import { useBound } from '../rules-in-force.tsx'
import { HeavyMark } from './heavy-mark.tsx'

const words = hours.weeks

/** The weeks of a course, activities across them: each is moved and lengthened by the arrows, or by hand. */
export function WeekPlan() {
  const { session } = useForm()
  const definition = useSession(session, (snapshot) => snapshot.document) as Definition
  const mostWeekly = useBound('course-calendar', 'mostWeeklyHours', 'smallest')
  const [current, setCurrent] = useState<string | null>(null)
  const help = useId()
  const { activities, schedule } = definition
  if (schedule.permanentAccess === true) return <p className="hours-line">{hours.permanent}</p>
  if (activities.length === 0) return <p className="quiet">{words.none}</p>
  const weeks = weeksShown(definition)
  const loads = new Map(workloadByWeek(definition).map(({ week, minutes }) => [week, minutes]))
  const isHeavy = (week: number) => mostWeekly !== null && (loads.get(week) ?? 0) > mostWeekly.value * 60
  const entered = activities.some(({ id }) => id === current) ? current : activities[0]?.id
  return (
    <div className="weeks">
      <p id={help} className="description">
        {words.help}
      </p>
      <div className="weeks-scroll">
        <table className="weeks-table" aria-label={words.table} aria-describedby={help}>
          <thead>
            <tr>
              <th scope="col">{hours.columns.title}</th>
              {weeks.map((week) => (
                <th key={week} scope="col" title={dayOf(definition, week)}>
                  <abbr title={words.weekLong(week)}>{words.week(week)}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {activities.map((activity, rank) => (
              <ActivityWeeks
                key={activity.id}
                activity={activity}
                rank={rank}
                weeks={weeks}
                entered={activity.id === entered}
                onEnter={() => setCurrent(activity.id)}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              {weeks.map((week) => (
                <td key={week} className="number">
                  {formatMinutes(loads.get(week) ?? 0)}
                  {isHeavy(week) && <HeavyMark />}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {mostWeekly && weeks.some(isHeavy) && <p className="description">{words.heavyWhy(mostWeekly.value)}</p>}
    </div>
  )
}

/** Weeks to show: those of the calendar and of the activities, and one more to move into. */
function weeksShown({ activities, schedule }: Definition): number[] {
  const days = schedule.startsOn && schedule.endsOn ? daysBetween(schedule.startsOn, schedule.endsOn) : 0
  const last = Math.max(3, Math.ceil((days + 1) / 7) - 1, ...activities.map((activity) => lastWeek(activity) ?? 0))
  return Array.from({ length: last + 1 }, (_, index) => index + 1)
}

/** The day a week begins, where the calendar says its first day. */
function dayOf({ schedule }: Definition, week: number): string | undefined {
  return schedule.startsOn ? words.startsOn(formatDate(daysAfter(schedule.startsOn, (week - 1) * 7))) : undefined
}

/** One activity across the weeks. */
function ActivityWeeks({
  activity,
  rank,
  weeks,
  entered,
  onEnter,
}: {
  activity: Activity
  rank: number
  weeks: readonly number[]
  /** Whether Tab comes to this one; arrows lead to the others. */
  entered: boolean
  onEnter: () => void
}) {
  const { session } = useForm()
  const drag = useRef<{ x: number; width: number; by: number } | null>(null)
  const code = activity.code.trim() || activity.title.fr.trim() || messages.field.item(rank + 1)
  const name = [activity.code.trim(), activity.title.fr.trim()].filter(Boolean).join(' · ') || code
  const first = activity.startWeek
  const last = lastWeek(activity)
  const load =
    first === null || activity.duration === null
      ? ''
      : first === last
        ? formatMinutes(activity.duration)
        : words.perWeek(spreadOverWeeks(activity).map(({ minutes }) => minutes))
  const put = (patch: Patch) => session.edit(patch, hours.history.weeks(code))

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (by !== undefined) {
      event.preventDefault()
      put(event.shiftKey ? lengthenedBy(activity, by) : movedBy(activity, by))
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      const row = event.currentTarget.closest('tr')
      const beside = event.key === 'ArrowUp' ? row?.previousElementSibling : row?.nextElementSibling
      beside?.querySelector<HTMLElement>('[role="slider"]')?.focus()
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault()
      put(movedBy(activity, event.key === 'Home' ? -weeks.length : Math.max(0, weeks.length - (last ?? 0))))
    }
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (first === null || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const width = event.currentTarget.offsetWidth / ((last ?? first) - first + 1)
    drag.current = { x: event.clientX, width, by: 0 }
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current
    if (!held) return
    const by = Math.round((event.clientX - held.x) / held.width)
    if (by === held.by) return
    put(movedBy(activity, by - held.by))
    held.by = by
  }
  const bar = (
    <div
      role="slider"
      tabIndex={entered ? 0 : -1}
      className={first === null ? 'week-bar week-bar-unplaced' : 'week-bar'}
      aria-label={name}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={weeks.length}
      aria-valuenow={first ?? 0}
      aria-valuetext={
        first === null ? words.unplaced : [words.weeksLong(first, last ?? first), load].filter(Boolean).join(', ')
      }
      onFocus={onEnter}
      onBlur={() => void session.flush()}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        drag.current = null
        void session.flush()
      }}
    >
      {first === null ? words.unplacedBar : load}
    </div>
  )
  const cells = weeks.filter((week) => first === null || week < first || week > (last ?? first))
  const empty = (week: number) => (
    <td
      key={week}
      className="week-free"
      title={words.placeIn(code, week)}
      onClick={() => {
        put(
          first === null
            ? weeksPatch(activity, week, null)
            : movedBy(activity, week - (week < first ? first : (last ?? first))),
        )
        void session.flush()
      }}
    />
  )
  return (
    <tr>
      <th scope="row">
        <span className="week-name">{name}</span>
        {first === null && bar}
      </th>
      {cells.filter((week) => first === null || week < first).map(empty)}
      {first !== null && (
        <td key="bar" colSpan={(last ?? first) - first + 1} className="week-held">
          {bar}
        </td>
      )}
      {cells.filter((week) => first !== null && week > first).map(empty)}
    </tr>
  )
}
