import { expect, test } from 'vitest'
import { europeanSheet } from '../../shared/messages/fr/european-elements.ts'
import { formatHalfCredits, formatMinutes } from '../../shared/messages/fr/format.ts'
import { optionLabel } from '../../shared/messages/fr/options.ts'
import { europeanElements } from '../../shared/standards/european-elements.ts'
import { blankDefinition, filledFile } from '../dossier/filled-definition.ts'
import { exampleFile, exampleNames } from './example-files.ts'

const words = { ...europeanSheet, optionLabel, formatMinutes, formatHalfCredits }
const onIssue = ['learner', 'issue-date', 'grade']

test('of a blank dossier, all that is not filled on issue is missing', () => {
  const elements = europeanElements(blankDefinition(), null, words)
  expect(elements).toHaveLength(16)
  expect(elements.filter(({ mandatory }) => mandatory)).toHaveLength(11)
  expect(elements.filter(({ state }) => state === 'at-issue').map(({ name }) => name)).toEqual(onIssue)
  expect(elements.filter(({ state }) => state === 'missing')).toHaveLength(13)
})

test('of a dossier with an answer everywhere, nothing is missing', () => {
  const { definition, institution } = filledFile()
  expect(europeanElements(definition, institution, words).filter(({ state }) => state === 'missing')).toEqual([])
})

test.each(exampleNames)('of %s, every mandatory element has its value', (name) => {
  const { definition, institution } = exampleFile(name)
  const elements = europeanElements(definition, institution, words)
  expect(elements.filter(({ mandatory, state }) => mandatory && state === 'missing')).toEqual([])
  expect(elements.find((element) => element.name === 'level')?.values).toEqual([
    `Niveau ${definition.identity.eqfLevel} du CEC`,
  ])
  expect(elements.find((element) => element.name === 'outcomes')?.values).toHaveLength(definition.outcomes.length)
})

test('each body that awards is named once, whether with the others or apart', () => {
  const bodies = (issuer: string, ...partners: string[]) => {
    const { definition, institution } = exampleFile('empreinte-formation')
    definition.certificate.metadata.issuer = { fr: issuer }
    const [partner] = definition.identity.partners
    definition.identity.partners = partners.map((name) => ({ ...partner!, name: { fr: name } }))
    return europeanElements(definition, institution, words).find(({ name }) => name === 'awarding-bodies')?.values
  }
  expect(bodies('Université des Rives et université du Plateau', 'Université du Plateau')).toEqual([
    'Université des Rives et université du Plateau',
  ])
  expect(bodies('', 'Université des Rives ', '', 'Université du Plateau')).toEqual([
    'Université des Rives',
    'Université du Plateau',
  ])
  expect(bodies('Université Paris-Saclay', 'Université Paris')).toEqual(['Université Paris-Saclay', 'Université Paris'])
})
