import type { GradedParts } from './grading-rule.ts'
import { assessedCriteria, countingAssessments, type GradedCriterion } from './grading-rule.ts'

/** What a person chose to try the rule with: ranks of levels by criterion, scores by assessment. */
export interface Trial {
  ranks: Readonly<Record<string, number>>
  scores: Readonly<Record<string, number>>
}

/** What is to be marked to have a decision, with what stands there until somebody chooses. */
export interface TriedMarks {
  criteria: readonly { graded: GradedCriterion; rank: number }[]
  scores: readonly { id: string; code: string; score: number | null }[]
  /** The same as a jury would write it, for `grade`. */
  marks: { levels: Record<string, string>; scores: Record<string, number> }
}

/**
 * Marks of somebody who is at the threshold level everywhere, save where a trial says otherwise. Scores given directly
 * are blank until somebody gives them: a decision must not rest on a score nobody wrote.
 */
export function triedMarks(parts: GradedParts, trial: Trial): TriedMarks {
  const criteria = assessedCriteria(parts).map((graded) => {
    const chosen = trial.ranks[graded.criterion.id] ?? graded.thresholdRank ?? 0
    return { graded, rank: Math.max(0, Math.min(chosen, graded.rubric.levels.length - 1)) }
  })
  const scores =
    parts.validation.mode === 'weighted'
      ? countingAssessments(parts)
          .filter(({ scoring }) => scoring === 'direct-score')
          .map(({ id, code }) => ({ id, code, score: trial.scores[id] ?? null }))
      : []
  return {
    criteria,
    scores,
    marks: {
      levels: Object.fromEntries(
        criteria.map(({ graded, rank }) => [graded.criterion.id, graded.rubric.levels[rank]?.id ?? '']),
      ),
      scores: Object.fromEntries(scores.flatMap(({ id, score }) => (score === null ? [] : [[id, score]]))),
    },
  }
}
