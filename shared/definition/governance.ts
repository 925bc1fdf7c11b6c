import type { z } from 'zod'
import { choice, choices, date, group, id, list, references, richText, text, word } from './field.ts'

const natures = ['information', 'opinion', 'vote'] as const

/** A body’s decision, one per institution and body: several CFVU are possible. */
export const decisionSchema = group({
  id: id(),
  institution: text(),
  body: choice('body', [
    'component-council',
    'continuing-education-service',
    'finance-department',
    'scientific-committee',
    'steering-committee',
    'strategic-committee',
    'cfvu',
    'board',
    'other',
  ]),
  subjects: choices('decisionSubject', ['creation', 'assessment-rules', 'price', 'opportunity']),
  nature: choice('referralNature', natures),
  on: date(),
  outcome: choice('decisionOutcome', [
    'expected',
    'informed',
    'favourable',
    'favourable-with-reservations',
    'unfavourable',
  ]),
  reservations: text({ multiline: true }),
  reservationsAnswer: text({ multiline: true }),
  number: word(),
  transmittedOn: date(),
  publishedOn: date(),
  /** The function of who signs, never a name: names are in `people`, where they can be erased. */
  signatory: text(),
  attachmentIds: references('attachments'),
})

export type Decision = z.infer<typeof decisionSchema>

/** Bodies, what they are asked, what they said (catalogue § 7). */
export const governanceSchema = group({
  /** Version of the common framework applied (CC-1-2). */
  commonFramework: group({ version: word(), approvedOn: date() }),
  /** What the CFVU is asked, for the creation and for the assessment rules (CC-7.4-2). */
  creationReferral: choice('referralNature', natures),
  assessmentRulesReferral: choice('referralNature', natures),
  targetSessionOn: date(),
  /** What the authors want the commission to look at, on the summary page (CF-2). */
  attentionPoints: text({ multiline: true }),
  decisions: list(decisionSchema),
  draftDeliberation: richText(),
  versions: list(group({ id: id(), version: word(), on: date(), changes: text({ multiline: true }) })),
})
