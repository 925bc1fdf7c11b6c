import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { iscedFCodes, iscedFOf } from '../../shared/definition/isced-f.ts'
import { optionLabel as english } from '../../shared/messages/en/options.ts'
import { optionLabel as french } from '../../shared/messages/fr/options.ts'

const folder = join(import.meta.dirname, '../../resources/classifications/isced-f')
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))

const code = z.string().regex(/^\d{2,4}$/)
const schemas = {
  'about.json': z.strictObject({
    title: z.string().min(1),
    publisher: z.string().min(1),
    codes: z.string().min(1),
    englishNames: z.string().min(1),
    frenchNames: z.string().min(1),
  }),
  'codes.json': z.array(code).nonempty(),
  'names.en.json': z.record(code, z.string().trim().min(1)),
  'names.fr.json': z.record(code, z.string().trim().min(1)),
}

test('the classification is what its files say: each code once, in order, named in both languages, and where it comes from', () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(schemas))
  for (const [name, schema] of Object.entries(schemas)) expect(schema.safeParse(read(name)).success, name).toBe(true)
  expect(new Set(iscedFCodes).size).toBe(iscedFCodes.length)
  expect(iscedFCodes).toEqual(iscedFCodes.toSorted())
  for (const name of ['names.en.json', 'names.fr.json'])
    expect(Object.keys(read(name) as object).toSorted()).toEqual([...iscedFCodes])
  // Each field is in one above it.
  for (const one of iscedFCodes) if (one.length > 2) expect(iscedFCodes).toContain(one.slice(0, 2))
})

test('a field is named with its code, and a code that says no more stands for the field above it', () => {
  expect(french('iscedF', '0111')).toBe('0111 – Sciences de l’éducation')
  expect(english('iscedF', '0111')).toBe('0111 – Education science')
  expect([iscedFOf('0119'), iscedFOf('018'), iscedFOf('99'), iscedFOf('x')]).toEqual(['011', '0188', null, null])
})
