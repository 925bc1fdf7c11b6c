/** Largest product of two lengths compared line by line: beyond, lines are taken in their order. */
const mostCompared = 40_000

/**
 * Which paragraph became which, for two stretches that stand in each other’s place, in reading order: `null` on one side
 * for one that was added or taken out.
 */
export function pairedLines(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [number | null, number | null])[] {
  const [n, m] = [before.length, after.length]
  if (n === m || n * m > mostCompared)
    return Array.from(
      { length: Math.max(n, m) },
      (_, rank) => [rank < n ? rank : null, rank < m ? rank : null] as const,
    )
  const words = (lines: readonly string[]) =>
    lines.map((line) => new Set(line.toLowerCase().match(/[\p{L}\d]+/gu) ?? []))
  const [ones, others] = [words(before), words(after)]
  // Any pair is better than none: a paragraph written anew still stands where the old one did.
  const worth = (i: number, j: number) => 0.05 + alike(ones[i] as Set<string>, others[j] as Set<string>)
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  for (let i = n - 1; i >= 0; i -= 1)
    for (let j = m - 1; j >= 0; j -= 1)
      (best[i] as Float64Array)[j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + worth(i, j))
  const pairs: (readonly [number | null, number | null])[] = []
  let [i, j] = [0, 0]
  while (i < n || j < m) {
    if (i < n && j < m && at(i, j) === at(i + 1, j + 1) + worth(i, j)) pairs.push([i++, j++])
    else if (i < n && (j === m || at(i, j) === at(i + 1, j))) pairs.push([i++, null])
    else pairs.push([null, j++])
  }
  return pairs
}

/** Share of words in common, from 0 to 1. */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0
  let common = 0
  for (const word of one) if (other.has(word)) common += 1
  return (2 * common) / (one.size + other.size)
}
