import type { Definition } from '../../definition/definition.ts'
import type { Criterion, Rubric } from '../../definition/rubric.ts'
import type { Institution } from '../../institution/institution.ts'
import { optionLabel as englishOption } from '../../messages/en/options.ts'
import { optionLabel as frenchOption } from '../../messages/fr/options.ts'
import { workload } from '../../workload/workload.ts'
import { derivedId, urnOf } from '../derived-id.ts'
import { isoDuration } from '../iso-duration.ts'
import { nationalLevelUrn } from '../national-level.ts'
import { isAnswered } from '../answered.ts'
import { lossesOf, type Loss } from '../loss.ts'
import { lossTeller, type LossTeller } from '../loss-teller.ts'
import type { Made } from '../made.ts'
import { said, withoutBlanks, type Language } from '../said-text.ts'
import { shownDescriptors } from '../shown-descriptors.ts'
import { toldAddress, toldBlocks, toldLevel, toldMonths } from '../told-values.ts'
import { openBadgesMapping } from './mapping.ts'
import { badgeTexts, writeNarrative } from './narrative.ts'

type Node = Record<string, unknown>

const contexts = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']

/** Between the code of a criterion and its label. */
export const codeSeparator = ' · '

const optionLabels = { fr: frenchOption, en: englishOption }

/** One file a language; that of the definition comes first. */
export type OpenBadges = Made<{ documents: { language: Language; document: Node }[] }>

/**
 * A definition as an Open Badges 3.0 `Achievement` that a platform can issue: never a credential, which has a holder.
 * Where the title has an English text, a second file says the whole in English; each names the other as `related`.
 */
export function toOpenBadges(definition: Definition, institution: Institution | null): OpenBadges {
  const languages: Language[] = (definition.identity.title.en ?? '').trim() === '' ? ['fr'] : ['fr', 'en']
  const teller = lossTeller()
  // A badge has one text for each statement: an outcome without an English text is said in French in the English file.
  return {
    documents: languages.map((language) => ({
      language,
      document: achievement(definition, institution, language, languages, teller),
    })),
    losses: lossesOf(openBadgesMapping, definition, institution, {
      told: lossesIn(definition, institution, teller),
      languages: languages.length === 1 ? 'french' : 'a file each',
    }),
    defaults: teller.defaults,
  }
}

/** What of a dossier is in no file, or not where the table has it, because of what it says elsewhere. */
function lossesIn(
  { institutionId, publicSheet, need, certificate, rubrics }: Definition,
  institution: Institution | null,
  { leftOut, otherwise, said, losses }: LossTeller,
): Loss[] {
  if (institution === null) leftOut('institutionId', institutionId, 'incomplete')
  const descriptions = [
    ['publicSheet.summary', publicSheet.summary],
    ['need.professionalAim', need.professionalAim],
    ['certificate.metadata.content', certificate.metadata.content],
  ] as const
  const written = descriptions.findIndex(([, text]) => isAnswered(text))
  for (const [path, text] of written < 0 ? [] : descriptions.slice(written + 1)) leftOut(path, text, 'superseded')
  for (const rubric of rubrics) {
    const { levels, criteria, thresholdLevelId } = rubric
    // Levels are said of each criterion.
    const tell = (path: string, value: unknown, there: boolean) =>
      there ? said(path, value) : leftOut(path, value, 'incomplete')
    tell('rubrics.thresholdLevelId', thresholdLevelId, criteria.length > 0)
    for (const { name, value } of levels) {
      tell('rubrics.levels.name', name, criteria.length > 0)
      tell('rubrics.levels.value', value, criteria.length > 0 && hasValues(rubric))
    }
    for (const criterion of criteria) {
      if (hasValues(rubric)) otherwise('rubrics.criteria.weight', criterion.weight, 'flattened')
      else leftOut('rubrics.criteria.weight', criterion.weight, 'incomplete')
      const shown = shownDescriptors(criterion)
      for (const descriptor of criterion.descriptors) {
        const { levelId, statement } = descriptor
        const path = 'rubrics.criteria.descriptors.statement'
        if (levelId !== null && shown.get(levelId) === descriptor) said(path, statement)
        else leftOut(path, statement, levelId === null ? 'incomplete' : 'list-only-one')
      }
    }
  }
  return losses()
}

/** Whether the points of a grid say the values of its levels: of a part of them, they would say nothing true. */
const hasValues = ({ levels }: Rubric) => levels.length > 0 && levels.every(({ value }) => value !== null)

const idOf = (definition: Definition, language: Language) =>
  urnOf(language === 'fr' ? definition.id : derivedId(definition.id, language))

