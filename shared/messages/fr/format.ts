/*
 * Quantities as French readers expect them. Written out rather than left to Intl, whose spaces and wording
 * change with the version of ICU: a dossier exported twice must have the same bytes.
 */

/** No-break space, before a unit. */
const noBreak = '\u00a0'
/** Narrow no-break space, between thousands and before a percent sign. */
const narrow = '\u202f'

/** A whole number with its thousands apart: 1800 is « 1 800 ». */
export function formatInteger(value: number): string {
  return String(value)
    .replace('-', '−')
    .replace(/\B(?=(\d{3})+$)/g, narrow)
}

/** Minutes as « 1 h 30 », « 2 h » or « 45 min ». */
export function formatMinutes(minutes: number): string {
  const sign = minutes < 0 ? '−' : ''
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  if (hours === 0) return `${sign}${rest}${noBreak}${rest === 0 ? 'h' : 'min'}`
  const whole = `${sign}${formatInteger(hours)}${noBreak}h`
  return rest === 0 ? whole : `${whole}${noBreak}${String(rest).padStart(2, '0')}`
}

/** Euro cents as « 600 € » or « 202,50 € ». */
export function formatCents(cents: number): string {
  const sign = cents < 0 ? '−' : ''
  const euros = formatInteger(Math.floor(Math.abs(cents) / 100))
  const rest = Math.abs(cents) % 100
  return `${sign}${euros}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}${noBreak}€`
}

/** Whole percent as « 75 % ». */
export function formatPercent(percent: number): string {
  return `${formatInteger(percent)}${narrow}%`
}

/** Halves of ECTS credits: 3 is « 1,5 ECTS ». */
export function formatHalfCredits(halves: number): string {
  return `${Math.floor(halves / 2)}${halves % 2 === 0 ? '' : ',5'}${noBreak}ECTS`
}

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]

/** A day `YYYY-MM-DD` as « 22 novembre 2026 », the first of a month as « 1er ». */
export function formatDate(isoDay: string): string {
  const [year, month, day] = isoDay.split('-').map(Number)
  const name = months[(month ?? 0) - 1]
  if (year === undefined || day === undefined || name === undefined) throw new TypeError(`not a day, ${isoDay}`)
  return `${day === 1 ? '1er' : day}${noBreak}${name} ${year}`
}

/** « Oui » or « Non ». */
export function formatFlag(value: boolean): string {
  return value ? 'Oui' : 'Non'
}

/** « a », « a et b », « a, b et c »; an empty list is an empty text. */
export function formatList(parts: readonly string[]): string {
  const last = parts.at(-1)
  if (last === undefined) return ''
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} et ${last}`
}
