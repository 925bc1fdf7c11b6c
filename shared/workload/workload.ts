import type { Definition } from '../definition/definition.ts'
import { modalities, type Modality } from '../definition/activity.ts'

/** Totals of a course, in minutes. Duration is training time; workload adds personal work (catalogue § 0.2, 4). */
export interface Workload {
  /** Sum of the activities. */
  activities: number
  byModality: Readonly<Record<Modality, number>>
  /** Minutes of activities whose modality is not said. */
  withoutModality: number
  personalWork: number
  /** Training time and personal work: what ECTS are computed on. */
  total: number
}

/** Totals over activities and personal work; an unanswered duration counts for nothing. */
export function workload(definition: Pick<Definition, 'activities' | 'personalWork'>): Workload {
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0)
  const of = (modality: Modality | null) =>
    sum(definition.activities.filter((activity) => activity.modality === modality).map((activity) => activity.duration))
  const activities = sum(definition.activities.map((activity) => activity.duration))
  const personalWork = sum(definition.personalWork.map((work) => work.duration))
  return {
    activities,
    byModality: Object.fromEntries(modalities.map((modality) => [modality, of(modality)])) as Record<Modality, number>,
    withoutModality: of(null),
    personalWork,
    total: activities + personalWork,
  }
}

/** Activities that say no time: without a duration, or of 0 h. */
export function untimed({ activities }: Pick<Definition, 'activities'>): Definition['activities'] {
  return activities.filter(({ duration }) => duration === null || duration === 0)
}

/**
 * The minutes of one activity in each of its weeks. Over several weeks they are spread evenly, minutes left over going to
 * the first weeks, so that the sum is kept. Nothing without a week or a duration.
 */
export function spreadOverWeeks({
  startWeek,
  endWeek,
  duration,
}: Pick<Definition['activities'][number], 'startWeek' | 'endWeek' | 'duration'>): { week: number; minutes: number }[] {
  if (startWeek === null || duration === null) return []
  const count = Math.max(endWeek ?? startWeek, startWeek) - startWeek + 1
  const share = Math.floor(duration / count)
  return Array.from({ length: count }, (_, index) => ({
    week: startWeek + index,
    minutes: share + (index < duration - share * count ? 1 : 0),
  }))
}

/** Training minutes per week, weeks in order (see `spreadOverWeeks`). Activities without weeks are left out. */
export function workloadByWeek(definition: Pick<Definition, 'activities'>): { week: number; minutes: number }[] {
  const weeks = new Map<number, number>()
  for (const activity of definition.activities)
    for (const { week, minutes } of spreadOverWeeks(activity)) weeks.set(week, (weeks.get(week) ?? 0) + minutes)
  return [...weeks].sort(([one], [other]) => one - other).map(([week, minutes]) => ({ week, minutes }))
}
