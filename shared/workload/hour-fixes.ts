import type { Json } from '../change/json.ts'
import type { Operation, Patch } from '../change/patch.ts'
import { activitySchema, personalWorkSchema, type Activity } from '../definition/activity.ts'
import { blankOf } from '../definition/blank.ts'
import type { Definition } from '../definition/definition.ts'
import { alignment } from '../alignment/alignment.ts'
import { workload } from './workload.ts'

/** Training time asked for, in minutes, bounds included. */
export interface HourBounds {
  least: number
  most: number
}

/** Minutes taken from an activity, or given to it. */
export interface HourShare {
  activityId: string
  minutes: number
}

/** One way to bring the training time within its bounds. Each does it alone. */
export type HourFix =
  | { kind: 'to-personal-work'; shares: HourShare[] }
  | { kind: 'shorten'; shares: HourShare[] }
  | { kind: 'remove'; shares: HourShare[] }
  | { kind: 'from-personal-work'; workId: string; minutes: number }
  | { kind: 'lengthen'; shares: HourShare[] }
  | { kind: 'add'; outcomeId: string | null; minutes: number }

/** What is left of an activity when it is cut: still something one can do. A convenience, not a rule. */
const leastLeft = 15

/** Kept of an activity that is shortened, where that is enough: below half of its time it is another activity. */
const shareKept = 1 / 2

type Part = Pick<
  Definition,
  'activities' | 'personalWork' | 'outcomes' | 'assessmentTasks' | 'rubrics' | 'assessments' | 'identity'
>

/** How far the sum of the activities is from its bounds, in minutes: above when positive, below when negative. */
export function beyondBounds(definition: Pick<Part, 'activities' | 'personalWork'>, bounds: HourBounds): number {
  const sum = workload(definition).activities
  return sum > bounds.most ? sum - bounds.most : Math.min(0, sum - bounds.least)
}

/**
 * Ways to bring the sum of the activities within bounds, those that cost the course least first; at most one of each
 * kind. Above: hours one does alone become personal work, so that the workload is kept; the fewest activities are
 * shortened, the longest first, among as many those that keep half of their time, then those whose outcomes are trained
 * elsewhere too; activities whose outcomes are all trained elsewhere go, those
 * that no outcome is linked to last: nothing says that they are not needed. Below:
 * personal work becomes training; the outcome that has least is given more; an activity is added. None within bounds.
 */
export function hourFixes(definition: Part, bounds: HourBounds): HourFix[] {
  const beyond = beyondBounds(definition, bounds)
  if (beyond === 0) return []
  const found = beyond > 0 ? cuts(definition, bounds, beyond) : additions(definition, -beyond)
  return found.filter((fix) => fix !== null)
}

function cuts(definition: Part, bounds: HourBounds, over: number): (HourFix | null)[] {
  const longestFirst = definition.activities
    .filter(({ duration }) => (duration ?? 0) > 0)
    .toSorted((one, other) => (other.duration ?? 0) - (one.duration ?? 0))
  const linkedFirst = [
    ...longestFirst.filter(({ outcomeIds }) => outcomeIds.length > 0),
    ...longestFirst.filter(({ outcomeIds }) => outcomeIds.length === 0),
  ]
  const alone = shared(
    longestFirst.filter(({ modality }) => modality === 'asynchronous'),
    over,
  )
  const free = longestFirst.filter((activity) => isTrainedElsewhere(definition.activities, activity))
  const shorter = shortened([free.filter(({ outcomeIds }) => outcomeIds.length > 0), free, longestFirst], over)
  const gone = removed(definition.activities, linkedFirst, over, workload(definition).activities - bounds.least)
  return [
    alone && { kind: 'to-personal-work', shares: alone },
    shorter && { kind: 'shorten', shares: shorter },
    gone && { kind: 'remove', shares: gone },
  ]
}

/** Activities that a cut concerns and that train no outcome: that its outcomes are trained elsewhere says nothing of them. */
export function unlinkedIn(definition: Pick<Part, 'activities'>, fix: HourFix): Activity[] {
  if (fix.kind !== 'remove' && fix.kind !== 'shorten') return []
  return fix.shares.flatMap(({ activityId }) =>
    definition.activities.filter(({ id, outcomeIds }) => id === activityId && outcomeIds.length === 0),
  )
}

/** Takes minutes from the fewest activities: of lists where as many suffice, from the first, keeping half where it can. */
function shortened(lists: readonly (readonly Activity[])[], minutes: number): HourShare[] | null {
  const ways = [shareKept, 0].flatMap((kept) => lists.map((activities) => shared(activities, minutes, kept)))
  const enough = ways.filter((shares) => shares !== null)
  return enough.toSorted((one, other) => one.length - other.length)[0] ?? null
}

/**
 * Takes minutes from activities in order, leaving something of each; nothing when they do not suffice.
 * @param kept the part of each that is left at least
 */
function shared(activities: readonly Activity[], minutes: number, kept = 0): HourShare[] | null {
  const shares: HourShare[] = []
  let left = minutes
  for (const { id, duration } of activities) {
    const taken = Math.min(left, (duration ?? 0) - Math.max(leastLeft, Math.ceil((duration ?? 0) * kept)))
    if (taken <= 0) continue
    shares.push({ activityId: id, minutes: taken })
    left -= taken
    if (left === 0) return shares
  }
  return null
}

/** Whether each outcome of an activity is trained by another one that takes time. */
function isTrainedElsewhere(activities: readonly Activity[], activity: Activity): boolean {
  return activity.outcomeIds.every((outcome) =>
    activities.some(
      (other) => other.id !== activity.id && (other.duration ?? 0) > 0 && other.outcomeIds.includes(outcome),
    ),
  )
}

