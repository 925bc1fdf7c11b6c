import { z } from 'zod'
import type { Evaluation, Looked } from '../checklist/finding.ts'
import { stages } from '../definition/stages.ts'
import { gates, provenances, roles, severities } from '../framework/requirement.ts'

export const gateSchema = z.enum(gates)

const count = z.int().nonnegative()
const looked = z.record(z.string(), z.json() as unknown as z.ZodType<Looked>)
const path = z.array(z.string()).readonly()

const gapSchema = z.strictObject({
  path,
  mendAt: path.optional(),
  ids: path,
  message: z.strictObject({ key: z.string(), values: looked }),
  data: looked,
})

const findingSchema = z.strictObject({
  requirement: z.string(),
  aliases: z.array(z.string()).readonly(),
  framework: z.string(),
  rule: z.string(),
  role: z.enum(roles),
  gate: gateSchema,
  severity: z.enum(severities),
  status: z.enum(['open', 'justified', 'not-applicable']),
  provenance: z.array(z.enum(provenances)).readonly(),
  stage: z.enum(stages),
  subject: z.strictObject({ path: z.string(), ids: path }),
  gaps: z.array(gapSchema).readonly(),
  data: looked,
  causedBy: z.string().nullable(),
  justification: z.string().nullable(),
})

export const verdictSchema = z.strictObject({
  gate: gateSchema,
  verdict: z.enum(['ready', 'ready-with-reservations', 'not-ready']),
  counts: z.strictObject({ blocking: count, toJustify: count, advice: count, justified: count }),
})

/** What `evaluate` answers (shared/checklist), as it crosses a border. */
const evaluationSchema: z.ZodType<Evaluation> = verdictSchema.extend({
  frameworks: z.array(z.strictObject({ id: z.string(), version: z.string() })).readonly(),
  date: z.iso.date(),
  findings: z.array(findingSchema).readonly(),
  requirements: z
    .array(
      z.strictObject({
        requirement: z.string(),
        framework: z.string(),
        section: z.string(),
        outcome: z.enum(['met', 'justified', 'not-met', 'not-applicable', 'advised']),
      }),
    )
    .readonly(),
})

/** What checking one definition answers, in the window as on the command line: what was checked, and what was found. */
export const checkResultSchema = z.strictObject({
  definition: z.strictObject({
    id: z.string(),
    title: z.string(),
    formatVersion: z.int().positive(),
    fingerprint: z.string(),
  }),
  evaluation: evaluationSchema,
  /** Frameworks the definition pins in a version that is not installed: the installed version was applied instead. */
  missingFrameworks: z.array(z.strictObject({ id: z.string(), version: z.string() })),
})

export type CheckResult = z.infer<typeof checkResultSchema>
