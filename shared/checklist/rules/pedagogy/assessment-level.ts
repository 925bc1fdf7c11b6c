import { z } from 'zod'
import { alignment } from '../../../alignment/alignment.ts'
import type { Assessment } from '../../../definition/assessment.ts'
import { cognitiveRank } from '../../../definition/learning-outcome.ts'
import type { Gap } from '../../finding.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'

/** The cognitive level of an assessment, 0 where it is not said. */
const rankOf = ({ cognitiveLevel }: Assessment) => (cognitiveLevel === null ? 0 : cognitiveRank(cognitiveLevel))

/**
 * R4-23 assessment-level (ALI-5). At least one assessment of an outcome asks for its cognitive level: a quiz does
 * not assess “concevoir”. Outcomes without a level or without an assessment are the business of others.
 */
export const assessmentLevel = ruleKind({
  number: 'R4-23',
  kind: 'assessment-level',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const gaps = alignment(definition).flatMap(({ outcome, assessmentIds }): Gap[] => {
      if (outcome.cognitiveLevel === null || assessmentIds.length === 0) return []
      const assessments = definition.assessments.filter((assessment) => assessmentIds.includes(assessment.id))
      const wanted = cognitiveRank(outcome.cognitiveLevel)
      if (assessments.some((assessment) => rankOf(assessment) >= wanted)) return []
      const [blank] = assessments.filter((assessment) => assessment.cognitiveLevel === null)
      const last = assessments.at(-1)
      return [
        gap(
          blank ? ['assessments', blank.id, 'cognitiveLevel'] : ['outcomes', outcome.id, 'cognitiveLevel'],
          [outcome.id],
          blank ? 'assessment-level.unanswered' : 'assessment-level.low',
          {
            code: outcome.code,
            level: outcome.cognitiveLevel,
            assessments: assessments.map((assessment) => assessment.code),
          },
          // What is asked for is an assessment that reaches it, which the last of them does if any; not a lower outcome.
          blank || !last ? null : ['assessments', last.id, 'cognitiveLevel'],
        ),
      ]
    })
    return judgedItems('outcomes', definition.outcomes.length, gaps, { outcomes: definition.outcomes.length })
  },
})
