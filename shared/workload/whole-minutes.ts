/**
 * Rounds shares of a duration to whole minutes that still add up: minutes lost by rounding down go to the shares that
 * lost most, the first ones when they lost as much.
 * @param shares minutes by key, with fractions
 */
export function wholeMinutes(shares: ReadonlyMap<string, number>): Map<string, number> {
  // Thirds of an hour added up are not exact: what is a millionth under a whole minute is that minute.
  const settled = [...shares].map(([key, value]) => ({ key, value: Math.round(value * 1e6) / 1e6 }))
  const total = Math.round(settled.reduce((sum, { value }) => sum + value, 0))
  let left = total - settled.reduce((sum, { value }) => sum + Math.floor(value), 0)
  const byLoss = settled.toSorted((one, other) => (other.value % 1) - (one.value % 1))
  const whole = new Map<string, number>()
  for (const { key, value } of byLoss) {
    whole.set(key, Math.floor(value) + (left > 0 ? 1 : 0))
    left -= left > 0 ? 1 : 0
  }
  return new Map(settled.map(({ key }) => [key, whole.get(key) ?? 0]))
}
