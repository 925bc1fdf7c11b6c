import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import type { Gap } from '../../finding.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'

/**
 * R4-11 feedback-milestone (SAE-8). Each task has a milestone with feedback before its final assessment. Weeks
 * are compared where both are known; with permanent access there are none.
 */
export const feedbackMilestone = ruleKind({
  number: 'R4-11',
  kind: 'feedback-milestone',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const gaps = definition.assessmentTasks.flatMap((task): Gap[] => {
      const finals = definition.assessments.filter(
        (assessment) => assessment.taskId === task.id && assessment.moment === 'final' && assessment.week !== null,
      )
      const finalWeek = Math.min(...finals.map((assessment) => assessment.week ?? Infinity))
      const withFeedback = task.milestones.filter((milestone) => !isBlank(milestone.feedback))
      const place = ['assessmentTasks', task.id, 'milestones']
      const at = (variant: string, field: string, milestone = task.milestones[0]) => [
        gap(
          place,
          [task.id],
          `feedback-milestone.${variant}`,
          { code: task.code, finalWeek: Number.isFinite(finalWeek) ? finalWeek : null },
          milestone && [...place, milestone.id, field],
        ),
      ]
      if (withFeedback.length === 0) return at('none', 'feedback')
      if (definition.schedule.permanentAccess === true || !Number.isFinite(finalWeek)) return []
      const dated = withFeedback.filter((milestone) => milestone.week !== null)
      if (dated.length === 0) return at('no-week', 'week', withFeedback[0])
      return dated.some((milestone) => (milestone.week ?? Infinity) <= finalWeek) ? [] : at('late', 'week', dated[0])
    })
    return judgedItems('assessmentTasks', definition.assessmentTasks.length, gaps, {
      tasks: definition.assessmentTasks.length,
    })
  },
})
