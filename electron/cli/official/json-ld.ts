import jsonld from 'jsonld'
import type { OfficialFault } from './verdict.ts'

/** Contexts by the address they are named by. */
export type Contexts = ReadonlyMap<string, unknown>

/** Loads a context from those given; any other would have to be fetched, which is refused. */
const loader = (given: Contexts) => (url: string) => {
  const document = given.get(url)
  return document === undefined
    ? Promise.reject(new Error(`the context ${url} would be fetched`))
    : Promise.resolve({ contextUrl: null, documentUrl: url, document })
}

/** Expands a document in safe mode: a term that no context defines is a fault. @throws on such a term */
export const expandSafely = (document: unknown, given: Contexts): Promise<object[]> =>
  jsonld.expand(document, { documentLoader: loader(given), safe: true })

/** What makes a document say less than it seems to: the first term that no context defines. */
export async function expandedFaults(document: unknown, given: Contexts): Promise<OfficialFault[]> {
  try {
    await expandSafely(document, given)
    return []
  } catch (error) {
    const { message, details } = error as Error & { details?: { event?: { details?: { property?: unknown } } } }
    const property = details?.event?.details?.property
    return [{ path: typeof property === 'string' ? `$.${property}` : '$', message }]
  }
}

/** The statements of a document as N-Quads, read in safe mode too. */
export const statementsOf = (document: unknown, given: Contexts): Promise<string> =>
  jsonld.toRDF(document, { documentLoader: loader(given), safe: true, format: 'application/n-quads' })
