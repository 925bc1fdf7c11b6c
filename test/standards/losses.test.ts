import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { standardFormats, type StandardFormat } from '../../shared/contract/export-formats.ts'
import { fieldsToMap, lossesOf, mappingOf } from '../../shared/standards/loss.ts'
import { mappings } from '../../shared/standards/mappings.ts'
import { blankDefinition, filledFile } from '../dossier/filled-definition.ts'

/** The fields each format has to say whatever happens. */
const golden: Record<StandardFormat, readonly string[]> = {
  ob3: [
    ...['identity.title', 'identity.code', 'identity.version', 'publicSheet.summary', 'institution.name'],
    ...['competencies.code', 'competencies.statement', 'outcomes.code', 'outcomes.statement'],
    ...['rubrics.levels.name', 'rubrics.levels.value', 'rubrics.thresholdLevelId', 'rubrics.criteria.label'],
    ...['rubrics.criteria.descriptors.statement', 'rubrics.criteria.outcomeIds', 'institution.country'],
  ],
  case: fieldsToMap().filter((path) => /^(competencies|outcomes|rubrics)\./.test(path) || path === 'identity.title'),
  lheo: ['sessions.startsOn', 'institution.siret', 'identity.registration.code', 'budget.price'],
  moodle: ['identity.code', 'competencies.code', 'outcomes.code', 'outcomes.competencyIds'],
  elm: [
    ...['identity.title', 'identity.language', 'identity.ects', 'identity.eqfLevel', 'publicSheet.summary'],
    ...['identity.iscedF', 'identity.nationalLevel', 'competencies.statement', 'outcomes.statement'],
    ...['assessments.title', 'activities.title', 'activities.duration', 'personalWork.duration'],
    ...['audience.prerequisites', 'institution.name', 'institution.country'],
  ],
  schemaorg: [
    ...['identity.title', 'identity.duration', 'identity.ects', 'identity.eqfLevel', 'identity.iscedF'],
    ...['identity.nationalLevel', 'outcomes.statement', 'institution.name'],
  ],
}

/**
 * A line of a table decides for all that is below it: a new field would be left out by a line that was written before it.
 * Look at what each table makes of the field, then write it into the list.
 */
test('no field is there that the tables were written without', () => {
  const thoughtOf = readFileSync(join(import.meta.dirname, 'fields-thought-of.txt'), 'utf8')
    .trimEnd()
    .split('\n')
  expect(fieldsToMap()).toEqual(thoughtOf)
})

describe('an English text', () => {
  const { definition, institution } = filledFile()
  const english = { ...definition, identity: { ...definition.identity, title: { fr: 'Titre', en: 'Title' } } }
  const lossIn = (format: StandardFormat, of: typeof definition, languages?: 'french' | 'a file each') =>
    lossesOf(mappings[format], of, institution, languages && { languages }).find(
      ({ path }) => path === 'identity.title',
    )

  test('is lost where the format has one language, and only where there is one', () => {
    expect(lossIn('moodle', english)).toMatchObject({ kind: 'said-otherwise', reason: 'one-language' })
    expect(lossIn('moodle', definition)).toBeUndefined()
    expect(lossIn('elm', english)).toBeUndefined()
  })

  test('is lost whole where there is no French beside it', () => {
    const alone = { ...definition, identity: { ...definition.identity, title: { fr: '', en: 'Title' } } }
    expect(lossIn('moodle', alone)).toMatchObject({ kind: 'left-out', reason: 'one-language' })
    expect(lossIn('elm', alone)).toBeUndefined()
  })

  test('that is missing is told where a file is in English', () => {
    expect(lossIn('ob3', definition, 'a file each')).toMatchObject({ kind: 'said-otherwise', reason: 'not-translated' })
    expect(lossIn('ob3', english, 'a file each')).toBeUndefined()
  })

  test('is lost in a file of one language, whatever the format can say', () => {
    expect(lossIn('ob3', english, 'french')).toMatchObject({ reason: 'one-language' })
  })
})

describe.each(standardFormats)('what %s loses', (format) => {
  const mapping = mappings[format]
  test('every field of the model is said or reported', () => {
    expect(fieldsToMap().filter((path) => mappingOf(mapping, path) === undefined)).toEqual([])
  })

  test('no line of its table is about a field that is not there', () => {
    const fields = fieldsToMap()
    const left = Object.keys(mapping).filter(
      (path) => !fields.some((field) => field === path || field.startsWith(`${path}.`)),
    )
    expect(left).toEqual([])
  })

  test('what must be said is said', () => {
    expect(golden[format].filter((path) => mappingOf(mapping, path)?.says !== 'mapped')).toEqual([])
  })

  test('of a dossier with an answer everywhere, each field not said as it is', () => {
    const { definition, institution } = filledFile()
    const lost = fieldsToMap().filter((path) => mappingOf(mapping, path)?.says !== 'mapped')
    expect(lossesOf(mapping, definition, institution).map(({ path }) => path)).toEqual(lost)
  })

  test('of a blank dossier, nothing', () => {
    expect(lossesOf(mapping, blankDefinition(), null)).toEqual([])
  })
})
