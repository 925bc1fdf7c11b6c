import type { z } from 'zod'
import { choice, group, id, references, text, word } from './field.ts'
import { provenanceSchema } from './provenance.ts'

/** Cognitive levels of the revised Bloom taxonomy, lowest first. */
export const cognitiveLevels = ['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create'] as const

export type CognitiveLevel = (typeof cognitiveLevels)[number]

/** Rank 1 to 6 of a cognitive level. */
export const cognitiveRank = (level: CognitiveLevel): number => cognitiveLevels.indexOf(level) + 1

/** A learning outcome (AAV): verb, object, condition, criterion. */
export const learningOutcomeSchema = group({
  id: id(),
  code: word(),
  statement: text(),
  /** Action verb as the author sees it; blank lets the first word of the statement stand. */
  verb: word(),
  /** Confirmed by the author: a verb alone does not make a level. */
  cognitiveLevel: choice('cognitiveLevel', cognitiveLevels),
  condition: text(),
  successCriterion: text(),
  competencyIds: references('competencies'),
  provenance: provenanceSchema(),
})

export type LearningOutcome = z.infer<typeof learningOutcomeSchema>
