/**
 * A control character, a lone surrogate or a code that is no character: XML 1.0 refuses most, which would make the whole
 * part unreadable, and HTML the others.
 */
const notText = /(?!\n)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** Text without what XML or HTML refuses; every kind of line end becomes a line feed, a tab a space. */
export function plainXmlText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\u000b\u000c]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(notText, '')
}
