/** What a typed character becomes: how many characters before the caret go, and what is put instead of all. */
export interface Printed {
  taken: number
  put: string
}

const narrow = '\u202f'
const wide = '\u00a0'

/** An address is typed as it is. */
const inAddress = /(?:https?:|www\.|mailto:|@)\S*$/iu

/**
 * The character a person types, as French prints it: curly apostrophes, « guillemets », narrow no-break spaces before
 * double punctuation, an ellipsis for three points.
 *
 * @param before the text of the line before the caret
 * @param typed one character
 * @returns null where it stays as typed
 */
export function asPrinted(before: string, typed: string): Printed | null {
  if (inAddress.test(before)) return null
  const previous = before.at(-1) ?? ''
  switch (typed) {
    case "'":
      return /\p{L}/u.test(previous) ? { taken: 0, put: '’' } : null
    case '"':
      return isOpen(before) ? closing(before) : { taken: 0, put: `«${narrow}` }
    case '«':
      return { taken: 0, put: `«${narrow}` }
    case '»':
      return closing(before)
    case ' ':
      // The space after « is there already.
      return before.endsWith(`«${narrow}`) ? { taken: 0, put: '' } : null
    case ';':
    case '!':
    case '?':
      if (/\S $/u.test(before)) return { taken: 1, put: narrow + typed }
      return /[\p{L}\p{N})»]/u.test(previous) ? { taken: 0, put: narrow + typed } : null
    case ':':
      return /\S $/u.test(before) ? { taken: 1, put: `${wide}:` } : null
    case '%':
    case '€':
      return /\p{N} $/u.test(before) ? { taken: 1, put: narrow + typed } : null
    case '.':
      return /(?:^|[^.])\.\.$/u.test(before) ? { taken: 2, put: '…' } : null
    default:
      return null
  }
}

const isOpen = (before: string) => before.lastIndexOf('«') > before.lastIndexOf('»')

function closing(before: string): Printed {
  const spaces = /[ \u00a0\u202f]*$/u.exec(before)?.[0].length ?? 0
  return { taken: spaces, put: `${narrow}»` }
}
