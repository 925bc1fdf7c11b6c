import { formatCents as frenchCents, formatHalfCredits as frenchCredits } from '../fr/format.ts'

/*
 * Quantities as English readers of a French dossier expect them: hours, euros and percent are written as in the dossier, so
 * that the same figure is found again there; dates, decimals and lists are English.
 */
export { formatInteger, formatMinutes, formatPercent } from '../fr/format.ts'

/** Euro cents as “600 €” or “202.50 €”. */
export function formatCents(cents: number): string {
  return frenchCents(cents).replace(',', '.')
}

/** Halves of ECTS credits: 3 is “1.5 ECTS”. */
export function formatHalfCredits(halves: number): string {
  return frenchCredits(halves).replace(',', '.')
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A day `YYYY-MM-DD` as “22 November 2026”. */
export function formatDate(isoDay: string): string {
  const [year, month, day] = isoDay.split('-').map(Number)
  const name = months[(month ?? 0) - 1]
  if (year === undefined || day === undefined || name === undefined) throw new TypeError(`not a day, ${isoDay}`)
  return `${day}\u00a0${name} ${year}`
}

/** “Yes” or “No”. */
export function formatFlag(value: boolean): string {
  return value ? 'Yes' : 'No'
}

/** “a”, “a and b”, “a, b and c”; an empty list is an empty text. */
export function formatList(parts: readonly string[]): string {
  const last = parts.at(-1)
  if (last === undefined) return ''
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}
