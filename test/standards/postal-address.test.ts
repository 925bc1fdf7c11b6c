import { expect, test } from 'vitest'
import { postalAddress } from '../../shared/standards/lheo/postal-address.ts'

test.each([
  ['1 rue des Tanneurs, 51100 Reims', ['1 rue des Tanneurs'], '51100', 'Reims', false],
  ['Bâtiment B, 1, quai des Tanneurs, 76000 Rives', ['Bâtiment B', '1 quai des Tanneurs'], '76000', 'Rives', false],
  ['12 bis, rue Basse\n51097 Reims CEDEX', ['12 bis rue Basse'], '51097', 'Reims CEDEX', false],
  ['Service FC, BP 60572, 51100 Reims, France', ['Service FC', 'BP 60572'], '51100', 'Reims', true],
  ['9 rue A, 75005 Paris\nFrance', ['9 rue A'], '75005', 'Paris', true],
])('%s is parted as the post does', (address, lines, postcode, town, hasMore) => {
  expect(postalAddress(address)).toEqual({ lines, postcode, town, hasMore })
})

test.each([
  ['', 'blank'],
  ['Campus du Moulin', 'without a postcode'],
  ['51100 Reims', 'without a street'],
  [`${'x'.repeat(51)}, 51100 Reims`, 'whose line is too long'],
  ['a, b, c, d, e, 51100 Reims', 'of five lines'],
])('“%s” is none: %s', (address) => {
  expect(postalAddress(address)).toBeNull()
})

test('a line of 50 characters is the longest', () => {
  expect(postalAddress(`${'x'.repeat(50)}, 51100 Reims`)?.lines).toEqual(['x'.repeat(50)])
})
