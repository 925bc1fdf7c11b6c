import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import type { Criterion, Rubric } from '../../../definition/rubric.ts'
import type { Gap } from '../../finding.ts'
import { gap, judged, ruleKind } from '../../rule.ts'

/** Criteria of a rubric that lack the description of one of its levels. */
function undescribed(rubric: Rubric): Criterion[] {
  return rubric.criteria.filter((criterion) =>
    rubric.levels.some(
      (level) =>
        !criterion.descriptors.some((descriptor) => descriptor.levelId === level.id && !isBlank(descriptor.statement)),
    ),
  )
}

/** Where one begins to complete a rubric: a description that is missing, else criteria, else the threshold. */
function firstLack(rubric: Rubric, criterion: Criterion | undefined): string[] {
  if (!criterion) return [rubric.criteria.length === 0 ? 'criteria' : 'thresholdLevelId']
  const place = ['criteria', criterion.id, 'descriptors']
  const blank = criterion.descriptors.find(({ statement }) => isBlank(statement))
  return blank ? [...place, blank.id, 'statement'] : place
}

/**
 * R1-10 competencies-in-tasks. Each competency is assessed by a task whose rubric is complete: criteria, every
 * level of every criterion described, a threshold level.
 */
export const competenciesInTasks = ruleKind({
  number: 'R1-10',
  kind: 'competencies-in-tasks',
  parameters: z.strictObject({}),
  evaluate(facts) {
    const { competencies, assessmentTasks, rubrics } = facts.definition
    if (competencies.length === 0)
      return judged([gap(['competencies'], [], 'competencies-in-tasks.no-competency')], { competencies: 0 })
    const rubricOf = new Map(rubrics.map((rubric) => [rubric.id, rubric]))
    const free = assessmentTasks.find(({ competencyIds }) => competencyIds.length === 0)
    const gaps = competencies.flatMap((competency): Gap[] => {
      const tasks = assessmentTasks.filter((task) => task.competencyIds.includes(competency.id))
      if (tasks.length === 0)
        return [
          gap(
            ['assessmentTasks'],
            [competency.id],
            'competencies-in-tasks.no-task',
            { competency: competency.code },
            free && ['assessmentTasks', free.id, 'competencyIds'],
          ),
        ]
      const states = tasks.map((task) => {
        const rubric = rubricOf.get(task.rubricId ?? '')
        const unsaid = rubric ? undescribed(rubric) : []
        const complete =
          rubric !== undefined && rubric.criteria.length > 0 && unsaid.length === 0 && rubric.thresholdLevelId !== null
        return { task, rubric, unsaid, complete }
      })
      if (states.some((state) => state.complete)) return []
      return states.map(({ task, rubric, unsaid }) =>
        rubric
          ? gap(
              ['rubrics', rubric.id],
              [competency.id, task.id, rubric.id, ...unsaid.map(({ id }) => id)],
              'competencies-in-tasks.incomplete-rubric',
              { competency: competency.code, task: task.code, rubric: rubric.code },
              ['rubrics', rubric.id, ...firstLack(rubric, unsaid[0])],
            )
          : gap(['assessmentTasks', task.id, 'rubricId'], [competency.id, task.id], 'competencies-in-tasks.no-rubric', {
              competency: competency.code,
              task: task.code,
            }),
      )
    })
    return judged(gaps, { competencies: competencies.length })
  },
})
