import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { readDefinitionFile } from '../../shared/definition/definition-file.ts'
import { definitionPages } from '../../tools/schemas/definition-pages.ts'
import { publishedSchemas } from '../../tools/schemas/published-schemas.ts'
import { blankFile, filledFile, setAt } from './sample-file.ts'

const resources = join(import.meta.dirname, '../../resources')
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

const ajv = new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true })
addFormats.default(ajv)
const accepts = ajv.compile(readJson(join(resources, 'schemas/definition-2.schema.json')) as object)
const acceptsInstitution = ajv.compile(readJson(join(resources, 'schemas/institution-2.schema.json')) as object)

test.each(Object.entries(publishedSchemas()))('%s is what the model says today (npm run schemas)', (name, schema) => {
  expect(readJson(join(resources, 'schemas', name))).toEqual(JSON.parse(JSON.stringify(schema)))
})

test.each(Object.entries(definitionPages()))('%s is what the model says today (npm run schemas)', (name, page) => {
  expect(readFileSync(join(resources, 'schemas', name), 'utf8')).toBe(page)
})

test('a second validator takes the profiles that are shipped, and no block or key that is unknown', () => {
  const acceptsProfile = ajv.compile(readJson(join(resources, 'schemas/profile-1.schema.json')) as object)
  for (const id of readJson(join(resources, 'profiles/index.json')) as string[]) {
    const profile = readJson(join(resources, `profiles/${id}.json`)) as object
    acceptsProfile(profile)
    expect(acceptsProfile.errors, id).toBeNull()
    expect(acceptsProfile({ ...profile, body: [{ block: 'inconnu' }] })).toBe(false)
    expect(acceptsProfile({ ...profile, colour: 'red' })).toBe(false)
  }
})

describe('a second validator agrees with the model', () => {
  test('on a blank file and on one with every field answered', () => {
    for (const file of [blankFile(), filledFile()]) {
      accepts(file)
      expect(accepts.errors).toBeNull()
      expect(readDefinitionFile(file).ok).toBe(true)
    }
  })

  test.each<[string, string, unknown]>([
    ['an unknown field', 'definition.identity.colour', 'red'],
    ['a missing field', 'definition.identity.title', undefined],
    ['a text where a number belongs', 'definition.identity.duration', '20 h'],
    ['a fraction of a minute', 'definition.identity.duration', 90.5],
    ['more than a hundred percent', 'definition.attendance.threshold', 101],
    ['a day that does not exist', 'definition.identity.openingOn', '2026-02-30'],
    ['a value outside a closed list', 'definition.identity.mark', 'cadrier'],
    ['the same value chosen twice', 'definition.need.kinds', ['societal', 'societal']],
    ['an id that is none', 'definition.outcomes.0.id', 'AAV1'],
    ['a link that runs', 'definition.need.analysis.fr.0.content.0.link', 'javascript:alert(1)'],
    ['another format', 'format', 'other'],
    ['a newer format', 'formatVersion', 3],
  ])('in refusing %s', (_what, path, value) => {
    const file = setAt(filledFile(), path, value)
    expect(accepts(file)).toBe(false)
    expect(readDefinitionFile(file).ok).toBe(false)
  })

  test('on a link whose scheme is in capitals', () => {
    const file = setAt(filledFile(), 'definition.need.analysis.fr.0.content.0.link', 'HTTPS://example.org/a')
    expect(accepts(file)).toBe(true)
    expect(readDefinitionFile(file).ok).toBe(true)
  })
})

const examples = join(resources, 'examples')
const files = existsSync(examples) ? readdirSync(examples).filter((name) => name.endsWith('.json')) : []

test.runIf(files.length > 0).each(files)('the example %s is valid for a second validator', (name) => {
  const file = readJson(join(examples, name)) as { institution: unknown }
  accepts(file)
  expect(accepts.errors).toBeNull()
  acceptsInstitution(file.institution)
  expect(acceptsInstitution.errors).toBeNull()
})
