import type { Definition } from '../../definition/definition.ts'
import type { LearningOutcome } from '../../definition/learning-outcome.ts'
import type { Rubric } from '../../definition/rubric.ts'
import { moodleTexts as words } from '../../messages/fr/moodle.ts'
import type { Institution } from '../../institution/institution.ts'
import { cutText } from '../cut-text.ts'
import { lossesOf } from '../loss.ts'
import { lossTeller, type LossTeller } from '../loss-teller.ts'
import type { Made } from '../made.ts'
import { shownDescriptors } from '../shown-descriptors.ts'
import { moodleMapping } from './mapping.ts'
import { descriptionHtml, tidied } from './description-html.ts'
import { frameworkColumns, longestName, taxonomy } from './framework-columns.ts'

/** Rows of cells, the first one naming the columns. */
type Rows = readonly (readonly string[])[]

/**
 * What a Moodle platform takes over: the competency framework, and a file a rubric for the third-party importer.
 */
export function toMoodle(
  definition: Definition,
  institution: Institution | null,
): Made<{ framework: Rows; rubrics: readonly Rows[] }> {
  const teller = lossTeller()
  const scale = scaleOf(definition.rubrics, teller)
  const framework = toMoodleFramework(definition, scale, teller)
  const rubrics = definition.rubrics
    .map((rubric, rank) => toMoodleRubric(rubric, rank === 0 && scale.isOfRubric, teller))
    .filter((rows) => rows !== null)
  return {
    framework,
    rubrics,
    losses: lossesOf(moodleMapping, definition, institution, { told: teller.losses() }),
    defaults: teller.defaults,
  }
}

/**
 * The competencies and outcomes of a definition as a Moodle competency framework: one row for the framework, then the
 * competencies, then the outcomes below the first competency each contributes to.
 */
function toMoodleFramework(definition: Definition, scale: Scale, teller: LossTeller): Rows {
  const { identity, competencies, outcomes } = definition
  const idNumbers = idNumbersOf([...competencies, ...outcomes])
  for (const [path, items] of [
    ['competencies.code', competencies],
    ['outcomes.code', outcomes],
  ] as const)
    for (const { id, code } of items)
      if (idNumbers.get(id) === id) teller.leftOut(path, code, 'not-recognised')
      else teller.said(path, code)
  const idNumber = (id: string) => idNumbers.get(id) ?? id
  const known = new Set(competencies.map(({ id }) => id))
  const parentsOf = ({ competencyIds }: LearningOutcome) => competencyIds.filter((id) => known.has(id))
  const title = tidied(identity.title.fr) || words.untitled
  if (tidied(identity.title.fr) === '') teller.byDefault('Short name', title)
  const code = tidied(identity.code)
  if (code.length > longestName) teller.otherwise('identity.code', code, 'cut')
  const framework = row({
    idNumber: code.slice(0, longestName) || definition.id,
    shortName: shortened(title),
    description: descriptionHtml([title]),
    scaleValues: scale.values.join(','),
    scaleConfiguration: JSON.stringify(scale.configuration),
    isFramework: '1',
    taxonomy,
  })
  // Outcomes without a competency are at the first level: a parent that is not there would have them dropped.
  const first = outcomes.filter((outcome) => parentsOf(outcome).length === 0)
  const below = outcomes.filter((outcome) => parentsOf(outcome).length > 0)
  const items = [
    ...competencies.map((competency) => ({ item: competency, parents: [] as string[], more: [] as string[] })),
    ...[...first, ...below].map((outcome) => ({
      item: outcome,
      parents: parentsOf(outcome),
      more: [said(words.condition, outcome.condition.fr), said(words.criterion, outcome.successCriterion.fr)],
    })),
  ]
  return [
    frameworkColumns,
    framework,
    ...items.map(({ item, parents: [parent, ...related], more }, rank) => {
      const statement = tidied(item.statement.fr)
      return row({
        parent: parent === undefined ? '' : idNumber(parent),
        idNumber: idNumber(item.id),
        shortName: shortened(statement) || idNumber(item.id),
        description: descriptionHtml([statement, ...more]),
        ruleOutcome: '0',
        ruleConfig: 'null',
        related: related.map((id) => idNumber(id).replaceAll(',', '%2C')).join(','),
        exportedId: String(rank + 1),
      })
    }),
  ]
}

const said = (sentence: (words: string) => string, text: string) => (tidied(text) === '' ? '' : sentence(tidied(text)))

/** The code people use where it names one item only and Moodle keeps it whole, else the id. */
function idNumbersOf(items: readonly { id: string; code: string }[]): Map<string, string> {
  const codes = items.map(({ code }) => tidied(code))
  return new Map(
    items.map(({ id }, rank) => {
      const code = codes[rank] ?? ''
      const usable = code !== '' && code.length <= longestName && codes.indexOf(code) === codes.lastIndexOf(code)
      return [id, usable ? code : id]
    }),
  )
}

/** A short name as long as Moodle keeps it: the description has the whole. */
const shortened = (text: string) => cutText(text.replaceAll('\n', ' '), longestName)

