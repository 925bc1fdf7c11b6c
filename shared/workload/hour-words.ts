/** Weeks read from words: a first one, and a last one when there are several. */
export type WeeksRead = { ok: true; value: { startWeek: number | null; endWeek: number | null } } | { ok: false }

/** Longest course, in weeks: above it a number is rather a slip of the hand. */
const lastPossibleWeek = 104

/** Reads “3”, “3-5”, “3 à 5”, “S3–S5”, “semaine 3”; nothing is no week. */
export function readWeeks(text: string): WeeksRead {
  const words = text.toLowerCase().replace(/[\s\u00a0\u202f]/g, '')
  if (words === '') return { ok: true, value: { startWeek: null, endWeek: null } }
  const found = /^(?:s|w|sem\.?|semaines?|weeks?)?(\d{1,3})(?:(?:-|–|—|à|et|to|and|\/|\.\.)(?:s|w)?(\d{1,3}))?$/.exec(
    words,
  )
  if (!found) return { ok: false }
  const startWeek = Number(found[1])
  const endWeek = found[2] === undefined ? null : Number(found[2])
  const last = endWeek ?? startWeek
  if (startWeek < 1 || last < startWeek || last > lastPossibleWeek) return { ok: false }
  return { ok: true, value: { startWeek, endWeek: endWeek === startWeek ? null : endWeek } }
}

/** Weeks as they are written in the table: “3”, “3–5”. */
export function showWeeks(startWeek: number | null, endWeek: number | null): string {
  if (startWeek === null) return ''
  return endWeek === null || endWeek === startWeek ? String(startWeek) : `${startWeek}–${endWeek}`
}

/** Items read from their codes. */
export type CodesRead = { ok: true; ids: string[] } | { ok: false; unknown: string }

/**
 * Reads codes of items separated by commas or spaces; a bare number stands for the code that ends with it (“1, 3” for
 * AAV1 and AAV3).
 */
export function readCodes(text: string, items: readonly { id: string; code: string }[]): CodesRead {
  const words = text.split(/[\s,;]+/).filter(Boolean)
  const ids: string[] = []
  for (const word of words) {
    const folded = word.toLowerCase()
    const item =
      items.find(({ code }) => code.trim().toLowerCase() === folded) ??
      (/^\d+$/.test(word)
        ? items.find(({ code }) => new RegExp(`^\\D*0*${Number(word)}$`).test(code.trim()))
        : undefined)
    if (!item) return { ok: false, unknown: word }
    if (!ids.includes(item.id)) ids.push(item.id)
  }
  return { ok: true, ids }
}