function achievement(
  definition: Definition,
  institution: Institution | null,
  language: Language,
  languages: readonly Language[],
  teller: LossTeller,
): Node {
  const { identity, publicSheet, need, certificate } = definition
  const texts = badgeTexts[language]
  const title = said(identity.title, language)
  const name = title || texts.untitled
  if (title === '') teller.byDefault('name', name)
  const description =
    said(publicSheet.summary, language) ||
    said(need.professionalAim, language) ||
    said(certificate.metadata.content, language)
  if (description === '') teller.byDefault('description', name)
  const narrative = narrativeOf(definition, language)
  if (narrative === '') teller.byDefault('criteria.narrative', name)
  return {
    '@context': contexts,
    id: idOf(definition, language),
    type: ['Achievement'],
    ...withoutBlanks({
      achievementType: 'MicroCredential',
      name,
      description: description || name,
      criteria: withoutBlanks({
        id: toldAddress(publicSheet, teller),
        narrative: narrative || name,
      }),
      creator: institution === null ? undefined : creatorOf(institution, language),
      // The language of these texts; that of the course is another matter.
      inLanguage: language,
      humanCode: identity.code.trim(),
      version: identity.version.trim(),
      fieldOfStudy: said(identity.offerFieldDetails, language),
      creditsAvailable: identity.ects === null ? undefined : identity.ects / 2,
      otherIdentifier:
        identity.registration.code.trim() === ''
          ? undefined
          : [
              {
                type: 'IdentifierEntry',
                identifier: identity.registration.code.trim(),
                identifierType: 'ext:FranceCompetences',
              },
            ],
      related: languages
        .filter((other) => other !== language)
        .map((other) =>
          withoutBlanks({
            id: idOf(definition, other),
            type: ['Related'],
            inLanguage: other,
            version: identity.version.trim(),
          }),
        ),
      alignment: alignments(definition, language, teller),
      resultDescription: definition.rubrics.flatMap((rubric) =>
        rubric.criteria.map((criterion, index) =>
          resultDescription(definition, rubric, criterion, index, language, teller),
        ),
      ),
    }),
  }
}

function creatorOf({ id, name, country, region, address }: Institution, language: Language): Node {
  const where = withoutBlanks({
    addressCountryCode: country.trim(),
    addressRegion: region.trim(),
    streetAddress: address.trim(),
  })
  return withoutBlanks({
    id: urnOf(id),
    type: ['Profile'],
    name: said(name, language),
    address: Object.keys(where).length === 0 ? undefined : { type: ['Address'], ...where },
  })
}

interface Target {
  targetType: string
  targetName: string
  targetUrl: string
  targetCode?: string | undefined
  targetFramework?: string | undefined
}

const alignment = (target: Target): Node => ({ type: ['Alignment'], ...withoutBlanks({ ...target }) })

/** A value of the European elements, which the badge has no property for. */
const element = (targetType: string, name: string, targetCode: string, targetUrl: string): Node =>
  alignment({ targetType, targetName: name, targetCode, targetUrl })

function item(
  { id, code, statement }: Definition['outcomes'][number] | Definition['competencies'][number],
  targetFramework: string,
  language: Language,
): Node[] {
  const targetName = said(statement, language) || code.trim()
  if (targetName === '') return []
  return [
    alignment({ targetType: 'CFItem', targetName, targetUrl: urnOf(id), targetCode: code.trim(), targetFramework }),
  ]
}

function alignments(definition: Definition, language: Language, teller: LossTeller): Node[] {
  const { identity, certificate, stacking, assessments } = definition
  const texts = badgeTexts[language]
  const optionLabel = optionLabels[language]
  const { nationalLevel, iscedF, validity } = identity
  const eqfLevel = toldLevel(identity, teller)
  const months = toldMonths(identity, teller)
  const { total } = workload(definition)
  const supervisions = new Set(assessments.flatMap(({ europeanSupervision }) => europeanSupervision ?? []))
  const lasting = validity.kind === 'unlimited' ? 'unlimited' : months === null ? undefined : `P${months}M`
  return [
    ...definition.competencies.flatMap((competency) => item(competency, texts.frameworks.competencies, language)),
    ...definition.outcomes.flatMap((outcome) => item(outcome, texts.frameworks.outcomes, language)),
    ...(eqfLevel === null
      ? []
      : [
          alignment({
            targetType: 'ext:EQF',
            targetName: texts.eqf(eqfLevel),
            targetFramework: 'EQF',
            targetCode: eqfLevel,
            targetUrl: `http://data.europa.eu/snb/eqf/${eqfLevel}`,
          }),
        ]),
    ...(nationalLevel === null
      ? []
      : [
          alignment({
            targetType: 'ext:NationalLevel',
            targetName: optionLabel('nationalLevel', nationalLevel),
            targetFramework: texts.nationalFramework,
            targetCode: nationalLevel,
            targetUrl: nationalLevelUrn(nationalLevel),
          }),
        ]),
    ...(iscedF === null
      ? []
      : [
          alignment({
            targetType: 'ext:ISCED-F',
            targetName: optionLabel('iscedF', iscedF),
            targetFramework: 'ISCED-F 2013',
            targetCode: iscedF,
            targetUrl: `http://data.europa.eu/snb/isced-f/${iscedF}`,
          }),
        ]),
    ...(identity.ects === null
      ? []
      : [
          element(
            'ext:ECTS',
            texts.ects(String(identity.ects / 2)),
            String(identity.ects / 2),
            'http://data.europa.eu/snb/education-credit/6fcec5c5af',
          ),
        ]),
    ...(identity.duration === null
      ? []
      : [element('ext:TrainingTime', texts.duration, isoDuration(identity.duration), 'urn:cadrier:training-time')]),
    ...(total === 0 ? [] : [element('ext:Workload', texts.workload, isoDuration(total), 'urn:cadrier:workload')]),
    ...[...supervisions].map((supervision) =>
      element(
        'ext:Supervision',
        optionLabel('europeanSupervision', supervision),
        supervision,
        `urn:cadrier:supervision:${supervision}`,
      ),
    ),
    ...certificate.qualityAssurance.map((kind) =>
      element(
        'ext:QualityAssurance',
        optionLabel('qualityAssurance', kind),
        kind,
        `urn:cadrier:quality-assurance:${kind}`,
      ),
    ),
    ...(lasting === undefined
      ? []
      : [
          element(
            'ext:Validity',
            lasting === 'unlimited' ? texts.unlimited : texts.validity,
            lasting,
            'urn:cadrier:validity',
          ),
        ]),
    ...toldBlocks(stacking, teller).map((pathway) => blockAlignment(pathway, language)),
  ]
}

