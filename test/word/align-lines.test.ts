import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differingLines } from '../../shared/dossier/align-lines.ts'

/** The second list, made from the first and what they differ by. */
function rebuilt(before: readonly string[], after: readonly string[]): string[] {
  const made: string[] = []
  let at = 0
  for (const hunk of differingLines(before, after)) {
    made.push(...before.slice(at, hunk.before.from), ...after.slice(hunk.after.from, hunk.after.to))
    at = hunk.before.to
  }
  return [...made, ...before.slice(at)]
}

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 })

test('what two lists differ by leads from one to the other', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      expect(rebuilt(before, after)).toEqual(after)
    }),
  )
})

test('nothing where they are the same, and no more than the shortest way', () => {
  expect(differingLines(['a', 'b'], ['a', 'b'])).toEqual([])
  const length = (hunks: ReturnType<typeof differingLines>) =>
    hunks.reduce((sum, { before, after }) => sum + before.to - before.from + after.to - after.from, 0)
  expect(length(differingLines([...'abcabba'], [...'cbabac']))).toBe(5)
  const shortest = (a: readonly string[], b: readonly string[]): number => {
    const row = Array.from({ length: b.length + 1 }, (_, index) => index)
    for (const x of a) {
      let diagonal = row[0]!
      row[0] = diagonal + 1
      for (const [j, y] of b.entries()) {
        const here = x === y ? diagonal : 1 + Math.min(row[j]!, row[j + 1]!)
        diagonal = row[j + 1]!
        row[j + 1] = here
      }
    }
    return row[b.length]!
  }
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      expect(length(differingLines(a, b))).toBe(shortest(a, b))
    }),
  )
})

test('lists that have next to nothing in common are still read, and fast enough', () => {
  const before = Array.from({ length: 6_000 }, (_, index) => `avant ${index}`)
  const after = Array.from({ length: 6_000 }, (_, index) => (index === 3_000 ? 'avant 3000' : `après ${index}`))
  expect(rebuilt(before, after)).toEqual(after)
  expect(differingLines(before, after)).toHaveLength(2)
})
