/** The most recently used documents, in memory. */
export interface DocumentCache<T> {
  readonly get: (id: string) => T | undefined
  readonly set: (id: string, document: T) => void
}

/**
 * Makes an empty cache.
 *
 * @param capacity - how many documents stay; the one not used for longest goes first
 */
export function createDocumentCache<T>(capacity: number): DocumentCache<T> {
  // A Map keeps its keys in order of insertion.
  const documents = new Map<string, T>()
  return {
    get(id) {
      const document = documents.get(id)
      if (document === undefined) return undefined
      documents.delete(id)
      documents.set(id, document)
      return document
    },
    set(id, document) {
      documents.delete(id)
      documents.set(id, document)
      const [oldest] = documents.keys()
      if (documents.size > capacity && oldest !== undefined) documents.delete(oldest)
    },
  }
}
