/** A part of a long form, as a person thinks of it. */
export interface FormSection {
  id: string
  /** Keys of the item or of the group, in order; below a group they are joined by a dot. */
  fields: readonly string[]
  /** The group of the model this section stands for, where it does. */
  group?: string
}

const documentSections = [
  { id: 'what', fields: ['kind', 'title', 'reference'] },
  { id: 'state', fields: ['status', 'on', 'dueOn', 'responsible', 'reason', 'attachmentIds'] },
] as const satisfies readonly FormSection[]

const evidenceSections = [
  { id: 'what', fields: ['title', 'indicators', 'edition'] },
  { id: 'state', fields: ['status', 'on', 'dueOn', 'responsible', 'link', 'attachmentIds'] },
] as const satisfies readonly FormSection[]

/**
 * Long forms by the model path of their list or group: short headed parts, in the order one thinks of them. Each field
 * of the model has its place in exactly one of them.
 */
export const formSections = {
  /** The situation first, what is asked, then the frame and the proof. */
  assessmentTasks: [
    {
      id: 'identity',
      fields: ['code', 'kind', 'title', 'competencyIds', 'outcomeIds', 'criticalLearningIds', 'targetLevel'],
    },
    { id: 'situation', fields: ['context', 'realism', 'commissioner', 'learnerRole', 'problem'] },
    { id: 'asked', fields: ['steps', 'constraints'] },
    { id: 'production', fields: ['deliverables'] },
    { id: 'course', fields: ['supervisedTime', 'autonomousTime', 'grouping', 'groupingDetails', 'milestones'] },
    { id: 'resources', fields: ['internalResources', 'externalResources'] },
    {
      id: 'frame',
      fields: ['generativeAi.policy', 'generativeAi.rule', 'integrityRule', 'accessibility'],
      group: 'generativeAi',
    },
    {
      id: 'authenticity',
      fields: [
        'authenticity.openProblem',
        'authenticity.acceptableAnswers',
        'authenticity.levelFit',
        'authenticity.choiceLeft',
        'authenticity.usefulness',
      ],
      group: 'authenticity',
    },
    { id: 'assessment', fields: ['rubricId', 'portfolioTraces'] },
  ],
  assessments: [
    { id: 'brief', fields: ['code', 'title', 'moment', 'form', 'kind', 'modality', 'weight', 'counts'] },
    { id: 'assessed', fields: ['taskId', 'outcomeIds', 'criterionIds', 'cognitiveLevel', 'scoring'] },
    { id: 'organisation', fields: ['week', 'on', 'duration', 'durationDetails', 'organisation'] },
    {
      id: 'identity',
      fields: ['identity.method', 'identity.authenticatedById', 'identity.details'],
      group: 'identity',
    },
    {
      id: 'supervision',
      fields: [
        'supervision',
        'europeanSupervision',
        'supervisionDetails',
        'technicalCheck',
        'rulesReminder',
        'proctoring',
      ],
    },
    { id: 'retake', fields: ['retake'] },
  ],
  validation: [
    {
      id: 'decision',
      fields: [
        'mode',
        'overallThreshold',
        'statement',
        'requiredCriterionIds',
        'toleratedBelowThreshold',
        'lowestToleratedLevelId',
        'competencyThresholds',
      ],
    },
    {
      id: 'partial',
      fields: ['partial.offered', 'partial.reason', 'partial.units', 'partial.retentionMonths'],
      group: 'partial',
    },
    {
      id: 'retake',
      fields: ['retake.count', 'retake.withinDays', 'retake.details', 'retake.noRetakeReason'],
      group: 'retake',
    },
    { id: 'jury', fields: ['jury.members', 'jury.appointedOn', 'jury.appointmentReference'], group: 'jury' },
    { id: 'conduct', fields: ['organisation', 'accommodations', 'integrityRules', 'appeal'] },
  ],
  support: [
    { id: 'tutoring', fields: ['tutorIds', 'tutoring', 'tutorChannel', 'tutorHours', 'tutorResponseHours'] },
    { id: 'learners', fields: ['welcome', 'dropoutPrevention', 'accessibility'] },
  ],
  attendance: [
    { id: 'rule', fields: ['rule', 'threshold', 'justifiedAbsences', 'proofs'] },
    { id: 'reminders', fields: ['reminderDays', 'reminders'] },
  ],
  team: [
    { id: 'person', fields: ['personId', 'status', 'rank', 'discipline', 'expertise'] },
    { id: 'part', fields: ['roles', 'activeProfessional'] },
    {
      id: 'contract',
      fields: ['cvOn', 'cvAttachmentIds', 'contract', 'contractReference', 'contractQuotesFramework'],
    },
    { id: 'hours', fields: ['workingTime', 'tutorialEquivalentTime'] },
  ],
  sessions: [
    { id: 'dates', fields: ['name', 'startsOn', 'endsOn', 'registrationOpensOn', 'registrationClosesOn'] },
    {
      id: 'learners',
      fields: ['expectedLearners', 'enrolled', 'assessed', 'certified', 'abandoned', 'satisfaction'],
    },
    { id: 'report', fields: ['report', 'decisionsTaken', 'evidence'] },
  ],
  'governance.decisions': [
    { id: 'asked', fields: ['institution', 'body', 'subjects', 'nature'] },
    { id: 'sitting', fields: ['on', 'outcome', 'number', 'signatory'] },
    {
      id: 'after',
      fields: ['reservations', 'reservationsAnswer', 'transmittedOn', 'publishedOn', 'attachmentIds'],
    },
  ],
  'stacking.pathways': [
    {
      id: 'aim',
      fields: ['title', 'open', 'target', 'certifier', 'blockCode', 'blockTitle', 'blockRegistration'],
    },
    { id: 'made', fields: ['competencies', 'members'] },
    {
      id: 'rules',
      fields: ['universities', 'accreditedInstitution', 'capitalisationRule', 'capitalisationMonths'],
    },
    {
      id: 'origin',
      fields: ['provenance.source', 'provenance.code', 'provenance.version', 'provenance.on'],
      group: 'provenance',
    },
  ],
  'quality.peerReviews': [
    { id: 'reviewer', fields: ['reviewerId', 'organisation', 'external', 'academic'] },
    { id: 'opinion', fields: ['on', 'opinion', 'comment'] },
  ],
  'local.documents': documentSections,
  'common.documents': documentSections,
  'local.evidence': evidenceSections,
  'common.evidence': evidenceSections,
} as const satisfies Record<string, readonly FormSection[]>

/** Lists and groups whose form has headed parts. */
export type SectionedPart = keyof typeof formSections

/** Whether the form of a list’s items, or of a group, has headed parts. @param modelPath path of the model */
export function isSectioned(modelPath: string): modelPath is SectionedPart {
  return modelPath in formSections
}
