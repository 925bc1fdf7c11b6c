import { expect, test } from 'vitest'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { findInFields, searchableFields, snippetAround } from '../../shared/find/find-in-document.ts'
import { foldedText, searchWords } from '../../shared/find/folded-text.ts'
import { fieldLabel } from '../../shared/messages/fr/fields.ts'
import { exampleFile } from '../render/example-dossiers.ts'

const { definition } = exampleFile('evaluation-authentique')
const words = { labelOf: fieldLabel, wordsOf: (_: unknown, __: string, value: unknown) => String(value ?? '') }
const fieldsOf = (document: unknown) => searchableFields(definitionSchema, document, words)
const fields = fieldsOf(definition)

test('a folded text says where each of its characters comes from', () => {
  const original = 'L’Œuvre à l’été'
  const { text, origin } = foldedText(original)
  expect(text).toBe("l'oeuvre a l'ete")
  expect(original.slice(origin[text.indexOf('oeuvre')], origin[text.indexOf(' a ')])).toBe('Œuvre')
  expect(original.slice(origin[text.indexOf('ete')])).toBe('été')
  expect(foldedText('').origin).toEqual([0])
})

test('words of a search are folded, without the blanks around them', () => {
  expect(searchWords('  Évaluer\u00a0la  évaluer ')).toEqual(['evaluer', 'la'])
})

test('words are found whatever their accents and capitals, at their place in the text', () => {
  const document = { ...definition, identity: { ...definition.identity, subtitle: { fr: 'Un cœur, deux Cœurs' } } }
  const { hits } = findInFields(fieldsOf(document), 'COEUR', 50)
  const own = hits.filter((hit) => hit.field.modelPath === 'identity.subtitle')
  expect(own.map(({ field, range }) => field.text.slice(range!.start, range!.end))).toEqual(['cœur', 'Cœur'])
  expect(own.map(({ occurrence }) => occurrence)).toEqual([0, 1])
})

test('words that follow one another come before words that do not', () => {
  const document = {
    ...definition,
    identity: { ...definition.identity, title: { fr: 'zèbre au galop' }, subtitle: { fr: 'galop du zèbre' } },
  }
  const found = findInFields(fieldsOf(document), 'galop du zebre', 50).hits
  expect(found.map(({ field }) => field.modelPath)).toEqual(['identity.subtitle'])
  const loose = findInFields(fieldsOf(document), 'galop zebre', 50).hits
  expect(loose.map(({ field }) => field.modelPath)).toEqual(['identity.title', 'identity.subtitle'])
})

test('a field is found by its name, once, blank or not', () => {
  const { hits } = findInFields(fields, fieldLabel('outcomes.statement'), 300)
  const byName = hits.filter(({ range }) => range === null)
  expect(byName.filter(({ field }) => field.modelPath === 'outcomes.statement').length).toBeLessThanOrEqual(1)
})

test('nothing is looked for without a word, and no more places are given than asked', () => {
  expect(findInFields(fields, '  ', 10)).toEqual({ hits: [], more: false })
  const { hits, more } = findInFields(fields, 'e', 10)
  expect(hits).toHaveLength(10)
  expect(more).toBe(true)
})

test('a snippet is cut between words and shows what was found whole', () => {
  const text = `${'avant '.repeat(30)}TROUVÉ${' après'.repeat(60)}`
  const start = text.indexOf('TROUVÉ')
  const [before, found, after] = snippetAround(text, { start, end: start + 6 })
  expect(found).toBe('TROUVÉ')
  expect(before).toMatch(/^… avant /)
  expect(after).toMatch(/ après …$/)
  expect(snippetAround('court', null)).toEqual(['court', '', ''])
})
