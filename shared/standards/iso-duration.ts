/** Minutes as a duration of ISO 8601, in hours and minutes as formats of training expect: 1200 is `PT20H`. */
export function isoDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const left = minutes % 60
  if (left === 0) return `PT${hours}H`
  return hours === 0 ? `PT${left}M` : `PT${hours}H${left}M`
}
