import type { Definition } from '../definition/definition.ts'

export type Pathway = Definition['stacking']['pathways'][number]

/** What a pathway adds up to, and which of its competencies its members cover. */
export interface PathwayTotals {
  /** Minutes of training. */
  duration: number
  /** Minutes of personal work. */
  personalWork: number
  halfCredits: number
  /** Codes of the pathway no member covers, in the pathway’s order. */
  uncovered: readonly string[]
  /** Codes covered by more than one member. */
  duplicated: readonly string[]
  /** Codes of members that the pathway does not list. */
  unknown: readonly string[]
}

/** The competency codes a member says it covers, each once. */
export function codesOf(member: Pathway['members'][number]): string[] {
  const codes = member.competencyCodes.split(',').map((code) => code.trim())
  return [...new Set(codes.filter((code) => code !== ''))]
}

/** Totals and coverage of a pathway; unanswered durations count for nothing. */
export function pathwayTotals(pathway: Pathway): PathwayTotals {
  const known = pathway.competencies.map((competency) => competency.code)
  const covered = pathway.members.flatMap(codesOf)
  const times = (code: string) => covered.filter((other) => other === code).length
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0)
  return {
    duration: sum(pathway.members.map((member) => member.duration)),
    personalWork: sum(pathway.members.map((member) => member.personalWork)),
    halfCredits: sum(pathway.members.map((member) => member.ects)),
    uncovered: known.filter((code) => times(code) === 0),
    duplicated: [...new Set(covered)].filter((code) => times(code) > 1),
    unknown: [...new Set(covered)].filter((code) => !known.includes(code)),
  }
}

/** A range of hours and what it leads to; bounds included. The ranges are data of the framework. */
export interface PathwayTier {
  target: string
  fromHours: number
  toHours: number
}

/** The tier a total falls in; `null` in the gaps between tiers (CC-11-5). @param minutes total training time */
export function tierOf<Tier extends PathwayTier>(minutes: number, tiers: readonly Tier[]): Tier | null {
  return tiers.find((tier) => tier.fromHours * 60 <= minutes && minutes <= tier.toHours * 60) ?? null
}
