import { z } from 'zod'
import { alignment, minutesByCompetency, weightByCompetency } from '../../../alignment/alignment.ts'
import type { Definition } from '../../../definition/definition.ts'
import { gap, judged, notApplicable, ruleKind, unanswered } from '../../rule.ts'

/**
 * R4-25 competency-balance (ALI-7, ALI-8). No competency has less than its share of the weight of the assessments,
 * or of the hours. Without object with a single competency, and for weights without weighted assessments.
 */
export const competencyBalance = ruleKind({
  number: 'R4-25',
  kind: 'competency-balance',
  parameters: z.strictObject({ of: z.enum(['weight', 'hours']), leastPercent: z.number().int().min(0).max(100) }),
  evaluate({ definition }, { of, leastPercent }) {
    if (definition.competencies.length === 0) return unanswered(['competencies'], 'competency-balance.none')
    if (definition.competencies.length === 1) return notApplicable('competency-balance.single')
    if (of === 'weight' && definition.validation.mode === 'non-compensated')
      return notApplicable('competency-balance.non-compensated')
    const totals = of === 'weight' ? weightByCompetency(definition) : minutesByCompetency(definition)
    const total = [...totals.values()].reduce((sum, value) => sum + value, 0)
    if (total === 0) return unanswered([of === 'weight' ? 'assessments' : 'activities'], `competency-balance.no-${of}`)
    const shares = definition.competencies.map(({ id, code }) => ({
      id,
      code,
      share: Math.floor(((totals.get(id) ?? 0) * 100) / total + 1e-9),
    }))
    return judged(
      shares
        .filter(({ share }) => share < leastPercent)
        .map(({ id, code, share }) => {
          const mendAt = of === 'weight' ? weightOf(definition, id) : hoursOf(definition, id)
          return gap(['competencies', id], [id], `competency-balance.low-${of}`, { code, share, leastPercent }, mendAt)
        }),
      { competencyShares: Object.fromEntries(shares.map(({ code, share }) => [code, share])), leastPercent },
    )
  },
})

/** Outcomes that serve a competency. */
const rowsOf = (definition: Definition, competency: string) =>
  alignment(definition).filter(({ outcome }) => outcome.competencyIds.includes(competency))

/** Where a competency gets more weight: that of the lightest assessment of its outcomes; an assessment for them, else. */
function weightOf(definition: Definition, competency: string): string[] {
  const assessing = new Set(rowsOf(definition, competency).flatMap(({ assessmentIds }) => assessmentIds))
  const [lightest] = definition.assessments
    .filter(({ id, counts }) => assessing.has(id) && counts !== false)
    .sort((one, other) => (one.weight ?? 0) - (other.weight ?? 0))
  return lightest ? ['assessments', lightest.id, 'weight'] : ['assessments']
}

/** Where a competency gets more hours: the length of the shortest activity that trains it; an activity for it, else. */
function hoursOf(definition: Definition, competency: string): string[] {
  const training = new Set(rowsOf(definition, competency).flatMap(({ activityIds }) => activityIds))
  const [shortest] = definition.activities
    .filter(({ id }) => training.has(id))
    .sort((one, other) => (one.duration ?? 0) - (other.duration ?? 0))
  return shortest ? ['activities', shortest.id, 'duration'] : ['activities']
}
