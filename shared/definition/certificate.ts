import { choices, flag, group, references, text } from './field.ts'

/** What the learner receives and an employer reads (CN-9, annex I of 2022/C 243/02). */
export const certificateSchema = group({
  /** Fields the template of the certificate holds. */
  templateFields: choices('certificateField', [
    'learner-identity',
    'title',
    'country',
    'issuer',
    'issue-date',
    'learning-outcomes',
    'workload',
    'level',
    'assessment-type',
    'participation-form',
    'quality-assurance',
    'verification',
    'expiry',
  ]),
  metadata: group({
    issuer: text(),
    content: text({ multiline: true }),
    duration: text(),
    competencies: text({ multiline: true }),
  }),
  assessmentType: text(),
  participationForm: text(),
  qualityAssurance: choices('qualityAssurance', ['qualiopi', 'hceres', 'common-framework', 'other']),
  qualityAssuranceDetails: text(),
  /** The learner holds it, shares it, takes it along (CC-4-4). */
  heldByLearner: flag(),
  sharing: text({ multiline: true }),
  facsimileAttachmentIds: references('attachments'),
})
