import { expect, test } from 'vitest'
import { evaluate } from '../../shared/checklist/evaluate.ts'
import { frameworksInForce } from '../../shared/checklist/frameworks-in-force.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import { gates } from '../../shared/framework/requirement.ts'
import { lookedLabel, lookedLabels, lookedWords } from '../../shared/messages/fr/looked.ts'
import { mutated, mutations } from '../fixtures/resolve-mutation.ts'
import { draft, fr } from './course/draft.ts'
import { packIds, readPack } from './packs.ts'

const installed = packIds().map(readPack)

/** What each open finding tells of the values it looked at, as a person reads it: `CC-8.1-1 durée : 7 h`. */
function told({ definition, institution }: Pick<DefinitionFile, 'definition' | 'institution'>): string[] {
  const context = { date: '2026-11-22', gate: gates.at(-1)!, institution }
  return evaluate(definition, frameworksInForce(definition, installed, context).frameworks, context).findings.flatMap(
    ({ requirement, data }) =>
      Object.entries(data).map(([name, value]) => {
        expect(Object.keys(lookedLabels), `${requirement} looked at ${name}`).toContain(name)
        return `${requirement} ${lookedLabel(name)}: ${lookedWords(name, value)}`
      }),
  )
}

const mutation = (id: string) => mutated(mutations().find((entry) => entry.id === id)!)

test('the values of a finding are named, and written in their unit', () => {
  const file = mutation('assessment-weights-99')
  file.definition.identity.duration = 419
  file.definition.identity.ects = 16
  expect(told(file)).toEqual(
    expect.arrayContaining([
      'CC-6.1-1 somme: 99\u202f%',
      'CC-6.1-1 total attendu: 100\u202f%',
      'CC-8.1-1 durée: 6\u00a0h\u00a059',
      'CC-8.1-1 attendu au moins: 7\u00a0h',
      'R-ECTS-1 crédits annoncés: 8\u00a0ECTS',
    ]),
  )
})

test('no value is shown as code writes it, in a blank dossier, in one with everything to do, in an example', () => {
  const begun = draft({
    competencies: [{ code: 'C1', statement: fr('Concevoir') }],
    outcomes: [{ code: 'AAV1', statement: fr('Connaître') }],
    stacking: { position: 'in-pathway', pathways: [{ title: fr('Parcours'), target: 'national-diploma' }] },
  })
  for (const definition of [draft(), begun, mutation('assessment-weights-99').definition])
    for (const line of told({ definition, institution: null }))
      expect(line).not.toMatch(/: ([a-z]+(-[a-z0-9]+)+|true|false)\b|\d{4}-\d\d-\d\d/)
})

test('what fields that must be filled in come to is said in fields', () => {
  expect(['answered', 'expected'].map((name) => `${lookedLabel(name)}: ${lookedWords(name, 1)}`)).toEqual([
    'champs remplis: 1',
    'champs à remplir: 1',
  ])
})
