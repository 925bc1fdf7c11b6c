import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asPrinted } from '../../shared/typography/as-printed.ts'

/** What stands on the line once these characters have been typed one by one. */
const typed = (text: string) =>
  [...text].reduce((before, character) => {
    const printed = asPrinted(before, character)
    return printed ? before.slice(0, before.length - printed.taken) + printed.put : before + character
  }, '')

test('apostrophes and quotation marks are those of French', () => {
  expect(typed(`l'acquis dit "visé" aujourd'hui`)).toBe('l’acquis dit «\u202fvisé\u202f» aujourd’hui')
  expect(typed('« un mot »')).toBe('«\u202fun mot\u202f»')
  expect(typed('"un mot "')).toBe('«\u202fun mot\u202f»')
})

test('double punctuation has its no-break space, whether one was typed or not', () => {
  expect(typed('Pourquoi ? Pour ceci : cela ; non !')).toBe('Pourquoi\u202f? Pour ceci\u00a0: cela\u202f; non\u202f!')
  expect(typed('Pourquoi?')).toBe('Pourquoi\u202f?')
  expect(typed('20 % pour 600 €')).toBe('20\u202f% pour 600\u202f€')
})

test('hours, ratios, codes and addresses stay as typed', () => {
  for (const text of ['12:30', 'ratio 1:2', 'https://exemple.fr/?q=1;r', 'ecrire@exemple.fr?', "5'", 'a  b', '?'])
    expect(typed(text)).toBe(text)
})

test('three points make one character, four stay', () => {
  expect(typed('etc...')).toBe('etc…')
  expect(typed('....')).toBe('….')
})

test('nothing that is not a space or the mark itself is ever taken', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.constantFrom(...`'"«»;:!?%€. a`), (before, character) => {
      const printed = asPrinted(before, character)
      if (!printed) return
      const gone = before.slice(before.length - printed.taken)
      expect(gone).toMatch(/^(?:[ \u00a0\u202f]*|\.\.)$/u)
    }),
  )
})
