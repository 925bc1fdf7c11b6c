import type { Gate, Provenance, Role, Severity } from '../framework/requirement.ts'
import type { Stage } from '../definition/stages.ts'

/** Least length of a reasoned exception, in characters (catalogue § 0.1). */
export const shortestJustification = 40

/** JSON data a finding shows: the values a rule looked at. */
export type Looked = string | number | boolean | null | readonly Looked[] | { readonly [key: string]: Looked }

/** A sentence to be said about a gap: its key in the messages and what it needs. */
export interface GapMessage {
  key: string
  values: { readonly [name: string]: Looked }
}

/** One place where a rule is not met. */
export interface Gap {
  /** Path in the definition, items by id; ends at the field to go to. `local.*` paths may also be mended in the institution record. */
  path: readonly string[]
  /**
   * The field where one begins to mend it, where that is not the place itself: a weight of a list whose weights do not
   * add up, a link that is missing elsewhere. A gap at a list without one asks for an item more.
   */
  mendAt?: readonly string[] | undefined
  /** Ids of the items concerned, in document order; empty when the dossier as a whole is. */
  ids: readonly string[]
  message: GapMessage
  /** The values looked at. */
  data: { readonly [name: string]: Looked }
}

export type FindingStatus = 'open' | 'justified' | 'not-applicable'

/** What stands between a definition and one requirement, at one severity. */
export interface Finding {
  requirement: string
  aliases: readonly string[]
  framework: string
  rule: string
  role: Role
  gate: Gate
  severity: Severity
  status: FindingStatus
  provenance: readonly Provenance[]
  stage: Stage
  subject: { path: string; ids: readonly string[] }
  gaps: readonly Gap[]
  /** Values looked at by the rule, whatever the gap. */
  data: { readonly [name: string]: Looked }
  /** Canonical id of the requirement this one cascades from. */
  causedBy: string | null
  justification: string | null
}

/** How a requirement stands, for the conformity table. */
export type RequirementOutcome = 'met' | 'justified' | 'not-met' | 'not-applicable' | 'advised'

export interface RequirementResult {
  requirement: string
  framework: string
  section: string
  outcome: RequirementOutcome
}

export type Verdict = 'ready' | 'ready-with-reservations' | 'not-ready'

/** Counts of open findings that are not cascades; justified ones apart. */
export interface FindingCounts {
  blocking: number
  toJustify: number
  advice: number
  justified: number
}

export interface Evaluation {
  frameworks: readonly { id: string; version: string }[]
  gate: Gate
  date: string
  verdict: Verdict
  counts: FindingCounts
  /** In the order of frameworks, then of requirements in their pack, then of severity. */
  findings: readonly Finding[]
  /** Every canonical requirement judged at this gate. */
  requirements: readonly RequirementResult[]
}
