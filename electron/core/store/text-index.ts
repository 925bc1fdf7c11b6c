import type { TextsOfPlace } from './document-kind.ts'
import { folded, snippetOf, wordsOf, type SnippetPart } from './snippet.ts'
import type { Connection } from './sqlite.ts'

/** A document found, with the last written of its texts that answer. */
interface Found {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly hits: readonly { readonly path: readonly string[]; readonly snippet: readonly SnippetPart[] }[]
}

export interface SearchRequest {
  readonly words: string
  readonly kind?: string
  /** Documents on the page, 20 unless told. */
  readonly limit?: number
  /** From the page before. */
  readonly cursor?: string
}

/** A page of documents, last written text first. `next` is null at the end. */
export interface SearchPage {
  readonly documents: readonly Found[]
  readonly next: string | null
}

export interface TextIndex {
  /** Brings the index in line with the texts that are now at a place. */
  readonly update: (document: number, place: TextsOfPlace) => void
  readonly search: (request: SearchRequest) => SearchPage
}

/** Texts looked at for one page at most: a word that one dossier repeats endlessly does not hold up the others' page. */
const TEXTS_PER_PAGE = 5_000
const HITS_PER_DOCUMENT = 3

interface TextRow {
  readonly number: number
  readonly path: string
  readonly content: string
}

/** The accent-insensitive full-text index over the texts of all documents that are not in the bin. */
export function createTextIndex(connection: Connection): TextIndex {
  const textsBelow = connection.prepare<[number, string, string, string], TextRow>(
    'SELECT number, path, content FROM text WHERE document = ? AND (path = ? OR (path >= ? AND path < ?))',
  )
  const allTexts = connection.prepare<[number], TextRow>('SELECT number, path, content FROM text WHERE document = ?')
  const removeText = connection.prepare<[number]>('DELETE FROM text WHERE number = ?')
  const removeFromIndex = connection.prepare<[number, string]>(
    "INSERT INTO text_index (text_index, rowid, content) VALUES ('delete', ?, ?)",
  )
  const addText = connection.prepare<[number, string, string]>(
    'INSERT INTO text (document, path, content) VALUES (?, ?, ?)',
  )
  const addToIndex = connection.prepare<[number | bigint, string]>(
    'INSERT INTO text_index (rowid, content) VALUES (?, ?)',
  )
  const secureDelete = connection.prepare<[number]>(
    "INSERT INTO text_index (text_index, rank) VALUES ('secure-delete', CAST(? AS INTEGER))",
  )
  const matches = connection.prepare<[string, number], MatchRow>(`
    SELECT text.number, text.document, text.path, text.content, document.id, document.kind, document.title
    FROM text_index
    CROSS JOIN text ON text.number = text_index.rowid
    CROSS JOIN document ON document.number = text.document
    WHERE text_index MATCH ? AND text_index.rowid < CAST(? AS INTEGER)
    ORDER BY text_index.rowid DESC
  `)
  /** Walks the texts that answer, last written first, and stops as soon as the page is full. */
  function page(query: Query, kind: string | undefined, limit: number, { before, seen }: Position): SearchPage {
    const shownBefore = new Set(seen)
    const found = new Map<number, MatchRow[]>()
    let last = before
    let looked = 0
    let next: string | null = null
    for (const row of matches.iterate(query.match, before)) {
      const hits = found.get(row.document)
      const isNew = hits === undefined && !shownBefore.has(row.document) && (kind === undefined || row.kind === kind)
      if ((isNew && found.size === limit) || (looked += 1) > TEXTS_PER_PAGE) {
        next = cursorOf(query.mode, last, [...seen, ...found.keys()])
        break
      }
      if (isNew) found.set(row.document, [row])
      else if (hits !== undefined && hits.length < HITS_PER_DOCUMENT) hits.push(row)
      last = row.number
    }
    const documents = [...found.values()].flatMap((hits): Found[] => {
      const [first] = hits
      if (first === undefined) return []
      const { id, kind, title } = first
      return [
        {
          id,
          kind,
          title,
          hits: hits.map(({ path, content }) => ({
            path: path.split('/'),
            snippet: snippetOf(content, query.answers),
          })),
        },
      ]
    })
    return { documents, next }
  }

  return {
    update(document, { path, texts }) {
      const wanted = new Map(texts.map(({ path, text }) => [path.join('/'), text]))
      const place = path.join('/')
      // '0' is the character after '/': the range holds all that is below the place.
      const present =
        path.length === 0 ? allTexts.all(document) : textsBelow.all(document, place, `${place}/`, `${place}0`)
      const gone = present.filter((row) => wanted.get(row.path) !== row.content)
      for (const row of present) if (wanted.get(row.path) === row.content) wanted.delete(row.path)
      // What is told of a person leaves no trace in the index, so that erasing the person is complete.
      const secure = gone.some((row) => row.path.startsWith('people/'))
      if (secure) secureDelete.run(1)
      for (const row of gone) {
        removeFromIndex.run(row.number, row.content)
        removeText.run(row.number)
      }
      if (secure) secureDelete.run(0)
      for (const [path, text] of wanted) addToIndex.run(addText.run(document, path, text).lastInsertRowid, text)
    },

    search({ words, kind, limit = 20, cursor }) {
      const terms = wordsOf(words).slice(0, MOST_WORDS)
      if (terms.length === 0) return { documents: [], next: null }
      if (cursor !== undefined) {
        const { mode, ...position } = readCursor(cursor)
        return page(queries[mode](terms), kind, limit, position)
      }
      const start = { before: Number.MAX_SAFE_INTEGER, seen: [] }
      const whole = page(queries.whole(terms), kind, limit, start)
      return whole.documents.length > 0 ? whole : page(queries.beginning(terms), kind, limit, start)
    },
  }
}

