import { dossierMessages } from '../../messages/fr/dossier.ts'
import { formatMinutes } from '../../messages/fr/format.ts'
import { neededMinutes } from '../../workload/credits.ts'
import { workload } from '../../workload/workload.ts'
import type { DossierContext } from '../context.ts'
import type { Cell, DossierNode, Line } from '../document.ts'
import { fieldText, linesOf } from '../field-lines.ts'
import { cell, columns, expected, headCell, paragraph, table, tinted } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.course

/** The course plan: activities, hours by modality, workload (CF-6). */
export const course: Block = {
  id: 'maquette',
  title: say.title,
  nodes: (context) => [
    ...volumes(context),
    ...expected(say.activities, activities(context)),
    ...personalWork(context),
    ...credits(context),
  ],
}

function volumes({ definition }: DossierContext): DossierNode[] {
  const hours = workload(definition)
  if (hours.total === 0) return []
  const unsaid = hours.withoutModality > 0
  const values = [
    hours.byModality['on-site'],
    hours.byModality.synchronous,
    hours.byModality.asynchronous,
    ...(unsaid ? [hours.withoutModality] : []),
    hours.activities,
    hours.personalWork,
    hours.total,
  ]
  return table(
    say.volumes,
    say.volumeColumns(unsaid).map((title) => ({ title, share: 1, align: 'center' as const })),
    [values.map((minutes) => cell(formatMinutes(minutes)))],
  )
}

function activities(context: DossierContext): DossierNode[] {
  const base = 'activities'
  const items = context.definition.activities
  const total: Cell[] = [
    tinted(cell('')),
    tinted(headCell(dossierMessages.total)),
    tinted(cell('')),
    tinted(headCell(formatMinutes(workload(context.definition).activities))),
    tinted(cell('')),
    tinted(cell('')),
  ]
  const rows = items.map((item) => {
    const facilitator = fieldText(context, `${base}.facilitatorId`, item.facilitatorId)
    const task = fieldText(context, `${base}.taskId`, item.taskId)
    return [
      cell(say.weeks(item.startWeek, item.endWeek)),
      cell([
        ...linesOf(context, `${base}.title`, item.title),
        ...(task === '' ? [] : [[{ text: say.task(task) }] as Line]),
      ]),
      cell(linesOf(context, `${base}.modality`, item.modality)),
      cell(linesOf(context, `${base}.duration`, item.duration)),
      cell(fieldText(context, `${base}.outcomeIds`, item.outcomeIds)),
      cell([
        ...linesOf(context, `${base}.evidence`, item.evidence),
        ...(facilitator === '' ? [] : [[{ text: facilitator }]]),
      ]),
    ]
  })
  return table(
    say.activities,
    columns(say.activityColumns, [6, 30, 13, 10, 14, 27], [3]),
    rows.length === 0 ? [] : [...rows, total],
  )
}

function personalWork(context: DossierContext): DossierNode[] {
  return table(
    say.personalWork,
    columns(say.personalWorkColumns, [65, 20, 15], [2]),
    context.definition.personalWork.map((item) => [
      cell(linesOf(context, 'personalWork.title', item.title)),
      cell(fieldText(context, 'personalWork.taskId', item.taskId)),
      cell(linesOf(context, 'personalWork.duration', item.duration)),
    ]),
  )
}

/** Hours of workload one credit stands for at least (order of 30 July 2018). */
const leastHours = 25

function credits({ definition }: DossierContext): DossierNode[] {
  const { total } = workload(definition)
  const { ects } = definition.identity
  return ects === null || total === 0
    ? []
    : paragraph(say.creditSentence(ects, total, total >= neededMinutes(ects, leastHours)))
}
