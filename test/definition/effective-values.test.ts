import { describe, expect, test } from 'vitest'
import { blankOf } from '../../shared/definition/blank.ts'
import {
  documentSchema,
  evidenceSchema,
  type CommonValues,
  type Evidence,
} from '../../shared/definition/common-values.ts'
import { effectiveValues, personOf } from '../../shared/institution/effective-values.ts'
import { blankFile, countedIds } from './sample-file.ts'

type Document = CommonValues['documents'][number]

const newId = countedIds('e')
const documentOf = (kind: Document['kind'], words: string) => ({
  ...(blankOf(documentSchema, newId) as Document),
  kind,
  title: { fr: words },
})
const evidenceOf = (words: string) => ({ ...(blankOf(evidenceSchema, newId) as Evidence), title: { fr: words } })

/** @returns a dossier that says nothing and the record it inherits from */
function pair() {
  const { definition, institution } = blankFile()
  return { definition, institution: institution! }
}

describe('the values that hold for a dossier', () => {
  test('without institution are its own', () => {
    const { definition } = pair()
    definition.local.learningPlatform = { fr: 'Moodle' }
    expect(effectiveValues(definition, null)).toEqual(definition.local)
  })

  test('are inherited where it says nothing', () => {
    const { definition, institution } = pair()
    institution.common.learningPlatform = { fr: 'Moodle' }
    institution.common.consortium.member = true
    institution.common.certificateIssuing.retentionYears = 10
    institution.common.qualityCertificate.categories = ['training']
    expect(effectiveValues(definition, institution)).toEqual(institution.common)
  })

  test('are its own where it says something, field by field', () => {
    const { definition, institution } = pair()
    institution.common.technicalAssistance = {
      personId: null,
      channel: { fr: 'assistance@exemple.fr', en: 'help@exemple.fr' },
      hours: { fr: '9 h - 17 h' },
      responseHours: 8,
    }
    definition.local.technicalAssistance.channel = { fr: 'forum' }
    expect(effectiveValues(definition, institution).technicalAssistance).toEqual({
      personId: null,
      channel: { fr: 'forum' },
      hours: { fr: '9 h - 17 h' },
      responseHours: 8,
    })
  })

  test('are all about one person, where it names its own', () => {
    const { definition, institution } = pair()
    institution.common.disabilityReferent = {
      personId: newId(),
      channel: { fr: 'referente@exemple.fr' },
      details: { fr: 'le mardi' },
    }
    institution.common.violenceProcedure.contactId = newId()
    institution.common.violenceProcedure.delay = { fr: '48 h' }
    definition.local.disabilityReferent.personId = newId()
    const values = effectiveValues(definition, institution)
    expect(values.disabilityReferent).toEqual(definition.local.disabilityReferent)
    expect(values.violenceProcedure).toEqual(institution.common.violenceProcedure)
    definition.local.violenceProcedure.contactId = newId()
    expect(effectiveValues(definition, institution).violenceProcedure).toEqual(definition.local.violenceProcedure)
  })

  test('“no” and zero are answers, not blanks', () => {
    const { definition, institution } = pair()
    institution.common.brand.publicFunding = true
    institution.common.certificateIssuing.retentionYears = 10
    definition.local.brand.publicFunding = false
    definition.local.certificateIssuing.retentionYears = 0
    const values = effectiveValues(definition, institution)
    expect(values.brand.publicFunding).toBe(false)
    expect(values.certificateIssuing.retentionYears).toBe(0)
  })

  test('spaces alone inherit', () => {
    const { definition, institution } = pair()
    institution.common.learningPlatform = { fr: 'Moodle' }
    definition.local.learningPlatform = { fr: '  \n' }
    expect(effectiveValues(definition, institution).learningPlatform).toEqual({ fr: 'Moodle' })
  })

  test('a list replaces the institution’s, an empty one inherits', () => {
    const { definition, institution } = pair()
    const visa = (reference: string) => ({ id: newId(), source: null, reference, title: { fr: '' } })
    institution.common.legalReferences = [visa('L. 613-2'), visa('L. 712-6-1')]
    expect(effectiveValues(definition, institution).legalReferences).toHaveLength(2)
    definition.local.legalReferences = [visa('L. 6313-1')]
    expect(effectiveValues(definition, institution).legalReferences.map(({ reference }) => reference)).toEqual([
      'L. 6313-1',
    ])
  })

  test('documents are taken kind by kind, the dossier’s first', () => {
    const { definition, institution } = pair()
    institution.common.documents = [documentOf('terms-of-sale', 'CGV'), documentOf('welcome-booklet', 'livret commun')]
    definition.local.documents = [documentOf('welcome-booklet', 'livret propre')]
    expect(effectiveValues(definition, institution).documents.map(({ title }) => title.fr)).toEqual([
      'livret propre',
      'CGV',
    ])
  })

  test('a document of no kind yet hides none of the institution’s', () => {
    const { definition, institution } = pair()
    institution.common.documents = [documentOf(null, 'à classer'), documentOf('terms-of-sale', 'CGV')]
    definition.local.documents = [documentOf(null, 'nouvelle pièce')]
    expect(effectiveValues(definition, institution).documents.map(({ title }) => title.fr)).toEqual([
      'nouvelle pièce',
      'à classer',
      'CGV',
    ])
  })

  test('evidence and training of the team add up', () => {
    const { definition, institution } = pair()
    institution.common.evidence = [evidenceOf('veille')]
    definition.local.evidence = [evidenceOf('scénario')]
    const training = (words: string) => ({ id: newId(), title: { fr: words }, on: null, details: { fr: '' } })
    institution.common.teamTraining = [training('tutorat')]
    definition.local.teamTraining = [training('grille')]
    const values = effectiveValues(definition, institution)
    expect(values.evidence.map(({ title }) => title.fr)).toEqual(['scénario', 'veille'])
    expect(values.teamTraining.map(({ title }) => title.fr)).toEqual(['grille', 'tutorat'])
  })

  test('neither record is changed', () => {
    const { definition, institution } = pair()
    institution.common.evidence = [evidenceOf('veille')]
    const before = structuredClone({ definition, institution })
    effectiveValues(definition, institution)
    expect({ definition, institution }).toEqual(before)
  })
})

test('a person is found in the dossier, else in the institution record', () => {
  const { definition, institution } = pair()
  const person = (name: string) => ({ id: newId(), name, email: '', phone: '', organisation: '' })
  const [author, referent] = [person('Autrice'), person('Référente')]
  definition.people = [author]
  institution.people = [referent]
  expect(personOf(author.id, definition, institution)).toEqual(author)
  expect(personOf(referent.id, definition, institution)).toEqual(referent)
  expect(personOf(referent.id, definition, null)).toBeNull()
  expect(personOf(null, definition, institution)).toBeNull()
})
