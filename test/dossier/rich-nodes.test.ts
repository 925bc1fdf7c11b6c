import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RichText } from '../../shared/definition/rich-text.ts'
import { factsOf, groupPlace, richNodes } from '../../shared/dossier/field-lines.ts'
import type { HeadingLevel } from '../../shared/dossier/document.ts'

const headings = (...levels: readonly (3 | 4)[]): RichText => ({
  version: 1,
  fr: levels.map((level, rank) => ({
    type: 'heading',
    id: `00000000-0000-7000-8000-00000000000${rank}`,
    level,
    content: [{ text: `Titre ${rank}`, marks: [] }],
  })),
})
const levelsOf = (text: RichText, under: HeadingLevel) =>
  richNodes(text, under).map((node) => (node.kind === 'subheading' ? node.level : 0))

test.each<[string, RichText, HeadingLevel, number[]]>([
  ['under a part', headings(3, 4, 3), 1, [2, 3, 2]],
  ['under a heading of a part', headings(3, 4), 2, [3, 3]],
  ['a lesser one first', headings(4, 3, 4), 1, [2, 2, 3]],
])('headings of a text come below the one it is under: %s', (_, text, under, levels) => {
  expect(levelsOf(text, under)).toEqual(levels)
})

test('no level of heading is left out on the way down', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(3 as const, 4 as const), { maxLength: 8 }),
      fc.constantFrom(1 as const, 2 as const),
      (levels, under) => {
        let above: number = under
        for (const level of levelsOf(headings(...levels), under)) {
          expect(level).toBeGreaterThan(under)
          expect(level).toBeLessThanOrEqual(above + 1)
          above = level
        }
      },
    ),
  )
})

test('a key that names no field is refused: it would print nothing, as a field nobody answered does', () => {
  const context = { definition: { identity: {} }, common: {}, isAskedFor: () => false } as never
  expect(() => factsOf(context, groupPlace(context, 'identity'), ['titel'])).toThrow('identity.titel')
})
