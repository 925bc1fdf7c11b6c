import { z } from 'zod'
import { wellFormed } from '../../definition/well-formed.ts'

/*
 * What Cadrier reads and writes of a CFPackage of CASE 1.1. A package is read more widely than it is written: keys that
 * are not here are dropped, since they could not be kept anyway.
 */

const text = wellFormed(z.string().max(100_000))
const identifier = wellFormed(z.string().min(1).max(500))

/** Nothing of an extension is believed: it is looked at key by key where it is used. */
const extensions = z.record(z.string(), z.unknown()).optional()

const link = z.object({ title: text.optional(), identifier, uri: text.optional() })

const item = z.object({
  identifier,
  uri: text.optional(),
  fullStatement: text,
  abbreviatedStatement: text.optional(),
  alternativeLabel: text.optional(),
  CFItemType: text.optional(),
  humanCodingScheme: text.optional(),
  listEnumeration: text.optional(),
  educationLevel: z.array(text).max(1_000).optional(),
  language: text.optional(),
  notes: text.optional(),
  lastChangeDateTime: text.optional(),
  extensions,
})

const association = z.object({
  identifier: identifier.optional(),
  uri: text.optional(),
  associationType: text,
  sequenceNumber: z.number().optional(),
  originNodeURI: link,
  destinationNodeURI: link,
  lastChangeDateTime: text.optional(),
})

const criterionLevel = z.object({
  identifier,
  uri: text.optional(),
  quality: text.optional(),
  description: text.optional(),
  score: z.number().optional(),
  feedback: text.optional(),
  position: z.number().optional(),
  rubricCriterionId: text.optional(),
  lastChangeDateTime: text.optional(),
  extensions: z.array(z.record(z.string(), z.unknown())).max(1_000).optional(),
})

const criterion = z.object({
  identifier,
  uri: text.optional(),
  category: text.optional(),
  description: text.optional(),
  CFItemURI: link.optional(),
  weight: z.number().optional(),
  position: z.number().optional(),
  rubricId: text.optional(),
  lastChangeDateTime: text.optional(),
  CFRubricCriterionLevels: z.array(criterionLevel).max(1_000).optional(),
  extensions,
})

const rubric = z.object({
  identifier,
  uri: text.optional(),
  title: text.optional(),
  description: text.optional(),
  CFRubricCriteria: z.array(criterion).max(5_000).optional(),
  lastChangeDateTime: text.optional(),
  extensions,
})

/** A document of the CASE exchange format; at most as many items as a list of the model may hold. */
export const cfPackageSchema = z.object({
  CFDocument: z.object({
    identifier,
    uri: text.optional(),
    creator: text.optional(),
    title: text,
    publisher: text.optional(),
    frameworkType: text.optional(),
    caseVersion: text.optional(),
    language: text.optional(),
    version: text.optional(),
    adoptionStatus: text.optional(),
    description: text.optional(),
    notes: text.optional(),
    lastChangeDateTime: text.optional(),
    extensions,
  }),
  CFItems: z.array(item).max(50_000).optional(),
  CFAssociations: z.array(association).max(200_000).optional(),
  CFRubrics: z.array(rubric).max(5_000).optional(),
})

export type CfPackage = z.infer<typeof cfPackageSchema>
export type CfItem = z.infer<typeof item>
export type CfRubric = z.infer<typeof rubric>
export type CfCriterion = z.infer<typeof criterion>

/** Kinds of items Cadrier writes, in the words of the field. */
export const itemTypes = {
  competency: 'Competency',
  component: 'Essential Component',
  situation: 'Professional Situation',
  level: 'Development Level',
  learning: 'Critical Learning',
  outcome: 'Learning Outcome',
} as const

/** Under this key an extension holds what CASE has no place for. */
export const extensionKey = 'cadrier'
