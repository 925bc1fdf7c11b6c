import type { Definition } from '../../definition/definition.ts'
import type { Rubric } from '../../definition/rubric.ts'
import type { Institution } from '../../institution/institution.ts'
import { derivedId, urnOf as urn } from '../derived-id.ts'
import { lossesOf } from '../loss.ts'
import { lossTeller } from '../loss-teller.ts'
import type { Made } from '../made.ts'
import type { LanguageText } from '../said-text.ts'
import { shownDescriptors } from '../shown-descriptors.ts'
import { toldLanguage, toldLevel } from '../told-values.ts'
import { caseMapping } from './mapping.ts'
import { extensionKey, itemTypes, type CfCriterion, type CfItem, type CfPackage, type CfRubric } from './cf-package.ts'

/** The English of a text, for the extension: CASE has one language a document. */
const englishOf = (key: string, { en }: LanguageText) => (en === undefined ? {} : { [key]: en })

const adoptionStatuses = { draft: 'Draft', submitted: 'Draft', open: 'Adopted', closed: 'Deprecated' } as const

const own = (said: Record<string, unknown>) => ({ extensions: { [extensionKey]: said } })

/**
 * The competencies, outcomes and rubrics of a definition as a CASE 1.1 package. What CASE has no place for goes into
 * extensions, so that reading the package gives the same competencies, outcomes and rubrics back.
 *
 * @param date day of the export, `YYYY-MM-DD`: a package tells when it was last changed
 */
export function toCase(
  definition: Definition,
  institution: Institution | null,
  date: string,
): Made<{ document: CfPackage }> {
  const lastChangeDateTime = `${date}T00:00:00Z`
  const teller = lossTeller()
  const { identity } = definition
  // A language that is neither is not said: French would be false.
  const spoken = toldLanguage(identity, teller)
  const language = spoken === null ? {} : { language: spoken }
  const items: CfItem[] = []
  const associations: NonNullable<CfPackage['CFAssociations']> = []
  const root = { id: definition.id, title: identity.title.fr }

  const add = (
    type: keyof typeof itemTypes,
    node: { id: string; text: LanguageText; code?: string | undefined },
    parents: readonly { id: string; title: string }[],
    rank: number,
    more: Partial<CfItem>,
    said: Record<string, unknown>,
  ) => {
    items.push({
      identifier: node.id,
      uri: urn(node.id),
      fullStatement: node.text.fr,
      CFItemType: itemTypes[type],
      ...(node.code ? { humanCodingScheme: node.code } : {}),
      ...language,
      ...more,
      lastChangeDateTime,
      ...own({ ...englishOf('statementEn', node.text), ...said }),
    })
    for (const parent of parents) {
      const identifier = derivedId(node.id, `isChildOf ${parent.id}`)
      associations.push({
        identifier,
        uri: urn(identifier),
        associationType: 'isChildOf',
        sequenceNumber: rank,
        originNodeURI: { title: node.text.fr, identifier: node.id, uri: urn(node.id) },
        destinationNodeURI: { title: parent.title, identifier: parent.id, uri: urn(parent.id) },
        lastChangeDateTime,
      })
    }
  }

  const level = toldLevel(identity, teller)
  const educationLevel = level === null ? {} : { educationLevel: [`EQF ${level}`] }
  // The level of the course is said of its competencies.
  if (definition.competencies.length === 0) teller.leftOut('identity.eqfLevel', level, 'incomplete')
  definition.competencies.forEach((competency, rank) => {
    const { id, code, statement, targetLevel } = competency
    const parent = { id, title: statement.fr }
    add('competency', { id, code, text: statement }, [root], rank + 1, educationLevel, {
      targetLevel,
      provenance: competency.provenance,
    })
    competency.essentialComponents.forEach((component, at) =>
      add('component', { id: component.id, text: component.statement }, [parent], at + 1, {}, {}),
    )
    competency.situations.forEach((situation, at) =>
      add('situation', { id: situation.id, text: situation.statement }, [parent], at + 1, {}, {}),
    )
    competency.levels.forEach((reached, at) => {
      add('level', { id: reached.id, text: reached.name }, [parent], at + 1, {}, {})
      const stage = { id: reached.id, title: reached.name.fr }
      reached.criticalLearnings.forEach((learning, position) =>
        add(
          'learning',
          { id: learning.id, code: learning.code, text: learning.statement },
          [stage],
          position + 1,
          {},
          {},
        ),
      )
    })
  })

  const competencies = new Map(definition.competencies.map(({ id, statement }) => [id, { id, title: statement.fr }]))
  definition.outcomes.forEach((outcome, rank) => {
    const { id, code, statement, verb, cognitiveLevel, condition, successCriterion, competencyIds } = outcome
    const parents = competencyIds.flatMap((competencyId) => competencies.get(competencyId) ?? [])
    const notes = [condition.fr, successCriterion.fr].filter((part) => part.trim() !== '').join('\n')
    add(
      'outcome',
      { id, code, text: statement },
      parents.length > 0 ? parents : [root],
      rank + 1,
      notes === '' ? {} : { notes },
      { verb, cognitiveLevel, condition, successCriterion, provenance: outcome.provenance },
    )
  })

  const outcomes = new Map(definition.outcomes.map(({ id, statement }) => [id, statement.fr]))
  const name = institution?.name.fr.trim() ?? ''
  const creator = name || identity.component.fr.trim() || 'Cadrier'
  if (name !== '') teller.leftOut('identity.component', identity.component, 'superseded')
  else if (creator === 'Cadrier') teller.byDefault('CFDocument.creator', creator)
  const document = {
    CFDocument: {
      identifier: definition.id,
      uri: urn(definition.id),
      creator,
      title: identity.title.fr,
      frameworkType: 'Micro-credential',
      caseVersion: '1.1',
      ...language,
      ...(identity.version ? { version: identity.version } : {}),
      ...(definition.state === null ? {} : { adoptionStatus: adoptionStatuses[definition.state] }),
      lastChangeDateTime,
      ...own({ code: identity.code, ...englishOf('titleEn', identity.title) }),
    },
    CFItems: items,
    CFAssociations: associations,
    CFRubrics: definition.rubrics.map((rubric) => cfRubric(rubric, outcomes, lastChangeDateTime)),
  }
  return {
    document,
    losses: lossesOf(caseMapping, definition, institution, { told: teller.losses() }),
    defaults: teller.defaults,
  }
}

