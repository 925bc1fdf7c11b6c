import type { Definition } from '../definition/definition.ts'
import type { LearningOutcome } from '../definition/learning-outcome.ts'

/** Everything an outcome is tied to: ids, in the order of the definition. */
export interface AlignmentRow {
  outcome: LearningOutcome
  activityIds: readonly string[]
  taskIds: readonly string[]
  criterionIds: readonly string[]
  assessmentIds: readonly string[]
  /** Minutes of the activities that train it, each shared evenly among its outcomes. */
  minutes: number
}

type Part = Pick<Definition, 'outcomes' | 'activities' | 'assessmentTasks' | 'rubrics' | 'assessments'>

/** Items by the outcome they name. */
function byOutcome<Item extends { outcomeIds: readonly string[] }>(items: readonly Item[]): Map<string, Item[]> {
  const named = new Map<string, Item[]>()
  for (const item of items)
    for (const outcome of new Set(item.outcomeIds)) {
      const others = named.get(outcome)
      if (others) others.push(item)
      else named.set(outcome, [item])
    }
  return named
}

const idsOf = (items: readonly { id: string }[] | undefined) => (items ?? []).map(({ id }) => id)

/**
 * The alignment matrix: one row per outcome. An assessment counts when it names the outcome, one of its criteria,
 * or is done on a task that names it.
 */
export function alignment(definition: Part): AlignmentRow[] {
  const criteria = byOutcome(definition.rubrics.flatMap((rubric) => rubric.criteria))
  const tasks = byOutcome(definition.assessmentTasks)
  const activities = byOutcome(definition.activities)
  return definition.outcomes.map((outcome) => {
    const taskIds = idsOf(tasks.get(outcome.id))
    const criterionIds = idsOf(criteria.get(outcome.id))
    const trained = activities.get(outcome.id) ?? []
    return {
      outcome,
      activityIds: idsOf(trained),
      taskIds,
      criterionIds,
      assessmentIds: definition.assessments
        .filter((assessment) => {
          if (assessment.outcomeIds.includes(outcome.id)) return true
          if (assessment.criterionIds.length > 0) return assessment.criterionIds.some((id) => criterionIds.includes(id))
          return assessment.taskId !== null && taskIds.includes(assessment.taskId)
        })
        .map((assessment) => assessment.id),
      minutes: trained.reduce((sum, activity) => sum + (activity.duration ?? 0) / activity.outcomeIds.length, 0),
    }
  })
}

/**
 * Training minutes per competency: an activity is shared evenly among its outcomes, an outcome among its
 * competencies. Activities without an outcome are left out (ALI-6).
 */
export function minutesByCompetency(definition: Part & Pick<Definition, 'competencies'>): Map<string, number> {
  const totals = new Map(definition.competencies.map((competency) => [competency.id, 0]))
  for (const { outcome, minutes } of alignment(definition))
    for (const id of outcome.competencyIds)
      totals.set(id, (totals.get(id) ?? 0) + minutes / outcome.competencyIds.length)
  return totals
}

/**
 * Weight of the assessments per competency, in percent: an assessment is shared evenly among the competencies of the
 * outcomes it assesses (see `alignment`). Assessments that assess no outcome are left out.
 */
export function weightByCompetency(definition: Part & Pick<Definition, 'competencies'>): Map<string, number> {
  const rows = alignment(definition)
  const totals = new Map(definition.competencies.map((competency) => [competency.id, 0]))
  for (const assessment of definition.assessments) {
    const own = new Set(
      rows.filter((row) => row.assessmentIds.includes(assessment.id)).flatMap((row) => row.outcome.competencyIds),
    )
    for (const id of own) totals.set(id, (totals.get(id) ?? 0) + (assessment.weight ?? 0) / own.size)
  }
  return totals
}
