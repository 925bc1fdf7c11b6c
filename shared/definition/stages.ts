/** The path a person goes through, in order (catalogue § 11). */
export const stages = [
  'identity',
  'need',
  'competencies',
  'tasks',
  'rubrics',
  'activities',
  'assessment',
  'support',
  'team',
  'budget',
  'certificate',
  'quality',
  'governance',
  'dossier',
] as const

export type Stage = (typeof stages)[number]

/** Where each part of the definition is written, by model path; every field falls under exactly one. */
export const stageParts: Readonly<Record<Stage, readonly string[]>> = {
  identity: ['frameworks', 'institutionId', 'identity', 'audience', 'publicSheet', 'local.brand'],
  need: ['need'],
  competencies: ['local.competencyDefinition', 'competencies', 'outcomes'],
  tasks: ['assessmentTasks'],
  rubrics: ['rubrics'],
  activities: ['activities', 'personalWork', 'schedule', 'sessions'],
  assessment: ['assessments', 'validation'],
  support: [
    'support',
    'attendance',
    'local.technicalAssistance',
    'local.disabilityReferent',
    'local.dataProtectionOfficer',
    'local.registration',
    'local.informationSystem',
    'local.learningPlatform',
  ],
  team: ['people', 'team', 'teamSupport', 'local.teamTraining'],
  budget: ['budget'],
  certificate: ['certificate', 'stacking', 'local.certificateIssuing'],
  quality: [
    'quality',
    'local.qualityCertificate',
    'local.improvement',
    'local.violenceProcedure',
    'local.documents',
    'local.evidence',
  ],
  governance: ['governance', 'local.legalReferences', 'local.consortium'],
  dossier: ['state', 'exceptions', 'answers', 'attachments'],
}

/** The stage where a field is written. @param modelPath path of the model, item ids left out */
export function stageOf(modelPath: string): Stage | undefined {
  return stages.find((stage) =>
    stageParts[stage].some((part) => modelPath === part || modelPath.startsWith(`${part}.`)),
  )
}
