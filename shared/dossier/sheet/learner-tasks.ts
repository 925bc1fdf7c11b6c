import { optionLabel } from '../../messages/fr/options.ts'
import { dossierMessages } from '../../messages/fr/dossier.ts'
import { formatMinutes } from '../../messages/fr/format.ts'
import { sheets } from '../../messages/fr/sheets.ts'
import { taskTexts } from '../../messages/fr/task.ts'
import type { Definition } from '../../definition/definition.ts'
import type { DossierContext } from '../context.ts'
import type { DossierNode, Fact, Line } from '../document.ts'
import { isStructured, linesOf, textApart } from '../field-lines.ts'
import { fiche, heading, italic, under } from '../nodes.ts'
import type { Block } from '../block.ts'

type Task = Definition['assessmentTasks'][number]

const say = taskTexts.read
const base = 'assessmentTasks'

/** Each authentic task in the words said to learners, as the window shows it (SAE sheets, § 6.3). */
export const learnerTasks: Block = {
  id: 'sae-apprenants',
  title: sheets.booklet.tasks,
  empty: sheets.booklet.none,
  nodes: (context) =>
    context.definition.assessmentTasks.flatMap((task, index) =>
      under(
        heading(2, `tache-${index + 1}`, dossierMessages.annexes.task(task.code, task.title.fr)),
        taskNodes(context, task),
      ),
    ),
}

function taskNodes(context: DossierContext, task: Task): DossierNode[] {
  const said = (label: string, ...fields: [path: string, value: unknown][]): Fact[] => {
    const lines = fields.flatMap(([path, value]) => linesOf(context, `${base}.${path}`, value))
    if (lines.length > 0) return [{ label, lines }]
    return fields.some(([path]) => context.isAskedFor([base, task.id, ...path.split('.')]))
      ? [{ label, lines: [[italic(dossierMessages.toComplete)]] }]
      : []
  }
  const sentence = (label: string, parts: readonly string[], ...more: readonly Line[]): Fact[] => {
    const written = parts.filter((part) => part !== '').join(dossierMessages.separator)
    const lines = [...(written === '' ? [] : [[{ text: written }]]), ...more]
    return lines.length === 0 ? [] : [{ label, lines }]
  }
  const milestones = [...task.milestones].sort((one, other) => (one.week ?? Infinity) - (other.week ?? Infinity))
  const isApart = isStructured(task.context)
  const sheet = fiche('', [
    ...(isApart ? [] : said(say.context, ['context', task.context])),
    ...said(say.role, ['learnerRole', task.learnerRole]),
    ...said(say.commissioner, ['commissioner', task.commissioner]),
    ...said(say.problem, ['problem', task.problem]),
    ...said(say.steps, ['steps', task.steps]),
    ...said(say.deliverables, ['deliverables', task.deliverables]),
    ...said(say.constraints, ['constraints', task.constraints]),
    ...said(
      say.resources,
      ['externalResources', task.externalResources],
      ['internalResources', task.internalResources],
    ),
    ...said(say.calendar, ['milestones', milestones]),
    ...sentence(
      say.organisation,
      [
        task.supervisedTime === null ? '' : say.supervised(formatMinutes(task.supervisedTime)),
        task.autonomousTime === null ? '' : say.autonomous(formatMinutes(task.autonomousTime)),
        task.grouping === null ? '' : optionLabel('grouping', task.grouping).toLowerCase(),
      ],
      ...linesOf(context, `${base}.groupingDetails`, task.groupingDetails),
    ),
    ...said(say.choice, ['authenticity.choiceLeft', task.authenticity.choiceLeft]),
    ...said(say.usefulness, ['authenticity.usefulness', task.authenticity.usefulness]),
    ...sentence(say.criteria, criteria(context, task)),
    ...said(say.ai, ['generativeAi.policy', task.generativeAi.policy], ['generativeAi.rule', task.generativeAi.rule]),
    ...said(say.integrity, ['integrityRule', task.integrityRule]),
    ...said(say.accessibility, ['accessibility', task.accessibility]),
    ...said(say.traces, ['portfolioTraces', task.portfolioTraces]),
  ])
  return [...(isApart ? textApart(say.context, task.context) : []), ...sheet]
}

/** The grid that judges the task and from which level a criterion is met; the grid itself is on its own pages. */
function criteria({ definition }: DossierContext, task: Task): string[] {
  const rubric = definition.rubrics.find(({ id }) => id === task.rubricId)
  if (!rubric) return []
  const threshold = rubric.levels.find(({ id }) => id === rubric.thresholdLevelId)
  return [
    dossierMessages.annexes.rubric(rubric.code, rubric.title.fr),
    threshold ? say.threshold(threshold.name.fr) : '',
  ]
}
