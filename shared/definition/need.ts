import { choice, choices, date, group, id, list, reference, references, richText, text, word } from './field.ts'

/** Why it should exist (catalogue § 1, `besoin`). */
export const needSchema = group({
  kinds: choices('needKind', ['labour-market', 'societal', 'personal', 'cultural']),
  analysis: richText(),
  sources: list(group({ id: id(), title: text(), on: date(), link: word() })),
  sector: text(),
  transitions: choices('transition', ['digital', 'ecological', 'trade-need']),
  /** What the learner will be able to do at work: the professional aim of L. 6313-2 (FO-4). */
  professionalAim: text({ multiline: true }),
  contributions: list(
    group({
      id: id(),
      organisation: text(),
      contactId: reference('people'),
      form: choice('contributionForm', ['direct', 'indirect']),
      description: text({ multiline: true }),
      on: date(),
      evidence: text({ multiline: true }),
      attachmentIds: references('attachments'),
    }),
  ),
  referentials: list(
    group({
      id: id(),
      kind: choice('referentialKind', ['trade', 'activity', 'competency']),
      title: text(),
      code: word(),
      link: word(),
    }),
  ),
  /** What research brings to this course, and what sets it apart (s003). */
  researchContribution: richText(),
  offerComplementarity: text({ multiline: true }),
  outlook: text({ multiline: true }),
})
