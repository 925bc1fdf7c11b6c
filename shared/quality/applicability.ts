import type { Definition } from '../definition/definition.ts'

/** Indicators that hold for every training action (catalogue § 5.2): 22 of them. */
export const trainingIndicators: readonly number[] = [
  1, 2, 4, 5, 6, 8, 9, 10, 11, 12, 17, 18, 19, 21, 22, 23, 24, 25, 26, 30, 31, 32,
]

/** Indicators of apprenticeship: never asked of a training action. */
const neverForTraining: readonly number[] = [14, 15, 20, 29, 33]

/** Why an indicator applies or not: a rule of the standard, a fact of the dossier, or a person’s word. */
export type ApplicabilityReason =
  | 'training-action'
  | 'apprenticeship-only'
  | 'registered'
  | 'not-registered'
  | 'contractor'
  | 'no-contractor'
  | 'workplace-period'
  | 'no-workplace-period'
  | 'work-study'
  | 'no-work-study'
  | 'person'

export interface IndicatorApplicability {
  indicator: number
  applies: boolean
  reason: ApplicabilityReason
  /** What Cadrier proposes from the facts, whatever a person said. */
  proposed: boolean
}

type Facts = Pick<Definition, 'identity' | 'stacking' | 'team' | 'quality'>

/**
 * Which indicators apply to a micro-certification, and why. Cadrier proposes from the facts; a person’s word
 * decides: it may always add an indicator, and takes one out only with a reason, since leaving out wrongly is
 * graver than including wrongly (catalogue § 5.2).
 * @param count 32 for the V9 edition, 33 for audits from 1 November 2026
 */
export function indicatorApplicability(definition: Facts, count: number): IndicatorApplicability[] {
  return Array.from({ length: count }, (_, index) => {
    const indicator = index + 1
    const [proposed, reason] = proposal(indicator, definition)
    const word = definition.quality.applicability.find((entry) => entry.indicator === String(indicator))
    const settles =
      word !== undefined &&
      word.applies !== null &&
      (word.applies || word.reason.fr.trim() !== '') &&
      word.applies !== proposed
    return settles && word
      ? { indicator, applies: word.applies === true, reason: 'person', proposed }
      : { indicator, applies: proposed, reason, proposed }
  })
}

function proposal(indicator: number, definition: Facts): [boolean, ApplicabilityReason] {
  if (trainingIndicators.includes(indicator)) return [true, 'training-action']
  if (neverForTraining.includes(indicator)) return [false, 'apprenticeship-only']
  const { identity, stacking, team, quality } = definition
  const either = (
    holds: boolean,
    yes: ApplicabilityReason,
    no: ApplicabilityReason,
  ): [boolean, ApplicabilityReason] => [holds, holds ? yes : no]
  switch (indicator) {
    case 13:
      return either(quality.workStudy === true, 'work-study', 'no-work-study')
    case 27:
      return either(
        team.some((member) => member.contract === 'contractor' || member.contract === 'umbrella-company'),
        'contractor',
        'no-contractor',
      )
    case 28:
      return either(quality.workplacePeriod === true, 'workplace-period', 'no-workplace-period')
    default: {
      // 3, 7 and 16: “certifiante” in the sense of the standard is a registered certification (catalogue § 0.2, 3).
      const registered = identity.registration.kind === 'rncp' || identity.registration.kind === 'rs'
      const block = stacking.pathways.some(
        (pathway) => pathway.target === 'competency-block' && pathway.blockRegistration === 'active',
      )
      return either(registered || block, 'registered', 'not-registered')
    }
  }
}