const MOST_WORDS = 16

interface MatchRow extends TextRow {
  readonly document: number
  readonly id: string
  readonly kind: string
  readonly title: string
}

interface Query {
  readonly mode: keyof typeof queries
  /** In the language of FTS5. Terms are letters and digits, quoted: nothing a person types is query syntax. */
  readonly match: string
  /** Whether a folded word answers the query. */
  readonly answers: (word: string) => boolean
}

/** A word as typed, and with its ligatures bound and unbound: the tokenizer of the index keeps œ and oe apart. */
function spellings(term: string): string[] {
  const bound = term.replaceAll(/oe/gi, 'œ').replaceAll(/ae/gi, 'æ')
  const unbound = term.replaceAll(/œ/gi, 'oe').replaceAll(/æ/gi, 'ae')
  return [...new Set([term, bound, unbound])]
}

/**
 * All words, in any order. Whole words first, in the singular or the plural: their lists are read only as far as the
 * page needs. Beginnings of words only when there is nothing else, because FTS5 gathers all of them first.
 */
const queries = {
  whole(terms: readonly string[]): Query {
    const forms = terms.map((term) => {
      const other = /[sx]$/i.test(term) && term.length > 3 ? term.slice(0, -1) : `${term}s`
      return [...spellings(term), ...spellings(other)]
    })
    const wanted = new Set(forms.flat().map(folded))
    return {
      mode: 'whole',
      match: forms.map((form) => `("${form.join('" OR "')}")`).join(' AND '),
      answers: (word) => wanted.has(word),
    }
  },
  beginning(terms: readonly string[]): Query {
    const wanted = terms.map(folded)
    return {
      mode: 'beginning',
      match: terms
        .map(
          (term) =>
            `(${spellings(term)
              .map((form) => `"${form}"*`)
              .join(' OR ')})`,
        )
        .join(' AND '),
      answers: (word) => wanted.some((beginning) => word.startsWith(beginning)),
    }
  },
}

/** Where a page ended, and the documents shown so far: each comes once over all pages. */
interface Position {
  readonly before: number
  readonly seen: readonly number[]
}

function cursorOf(mode: Query['mode'], before: number, seen: readonly number[]): string {
  return [mode, before, ...seen].join('.')
}

function readCursor(cursor: string): Position & { mode: Query['mode'] } {
  const [mode, ...numbers] = cursor.split('.')
  const [before = 0, ...seen] = numbers.map((number) => Math.trunc(Number(number)) || 0)
  return { mode: mode === 'beginning' ? 'beginning' : 'whole', before, seen }
}
