/* Quantities read as people in France write them. */

/** What was read: a value, nothing, or words that cannot be understood. */
export type Read =
  | { ok: true; value: number | null }
  | {
      ok: false
      /** The most there can be, where a number is understood and is too large. */
      most?: number
    }

const refused: Read = { ok: false }
const tidy = (text: string) =>
  text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .toLowerCase()
const nothing = (text: string) => tidy(text) === ''

/** Reads “1 h 30”, “1h30”, “1:30”, “1:30:00” as a spreadsheet writes it, “1,5 h”, “90 min” as minutes; a bare number is hours. */
export function readMinutes(text: string): Read {
  if (nothing(text)) return { ok: true, value: null }
  const words = tidy(text)
  const hoursAndMinutes = /^(\d+)(?:h|:)([0-5]?\d)(?:min|mn|m|:00)?$/.exec(words)
  if (hoursAndMinutes) return { ok: true, value: Number(hoursAndMinutes[1]) * 60 + Number(hoursAndMinutes[2]) }
  const minutes = /^(\d+)(?:min|mn|m)$/.exec(words)
  if (minutes) return { ok: true, value: Number(minutes[1]) }
  const hours = /^(\d+(?:\.\d+)?)(?:h|heures?)?$/.exec(words)
  if (hours) return { ok: true, value: Math.round(Number(hours[1]) * 60) }
  return refused
}

/** Reads an amount in euros as cents. */
export function readCents(text: string): Read {
  if (nothing(text)) return { ok: true, value: null }
  const words = /^(\d+(?:\.\d{1,2})?)(?:€|eur|euros?)?$/.exec(tidy(text))
  return words ? { ok: true, value: Math.round(Number(words[1]) * 100) } : refused
}

/** Reads a whole percent, 0 to 100. */
export function readPercent(text: string): Read {
  if (nothing(text)) return { ok: true, value: null }
  const words = /^(\d{1,9})%?$/.exec(tidy(text))
  if (!words) return refused
  return Number(words[1]) <= 100 ? { ok: true, value: Number(words[1]) } : { ok: false, most: 100 }
}

/** Reads a count, alone or followed by its own unit, whole or begun: « 8 », « 8 h », « 8 heures » in working hours. */
export function readInteger(text: string, unit = ''): Read {
  if (nothing(text)) return { ok: true, value: null }
  const words = /^(\d{1,9})(\D*)$/.exec(tidy(text))
  const singular = (name: string) => tidy(name).replaceAll('s', '')
  return words && singular(unit).startsWith(singular(words[2] ?? '')) ? { ok: true, value: Number(words[1]) } : refused
}

/** Reads credits as halves of ECTS. */
export function readHalfCredits(text: string): Read {
  if (nothing(text)) return { ok: true, value: null }
  const words = /^(\d{1,9}(?:\.[05])?)(?:ects)?$/.exec(tidy(text))
  if (!words) return refused
  return Number(words[1]) <= 180 ? { ok: true, value: Number(words[1]) * 2 } : { ok: false, most: 180 }
}

export type QuantityKind = 'integer' | 'minutes' | 'cents' | 'percent' | 'half-credits'

/** How each kind of quantity is read; `unit` is what a count counts. */
export const quantityReaders: Readonly<Record<QuantityKind, (text: string, unit?: string) => Read>> = {
  integer: readInteger,
  minutes: readMinutes,
  cents: readCents,
  percent: readPercent,
  'half-credits': readHalfCredits,
}
