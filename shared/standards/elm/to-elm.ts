import type { Assessment } from '../../definition/assessment.ts'
import type { Definition } from '../../definition/definition.ts'
import type { Rubric } from '../../definition/rubric.ts'
import type { Institution } from '../../institution/institution.ts'
import { elmTexts as english } from '../../messages/en/elm.ts'
import { optionLabel as englishOption } from '../../messages/en/options.ts'
import { elmTexts as french } from '../../messages/fr/elm.ts'
import { formatMinutes } from '../../messages/fr/format.ts'
import { optionLabel as frenchOption } from '../../messages/fr/options.ts'
import { workload } from '../../workload/workload.ts'
import { derivedId, urnOf } from '../derived-id.ts'
import { isoDuration } from '../iso-duration.ts'
import { lossesOf } from '../loss.ts'
import { lossTeller, type LossTeller } from '../loss-teller.ts'
import type { Made } from '../made.ts'
import { byLanguage, said, withoutBlanks, type LanguageText } from '../said-text.ts'
import { shownDescriptors } from '../shown-descriptors.ts'
import { toldAddress, toldBlocks, toldLanguage, toldLevel, toldMonths } from '../told-values.ts'
import {
  activityConcept,
  assessmentConcept,
  assessmentTypeFrom,
  countryConcept,
  ectsFramework,
  eqfConcept,
  languageConcept,
  modeConcept,
  nationalConcept,
  overallMode,
  selfStudy,
  shortProgramme,
  subjectConcept,
  supervisionConcept,
} from './concepts.ts'
import { elmMapping } from './mapping.ts'

type Node = Record<string, unknown>

/**
 * Versions of the model a file can be written for, with what they name: a newer one is a line here, once its shapes are
 * published.
 */
export const elmModels = {
  '3.1': {
    context: 'http://data.europa.eu/snb/model/context/edc-ap',
    credentialSchema: 'http://data.europa.eu/snb/model/ap/edc-generic-full',
  },
} as const

export type ElmModel = keyof typeof elmModels

/** The context of the model takes these two names from another it is always used with; a file alone says them itself. */
const aliases = { id: '@id', type: '@type' }

/** Before each note, what it is about. */
type NoteName = keyof typeof french.notes

/**
 * A definition for European catalogues: a `LearningAchievementSpecification`, or a `Qualification` where it has a level in
 * the European framework and one in the national one.
 *
 * @param model version of the European Learning Model
 */
export function toElm(
  definition: Definition,
  institution: Institution | null,
  model: ElmModel = '3.1',
): Made<{ document: Node }> {
  const teller = lossTeller()
  const document = {
    '@context': [aliases, elmModels[model].context],
    ...specification(definition, institution, teller),
  }
  tellIdentity(definition, teller)
  tellInstitution(definition, institution, teller)
  return {
    document,
    losses: lossesOf(elmMapping, definition, institution, { told: teller.losses() }),
    defaults: teller.defaults,
  }
}

function tellIdentity({ identity, assessments }: Definition, teller: LossTeller): void {
  const { assessmentLanguage, nationalLevel, iscedF, offerField } = identity
  // The language of assessments is said of each of them.
  if (assessmentLanguage === 'other')
    teller.leftOut('identity.assessmentLanguage', assessmentLanguage, 'not-recognised')
  else if (assessments.length === 0) teller.leftOut('identity.assessmentLanguage', assessmentLanguage, 'incomplete')
  // Only a qualification has a national level, and a qualification has a European one too.
  if (!isQualification(identity)) teller.leftOut('identity.nationalLevel', nationalLevel, 'incomplete')
  else teller.byDefault('isPartialQualification', 'false')
  if (iscedF !== null) teller.leftOut('identity.offerField', offerField, 'superseded')
  else if (offerField !== 'training-professions') {
    teller.leftOut('identity.offerField', offerField, 'not-recognised')
    teller.byDefault('thematicArea', '9999')
  }
}

