/** A stretch of the first list and the stretch of the second that stands in its place; either may be empty. */
export interface Hunk {
  before: { from: number; to: number }
  after: { from: number; to: number }
}

/** Most differences followed one by one: beyond, two lists are as good as unrelated. */
const mostDifferences = 2_500

/** Where two lists differ, in order, by the shortest way from one to the other (Myers 1986). */
export function differingLines(before: readonly string[], after: readonly string[]): Hunk[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1
  const one = before.slice(start, before.length - end)
  const other = after.slice(start, after.length - end)
  const pairs = commonPairs(one, other)
  const hunks: Hunk[] = []
  let [i, j] = [0, 0]
  for (const [x, y] of [...pairs, [one.length, other.length] as const]) {
    if (x > i || y > j)
      hunks.push({ before: { from: start + i, to: start + x }, after: { from: start + j, to: start + y } })
    ;[i, j] = [x + 1, y + 1]
  }
  return hunks
}

/** Positions of what the two have in common, in the order of both. */
function commonPairs(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const [n, m] = [before.length, after.length]
  if (n === 0 || m === 0) return []
  const most = Math.min(n + m, mostDifferences)
  const furthest = new Int32Array(2 * most + 3)
  const middle = most + 1
  const steps: Int32Array[] = []
  for (let d = 0; d <= most; d += 1) {
    steps.push(furthest.slice(middle - d - 1, middle + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (furthest[middle + k - 1] ?? 0) < (furthest[middle + k + 1] ?? 0))
      let x = down ? (furthest[middle + k + 1] ?? 0) : (furthest[middle + k - 1] ?? 0) + 1
      let y = x - k
      while (x < n && y < m && before[x] === after[y]) {
        x += 1
        y += 1
      }
      furthest[middle + k] = x
      if (x >= n && y >= m) return walkedBack(steps, n, m)
    }
  }
  return uniquePairs(before, after)
}

function walkedBack(steps: readonly Int32Array[], n: number, m: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  let [x, y] = [n, m]
  for (let d = steps.length - 1; d >= 0; d -= 1) {
    const seen = steps[d] ?? new Int32Array()
    const at = (k: number) => seen[k + d + 1] ?? 0
    const k = x - y
    const from = k === -d || (k !== d && at(k - 1) < at(k + 1)) ? k + 1 : k - 1
    const [fromX, fromY] = d === 0 ? [0, 0] : [at(from), at(from) - from]
    while (x > fromX && y > fromY && !(d > 0 && (x === fromX || y === fromY))) {
      pairs.push([x - 1, y - 1])
      x -= 1
      y -= 1
    }
    ;[x, y] = [fromX, fromY]
  }
  return pairs.reverse()
}

/** For lists too far apart: lines that each has once, as long as they come in the same order. */
function uniquePairs(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const once = (list: readonly string[]) => {
    const positions = new Map<string, number>()
    for (const [index, line] of list.entries()) positions.set(line, positions.has(line) ? -1 : index)
    return positions
  }
  const [ones, others] = [once(before), once(after)]
  const pairs: (readonly [number, number])[] = []
  let last = -1
  for (const [line, x] of ones) {
    const y = others.get(line) ?? -1
    if (x >= 0 && y > last) {
      pairs.push([x, y])
      last = y
    }
  }
  return pairs
}
