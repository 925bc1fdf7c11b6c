import type { Activity } from '../definition/activity.ts'
import type { Patch } from '../change/patch.ts'

type Weeks = Pick<Activity, 'id' | 'startWeek' | 'endWeek'>

/** The last week of an activity placed in weeks; the first one when it says no other. */
export function lastWeek({ startWeek, endWeek }: Pick<Activity, 'startWeek' | 'endWeek'>): number | null {
  return startWeek === null ? null : Math.max(startWeek, endWeek ?? startWeek)
}

/**
 * Moves an activity some weeks later, or earlier when `by` is negative, with its length. Weeks begin at 1; one without
 * weeks comes into the first.
 * @returns nothing to do when it is there already
 */
export function movedBy(activity: Weeks, by: number): Patch {
  const { startWeek, endWeek } = activity
  if (startWeek === null) return weeksPatch(activity, 1, null)
  const to = Math.max(1, startWeek + by)
  return weeksPatch(activity, to, endWeek === null ? null : Math.max(to, endWeek + to - startWeek))
}

/** Makes an activity last some weeks more, or fewer when `by` is negative; one week at least. */
export function lengthenedBy(activity: Weeks, by: number): Patch {
  const { startWeek } = activity
  const last = lastWeek(activity)
  if (startWeek === null || last === null) return weeksPatch(activity, 1, null)
  const to = Math.max(startWeek, last + by)
  return weeksPatch(activity, startWeek, to === startWeek ? null : to)
}

/** The patch that puts an activity in these weeks; empty when it is in them. */
export function weeksPatch(activity: Weeks, startWeek: number | null, endWeek: number | null): Patch {
  const set = (field: 'startWeek' | 'endWeek', value: number | null): Patch =>
    activity[field] === value ? [] : [{ op: 'set', path: ['activities', activity.id, field], value }]
  return [...set('startWeek', startWeek), ...set('endWeek', endWeek)]
}