/** An awarding body has a name and a country the model knows, or it is not said. */
function tellInstitution({ institutionId }: Definition, institution: Institution | null, teller: LossTeller): void {
  if (institution === null) teller.leftOut('institutionId', institutionId, 'incomplete')
  if (institution === null || organisation(institution) !== undefined) return
  const { name, country, address } = institution
  const known = countryConcept(country) !== undefined
  teller.leftOut('institutionId', institutionId, 'incomplete')
  teller.leftOut('institution.country', country, known ? 'incomplete' : 'not-recognised')
  teller.leftOut('institution.name', name, 'incomplete')
  teller.leftOut('institution.address', address, 'incomplete')
}

const isQualification = ({ eqfLevel, nationalLevel }: Definition['identity']): boolean =>
  eqfLevel !== null && eqfLevel !== 'not-applicable' && nationalLevel !== null

/**
 * The specification without its context, as it is inside a credential too.
 *
 * @param teller is told what becomes of assessments, activities and grids
 */
export function specification(
  definition: Definition,
  institution: Institution | null,
  teller: LossTeller = lossTeller(),
): Node {
  const { identity, audience, publicSheet } = definition
  const level = toldLevel(identity, teller)
  const language = toldLanguage(identity, teller)
  // Catalogues ask for one.
  if (language === null) teller.byDefault('language', 'FRA')
  const { nationalLevel } = identity
  const hours = workload(definition)
  const volume = hours.total > 0 ? hours.total : identity.duration
  const homepage = toldAddress(publicSheet, teller)
  const id = urnOf(definition.id)
  const body = institution === null ? undefined : organisation(institution)
  return {
    id,
    type: isQualification(identity) ? 'Qualification' : 'LearningAchievementSpecification',
    ...withoutBlanks({
      title: titled('title', identity.title, '', teller),
      altLabel: byLanguage(identity.subtitle),
      description: byLanguage(publicSheet.summary),
      identifier: [
        ...identifier(definition.id, identity.code, 'code'),
        ...identifier(definition.id, identity.registration.code, 'registration'),
      ],
      category: byLanguage(identity.offerFieldDetails),
      dcType: shortProgramme(),
      thematicArea: subjectConcept(identity),
      language: languageConcept(language ?? 'fr'),
      mode: overallMode(hours),
      volumeOfLearning: volume === null ? undefined : isoDuration(volume),
      creditPoint:
        identity.ects === null
          ? undefined
          : {
              id: urnOf(derivedId(definition.id, 'credit point')),
              type: 'CreditPoint',
              framework: ectsFramework(),
              point: String(identity.ects / 2),
            },
      ...(level !== null && nationalLevel !== null
        ? { eqfLevel: eqfConcept(level), nqfLevel: nationalConcept(nationalLevel), isPartialQualification: false }
        : { educationLevel: level === null ? undefined : eqfConcept(level) }),
      homepage:
        homepage === undefined
          ? undefined
          : { id: urnOf(derivedId(definition.id, 'homepage')), type: 'WebResource', contentURL: homepage },
      entryRequirement: byLanguage(audience.prerequisites) && {
        id: urnOf(derivedId(definition.id, 'entry requirement')),
        type: 'Note',
        noteLiteral: byLanguage(audience.prerequisites),
      },
      learningOutcome: [
        ...definition.competencies.flatMap((item) => outcome(item, 'competency')),
        ...definition.outcomes.flatMap((item) => outcome(item, 'outcome')),
      ],
      provenBy: assessmentSpecifications(definition, teller),
      influencedBy: [
        ...definition.activities.map((activity) => activitySpecification(activity, teller)),
        ...definition.personalWork.map((work) =>
          activitySpecification({ ...work, description: { fr: '' }, kind: null, modality: null }, teller, selfStudy()),
        ),
      ],
      additionalNote: notes(definition, teller),
      awardingOpportunity: body && {
        id: urnOf(derivedId(definition.id, 'awarding opportunity')),
        type: 'AwardingOpportunity',
        awardingBody: body,
        learningAchievementSpecification: id,
      },
    }),
  }
}

