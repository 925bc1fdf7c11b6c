/** An address as LHEO takes it: one to four lines, a postcode and a town, each of 50 characters at most. */
export interface PostalAddress {
  lines: string[]
  postcode: string
  town: string
  /** Whether the address says more after the town, which LHEO has no place for. */
  hasMore: boolean
}

const longest = 50

/**
 * The parts of “Bâtiment B, 1, rue des Tanneurs, 51100 Reims, France”; a number stays with its street, and a country after
 * the town is left out.
 *
 * @returns `null` for an address without a street, a postcode of five digits or a town, or with too long ones
 */
export function postalAddress(address: string): PostalAddress | null {
  const found = /^(.+)[\s,]+(\d{5})\s+([^\d\s,][^,\n]*?)\s*([,\n]\s*\p{L}[\p{L} ]*)?$/su.exec(address.trim())
  if (!found) return null
  const [, before = '', postcode = '', town = '', more] = found
  const lines: string[] = []
  let number = ''
  for (const part of before.split(/[\n,]+/)) {
    const words = part.trim()
    if (/^\d+(\s?(bis|ter|quater|[A-D]))?$/i.test(words)) number = words
    else if (words !== '') {
      lines.push(number === '' ? words : `${number} ${words}`)
      number = ''
    }
  }
  if (number !== '') lines.push(number)
  if (lines.length === 0 || lines.length > 4 || [...lines, town].some((line) => line.length > longest)) return null
  return { lines, postcode, town, hasMore: more !== undefined }
}
