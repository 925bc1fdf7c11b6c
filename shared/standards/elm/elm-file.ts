import { z } from 'zod'
import { foreignText, oneOrMany } from '../foreign.ts'
import type { LanguageText } from '../said-text.ts'

/* What is read of a file of the European Learning Model. */

const word = () => z.string().max(2_000)
const named = z.looseObject({ id: word().optional() })
const texts = z.record(z.string().max(35), oneOrMany(foreignText()))
/** A term with what Cadrier writes beside it; another kind of definition is not looked at. */
const defined = named.extend({ definition: texts.optional().catch(undefined) })
const noteSchema = z.looseObject({ noteLiteral: texts })

const partSchema = z.looseObject({
  id: word(),
  title: texts,
  description: texts.optional(),
  identifier: oneOrMany(z.looseObject({ notation: word(), schemeName: word().optional() })).optional(),
})

const activitySchema = partSchema.extend({
  volumeOfLearning: word().optional(),
  dcType: oneOrMany(defined).optional(),
  mode: oneOrMany(defined).optional(),
})

const assessmentSchema = partSchema.extend({
  dcType: oneOrMany(defined).optional(),
  mode: oneOrMany(defined).optional(),
  language: oneOrMany(named).optional(),
  gradingScheme: z
    .looseObject({ id: word().optional(), title: texts.optional(), description: texts.optional() })
    .optional(),
  additionalNote: oneOrMany(noteSchema).optional(),
})

const bodySchema = z.looseObject({
  id: word(),
  legalName: texts.optional(),
  location: oneOrMany(
    z.looseObject({
      address: oneOrMany(
        z.looseObject({ countryCode: named.optional(), fullAddress: noteSchema.optional() }),
      ).optional(),
    }),
  ).optional(),
})

const awardingSchema = oneOrMany(z.looseObject({ awardingBody: oneOrMany(bodySchema).optional() })).optional()

export const specificationSchema = partSchema.extend({
  altLabel: texts.optional(),
  category: texts.optional(),
  language: oneOrMany(named).optional(),
  volumeOfLearning: word().optional(),
  creditPoint: oneOrMany(z.looseObject({ point: word(), framework: named.optional() })).optional(),
  thematicArea: oneOrMany(named.extend({ definition: texts.optional() })).optional(),
  eqfLevel: oneOrMany(named).optional(),
  nqfLevel: oneOrMany(named).optional(),
  educationLevel: oneOrMany(named).optional(),
  homepage: oneOrMany(z.looseObject({ contentURL: word() })).optional(),
  entryRequirement: oneOrMany(noteSchema).optional(),
  learningOutcome: oneOrMany(partSchema).optional(),
  provenBy: oneOrMany(assessmentSchema).optional(),
  dcType: oneOrMany(named).optional(),
  mode: oneOrMany(named).optional(),
  isPartialQualification: z.boolean().optional(),
  additionalNote: oneOrMany(noteSchema).optional(),
  influencedBy: oneOrMany(activitySchema).optional(),
  awardingOpportunity: awardingSchema,
})

/** What a person did, with the description of what it was: the description may leave out what is said around it. */
const done = { id: word().optional(), title: texts.optional(), description: texts.optional() }

/** What was achieved, as far as it says what it is that can be. */
export const claimSchema = z.looseObject({
  title: texts.optional(),
  awardedBy: awardingSchema,
  provenBy: oneOrMany(
    z.looseObject({
      ...done,
      idVerification: named.optional(),
      specifiedBy: oneOrMany(assessmentSchema.partial({ id: true, title: true })).optional(),
    }),
  ).optional(),
  influencedBy: oneOrMany(
    z.looseObject({
      ...done,
      specifiedBy: oneOrMany(activitySchema.partial({ id: true, title: true })).optional(),
    }),
  ).optional(),
})

export type ElmTexts = z.infer<typeof texts>
export type Specification = z.infer<typeof specificationSchema>
export type Claim = z.infer<typeof claimSchema>
export type AssessmentPart = z.infer<typeof assessmentSchema>
export type ActivityPart = z.infer<typeof activitySchema>
export type AwardingBody = z.infer<typeof bodySchema>
export type Terms = readonly { id?: string | undefined; definition?: ElmTexts | undefined }[] | undefined

/** A part of a file with its place in it, such as `$.provenBy[0]`. */
export interface Located<T> {
  part: T
  path: string
}

/** Texts by language as those of the model: French where there is one, else the first language, and English. */
export function textOf(given: ElmTexts | undefined): LanguageText {
  const entries = new Map(Object.entries(given ?? {}).map(([language, values]) => [language, values.join('\n')]))
  const [first = ''] = entries.values()
  const en = entries.get('en')
  return { fr: entries.get('fr') ?? first, ...(en === undefined || en === '' ? {} : { en }) }
}
