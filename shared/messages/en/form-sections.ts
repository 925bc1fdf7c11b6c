import type { sectionTitles as french } from '../fr/form-sections.ts'

const documentTitles = { what: 'The document', state: 'Where it stands' }
const evidenceTitles = { what: 'The evidence', state: 'Where it stands' }

/** Titles of the parts of long forms, by the list or the group they are of. */
export const sectionTitles: typeof french = {
  assessmentTasks: {
    identity: 'The task in short',
    situation: 'The situation',
    asked: 'What is asked',
    production: 'What is produced',
    course: 'Course and milestones',
    resources: 'Resources',
    frame: 'Rules: AI, integrity, accessibility',
    authenticity: 'Nine questions of authenticity',
    assessment: 'Assessment and after',
  },
  assessments: {
    brief: 'The assessment in short',
    assessed: 'What is assessed',
    organisation: 'When and how',
    identity: 'Identity check',
    supervision: 'Supervision',
    retake: 'Retake',
  },
  validation: {
    decision: 'The decision',
    partial: 'Partial validation',
    retake: 'A second chance',
    jury: 'The jury',
    conduct: 'Fair conduct',
  },
  support: { tutoring: 'Tutoring', learners: 'Welcome and follow-up' },
  attendance: { rule: 'The rule and its proofs', reminders: 'Reminders' },
  team: {
    person: 'The person',
    part: 'Their part',
    contract: 'CV and contract',
    hours: 'Their hours',
  },
  sessions: { dates: 'Dates', learners: 'Learners', report: 'Report' },
  'governance.decisions': {
    asked: 'The body and what is asked',
    sitting: 'The sitting and its outcome',
    after: 'What follows',
  },
  'stacking.pathways': {
    aim: 'Where the pathway leads',
    made: 'What it is made of',
    origin: 'Where it was taken from',
    rules: 'Institutions and accumulation',
  },
  'quality.peerReviews': { reviewer: 'The reviewer', opinion: 'Their opinion' },
  'local.documents': documentTitles,
  'common.documents': documentTitles,
  'local.evidence': evidenceTitles,
  'common.evidence': evidenceTitles,
}
