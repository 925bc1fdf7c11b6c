import type { Operation } from '../change/patch.ts'
import type { Definition } from '../definition/definition.ts'
import type { LearningOutcome } from '../definition/learning-outcome.ts'
import { alignment, minutesByCompetency, weightByCompetency } from './alignment.ts'

/** What outcomes are held against, in the order a course is read. */
export const columnGroups = ['activities', 'tasks', 'criteria', 'assessments'] as const
export type ColumnGroup = (typeof columnGroups)[number]

/**
 * How an outcome and another item stand together: the item names it (`linked`), or it follows from what the item is
 * tied to (`derived`), see `throughOf`.
 */
export type Link = 'none' | 'derived' | 'linked'

/** An activity, a task, a criterion or an assessment. */
export interface MatrixColumn {
  group: ColumnGroup
  id: string
  code: string
  title: string
  /** Place of the item in the definition. */
  path: readonly string[]
  /** Minutes: the duration of an activity, the two times of a task. */
  minutes: number | null
  /** Percent: of a criterion in its grid, of an assessment in the whole. */
  weight: number | null
  /** Whether it serves no outcome: it names none, and for an assessment none follows either. */
  empty: boolean
}

/** An outcome, and how it stands with each column. */
export interface MatrixRow {
  outcome: LearningOutcome
  /** In the order of the columns. */
  links: readonly Link[]
  /** Minutes of the activities that train it, each shared evenly among its outcomes. */
  minutes: number
  /** Percent of the assessments that assess it, each shared evenly among the outcomes it assesses. */
  weight: number
  trained: boolean
  assessed: boolean
}

/** Rows of one competency: that of the outcome, the first one where it has several. */
export interface MatrixRowGroup {
  competency: Definition['competencies'][number] | null
  /** Of the competency, see `minutesByCompetency` and `weightByCompetency`; of its rows without a competency. */
  minutes: number
  weight: number
  rows: readonly MatrixRow[]
}

export interface AlignmentMatrix {
  columns: readonly MatrixColumn[]
  /** Competencies in their order, those without an outcome too; last, the outcomes that name none. */
  groups: readonly MatrixRowGroup[]
}

export type MatrixPart = Pick<
  Definition,
  'competencies' | 'outcomes' | 'activities' | 'assessmentTasks' | 'rubrics' | 'assessments'
>

/** Outcomes against activities, tasks, criteria and assessments, with hours and weights in the margins (ALI-1 to ALI-8). */
export function alignmentMatrix(definition: MatrixPart): AlignmentMatrix {
  const entries = entriesOf(definition)
  const columns = entries.map((entry) => entry.column)
  const shares = new Map<string, number>()
  for (const { id, weight } of definition.assessments) {
    const column = entries.find((entry) => entry.column.id === id)
    const own = definition.outcomes.filter((outcome) => column && linkOf(column, outcome.id) !== 'none')
    for (const outcome of own) shares.set(outcome.id, (shares.get(outcome.id) ?? 0) + (weight ?? 0) / own.length)
  }
  const rows = alignment(definition).map((row): MatrixRow => ({
    outcome: row.outcome,
    links: entries.map((entry) => linkOf(entry, row.outcome.id)),
    minutes: row.minutes,
    weight: shares.get(row.outcome.id) ?? 0,
    trained: row.activityIds.length > 0,
    assessed: row.assessmentIds.length > 0 || row.criterionIds.length > 0,
  }))
  const minutes = minutesByCompetency(definition)
  const weights = weightByCompetency(definition)
  const known = new Set(definition.competencies.map(({ id }) => id))
  const homeOf = (row: MatrixRow) => row.outcome.competencyIds.find((id) => known.has(id)) ?? null
  const homeless = rows.filter((row) => homeOf(row) === null)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return {
    columns,
    groups: [
      ...definition.competencies.map((competency) => ({
        competency,
        minutes: minutes.get(competency.id) ?? 0,
        weight: weights.get(competency.id) ?? 0,
        rows: rows.filter((row) => homeOf(row) === competency.id),
      })),
      ...(homeless.length === 0
        ? []
        : [
            {
              competency: null,
              minutes: sum(homeless.map((row) => row.minutes)),
              weight: sum(homeless.map((row) => row.weight)),
              rows: homeless,
            },
          ]),
    ],
  }
}

/** A column with the outcomes it names and those that follow, and from which items. */
interface Entry {
  column: MatrixColumn
  named: ReadonlySet<string>
  derived: ReadonlyMap<string, readonly string[]>
}

