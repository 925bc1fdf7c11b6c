const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Words as a page shows them: one space between two, no blank line. */
export const tidied = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')

/** Paragraphs as the HTML of a description; line ends stay within them. */
export const descriptionHtml = (paragraphs: readonly string[]): string =>
  paragraphs
    .map(tidied)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('')

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function character(
  whole: string,
  hex: string | undefined,
  decimal: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16)
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
}

/** The paragraphs of a description, without any markup: what an HTML editor writes, not a page. */
export function paragraphsOf(html: string): string[] {
  return html
    .split(/<\/(?:p|li|h[1-6]|div|ul|ol|tr)\s*>/i)
    .map((part) =>
      tidied(
        part
          .replace(/<br\s*\/?>/gi, '\n')
          .replace(/<[^<>]*>/g, '')
          .replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,10}));/gi, character),
      ),
    )
    .filter((paragraph) => paragraph !== '')
}
