/**
 * Weights of criteria spread evenly, in whole percent, first ones first for what is left over. Weights already given
 * stay while blank ones can share what they leave; otherwise all are spread again.
 * @param weights in percent, `null` where blank
 * @returns as many weights, which make 100; none for no criterion
 */
export function spreadWeights(weights: readonly (number | null)[]): number[] {
  const blanks = weights.filter((weight) => weight === null).length
  const rest = 100 - weightTotal(weights)
  if (blanks === 0 || rest < blanks) return evenly(100, weights.length)
  const shares = evenly(rest, blanks)
  return weights.map((weight) => weight ?? shares.shift() ?? 0)
}

/** Sum of the weights that are given, in percent. */
export function weightTotal(weights: readonly (number | null)[]): number {
  return weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0)
}

function evenly(whole: number, parts: number): number[] {
  const share = Math.floor(whole / parts)
  return Array.from({ length: parts }, (_, index) => share + (index < whole - share * parts ? 1 : 0))
}
