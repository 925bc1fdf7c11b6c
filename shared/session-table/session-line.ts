import { z } from 'zod'
import type { Evaluation } from '../checklist/finding.ts'
import { verdictSchema } from '../contract/check-result.ts'
import type { Definition } from '../definition/definition.ts'
import { optionLabel } from '../messages/fr/options.ts'
import { sessionTable as words } from '../messages/fr/session-table.ts'
import type { Institution } from '../institution/institution.ts'

const nature = z.enum(['information', 'opinion', 'vote']).nullable()

/** What the summary of a session says of one dossier. */
export const sessionLineSchema = z.strictObject({
  code: z.string(),
  title: z.string(),
  institution: z.string(),
  minutes: z.int().nullable(),
  halfCredits: z.int().nullable(),
  cents: z.int().nullable(),
  /** What is asked of the commission: for the creation, and for the assessment rules. */
  creation: nature,
  assessmentRules: nature,
  /** `YYYY-MM-DD`. */
  sessionOn: z.iso.date().nullable(),
  verdict: verdictSchema,
})

export type SessionLine = z.infer<typeof sessionLineSchema>

/** A dossier of a session: what it says, where that could be read, and what became of its documents. */
export const sessionEntrySchema = z.strictObject({
  /** How it is called where it could not be read: the name of its file. */
  name: z.string().max(2_000),
  line: sessionLineSchema.nullable(),
  /** Names of the files made of it. */
  files: z.array(z.string()).max(1_000),
  /** Why there are none, or why formats that were asked for are not among them. */
  problems: z.array(z.string()).max(1_000),
})

export type SessionEntry = z.infer<typeof sessionEntrySchema>

/** @param evaluation of this definition for the commission */
export function sessionLine(
  { identity, budget, governance }: Definition,
  institution: Institution | null,
  { gate, verdict, counts }: Evaluation,
): SessionLine {
  return {
    code: identity.code.trim(),
    title: identity.title.fr.trim(),
    institution: institution?.name.fr.trim() || identity.component.fr.trim(),
    minutes: identity.duration,
    halfCredits: identity.ects,
    cents: budget.price,
    creation: governance.creationReferral,
    assessmentRules: governance.assessmentRulesReferral,
    sessionOn: governance.targetSessionOn,
    verdict: { gate, verdict, counts },
  }
}

/** What is asked of the commission, in words. */
export function askedOf({ creation, assessmentRules }: Pick<SessionLine, 'creation' | 'assessmentRules'>): string[] {
  return [
    ...(creation === null ? [] : [words.creation(optionLabel('referralNature', creation))]),
    ...(assessmentRules === null ? [] : [words.assessmentRules(optionLabel('referralNature', assessmentRules))]),
  ]
}
