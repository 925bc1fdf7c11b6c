import { expect, test } from 'vitest'
import { siretFault } from '../../shared/institution/siret.ts'

test.each([
  // Of the DINUM and of INSEE, as they publish them.
  '130 025 265 00013',
  '12002701600563',
  // La Poste: its head office, and an establishment whose digits add up to a multiple of five.
  '35600000000048',
  '35600000049837',
  '',
  '  ',
])('%j is a SIRET, or no answer', (words) => {
  expect(siretFault(words)).toBeNull()
})

test.each([
  ['1300252650001', { kind: 'length', digits: 13 }],
  ['130025265000134', { kind: 'length', digits: 15 }],
  ['130025265', { kind: 'length', digits: 9 }],
  ['13002526500014', { kind: 'key' }],
  // Two digits changed places.
  ['13002526500031', { kind: 'key' }],
  ['35600000049838', { kind: 'key' }],
  // The sum of La Poste is of no use to others.
  ['12002701600540', { kind: 'key' }],
  ['FR13002526500013', { kind: 'signs' }],
  ['130-025-265-00013', { kind: 'signs' }],
])('%j is none', (words, fault) => {
  expect(siretFault(words)).toEqual(fault)
})
