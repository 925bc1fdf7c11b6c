import type { Definition } from '../definition/definition.ts'
import type { Institution } from '../institution/institution.ts'
import { foldText } from '../find/fold-text.ts'
import { workload } from '../workload/workload.ts'

/** The 16 elements of annex I of the recommendation of 16 June 2022, in its order: the first eleven are mandatory. */
export const europeanElementNames = [
  ...(['learner', 'title', 'country', 'awarding-bodies', 'issue-date', 'outcomes', 'workload', 'level'] as const),
  ...(['assessment', 'participation', 'quality'] as const),
  ...(['prerequisites', 'supervision', 'grade', 'stacking', 'further-information'] as const),
] as const

export type EuropeanElementName = (typeof europeanElementNames)[number]

export interface EuropeanElement {
  name: EuropeanElementName
  mandatory: boolean
  /** Said by the dossier, to be said, or filled for a person when the certificate is issued. */
  state: 'value' | 'missing' | 'at-issue'
  /** What the dossier says; of an element filled on issue, what is known of it already. */
  values: string[]
  /** Where it is written, by model path. */
  path: string
}

/** How values are put in words, in one language. */
export interface ElementWords {
  optionLabel: (list: string, value: string) => string
  formatMinutes: (minutes: number) => string
  formatHalfCredits: (halves: number) => string
  level: (level: string) => string
  nationalLevel: (level: string) => string
}

const mandatoryCount = 11

/** The sheet of the European elements: each with its value, missing, or filled on issue. */
export function europeanElements(
  definition: Definition,
  institution: Institution | null,
  words: ElementWords,
): EuropeanElement[] {
  const { identity, certificate, audience, assessments, stacking, publicSheet } = definition
  const { total } = workload(definition)
  const issuer = certificate.metadata.issuer.fr.trim() || (institution?.name.fr ?? '')
  // Whoever delivers together is often named in one answer already.
  const partners = identity.partners.map(({ name }) => name.fr).filter((name) => !isNamedIn(issuer, name))
  const level = identity.eqfLevel
  const supervisions = assessments.flatMap(({ europeanSupervision }) => europeanSupervision ?? [])
  const blocks = stacking.pathways.map(({ title, blockCode }) =>
    [title.fr.trim(), blockCode.trim()].filter(Boolean).join(' '),
  )
  const said: Record<EuropeanElementName, { path: string; values: readonly string[] }> = {
    learner: { path: 'certificate.templateFields', values: [] },
    title: { path: 'identity.title', values: [identity.title.fr] },
    country: { path: 'institution.country', values: [institution?.country ?? ''] },
    'awarding-bodies': {
      path: 'certificate.metadata.issuer',
      values: [issuer, ...partners],
    },
    'issue-date': { path: 'certificate.templateFields', values: [] },
    outcomes: { path: 'outcomes', values: definition.outcomes.map(({ statement }) => statement.fr) },
    workload: {
      path: 'activities',
      values: [
        total > 0 ? words.formatMinutes(total) : '',
        identity.ects === null ? '' : words.formatHalfCredits(identity.ects),
      ],
    },
    level: {
      path: 'identity.eqfLevel',
      values: [
        level === null ? '' : level === 'not-applicable' ? identity.eqfReason.fr : words.level(level),
        identity.nationalLevel === null ? '' : words.nationalLevel(identity.nationalLevel),
      ],
    },
    assessment: { path: 'certificate.assessmentType', values: [certificate.assessmentType.fr] },
    participation: { path: 'certificate.participationForm', values: [certificate.participationForm.fr] },
    quality: {
      path: 'certificate.qualityAssurance',
      values: [
        ...certificate.qualityAssurance.map((kind) => words.optionLabel('qualityAssurance', kind)),
        certificate.qualityAssuranceDetails.fr,
      ],
    },
    prerequisites: { path: 'audience.prerequisites', values: [audience.prerequisites.fr] },
    supervision: {
      path: 'assessments.europeanSupervision',
      values: supervisions.map((value) => words.optionLabel('europeanSupervision', value)),
    },
    // What a grade can be is said before the issue; the grade itself is not.
    grade: {
      path: 'rubrics.levels',
      values: definition.rubrics.flatMap(({ levels }) => levels.map(({ name }) => name.fr)),
    },
    stacking: {
      path: 'stacking.position',
      values: [stacking.position === null ? '' : words.optionLabel('stackingPosition', stacking.position), ...blocks],
    },
    'further-information': {
      path: 'publicSheet.otherInformation',
      values: [publicSheet.otherInformation.fr, publicSheet.url],
    },
  }
  return europeanElementNames.map((name, rank) => {
    const { path } = said[name]
    const values = [...new Set(said[name].values.map((value) => value.trim()).filter((value) => value !== ''))]
    const onIssue = name === 'learner' || name === 'issue-date' || name === 'grade'
    return {
      name,
      mandatory: rank < mandatoryCount,
      state: onIssue ? 'at-issue' : values.length > 0 ? 'value' : 'missing',
      values,
      path,
    }
  })
}

/** Whether a name, if there is one, is among the words of a text: that of another one which begins alike (`Paris`, `Paris-Saclay`) is not. */
function isNamedIn(text: string, name: string): boolean {
  const [around, named] = [foldText(text), foldText(name)]
  if (named === '') return true
  for (let at = around.indexOf(named); at >= 0; at = around.indexOf(named, at + 1))
    if (!/[\p{L}\p{N}-]$/u.test(around.slice(0, at)) && !/^[\p{L}\p{N}-]/u.test(around.slice(at + named.length)))
      return true
  return false
}
