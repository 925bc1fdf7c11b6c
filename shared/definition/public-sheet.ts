import { choice, date, flag, group, reference, text, word } from './field.ts'

/** What is published: the sheet a learner reads before enrolling (CC-9, Qualiopi indicator 1). */
export const publicSheetSchema = group({
  url: word(),
  publishedOn: date(),
  updatedOn: date(),
  summary: text({ multiline: true }),
  contactId: reference('people'),
  contactDetails: text(),
  teachingMethods: text({ multiline: true }),
  assessmentSummary: text({ multiline: true }),
  rubricPublished: flag(),
  disabilityStatement: text({ multiline: true }),
  /** Kind of recognition, in words (2026 edition of indicator 1). */
  recognitionType: text({ multiline: true }),
  /** The sentence that says what this is and is not (CC-9-4). */
  statusStatement: text({ multiline: true }),
  /** Whether CPF eligibility is announced; text is also read by the rule. */
  cpfClaim: choice('cpfClaim', ['not-claimed', 'claimed']),
  /** How success, satisfaction and drop-out rates are computed (2026 edition of indicator 2). */
  resultsMethod: text({ multiline: true }),
  results: text({ multiline: true }),
  durationsPublished: flag(),
  otherInformation: text({ multiline: true }),
})
