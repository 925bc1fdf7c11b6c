import { choice, date, flag, group, id, integer, list, percent, references, text } from './field.ts'
import { modalities } from './activity.ts'

/** Who helps learners, how fast, and how the course stays accessible (CC-14-2, FO-1). */
export const supportSchema = group({
  tutoring: text({ multiline: true }),
  tutorIds: references('team'),
  tutorChannel: text(),
  tutorHours: text(),
  /** Working hours before an answer. */
  tutorResponseHours: integer(),
  welcome: text({ multiline: true }),
  dropoutPrevention: text({ multiline: true }),
  accessibility: text({ multiline: true }),
})

/** Rule and evidence of attendance (CC-8.2, R. 6313-3). */
export const attendanceSchema = group({
  rule: text({ multiline: true }),
  threshold: percent(),
  proofs: list(
    group({
      id: id(),
      modality: choice('modality', modalities),
      title: text(),
      /** Proves that something was done, not only that somebody was connected. */
      provesActivity: flag(),
    }),
  ),
  reminders: text({ multiline: true }),
  /** Days without activity before a reminder. */
  reminderDays: integer(),
  justifiedAbsences: text({ multiline: true }),
})

/** When it happens. With permanent access there are no dates and no convening. */
export const scheduleSchema = group({
  permanentAccess: flag(),
  permanentAccessDetails: text({ multiline: true }),
  startsOn: date(),
  endsOn: date(),
  registrationOpensOn: date(),
  registrationClosesOn: date(),
  pace: text(),
  convening: text({ multiline: true }),
})

/** One run of the course and what came of it: its report serves modification and renewal. */
export const sessionSchema = group({
  id: id(),
  name: text(),
  startsOn: date(),
  endsOn: date(),
  registrationOpensOn: date(),
  registrationClosesOn: date(),
  expectedLearners: integer(),
  enrolled: integer(),
  assessed: integer(),
  certified: integer(),
  abandoned: integer(),
  satisfaction: percent(),
  report: text({ multiline: true }),
  decisionsTaken: text({ multiline: true }),
  /** What proves how it went: it exists after the session only. */
  evidence: list(group({ id: id(), title: text(), on: date(), attachmentIds: references('attachments') })),
})
