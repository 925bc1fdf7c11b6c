import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rememberTexts } from '../../shared/checklist/rules/remember-texts.ts'
import { likeness, letterPairs } from '../../shared/checklist/rules/pedagogy/similarity.ts'

test('what is remembered of texts is what is found of them, and each is asked about once', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.constantFrom('a', 'bb', 'ccc', '')), { maxLength: 6 }), (calls) => {
      const asked: string[] = []
      const lengths = rememberTexts((texts) => {
        asked.push(...texts)
        return texts.map((text) => text.length)
      })
      let last = new Set<string>()
      for (const texts of calls) {
        asked.length = 0
        expect(lengths(texts)).toEqual(new Map(texts.map((text) => [text, text.length])))
        expect(asked).toEqual([...new Set(texts)].filter((text) => !last.has(text)))
        last = new Set(texts)
      }
    }),
  )
})

/** Sørensen–Dice as it is defined: pairs both have, each as often as both have it, over the pairs of both. */
function dice(one: string, other: string): number {
  const pairsOf = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
  const left = pairsOf(other)
  const total = pairsOf(one).length + left.length
  const shared = pairsOf(one).filter((pair) => {
    const at = left.indexOf(pair)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return total === 0 ? 100 : Math.round((200 * shared) / total)
}

test('two texts are as alike as the letter pairs they share', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'é', 'œ', '’', '😀'), { maxLength: 9 })
    .map((letters) => letters.join(''))
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(likeness(letterPairs(one), letterPairs(other))).toBe(dice(one, other))
    }),
  )
})