/** A title is always there: without one, a placeholder. */
function titled(as: string, text: LanguageText, otherwise: string, teller: LossTeller): Node {
  const title = byLanguage(text)
  if (title !== undefined) return title
  const placeholder = otherwise.trim() || french.untitled
  if (otherwise.trim() === '') teller.byDefault(as, placeholder)
  return { fr: placeholder }
}

function identifier(owner: string, notation: string, scheme: keyof typeof french.schemes): Node[] {
  if (notation.trim() === '') return []
  return [
    {
      id: urnOf(derivedId(owner, `identifier ${scheme}`)),
      type: 'Identifier',
      notation: notation.trim(),
      schemeName: french.schemes[scheme],
    },
  ]
}

function outcome(
  { id, code, statement }: Definition['outcomes'][number] | Definition['competencies'][number],
  scheme: 'competency' | 'outcome',
): Node[] {
  const title = byLanguage(statement) ?? (code.trim() === '' ? undefined : { fr: code.trim() })
  if (title === undefined) return []
  return [{ id: urnOf(id), type: 'LearningOutcome', title, identifier: identifier(id, code, scheme) }]
}

/** The institution that awards. A place is asked for: without a country in the list, it has none and no body is said. */
export function organisation({ id, name, country, address }: Institution): Node | undefined {
  const countryCode = countryConcept(country)
  const legalName = byLanguage(name)
  if (countryCode === undefined || legalName === undefined) return undefined
  return {
    id: urnOf(id),
    type: 'Organisation',
    legalName,
    location: {
      id: urnOf(derivedId(id, 'location')),
      type: 'Location',
      address: withoutBlanks({
        id: urnOf(derivedId(id, 'address')),
        type: 'Address',
        countryCode,
        fullAddress:
          address.trim() === ''
            ? undefined
            : { id: urnOf(derivedId(id, 'full address')), type: 'Note', noteLiteral: { fr: address.trim() } },
      }),
    },
  }
}

/** A text with what it is about before it, in each language it has. */
function note(owner: string, name: NoteName, text: LanguageText, subject?: Node): Node[] {
  const written = byLanguage(text)
  if (written === undefined) return []
  return [
    withoutBlanks({
      id: urnOf(derivedId(owner, `note ${name}`)),
      type: 'Note',
      noteLiteral: withoutBlanks({
        fr: written.fr && `${french.notes[name]}\u00a0: ${written.fr}`,
        en: written.en && `${english.notes[name]}: ${written.en}`,
      }),
      subject,
    }),
  ]
}

function notes({ id, identity, certificate, stacking, publicSheet }: Definition, teller: LossTeller): Node[] {
  const { validity, duration } = identity
  const quality = certificate.qualityAssurance
  const labels = (option: typeof frenchOption) => quality.map((kind) => option('qualityAssurance', kind))
  const months = toldMonths(identity, teller)
  const blocks = toldBlocks(stacking, teller).map(({ blockCode, blockTitle }) =>
    [blockCode.trim(), said(blockTitle, 'fr')].filter((part) => part !== '').join(' '),
  )
  return [
    ...note(id, 'duration', duration === null ? { fr: '' } : { fr: formatMinutes(duration) }),
    ...note(
      id,
      'validity',
      validity.kind === 'unlimited'
        ? { fr: french.unlimited, en: english.unlimited }
        : months === null
          ? { fr: '' }
          : { fr: french.months(months), en: english.months(months) },
    ),
    ...note(id, 'quality', {
      fr: [...labels(frenchOption), said(certificate.qualityAssuranceDetails, 'fr')].filter(Boolean).join('. '),
      en: labels(englishOption).join('. '),
    }),
    ...note(id, 'assessment', certificate.assessmentType),
    ...note(id, 'participation', certificate.participationForm),
    ...note(id, 'stacking', stacking.transferability),
    ...note(id, 'block', { fr: blocks.join('\u202f; ') }),
    ...note(id, 'status', publicSheet.statusStatement),
  ]
}

