import type { z } from 'zod'
import { activitySchema, personalWorkSchema } from './activity.ts'
import { assessmentSchema, validationSchema } from './assessment.ts'
import { assessmentTaskSchema } from './assessment-task.ts'
import { attachmentSchema } from './attachment.ts'
import { audienceSchema } from './audience.ts'
import { budgetSchema } from './budget.ts'
import { certificateSchema } from './certificate.ts'
import { commonValuesSchema } from './common-values.ts'
import { competencySchema } from './competency.ts'
import { choice, date, group, id, list, reference, text, word } from './field.ts'
import { governanceSchema } from './governance.ts'
import { identitySchema } from './identity.ts'
import { learningOutcomeSchema } from './learning-outcome.ts'
import { needSchema } from './need.ts'
import { stackingSchema } from './stacking.ts'
import { personSchema } from './person.ts'
import { publicSheetSchema } from './public-sheet.ts'
import { qualitySchema } from './quality.ts'
import { rubricSchema } from './rubric.ts'
import { attendanceSchema, scheduleSchema, sessionSchema, supportSchema } from './support.ts'
import { teamMemberSchema, teamSupportSchema } from './team.ts'

/** A reasoned exception to a requirement that may be justified (comply or explain). */
export const exceptionSchema = group({
  id: id(),
  /** Canonical id of the requirement, e.g. `CC-14-1`. */
  requirement: word(),
  justification: text({ multiline: true }),
  on: date(),
})

/** A person’s answer to a question no rule can settle; kept per subject where the question has one. */
export const answerSchema = group({
  id: id(),
  requirement: word(),
  /** Id of the item judged (a task, a competency), blank for the whole dossier. */
  subject: word(),
  answer: choice('humanAnswer', ['yes', 'partly', 'no', 'not-applicable']),
  comment: text({ multiline: true }),
  on: date(),
})

/**
 * The definition of a micro-certification: everything its authors say, and nothing that can be computed.
 * Key order here is the order of the stages a person goes through.
 */
export const definitionSchema = group({
  id: id(),
  /** Where it stands. Not part of the content: the fingerprint leaves it out. */
  state: choice('state', ['draft', 'submitted', 'open', 'closed']),
  institutionId: reference('@institution'),
  /** Frameworks chosen by the authors, pinned; general packs apply by rule (law, Qualiopi by audit date). */
  frameworks: list(group({ id: id(), framework: word(), version: word() })),
  identity: identitySchema,
  audience: audienceSchema,
  publicSheet: publicSheetSchema,
  need: needSchema,
  competencies: list(competencySchema),
  outcomes: list(learningOutcomeSchema),
  assessmentTasks: list(assessmentTaskSchema),
  rubrics: list(rubricSchema),
  activities: list(activitySchema),
  personalWork: list(personalWorkSchema),
  schedule: scheduleSchema,
  assessments: list(assessmentSchema),
  validation: validationSchema,
  support: supportSchema,
  attendance: attendanceSchema,
  team: list(teamMemberSchema),
  teamSupport: list(teamSupportSchema),
  people: list(personSchema),
  budget: budgetSchema,
  certificate: certificateSchema,
  stacking: stackingSchema,
  quality: qualitySchema,
  governance: governanceSchema,
  sessions: list(sessionSchema),
  /** Values that override the institution’s; a blank inherits. */
  local: commonValuesSchema,
  exceptions: list(exceptionSchema),
  answers: list(answerSchema),
  attachments: list(attachmentSchema),
})

export type Definition = z.infer<typeof definitionSchema>
