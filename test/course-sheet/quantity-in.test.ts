import { expect, it } from 'vitest'
import type { QuantityKind } from '../../shared/definition/read-quantity.ts'
import { quantityIn } from '../../renderer/features/dossier/course-sheet/quantity-in.ts'

it.each<[QuantityKind, string, number]>([
  ['minutes', '20 h', 1200],
  ['minutes', '20', 1200],
  ['minutes', 'Volume horaire : 20 heures de formation', 1200],
  ['minutes', 'soit 1 h 30 par semaine', 90],
  ['minutes', 'deux fois 45 minutes', 45],
  ['minutes', '20 h de cours, soit 20 heures', 1200],
  ['cents', 'Tarif : 1 200,50 € par personne', 120_050],
  ['percent', 'pondération de 40 %', 40],
  ['half-credits', '1,5 ECTS', 3],
  ['half-credits', 'donne 2 crédits', 4],
  ['integer', 'groupes de 12 personnes', 12],
])('%s is found in « %s »', (kind, text, value) => {
  expect(quantityIn(kind, text)).toEqual({ kind: 'one', value })
})

it('several values are not chosen from, and words without any give none', () => {
  expect(quantityIn('minutes', '12 h de cours et 8 h de travaux dirigés').kind).toBe('several')
  expect(quantityIn('minutes', 'Justifier une décision').kind).toBe('none')
  expect(quantityIn('percent', '140 %').kind).toBe('none')
})
