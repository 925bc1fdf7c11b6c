import { z } from 'zod'
import { stageOf, stages } from '../definition/stages.ts'
import { modelPlace } from './model-places.ts'

/** Whom a requirement asks first; the others see it as somebody else’s. */
export const roles = ['teacher', 'designer', 'service', 'institution'] as const
export type Role = (typeof roles)[number]

/** Moments a dossier is judged for, in order. */
export const gates = ['conception', 'cfvu', 'ouverture', 'audit'] as const
export type Gate = (typeof gates)[number]

/** Codes B, J, C of the catalogue, heaviest first. */
export const severities = ['blocking', 'to-justify', 'advice'] as const
export type Severity = (typeof severities)[number]

/** Where a requirement comes from (catalogue § 0.1): seed text, its title only, law, public page, Cadrier. */
export const provenances = ['S', 'St', 'L', 'P', 'I'] as const
export type Provenance = (typeof provenances)[number]

/** The heavier of two severities. */
export function heavier(one: Severity, other: Severity): Severity {
  return severities.indexOf(one) <= severities.indexOf(other) ? one : other
}

const requirementId = z.string().regex(/^[A-Z][A-Z0-9]*(-[A-Z0-9.]+)+$/)
const sentence = z.string().min(20).max(900)

/** A rule of the closed set (RULES.md) with the parameters this requirement gives it. */
export const ruleReferenceSchema = z.strictObject({
  kind: z.string().regex(/^[a-z][a-z0-9-]*$/),
  parameters: z.record(z.string(), z.json()).default({}),
  /** When this rule weighs less or more than the requirement does by default. */
  severity: z.enum(severities).optional(),
  /** When this rule weighs differently once a later gate is judged. */
  severityAtGate: z.partialRecord(z.enum(gates), z.enum(severities)).optional(),
})

const sourceReference = z.strictObject({
  source: z.string().min(1),
  /** Article, section or page in the source. */
  place: z.string().optional(),
})

/** The place to go to mend it. `path` is a model path of the definition, in its stage; the rule gives the exact item. */
const fixedAt = z.strictObject({ stage: z.enum(stages), path: z.string() }).superRefine(({ stage, path }, context) => {
  const own = stageOf(path)
  if (!modelPlace(path) || own === undefined)
    context.addIssue({ code: 'custom', path: ['path'], message: `${path} is not a place of the definition` })
  else if (own !== stage)
    context.addIssue({ code: 'custom', path: ['stage'], message: `${path} is written in stage ${own}` })
})

/** Lists a question may be asked for, item by item. */
export const questionSubjects = ['assessmentTasks', 'competencies'] as const

interface WeighedAt {
  path: (string | number)[]
  severity: Severity
}

/** Every severity a requirement may ring with, with the place where it is written. */
function severitiesOf({
  severity,
  rules,
}: {
  severity: Severity
  rules: readonly z.infer<typeof ruleReferenceSchema>[]
}): WeighedAt[] {
  return [
    { path: ['severity'], severity },
    ...rules.flatMap((rule, index): WeighedAt[] => [
      ...(rule.severity ? [{ path: ['rules', index, 'severity'], severity: rule.severity }] : []),
      ...Object.entries(rule.severityAtGate ?? {}).map(([gate, atGate]) => ({
        path: ['rules', index, 'severityAtGate', gate],
        severity: atGate,
      })),
    ]),
  ]
}

/** Catalogue § 0.4, 5: only a seed text or an official one can block, whatever entry carries the severity. */
function refuseToBlockAlone(
  provenance: readonly Provenance[],
  { path, severity }: WeighedAt,
  context: z.RefinementCtx,
): void {
  if (severity === 'blocking' && !provenance.some((code) => code === 'S' || code === 'L'))
    context.addIssue({ code: 'custom', path, message: 'blocking needs provenance S or L' })
}

/** A requirement that carries its own rules or question. */
export const requirementSchema = z
  .strictObject({
    id: requirementId,
    /** Ids of the catalogue that say the same and have no text of their own (R-*, S1-*). */
    aliases: z.array(requirementId).default([]),
    section: z.string().min(1),
    label: z.string().min(5).max(200),
    /** Why it matters, for a teacher. */
    why: sentence,
    /** How to meet it, for a teacher. */
    how: sentence,
    role: z.enum(roles),
    gate: z.enum(gates),
    severity: z.enum(severities),
    provenance: z.array(z.enum(provenances)).min(1),
    sources: z.array(sourceReference),
    /** A computed, P computed in part, H asked of a person. */
    automation: z.enum(['A', 'P', 'H']),
    rules: z.array(ruleReferenceSchema).default([]),
    /** A question only a person can answer; `subject` is the list it is asked for, item by item. */
    question: z.strictObject({ text: sentence, subject: z.enum(questionSubjects).optional() }).optional(),
    fixedAt,
    /**
     * Requirements whose open findings make this one unavoidable: it is then shown under them and not counted.
     */
    follows: z.array(requirementId).default([]),
    /** Shown when Cadrier’s own reading or mark is at stake. */
    note: z.string().optional(),
  })
  .superRefine((requirement, context) => {
    for (const weighed of severitiesOf(requirement)) refuseToBlockAlone(requirement.provenance, weighed, context)
    if ((requirement.automation === 'H') !== (requirement.rules.length === 0))
      context.addIssue({ code: 'custom', path: ['rules'], message: 'A and P need a rule, H has none' })
    if (requirement.automation === 'H' && !requirement.question)
      context.addIssue({ code: 'custom', path: ['question'], message: 'H needs a question' })
  })

export type Requirement = z.infer<typeof requirementSchema>

/** A requirement that says what another one says: shown beside it, never counted twice (catalogue § 0.4, 9). */
export const aliasRequirementSchema = z
  .strictObject({
    id: requirementId,
    sameAs: requirementId,
    section: z.string().min(1),
    label: z.string().min(5).max(200),
    /** Raises the canonical requirement to this severity where this framework is used. */
    severity: z.enum(severities),
    provenance: z.array(z.enum(provenances)).min(1),
    sources: z.array(sourceReference),
    note: z.string().optional(),
  })
  .superRefine(({ provenance, severity }, context) => {
    refuseToBlockAlone(provenance, { path: ['severity'], severity }, context)
  })
