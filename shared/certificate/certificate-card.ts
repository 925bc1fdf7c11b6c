import { isBlank } from '../definition/blank.ts'
import type { Definition } from '../definition/definition.ts'
import { effectiveValues } from '../institution/effective-values.ts'
import type { Institution } from '../institution/institution.ts'
import { workload } from '../workload/workload.ts'

/** What a certificate says, in the order an employer reads it. */
export const certificateLines = [
  'title',
  'learner',
  'issuer',
  'country',
  'issue-date',
  'outcomes',
  'assessment',
  'supervision',
  'participation',
  'workload',
  'level',
  'quality',
  'validity',
  'prerequisites',
  'stacking',
  'verification',
] as const

export type CertificateLineName = (typeof certificateLines)[number]

/** One line of the certificate as an employer will read it. */
export interface CertificateLine {
  name: CertificateLineName
  /** The mandatory element of the European recommendation it is (annex I); `null` for an optional one. */
  element: string | null
  /** Said by the dossier, filled when the certificate is issued, or still to be said. */
  state: 'said' | 'at-issue' | 'missing'
  /** Where it is written. */
  path: readonly string[]
}

/**
 * The lines of the certificate, with what is still missing of each. Name of the learner, date and address of the check
 * come with the issue, when the template holds them.
 */
export function certificateCard(definition: Definition, institution: Institution | null): CertificateLine[] {
  const { identity, certificate, assessments, stacking, audience } = definition
  const common = effectiveValues(definition, institution)
  const counted = assessments.filter(({ counts }) => counts !== false)
  const unsupervised = counted.find(({ europeanSupervision }) => europeanSupervision === null)
  const line = (
    name: CertificateLineName,
    element: string | null,
    path: readonly string[],
    said: boolean | 'at-issue',
  ): CertificateLine => ({ name, element, path, state: said === 'at-issue' ? said : said ? 'said' : 'missing' })
  const held = (field: (typeof certificate.templateFields)[number]) =>
    certificate.templateFields.includes(field) ? 'at-issue' : false
  const noInstitution = definition.institutionId === null ? ['institutionId'] : null
  return [
    line('title', 'EU-2', ['identity', 'title'], !isBlank(identity.title)),
    line('learner', 'EU-1', ['certificate', 'templateFields'], held('learner-identity')),
    line(
      'issuer',
      'EU-4',
      noInstitution ?? ['certificate', 'metadata', 'issuer'],
      !isBlank(certificate.metadata.issuer) || !isBlank(institution?.name ?? ''),
    ),
    line('country', 'EU-3', ['institutionId'], !isBlank(institution?.country ?? '')),
    line('issue-date', 'EU-5', ['certificate', 'templateFields'], held('issue-date')),
    line(
      'outcomes',
      'EU-6',
      ['outcomes'],
      definition.outcomes.some(({ statement }) => !isBlank(statement)),
    ),
    line('assessment', 'EU-9', ['certificate', 'assessmentType'], !isBlank(certificate.assessmentType)),
    line(
      'supervision',
      null,
      unsupervised ? ['assessments', unsupervised.id, 'europeanSupervision'] : ['assessments'],
      counted.length > 0 && unsupervised === undefined,
    ),
    line('participation', 'EU-10', ['certificate', 'participationForm'], !isBlank(certificate.participationForm)),
    line('workload', 'EU-7', ['activities'], workload(definition).total > 0),
    line(
      'level',
      'EU-8',
      identity.eqfLevel === 'not-applicable' ? ['identity', 'eqfReason'] : ['identity', 'eqfLevel'],
      identity.eqfLevel !== null && (identity.eqfLevel !== 'not-applicable' || !isBlank(identity.eqfReason)),
    ),
    line('quality', 'EU-11', ['certificate', 'qualityAssurance'], certificate.qualityAssurance.length > 0),
    line('validity', null, ['identity', 'validity', 'kind'], identity.validity.kind !== null),
    line('prerequisites', null, ['audience', 'prerequisites'], !isBlank(audience.prerequisites)),
    line('stacking', null, ['stacking', 'position'], stacking.position !== null),
    line(
      'verification',
      null,
      ['local', 'certificateIssuing', 'verificationUrl'],
      common.certificateIssuing.verificationUrl.trim() === '' ? false : 'at-issue',
    ),
  ]
}
