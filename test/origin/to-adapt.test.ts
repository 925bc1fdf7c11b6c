import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readDefinitionFile } from '../../shared/definition/definition-file.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import { modelFields } from '../../shared/definition/schema-walk.ts'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { placesOf, stillToAdapt } from '../../shared/origin/to-adapt.ts'

const file = join(import.meta.dirname, '../../resources/examples/evaluation-authentique.json')
const read = readDefinitionFile(JSON.parse(readFileSync(file, 'utf8')))
if (!read.ok) throw new Error('the example is no definition file')
const example: Definition = read.file.definition

const left = (definition: Definition, kept: string[] = [], source: 'example' | 'dossier' = 'example') =>
  stillToAdapt(placesOf(source, example), definition, new Set(kept)).map(({ place }) => place)

it('all that an example says is to be adapted, its people first of all', () => {
  const places = left(example)
  expect(places).toContain('identity.title')
  for (const person of example.people) expect(places).toContain(`people.${person.id}.name`)
  expect(example.people.length).toBeGreaterThanOrEqual(4)
})

it('a field is adapted once it says something else, and not any more when it says the same again', () => {
  const renamed: Definition = { ...example, identity: { ...example.identity, title: { fr: 'Un autre titre' } } }
  expect(left(renamed)).not.toContain('identity.title')
  expect(left({ ...renamed, identity: { ...renamed.identity, title: { ...example.identity.title } } })).toContain(
    'identity.title',
  )
})

it('a field is found wherever its item stands, and goes with it', () => {
  const [first] = example.outcomes
  const place = `outcomes.${first!.id}.statement`
  expect(left({ ...example, outcomes: [...example.outcomes].reverse() })).toContain(place)
  expect(left({ ...example, outcomes: example.outcomes.slice(1) })).not.toContain(place)
})

it('what a person keeps is not asked for any more', () => {
  expect(left(example, ['identity.title'])).not.toContain('identity.title')
})

it('blank fields, codes and links between items are never to be adapted', () => {
  const kinds = new Map(modelFields(definitionSchema).map(({ modelPath, meta }) => [modelPath, meta.kind]))
  for (const { path } of placesOf('example', example)) {
    const modelPath = path.filter((segment) => !/^[0-9a-f]{8}-/.test(segment)).join('.')
    expect(modelPath).not.toMatch(/(^|\.)code$/)
    expect(['id', 'list', 'group', 'reference', 'references']).not.toContain(kinds.get(modelPath))
  }
})

it('of one’s own dossier, people and dates are to be renewed and the teaching is not', () => {
  const places = left(example, [], 'dossier')
  expect(places).toContain('identity.title')
  for (const person of example.people) expect(places).toContain(`people.${person.id}.name`)
  expect(places.filter((place) => place.startsWith('outcomes.'))).toEqual([])
  expect(places.length).toBeLessThan(left(example).length)
})
