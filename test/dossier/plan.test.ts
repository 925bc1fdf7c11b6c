import { describe, expect, test } from 'vitest'
import { headingsOf } from '../../shared/dossier/document.ts'
import { textsOf } from '../../shared/dossier/document-text.ts'
import { dossierFor, exampleFile, exampleNames } from '../render/example-dossiers.ts'
import { blankFile } from './filled-definition.ts'

const planOf = (dossier: Parameters<typeof headingsOf>[0]) =>
  headingsOf(dossier)
    .filter(({ level }) => level === 1)
    .map(({ text }) => text)

describe('how a dossier that is not ready looks on paper', () => {
  const blank = dossierFor(blankFile())

  test.each(exampleNames)('the plan is that of %s: nothing goes missing, nothing is numbered anew', (name) => {
    expect(planOf(blank)).toEqual(planOf(dossierFor(exampleFile(name))))
    expect(textsOf(blank)).toContain('À compléter.')
  })

  test('its cover and the top of its pages say that it is a draft', () => {
    expect(textsOf(blank)[1]).toMatch(/^PROJET – \d+ points bloquants, \d+ à justifier$/)
    expect(blank.header).toMatch(/^PROJET/)
  })

  test('it says what remains before what is met, and never that nothing is worth attention', () => {
    const text = textsOf(blank).join('\n')
    expect(text).toMatch(/À la date d’édition, \d+ exigences contrôlées restent à traiter/)
    expect(text).not.toContain('aucun point d’attention')
  })

  test('credits the workload does not carry are not said to be founded on it', () => {
    const file = exampleFile('evaluation-authentique')
    const text = textsOf(
      dossierFor({ ...file, definition: { ...file.definition, identity: { ...file.definition.identity, ects: 4 } } }),
    ).join('\n')
    expect(text).not.toContain('Aucun travail personnel')
    expect(text).toMatch(/La charge totale de 20\sh ne suffit pas encore à fonder 2\sECTS\./)
  })
  test('the hours announced and those of the activities are both said, where they differ', () => {
    const file = exampleFile('evaluation-authentique')
    const announced = (duration: number) => {
      const { definition } = file
      return textsOf(
        dossierFor({ ...file, definition: { ...definition, identity: { ...definition.identity, duration } } }),
      )
        .join('\n')
        .replace(/[\u00a0\u202f]/g, ' ')
    }
    expect(announced(1_200)).toContain('La formation dure 20 h : ')
    const text = announced(1_290)
    expect(text).toContain('La formation est annoncée pour 21 h 30, ses activités en comptent 20 h : ')
    expect(text).not.toContain('La formation dure')
  })
})
