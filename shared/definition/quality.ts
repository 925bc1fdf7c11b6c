import { choice, date, flag, group, id, list, reference, text, word } from './field.ts'
import { qualityIndicators } from './common-values.ts'

/** What is particular to this course in quality assurance; what is common is in common-values.ts. */
export const qualitySchema = group({
  /** Read against the consortium’s specifications (CC-7.1-1). */
  specificationsReview: group({
    conforms: flag(),
    version: word(),
    reviewerId: reference('people'),
    on: date(),
  }),
  peerReviews: list(
    group({
      id: id(),
      reviewerId: reference('people'),
      organisation: text(),
      /** Not a member of the team. */
      external: flag(),
      academic: flag(),
      on: date(),
      opinion: choice('opinion', ['favourable', 'favourable-with-reservations', 'unfavourable']),
      comment: text({ multiline: true }),
    }),
  ),
  /** Facts that decide which indicators apply (catalogue § 5.2). */
  workplacePeriod: flag(),
  workStudy: flag(),
  /** A person’s word on applicability, where it differs from what Cadrier proposes. */
  applicability: list(
    group({
      id: id(),
      indicator: choice('qualityIndicator', qualityIndicators),
      applies: flag(),
      reason: text({ multiline: true }),
    }),
  ),
})
