import { plainLetters } from '../../../shared/find/fold-text.ts'

/** A piece of a text found; `found` marks what answers the words looked for. */
export interface SnippetPart {
  readonly text: string
  readonly found: boolean
}

// Western letters are named first: looking them up among all letters takes twice as long.
const TOKEN = /(?:[0-9A-Za-zÀ-ÖØ-öø-ÿ]|[\p{L}\p{N}\p{M}])+/gu
const PLAIN = /^[a-z0-9]*$/
const TOKENS_BEFORE = 8
const TOKENS_SHOWN = 28

/** A word as it is compared: without accents, capitals and ligatures. */
export function folded(word: string): string {
  const lower = word.toLowerCase()
  // Most words have no accent: looking first spares nearly all of the work.
  return PLAIN.test(lower) ? lower : plainLetters(lower)
}

/** The words of a text or of a search, as they are written. */
export function wordsOf(text: string): readonly string[] {
  return text.match(TOKEN) ?? []
}

/**
 * The part of a text around the first word found, on one line, with an ellipsis where it is cut.
 *
 * @param matches - whether a folded word answers the search
 */
export function snippetOf(text: string, matches: (word: string) => boolean): readonly SnippetPart[] {
  const tokens = [...text.matchAll(TOKEN)].map((token) => ({
    start: token.index,
    end: token.index + token[0].length,
    found: matches(folded(token[0])),
  }))
  const first = Math.max(0, tokens.findIndex((token) => token.found) - TOKENS_BEFORE)
  const shown = tokens.slice(first, first + TOKENS_SHOWN)
  const last = first + shown.length
  const parts: SnippetPart[] = []
  let position = first === 0 ? 0 : (shown[0]?.start ?? 0)
  const plain = (until: number, before = '', after = '') => {
    const piece = before + text.slice(position, until).replaceAll(/\s+/g, ' ') + after
    if (piece !== '') parts.push({ text: piece, found: false })
  }
  let ellipsis = first === 0 ? '' : '… '
  for (const { start, end, found } of shown) {
    if (!found) continue
    plain(start, ellipsis)
    parts.push({ text: text.slice(start, end), found: true })
    position = end
    ellipsis = ''
  }
  const cut = last < tokens.length
  plain(cut ? (shown.at(-1)?.end ?? text.length) : text.length, ellipsis, cut ? ' …' : '')
  return parts
}
