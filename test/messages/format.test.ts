import { expect, test } from 'vitest'
import * as format from '../../shared/messages/fr/format.ts'

const cases: readonly (readonly [string, string])[] = [
  [format.formatMinutes(90), '1\u00a0h\u00a030'],
  [format.formatMinutes(65), '1\u00a0h\u00a005'],
  [format.formatMinutes(1200), '20\u00a0h'],
  [format.formatMinutes(45), '45\u00a0min'],
  [format.formatMinutes(0), '0\u00a0h'],
  [format.formatMinutes(-90), '−1\u00a0h\u00a030'],
  [format.formatCents(60_000), '600\u00a0€'],
  [format.formatCents(20_250), '202,50\u00a0€'],
  [format.formatCents(5), '0,05\u00a0€'],
  [format.formatCents(-20_750), '−207,50\u00a0€'],
  [format.formatCents(120_000_000), '1\u202f200\u202f000\u00a0€'],
  [format.formatPercent(75), '75\u202f%'],
  [format.formatHalfCredits(3), '1,5\u00a0ECTS'],
  [format.formatHalfCredits(4), '2\u00a0ECTS'],
  [format.formatHalfCredits(0), '0\u00a0ECTS'],
  [format.formatDate('2026-11-22'), '22\u00a0novembre 2026'],
  [format.formatDate('2027-03-01'), '1er\u00a0mars 2027'],
  [format.formatInteger(999), '999'],
  [format.formatInteger(-1_800), '−1\u202f800'],
  [format.formatFlag(false), 'Non'],
  [format.formatList([]), ''],
  [format.formatList(['AAV1']), 'AAV1'],
  [format.formatList(['AAV1', 'AAV2', 'AAV3']), 'AAV1, AAV2 et AAV3'],
]

test.each(cases)('%s', (written, expected) => {
  expect(written).toBe(expected)
})

test('a text that is not a day is refused', () => {
  expect(() => format.formatDate('2026-13-01')).toThrow('2026-13-01')
})