function cfRubric(rubric: Rubric, outcomes: ReadonlyMap<string, string>, lastChangeDateTime: string): CfRubric {
  const { id, code, title, mode, levels, thresholdLevelId, published, publishedOn } = rubric
  return {
    identifier: id,
    uri: urn(id),
    title: title.fr,
    CFRubricCriteria: rubric.criteria.map((criterion, rank) =>
      cfCriterion(rubric, criterion, rank, outcomes, lastChangeDateTime),
    ),
    lastChangeDateTime,
    ...own({ code, ...englishOf('titleEn', title), mode, levels, thresholdLevelId, published, publishedOn }),
  }
}

function cfCriterion(
  rubric: Rubric,
  criterion: Rubric['criteria'][number],
  rank: number,
  outcomes: ReadonlyMap<string, string>,
  lastChangeDateTime: string,
): CfCriterion {
  const { id, code, label, indicators, outcomeIds, weight, major, descriptors } = criterion
  const [outcomeId] = outcomeIds
  const outcome = outcomeId === undefined ? undefined : outcomes.get(outcomeId)
  const shown = shownDescriptors(criterion)
  return {
    identifier: id,
    uri: urn(id),
    category: label.fr,
    ...(indicators.length > 0 ? { description: indicators.map(({ statement }) => statement.fr).join('\n') } : {}),
    ...(outcomeId !== undefined && outcome !== undefined
      ? { CFItemURI: { title: outcome, identifier: outcomeId, uri: urn(outcomeId) } }
      : {}),
    ...(weight === null ? {} : { weight: weight / 100 }),
    position: rank + 1,
    rubricId: rubric.id,
    CFRubricCriterionLevels: rubric.levels.map((level, position) => {
      const descriptor = shown.get(level.id)
      const identifier = descriptor?.id ?? derivedId(id, level.id)
      return {
        identifier,
        uri: urn(identifier),
        ...(descriptor ? { description: descriptor.statement.fr } : {}),
        quality: level.name.fr,
        ...(level.value === null ? {} : { score: level.value }),
        position: position + 1,
        rubricCriterionId: id,
        lastChangeDateTime,
        extensions: [
          { [extensionKey]: { levelId: level.id, ...(descriptor ? englishOf('en', descriptor.statement) : {}) } },
        ],
      }
    }),
    lastChangeDateTime,
    ...own({
      code,
      ...englishOf('labelEn', label),
      indicators,
      outcomeIds,
      major,
      descriptors: descriptors.map((descriptor) => ({
        id: descriptor.id,
        levelId: descriptor.levelId,
        // The words of the others have no other place.
        ...(descriptor.levelId !== null && shown.get(descriptor.levelId) === descriptor
          ? {}
          : { statement: descriptor.statement }),
      })),
    }),
  }
}
