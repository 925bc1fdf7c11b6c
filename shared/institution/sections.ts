/** The record of an institution as its page shows it: sections in order, each with the parts of the model it holds. */
export const institutionSections = [
  {
    id: 'institution',
    parts: [
      'name',
      'country',
      'region',
      'address',
      'continuingEducationService',
      'activityDeclarationNumber',
      'siret',
      'accreditedForNationalDiplomas',
    ],
  },
  {
    id: 'people',
    parts: [
      'people',
      'common.disabilityReferent',
      'common.technicalAssistance',
      'common.dataProtectionOfficer',
      'common.violenceProcedure',
    ],
  },
  { id: 'quality', parts: ['common.qualityCertificate', 'common.documents', 'common.evidence', 'common.improvement'] },
  { id: 'services', parts: ['common.registration', 'common.informationSystem', 'common.learningPlatform'] },
  { id: 'certificate', parts: ['common.certificateIssuing', 'common.brand'] },
  {
    id: 'framework',
    parts: ['common.legalReferences', 'common.consortium', 'common.competencyDefinition', 'common.teamTraining'],
  },
  { id: 'style', parts: ['style'] },
  { id: 'attachments', parts: ['attachments'] },
] as const

export type InstitutionSection = (typeof institutionSections)[number]['id']

/** The section that shows a part of the record. @param modelPath path of the model, item ids left out */
export function sectionOf(modelPath: string): InstitutionSection | undefined {
  return institutionSections.find(({ parts }) =>
    parts.some((part) => modelPath === part || modelPath.startsWith(`${part}.`)),
  )?.id
}
