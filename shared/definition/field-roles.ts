import type { Role } from '../framework/requirement.ts'

const everyone = ['teacher', 'designer', 'service', 'institution'] as const
const authors = ['teacher', 'designer'] as const
const authorsAndService = ['teacher', 'designer', 'service'] as const
const service = ['service'] as const
const institution = ['institution'] as const
const record = ['institution', 'service'] as const

/**
 * Who answers each part of the definition, by model path; the longest path that holds a field decides. The first role of
 * a part is the one others are sent to. Derived from the roles of the requirements (catalogue § 0.4, 1): a requirement
 * leads to a field that its own role answers. A list and its items go together.
 */
export const fieldRoles: Readonly<Record<string, readonly Role[]>> = {
  state: authorsAndService,
  institutionId: everyone,
  frameworks: everyone,

  identity: authors,
  'identity.code': service,
  'identity.version': service,
  'identity.offerField': service,
  'identity.offerFieldDetails': service,
  'identity.iscedF': service,
  'identity.mark': service,
  'identity.places': authorsAndService,
  'identity.partners': authorsAndService,
  'identity.productionPlanReference': service,
  'identity.eqfLevel': ['designer'],
  'identity.eqfReason': ['designer'],
  'identity.nationalLevel': service,
  'identity.registration': service,
  'identity.openingOn': authorsAndService,
  'identity.commissionedVersion': service,

  audience: authors,
  'audience.admission': service,
  'audience.accessDelay': service,
  'audience.priorLearning': service,
  'audience.priorLearningDetails': service,
  'audience.funding': service,
  'audience.fundingDetails': service,
  'audience.communicationPlan': service,

  publicSheet: service,
  'publicSheet.summary': authorsAndService,
  'publicSheet.teachingMethods': authorsAndService,
  'publicSheet.assessmentSummary': authorsAndService,

  need: authors,
  competencies: authors,
  outcomes: authors,
  assessmentTasks: authors,
  rubrics: authors,
  activities: authorsAndService,
  personalWork: authors,
  schedule: authorsAndService,
  sessions: service,

  assessments: authors,
  validation: authors,
  'validation.jury': authorsAndService,
  'validation.appeal': service,
  'validation.accommodations': service,
  'validation.organisation': service,

  support: authors,
  attendance: service,

  people: everyone,
  team: authorsAndService,
  teamSupport: ['designer'],

  budget: service,

  certificate: record,
  'certificate.metadata': authors,
  'certificate.assessmentType': authors,
  'certificate.participationForm': authors,

  stacking: ['designer', 'service'],
  'stacking.position': authors,
  'stacking.recognitions': service,

  quality: authors,
  'quality.specificationsReview': ['designer'],
  'quality.applicability': service,

  governance: service,
  'governance.attentionPoints': authorsAndService,
  'governance.versions': authorsAndService,

  'local.competencyDefinition': ['designer', 'institution'],
  'local.legalReferences': record,
  'local.consortium': ['designer', 'institution'],
  'local.qualityCertificate': institution,
  'local.technicalAssistance': record,
  'local.disabilityReferent': record,
  'local.dataProtectionOfficer': institution,
  'local.registration': service,
  'local.informationSystem': institution,
  'local.learningPlatform': institution,
  'local.certificateIssuing': institution,
  'local.brand': ['service', 'institution'],
  'local.teamTraining': ['designer', 'institution'],
  'local.improvement': ['service', 'institution'],
  'local.violenceProcedure': institution,
  'local.documents': ['service', 'institution'],
  'local.evidence': ['service', 'institution'],

  exceptions: everyone,
  answers: everyone,
  attachments: everyone,
}

/** Who answers a field. @param modelPath path of the model, item ids left out */
export function rolesOf(modelPath: string): readonly Role[] {
  for (let path = modelPath; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const found = fieldRoles[path]
    if (found) return found
  }
  return everyone
}

/** Whether a part of the model is divided between roles below this place. */
export function isDivided(modelPath: string): boolean {
  return Object.keys(fieldRoles).some((path) => path.startsWith(`${modelPath}.`))
}