function assessmentSpecifications(definition: Definition, teller: LossTeller): Node[] {
  const { assessments, rubrics } = definition
  const used = new Map<Rubric, Set<Rubric['criteria'][number]>>()
  for (const assessment of assessments)
    for (const { rubric, criteria } of gridsOf(assessment, definition))
      used.set(rubric, new Set([...(used.get(rubric) ?? []), ...criteria]))
  for (const rubric of rubrics) tellGrid(rubric, used.get(rubric), teller)
  return assessments.map((assessment) => assessmentSpecification(assessment, definition, teller))
}

/** A grid is said of the assessments it marks: criteria no assessment is marked with are not there. */
function tellGrid(rubric: Rubric, used: ReadonlySet<unknown> | undefined, { said, leftOut }: LossTeller): void {
  const tell = (path: string, value: unknown, there: boolean) =>
    there ? said(path, value) : leftOut(path, value, 'incomplete')
  tell('rubrics.title', rubric.title, used !== undefined)
  const levelsSaid = new Set<string | null>()
  for (const criterion of rubric.criteria) {
    const there = used?.has(criterion) === true
    tell('rubrics.criteria.code', criterion.code, there)
    tell('rubrics.criteria.label', criterion.label, there)
    tell('rubrics.criteria.weight', criterion.weight, there)
    const shown = shownDescriptors(criterion)
    for (const descriptor of criterion.descriptors) {
      const { levelId, statement } = descriptor
      const isShown = there && levelId !== null && shown.get(levelId) === descriptor && statement.fr.trim() !== ''
      tell('rubrics.criteria.descriptors.levelId', levelId, isShown)
      tell('rubrics.criteria.descriptors.statement', statement, isShown)
      if (isShown) levelsSaid.add(levelId)
    }
  }
  // A level without a descriptor is not named.
  for (const { id, name } of rubric.levels) tell('rubrics.levels.name', name, levelsSaid.has(id))
}

function assessmentSpecification(assessment: Assessment, definition: Definition, teller: LossTeller): Node {
  const {
    id,
    code,
    title,
    kind,
    form,
    organisation: how,
    modality,
    europeanSupervision,
    taskId,
    criterionIds,
  } = assessment
  const { assessmentLanguage } = definition.identity
  const type = assessmentConcept(assessment)
  const told = type && assessmentTypeFrom(assessment)
  if (told === 'kind') {
    teller.said('assessments.kind', kind)
    teller.leftOut('assessments.form', form, 'superseded')
  } else {
    teller.leftOut('assessments.kind', kind, 'not-recognised')
    if (told === 'form') teller.said('assessments.form', form)
  }
  const scheme = gradingScheme(assessment, definition, teller)
  if (scheme === undefined) teller.leftOut('assessments.criterionIds', criterionIds, 'incomplete')
  else teller.said('assessments.criterionIds', criterionIds)
  // A task is said by its grid alone, where the assessment does not say itself which criteria of it count.
  const byTask = gridsOf(assessment, definition).find(({ ofTask }) => ofTask)?.rubric.id
  if (byTask === undefined) teller.leftOut('assessments.taskId', taskId, scheme ? 'superseded' : 'incomplete')
  else teller.said('assessments.taskId', taskId)
  for (const task of definition.assessmentTasks)
    if (task.id === taskId && task.rubricId === byTask) teller.said('assessmentTasks.rubricId', task.rubricId)
    else teller.leftOut('assessmentTasks.rubricId', task.rubricId, 'incomplete')
  return {
    id: urnOf(id),
    type: 'LearningAssessmentSpecification',
    ...withoutBlanks({
      title: titled('provenBy.title', title, code, teller),
      description: byLanguage(how),
      identifier: identifier(id, code, 'assessment'),
      dcType: type,
      mode: modality === null ? undefined : modeConcept(modality),
      language:
        assessmentLanguage === null || assessmentLanguage === 'other' ? undefined : languageConcept(assessmentLanguage),
      gradingScheme: scheme,
      additionalNote:
        europeanSupervision === null
          ? undefined
          : note(
              id,
              'supervision',
              {
                fr: frenchOption('europeanSupervision', europeanSupervision),
                en: englishOption('europeanSupervision', europeanSupervision),
              },
              supervisionConcept(europeanSupervision),
            ),
    }),
  }
}

