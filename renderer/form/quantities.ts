import { locale } from '../language.ts'
import { messages } from '../words.ts'

/* Instants said where this computer is. */

const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
const dayAndClock = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' })

/** The hour of an instant, where this computer is. */
export function showTime(instant: string): string {
  return clock.format(new Date(instant))
}

/** The day of an instant, and its hour when it is today. */
export function showInstant(instant: string, today: string): string {
  const date = new Date(instant)
  const local = isoDay(date)
  return local === today ? messages.library.today(clock.format(date)) : dayAndClock.format(date)
}

/** The calendar day of an instant, where this computer is. */
export function isoDay(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