const linkOf = ({ named, derived }: Entry, outcome: string): Link =>
  named.has(outcome) ? 'linked' : derived.has(outcome) ? 'derived' : 'none'

/**
 * Codes of the items an outcome reaches a column through: an activity by its task, a task by the criteria of its grid,
 * an assessment by its criteria, else by its task (see `alignment`).
 */
export function throughOf(definition: MatrixPart, columnId: string, outcomeId: string): readonly string[] {
  return (
    entriesOf(definition)
      .find(({ column }) => column.id === columnId)
      ?.derived.get(outcomeId) ?? []
  )
}

type Titled = { id: string; code: string }

function entriesOf(definition: MatrixPart): Entry[] {
  const criteria = definition.rubrics.flatMap((rubric) => rubric.criteria)
  const taskOf = (id: string | null) => definition.assessmentTasks.filter((task) => task.id === id)
  const entry = (
    group: ColumnGroup,
    item: Titled & { outcomeIds: readonly string[] },
    sources: readonly { code: string; outcomeIds: readonly string[] }[],
    rest: Pick<MatrixColumn, 'title' | 'path' | 'minutes' | 'weight'>,
  ): Entry => {
    const derived = new Map<string, string[]>()
    for (const source of sources)
      for (const id of source.outcomeIds) derived.set(id, [...(derived.get(id) ?? []), source.code])
    const reached = group === 'assessments' ? derived.size : 0
    return {
      column: { group, id: item.id, code: item.code.trim(), ...rest, empty: item.outcomeIds.length + reached === 0 },
      named: new Set(item.outcomeIds),
      derived,
    }
  }
  return [
    ...definition.activities.map((activity) =>
      entry('activities', activity, taskOf(activity.taskId), {
        title: activity.title.fr.trim(),
        path: ['activities', activity.id],
        minutes: activity.duration,
        weight: null,
      }),
    ),
    ...definition.assessmentTasks.map((task) =>
      entry('tasks', task, definition.rubrics.find(({ id }) => id === task.rubricId)?.criteria ?? [], {
        title: task.title.fr.trim(),
        path: ['assessmentTasks', task.id],
        minutes:
          task.supervisedTime === null && task.autonomousTime === null
            ? null
            : (task.supervisedTime ?? 0) + (task.autonomousTime ?? 0),
        weight: null,
      }),
    ),
    ...definition.rubrics.flatMap((rubric) =>
      rubric.criteria.map((criterion) =>
        entry('criteria', criterion, [], {
          title: criterion.label.fr.trim(),
          path: ['rubrics', rubric.id, 'criteria', criterion.id],
          minutes: null,
          weight: criterion.weight,
        }),
      ),
    ),
    ...definition.assessments.map((assessment) =>
      entry(
        'assessments',
        assessment,
        assessment.criterionIds.length > 0
          ? criteria.filter(({ id }) => assessment.criterionIds.includes(id))
          : taskOf(assessment.taskId),
        {
          title: assessment.title.fr.trim(),
          path: ['assessments', assessment.id],
          minutes: null,
          weight: assessment.weight,
        },
      ),
    ),
  ]
}

/**
 * Links an outcome and the item of a column, or takes their link away. Written in the one place that holds it, the list
 * of outcomes of the item, in the order of the outcomes.
 *
 * @param linked what they are to be
 */
export function linkPatch(
  definition: MatrixPart,
  column: MatrixColumn,
  outcomeId: string,
  linked: boolean,
): Operation[] {
  const before = outcomeIdsOf(definition, column)
  if (before.includes(outcomeId) === linked) return []
  const rank = new Map(definition.outcomes.map(({ id }, index) => [id, index]))
  const after = before.findIndex((id) => (rank.get(id) ?? 0) > (rank.get(outcomeId) ?? 0))
  return [
    {
      op: 'set',
      path: [...column.path, 'outcomeIds'],
      value: linked
        ? before.toSpliced(after === -1 ? before.length : after, 0, outcomeId)
        : before.filter((id) => id !== outcomeId),
    },
  ]
}

function outcomeIdsOf(definition: MatrixPart, { group, id }: MatrixColumn): readonly string[] {
  const items = {
    activities: definition.activities,
    tasks: definition.assessmentTasks,
    criteria: definition.rubrics.flatMap((rubric) => rubric.criteria),
    assessments: definition.assessments,
  }[group] as readonly { id: string; outcomeIds: readonly string[] }[]
  return items.find((item) => item.id === id)?.outcomeIds ?? []
}