interface Scale {
  /** Whether its values are the levels of the first grid. */
  isOfRubric: boolean
  values: readonly string[]
  configuration: readonly object[]
}

/** The levels of a rubric as a scale; the one to reach and those above it are proficient. */
function scaleOf([rubric, ...others]: readonly Rubric[], teller: LossTeller): Scale {
  const names = rubric?.levels.map(({ name }) => tidied(name.fr).replaceAll('\n', ' ')) ?? []
  const threshold = rubric?.levels.findIndex(({ id }) => id === rubric.thresholdLevelId) ?? -1
  // Commas part the values of a scale, and two values of one name cannot be told apart.
  const usable =
    names.length > 1 &&
    threshold > 0 &&
    new Set(names).size === names.length &&
    names.every((name) => /^[^,]+$/.test(name))
  const path = 'rubrics.thresholdLevelId'
  if (usable) teller.otherwise(path, rubric?.thresholdLevelId, 'flattened')
  else {
    teller.leftOut(path, rubric?.thresholdLevelId, 'not-recognised')
    teller.byDefault('Scale values', words.scale.join(', '))
  }
  for (const { thresholdLevelId } of others) teller.leftOut(path, thresholdLevelId, 'list-only-one')
  const values = usable ? names : words.scale
  const reached = usable ? threshold : 1
  return {
    isOfRubric: usable,
    values,
    configuration: [
      // Rewritten by Moodle when it makes the scale.
      { scaleid: '1' },
      ...values.flatMap((_, rank) =>
        rank < reached ? [] : [{ id: rank + 1, scaledefault: rank === reached ? 1 : 0, proficient: 1 }],
      ),
    ],
  }
}

function row(cells: {
  parent?: string
  idNumber: string
  shortName: string
  description: string
  scaleValues?: string
  scaleConfiguration?: string
  ruleOutcome?: string
  ruleConfig?: string
  related?: string
  exportedId?: string
  isFramework?: string
  taxonomy?: string
}): string[] {
  return [
    cells.parent ?? '',
    cells.idNumber,
    cells.shortName,
    cells.description,
    '1',
    cells.scaleValues ?? '',
    cells.scaleConfiguration ?? '',
    '',
    cells.ruleOutcome ?? '',
    cells.ruleConfig ?? '',
    cells.related ?? '',
    cells.exportedId ?? '',
    cells.isFramework ?? '',
    cells.taxonomy ?? '',
  ]
}

/**
 * A rubric as the file of the third-party importer, which has no weights: each score is the share of the whole that a
 * level of a criterion gives, in points of 100.
 *
 * @param inScale whether the names of its levels are those of the scale of the framework
 * @returns `null` for a grid without criteria or without levels
 */
function toMoodleRubric(rubric: Rubric, inScale: boolean, teller: LossTeller): Rows | null {
  const { levels, criteria } = rubric
  const written = criteria.length > 0 && levels.length > 0
  // Values of a part of the levels would say nothing true beside shares of the others.
  const valued = levels.every(({ value }) => value !== null)
  const tell = (path: string, value: unknown, there = written) =>
    there ? teller.said(path, value) : teller.leftOut(path, value, 'incomplete')
  for (const { name, value } of levels) {
    tell('rubrics.levels.name', name, written || inScale)
    tell('rubrics.levels.value', value, written && valued)
  }
  if (written && !valued) teller.byDefault('score', words.byRank)
  for (const criterion of criteria) {
    tell('rubrics.criteria.label', criterion.label)
    tell('rubrics.criteria.weight', criterion.weight)
    const shown = shownDescriptors(criterion)
    for (const descriptor of criterion.descriptors) {
      const there = written && descriptor.levelId !== null && shown.get(descriptor.levelId) === descriptor
      tell('rubrics.criteria.descriptors.levelId', descriptor.levelId, there)
      tell('rubrics.criteria.descriptors.statement', descriptor.statement, there)
    }
  }
  if (!written) return null
  /** The importer takes no criterion without a name. */
  const nameOf = ({ code, label }: Rubric['criteria'][number], place: number) => {
    const name = tidied(label.fr)
    if (name !== '') return name
    if (tidied(code) === '') teller.byDefault('criterion', words.numbered(place + 1))
    else teller.otherwise('rubrics.criteria.code', code, 'flattened')
    return tidied(code) || words.numbered(place + 1)
  }
  const most = Math.max(1, levels.length - 1)
  return [
    ['criterion', 'level', 'level_description', 'score'],
    ...criteria.flatMap((criterion, place) => {
      const name = nameOf(criterion, place)
      const shown = shownDescriptors(criterion)
      return levels.map((level, rank) => {
        const value = valued ? (level.value ?? 0) : (rank * 100) / most
        return [
          name,
          String(rank + 1),
          words.level(tidied(level.name.fr), tidied(shown.get(level.id)?.statement.fr ?? '')),
          String(Math.round(value * (criterion.weight ?? 100)) / 100),
        ]
      })
    }),
  ]
}
