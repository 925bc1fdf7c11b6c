import Sqlite from 'better-sqlite3'

interface Row {
  readonly document: number
  readonly id: string
  readonly title: string
  readonly path: string
  readonly snippet: string
}

/**
 * The floor of the search: the bare FTS5 query over the same file, last written texts first, with the snippet of FTS5,
 * as many rows as fill the page. Which query that is (whole words in both numbers, or beginnings), and how many rows, is found beforehand.
 */
export function bareSearch(file: string) {
  const connection = new Sqlite(file, { readonly: true })
  const query = connection.prepare<[string, number], Row>(`
    SELECT text.document, document.id, document.title, text.path,
      snippet(text_index, 0, '', '', '…', 28) AS snippet
    FROM text_index
    CROSS JOIN text ON text.number = text_index.rowid
    CROSS JOIN document ON document.number = text.document
    WHERE text_index MATCH ? ORDER BY text_index.rowid DESC LIMIT ?
  `)
  return {
    /** Gives the operation to measure: the rows of the first page of `limit` documents. */
    page(words: string, limit: number): () => unknown {
      const terms = words.split(' ')
      const whole = terms.map((term) => `("${term}" OR "${term}s")`).join(' AND ')
      const match = query.get(whole, 1) === undefined ? terms.map((term) => `"${term}"*`).join(' AND ') : whole
      const documents = new Set<number>()
      let rows = 0
      for (const { document } of query.iterate(match, -1)) {
        if (documents.size === limit && !documents.has(document)) break
        documents.add(document)
        rows += 1
      }
      return () => query.all(match, rows)
    },
    close: () => connection.close(),
  }
}
