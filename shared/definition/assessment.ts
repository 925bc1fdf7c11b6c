import type { z } from 'zod'
import {
  choice,
  date,
  flag,
  group,
  id,
  integer,
  list,
  minutes,
  percent,
  reference,
  references,
  text,
  word,
} from './field.ts'
import { cognitiveLevels } from './learning-outcome.ts'

/** One thing that is assessed and how it is organised (catalogue § 1, `evaluation`; § 0.4, 6). */
export const assessmentSchema = group({
  id: id(),
  code: word(),
  title: text(),
  moment: choice('assessmentMoment', ['continuous', 'final']),
  /** Form decides what the law asks: a submission is not a sitting (CC-6.2-2). */
  form: choice('assessmentForm', ['sitting', 'submission', 'oral', 'continuous']),
  kind: choice('assessmentKind', [
    'quiz',
    'exercise',
    'case-study',
    'project',
    'simulation',
    'report',
    'defence',
    'interview',
    'portfolio',
    'other',
  ]),
  modality: choice('modality', ['on-site', 'synchronous', 'asynchronous']),
  duration: minutes(),
  /** Says how long when minutes do not fit (“dépôt avant la semaine 5”). */
  durationDetails: text(),
  weight: percent(),
  /** Whether the result counts for the decision. */
  counts: flag(),
  /** How its score is had: given directly, or from the levels of its criteria. */
  scoring: choice('scoring', ['direct-score', 'weighted-criteria', 'mean-of-criteria']),
  taskId: reference('assessmentTasks'),
  outcomeIds: references('outcomes'),
  criterionIds: references('rubrics.criteria'),
  cognitiveLevel: choice('cognitiveLevel', cognitiveLevels),
  week: integer(),
  on: date(),
  organisation: text({ multiline: true }),
  /** How this one is taken again, where it differs from the general rule. */
  retake: text({ multiline: true }),
  identity: group({
    method: choice('identityMethod', [
      'none',
      'named-account',
      'document-on-screen',
      'document-on-site',
      'authenticated-by-other-assessment',
      'other',
    ]),
    /** The oral that authenticates a submission. */
    authenticatedById: reference('assessments'),
    details: text({ multiline: true }),
  }),
  /** The four values of the European standard elements. */
  europeanSupervision: choice('europeanSupervision', [
    'unsupervised',
    'supervised-without-identity',
    'supervised-online-with-identity',
    'supervised-on-site-with-identity',
  ]),
  technicalCheck: text({ multiline: true }),
  supervision: choice('supervision', ['none', 'live', 'on-site', 'remote-proctoring']),
  supervisionDetails: text({ multiline: true }),
  rulesReminder: text({ multiline: true }),
  /** Only for remote proctoring (CNIL, 2023): CC-6.2-3. */
  proctoring: group({
    information: text({ multiline: true }),
    minimisation: text({ multiline: true }),
    retention: text({ multiline: true }),
    alternative: text({ multiline: true }),
    dataProtectionOfficerConsulted: flag(),
  }),
})

export type Assessment = z.infer<typeof assessmentSchema>

/** From levels and scores to the decision, and what happens to those who fail (`regleValidation`). */
export const validationSchema = group({
  mode: choice('validationMode', ['weighted', 'non-compensated']),
  statement: text({ multiline: true }),
  /** Criteria that must reach the threshold level of their rubric. */
  requiredCriterionIds: references('rubrics.criteria'),
  /** How many other criteria may lie below the threshold; 0 is none. */
  toleratedBelowThreshold: integer(),
  /** The lowest level such a criterion may have. */
  lowestToleratedLevelId: reference('rubrics.levels'),
  /** Weighted total to reach, of 100. Without object in non-compensated mode. */
  overallThreshold: percent(),
  /** Weighted total to reach for one competency, of 100; a competency left out has no threshold of its own. */
  competencyThresholds: list(group({ id: id(), competencyId: reference('competencies'), threshold: percent() })),
  partial: group({
    offered: flag(),
    reason: text({ multiline: true }),
    units: list(
      group({
        id: id(),
        competencyId: reference('competencies'),
        criterionIds: references('rubrics.criteria'),
        statement: text(),
      }),
    ),
    retentionMonths: integer(),
  }),
  retake: group({
    count: integer(),
    withinDays: integer(),
    details: text({ multiline: true }),
    noRetakeReason: text({ multiline: true }),
  }),
  jury: group({
    members: list(group({ id: id(), memberId: reference('team'), chair: flag(), quality: text() })),
    appointedOn: date(),
    appointmentReference: word(),
  }),
  appeal: text({ multiline: true }),
  accommodations: text({ multiline: true }),
  integrityRules: text({ multiline: true }),
  /** Calendar, convening, equipment, invigilators (CC-6.3-1). */
  organisation: text({ multiline: true }),
})