/**
 * Activities that can go: the shortest that suffices alone, else several from the longest, those linked to an outcome
 * first; every outcome keeps one.
 * @param most minutes that may go before the course is too short
 */
function removed(
  all: readonly Activity[],
  linkedFirst: readonly Activity[],
  least: number,
  most: number,
): HourShare[] | null {
  const share = ({ id, duration }: Activity): HourShare => ({ activityId: id, minutes: duration ?? 0 })
  const enough = linkedFirst.filter(
    (activity) =>
      (activity.duration ?? 0) >= least && (activity.duration ?? 0) <= most && isTrainedElsewhere(all, activity),
  )
  const single = enough.findLast(({ outcomeIds }) => outcomeIds.length > 0) ?? enough.at(-1)
  if (single) return [share(single)]
  const shares: HourShare[] = []
  let kept = all
  let sum = 0
  for (const activity of linkedFirst) {
    const minutes = activity.duration ?? 0
    if (sum + minutes > most || !isTrainedElsewhere(kept, activity)) continue
    kept = kept.filter((other) => other !== activity)
    shares.push(share(activity))
    sum += minutes
    if (sum >= least) return shares
  }
  return null
}

function additions(definition: Part, missing: number): (HourFix | null)[] {
  const work = definition.personalWork
    .filter(({ duration }) => (duration ?? 0) >= missing)
    .toSorted((one, other) => (other.duration ?? 0) - (one.duration ?? 0))[0]
  const rows = alignment(definition).toSorted((one, other) => one.minutes - other.minutes)
  const activityOf = (id: string) => definition.activities.find((activity) => activity.id === id)
  const trained = rows
    .flatMap((row) => row.activityIds.map(activityOf))
    .find((activity) => activity !== undefined && (activity.duration ?? 0) > 0)
  const longer = trained ?? definition.activities.find(({ duration }) => (duration ?? 0) > 0)
  return [
    work ? { kind: 'from-personal-work', workId: work.id, minutes: missing } : null,
    longer ? { kind: 'lengthen', shares: [{ activityId: longer.id, minutes: missing }] } : null,
    { kind: 'add', outcomeId: rows[0]?.outcome.id ?? null, minutes: missing },
  ]
}

/** The training time once a fix is made, in minutes. */
export function sumAfter(definition: Pick<Part, 'activities' | 'personalWork'>, fix: HourFix): number {
  const sum = workload(definition).activities
  switch (fix.kind) {
    case 'to-personal-work':
    case 'shorten':
    case 'remove':
      return sum - minutesOf(fix)
    case 'from-personal-work':
    case 'lengthen':
    case 'add':
      return sum + minutesOf(fix)
  }
}

/** Minutes a fix takes from the activities, or gives them. */
export function minutesOf(fix: HourFix): number {
  return 'shares' in fix ? fix.shares.reduce((sum, share) => sum + share.minutes, 0) : fix.minutes
}

/**
 * The patch that makes a fix. A duration announced that was the sum stays the sum.
 * @param newId makes ids of the items added
 * @param nextCode code of an activity added
 */
export function patchOfFix(definition: Part, fix: HourFix, newId: () => string, nextCode: string): Patch {
  const sum = workload(definition).activities
  const { duration: announced } = definition.identity
  const announce: Operation[] =
    announced === sum ? [{ op: 'set', path: ['identity', 'duration'], value: sumAfter(definition, fix) }] : []
  return [...changes(definition, fix, newId, nextCode), ...announce]
}

function changes(definition: Part, fix: HourFix, newId: () => string, nextCode: string): Operation[] {
  const activityOf = (id: string) => definition.activities.find((activity) => activity.id === id)
  const timed = ({ activityId, minutes }: HourShare, sign: 1 | -1): Operation => ({
    op: 'set',
    path: ['activities', activityId, 'duration'],
    value: (activityOf(activityId)?.duration ?? 0) + sign * minutes,
  })
  const added = (given: Partial<Activity>): Operation => ({
    op: 'insert',
    path: ['activities'],
    item: { ...(blankOf(activitySchema, newId) as Activity), code: nextCode, ...given } as Json,
    after: definition.activities.at(-1)?.id ?? null,
  })
  switch (fix.kind) {
    case 'shorten':
      return fix.shares.map((share) => timed(share, -1))
    case 'lengthen':
      return fix.shares.map((share) => timed(share, 1))
    case 'remove':
      return fix.shares.map(({ activityId }) => ({ op: 'remove', path: ['activities'], id: activityId }))
    case 'add':
      return [added({ duration: fix.minutes, outcomeIds: fix.outcomeId === null ? [] : [fix.outcomeId] })]
    case 'to-personal-work': {
      let after = definition.personalWork.at(-1)?.id ?? null
      return fix.shares.flatMap((share) => {
        const activity = activityOf(share.activityId)
        const work = {
          ...(blankOf(personalWorkSchema, newId) as Definition['personalWork'][number]),
          title: activity?.title ?? { fr: '' },
          duration: share.minutes,
          taskId: activity?.taskId ?? null,
        }
        const insert: Operation = { op: 'insert', path: ['personalWork'], item: work as Json, after }
        after = work.id
        return [timed(share, -1), insert]
      })
    }
    case 'from-personal-work': {
      const work = definition.personalWork.find(({ id }) => id === fix.workId)
      const left = (work?.duration ?? 0) - fix.minutes
      return [
        added({
          title: work?.title ?? { fr: '' },
          duration: fix.minutes,
          modality: 'asynchronous',
          taskId: work?.taskId ?? null,
        }),
        left === 0
          ? { op: 'remove', path: ['personalWork'], id: fix.workId }
          : { op: 'set', path: ['personalWork', fix.workId, 'duration'], value: left },
      ]
    }
  }
}
