import type { Definition } from '../definition/definition.ts'
import { effectiveValues } from '../institution/effective-values.ts'
import type { Institution } from '../institution/institution.ts'
import type { employerView } from '../messages/fr/employer-view.ts'
import { workload } from '../workload/workload.ts'
import type { CertificateLineName } from './certificate-card.ts'

/** How what a certificate says is put into words, in the language of whoever reads. */
export interface CertificateWords {
  view: Pick<typeof employerView, 'atIssue' | 'level' | 'limited' | 'moreOutcomes' | 'unlimited' | 'volume'>
  optionLabel: (name: string, value: string) => string
  formatList: (entries: readonly string[]) => string
  formatHalfCredits: (halves: number) => string
  /** A country from its two letters. */
  countryName: (country: string) => string
}

/**
 * What each line of the certificate says, as the dossier stands.
 *
 * @param mostOutcomes outcomes said before the rest is only counted
 */
export function certificateValues(
  definition: Definition,
  institution: Institution | null,
  { view, optionLabel, formatList, formatHalfCredits, countryName }: CertificateWords,
  mostOutcomes: number,
): Record<CertificateLineName, string | readonly string[]> {
  const { identity, certificate, stacking, assessments, audience } = definition
  const common = effectiveValues(definition, institution)
  const totals = workload(definition)
  const statements = definition.outcomes.map(({ statement }) => statement.fr.trim()).filter(Boolean)
  const { ects } = identity
  return {
    title: identity.title.fr,
    learner: view.atIssue.learner,
    issuer: certificate.metadata.issuer.fr.trim() || (institution?.name.fr ?? ''),
    country: countryName(institution?.country ?? ''),
    'issue-date': view.atIssue['issue-date'],
    outcomes: [
      ...statements.slice(0, mostOutcomes),
      ...(statements.length > mostOutcomes ? [view.moreOutcomes(statements.length - mostOutcomes)] : []),
    ],
    assessment: certificate.assessmentType.fr,
    supervision: [
      ...new Set(
        assessments.flatMap(({ europeanSupervision, counts }) =>
          europeanSupervision === null || counts === false
            ? []
            : [optionLabel('europeanSupervision', europeanSupervision)],
        ),
      ),
    ],
    participation: certificate.participationForm.fr,
    workload: view.volume(totals.activities, totals.total, ects === null || ects === 0 ? '' : formatHalfCredits(ects)),
    level:
      identity.eqfLevel === null
        ? ''
        : identity.eqfLevel === 'not-applicable'
          ? identity.eqfReason.fr
          : view.level(identity.eqfLevel),
    quality: formatList(certificate.qualityAssurance.map((entry) => optionLabel('qualityAssurance', entry))),
    validity: identity.validity.kind === 'limited' ? view.limited(identity.validity.months) : view.unlimited,
    prerequisites: audience.prerequisites.fr,
    stacking: stacking.position === null ? '' : optionLabel('stackingPosition', stacking.position),
    verification: view.atIssue.verification(common.certificateIssuing.verificationUrl),
  }
}