/** A grid an assessment is marked with, and the criteria of it that count. */
interface UsedGrid {
  rubric: Rubric
  criteria: Rubric['criteria']
  /** Whether it is that of the task as a whole, of which the assessment names no criterion. */
  ofTask: boolean
}

function gridsOf({ taskId, criterionIds }: Assessment, { rubrics, assessmentTasks }: Definition): UsedGrid[] {
  const task = assessmentTasks.find((entry) => entry.id === taskId)
  return rubrics.flatMap((rubric): UsedGrid[] => {
    const chosen = rubric.criteria.filter(({ id }) => criterionIds.includes(id))
    if (chosen.length > 0) return [{ rubric, criteria: chosen, ofTask: false }]
    return rubric.id === task?.rubricId ? [{ rubric, criteria: rubric.criteria, ofTask: true }] : []
  })
}

/** Grids as text: the model has no place for their structure. */
function gradingScheme(assessment: Assessment, definition: Definition, teller: LossTeller): Node | undefined {
  const used = gridsOf(assessment, definition)
  const [first] = used
  if (first === undefined) return undefined
  const text = used
    .map(({ rubric, criteria }, rank) => {
      const title = rank === 0 ? '' : said(rubric.title, 'fr')
      return [title, gridText(rubric.levels, criteria)].filter((part) => part !== '').join('\n')
    })
    .filter((part) => part !== '')
    .join('\n\n')
  if (text === '') teller.byDefault('provenBy.gradingScheme.description', french.grid)
  return {
    id: urnOf(derivedId(assessment.id, 'grading scheme')),
    type: 'GradingScheme',
    title: titled('provenBy.gradingScheme.title', first.rubric.title, french.grid, teller),
    description: { fr: text || french.grid },
  }
}

/** A grid in words: a line a criterion, with its weight, then a line a level. */
function gridText(levels: Rubric['levels'], criteria: Rubric['criteria']): string {
  return criteria
    .flatMap((criterion) => {
      const { code, label, weight } = criterion
      const shown = shownDescriptors(criterion)
      return [
        [code.trim(), said(label, 'fr'), weight === null ? '' : `(${weight}\u00a0%)`]
          .filter((part) => part !== '')
          .join(' '),
        ...levels.flatMap((level) => {
          const statement = said(shown.get(level.id)?.statement ?? { fr: '' }, 'fr')
          return statement === '' ? [] : [`- ${said(level.name, 'fr')}\u00a0: ${statement}`]
        }),
      ]
    })
    .join('\n')
}

function activitySpecification(
  activity: Pick<Definition['activities'][number], 'id' | 'title' | 'description' | 'duration' | 'kind' | 'modality'>,
  teller: LossTeller,
  type: Node | undefined = activityConcept(activity),
): Node {
  const { id, title, description, duration, kind, modality } = activity
  if (type === undefined) teller.leftOut('activities.kind', kind, kind === 'lecture' ? 'incomplete' : 'not-recognised')
  else teller.said('activities.kind', kind)
  return {
    id: urnOf(id),
    type: 'LearningActivitySpecification',
    ...withoutBlanks({
      title: titled('influencedBy.title', title, '', teller),
      description: byLanguage(description),
      dcType: type,
      mode: modality === null ? undefined : modeConcept(modality),
      volumeOfLearning: duration === null ? undefined : isoDuration(duration),
    }),
  }
}
