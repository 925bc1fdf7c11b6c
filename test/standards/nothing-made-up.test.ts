import { expect, test } from 'vitest'
import type { StandardFormat } from '../../shared/contract/export-formats.ts'
import { noProvenance } from '../../shared/definition/provenance.ts'
import { blankDefinition } from '../dossier/filled-definition.ts'
import { writers } from './writers.ts'

/** Names of the properties a value has, at any depth; those that only name a thing or its kind say nothing of the course. */
function propertiesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(propertiesOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, below]) =>
    /^(@context|@id|@type|id|identifier|uri|type)$/.test(key) ? [] : [key, ...propertiesOf(below)],
  )
}

/**
 * What a file says of a dossier that says a title, an outcome and nothing else, and what it tells that it made up. A
 * property more is made up: the writer tells it (`byDefault`), or it says nothing of the course.
 */
const said: Record<Exclude<StandardFormat, 'lheo' | 'moodle'>, { properties: string; madeUp: string }> = {
  ob3: {
    properties:
      'documents language document achievementType name description criteria narrative inLanguage alignment targetType targetName targetUrl targetFramework',
    madeUp: 'description',
  },
  case: {
    properties:
      'document CFDocument creator title frameworkType caseVersion lastChangeDateTime extensions cadrier code CFItems fullStatement CFItemType verb cognitiveLevel condition fr successCriterion provenance source version on CFAssociations associationType sequenceNumber originNodeURI destinationNodeURI CFRubrics',
    madeUp: 'CFDocument.creator',
  },
  elm: {
    properties: 'document title fr dcType inScheme thematicArea definition en language learningOutcome',
    madeUp: 'language thematicArea',
  },
  schemaorg: {
    properties: 'document @graph name teaches educationalCredentialAwarded credentialCategory',
    madeUp: '',
  },
}

test.each(Object.entries(said))('%s makes up nothing it does not tell', (format, { properties, madeUp }) => {
  const blank = blankDefinition()
  const outcome = {
    ...{ id: '00000000-0000-7000-8000-00000000aaaa', code: '', statement: { fr: 'Acquis' }, verb: '' },
    ...{ cognitiveLevel: null, condition: { fr: '' }, successCriterion: { fr: '' }, competencyIds: [] },
    provenance: noProvenance,
  }
  const definition = { ...blank, identity: { ...blank.identity, title: { fr: 'Titre' } }, outcomes: [outcome] }
  const made = writers[format as keyof typeof said](definition, null)
  if (made === null) throw new Error('refused')
  const { losses: _losses, defaults, ...files } = made
  expect([...new Set(propertiesOf(files))].join(' ')).toBe(properties)
  expect(defaults.map(({ as }) => as).join(' ')).toBe(madeUp)
})
