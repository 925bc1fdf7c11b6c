import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsIn } from '../../shared/spelling/words-in.ts'

const found = (text: string) => wordsIn(text).map(({ word }) => word)

test('words are found without what is elided before them, and stay whole where they are joined', () => {
  expect(found('L’évaluation qu’un apprenant·e·s aujourd’hui, en porte-à-faux.')).toEqual([
    'évaluation',
    'un',
    'apprenant·e·s',
    'aujourd’hui',
    'en',
    'porte-à-faux',
  ])
})

test('inclusive writing with points is one word; the point of a sentence ends it', () => {
  expect(found('Les apprenant.e.s viennent.Elles restent.')).toEqual([
    'Les',
    'apprenant.e.s',
    'viennent',
    'Elles',
    'restent',
  ])
})

test('addresses, initials, words with digits and single letters are not looked up', () => {
  expect(found('Voir https://exemple.fr/fiche, ecrire@exemple.fr, les AAV et SAEs, K2, Q12, à 20h.')).toEqual([
    'Voir',
    'les',
    'et',
  ])
})

test('nothing is found in a blank', () => {
  expect(wordsIn('')).toEqual([])
  expect(wordsIn(' \n—…')).toEqual([])
})

test('each word stands where it is said to stand, in the order of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      let end = 0
      for (const { word, from, to } of wordsIn(text)) {
        expect(text.slice(from, to)).toBe(word)
        expect(from).toBeGreaterThanOrEqual(end)
        end = to
      }
    }),
  )
})