function blockAlignment(
  { id, blockCode, blockTitle }: Definition['stacking']['pathways'][number],
  language: Language,
): Node {
  const code = blockCode.trim()
  const sheet = /^RNCP(\d+)/i.exec(code)?.[1]
  return alignment({
    targetType: 'ext:RNCPBloc',
    targetName: said(blockTitle, language) || code,
    targetCode: code,
    targetUrl: sheet === undefined ? urnOf(id) : `https://www.francecompetences.fr/recherche/rncp/${sheet}/`,
  })
}

/** A number of points as short as it can be said. */
const points = (value: number) => String(Math.round(value * 10_000) / 10_000)

function resultDescription(
  definition: Definition,
  rubric: Rubric,
  criterion: Criterion,
  index: number,
  language: Language,
  teller: LossTeller,
): Node {
  const texts = badgeTexts[language]
  const { levels, thresholdLevelId } = rubric
  const { id, code, label, weight, outcomeIds } = criterion
  const shown = shownDescriptors(criterion)
  const valued = hasValues(rubric)
  const levelId = (rank: number) => urnOf(derivedId(id, `level ${rank}`))
  const threshold = levels.findIndex((level) => level.id === thresholdLevelId)
  const named = [code.trim(), said(label, language)].filter((part) => part !== '').join(codeSeparator)
  if (named === '') teller.byDefault('resultDescription.name', texts.criterion(index + 1))
  return {
    id: urnOf(id),
    type: ['ResultDescription'],
    ...withoutBlanks({
      name: named || texts.criterion(index + 1),
      resultType: 'RubricCriterionLevel',
      requiredLevel: threshold < 0 ? undefined : levelId(threshold + 1),
      alignment: definition.outcomes
        .filter((outcome) => outcomeIds.includes(outcome.id))
        .flatMap((outcome) => item(outcome, texts.frameworks.outcomes, language)),
      // Lowest level first. The order is lost to readers of RDF: `level` says it again.
      rubricCriterionLevel: levels.map((level, rank) => {
        const place = String(rank + 1)
        const levelName = said(level.name, language)
        const worth = valued ? ((level.value ?? 0) * (weight ?? 100)) / 100 : rank + 1
        if (!valued) teller.byDefault('resultDescription.rubricCriterionLevel.points', place)
        if (levelName === '') teller.byDefault('resultDescription.rubricCriterionLevel.name', place)
        return {
          id: levelId(rank + 1),
          type: ['RubricCriterionLevel'],
          ...withoutBlanks({
            name: levelName || place,
            description: said(shown.get(level.id)?.statement ?? { fr: '' }, language),
            level: place,
            points: points(worth),
          }),
        }
      }),
    }),
  }
}

function narrativeOf(definition: Definition, language: Language): string {
  const { outcomes, competencies, assessments, certificate, validation, audience, publicSheet, stacking } = definition
  const coded = (code: string, text: string) => [code.trim(), text].filter((part) => part !== '').join('. ')
  const listed = (items: readonly string[]) =>
    items
      .filter((entry) => entry !== '')
      .map((entry) => `- ${entry.replaceAll(/\s*\n\s*/g, ' ')}`)
      .join('\n')
  return writeNarrative(
    {
      outcomes: listed(outcomes.map(({ code, statement }) => coded(code, said(statement, language)))),
      competencies: listed(competencies.map(({ code, statement }) => coded(code, said(statement, language)))),
      assessment: said(certificate.assessmentType, language),
      assessments: listed(
        assessments.map(({ code, title, weight }) =>
          coded(code, `${said(title, language)}${weight === null ? '' : ` (${weight}\u00a0%)`}`),
        ),
      ),
      validation: said(validation.statement, language),
      participation: said(certificate.participationForm, language),
      prerequisites: said(audience.prerequisites, language),
      quality: said(certificate.qualityAssuranceDetails, language),
      stacking: said(stacking.transferability, language),
      status: said(publicSheet.statusStatement, language),
      information: said(publicSheet.otherInformation, language),
    },
    language,
  )
}
