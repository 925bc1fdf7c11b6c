import { z } from 'zod'
import { verdictSchema } from '../../../shared/contract/check-result.ts'
import type { DossierSummary } from '../../../shared/contract/operations.ts'
import type { Framework } from '../../../shared/framework/framework.ts'
import { checkDefinition } from '../check-definition.ts'
import type { Handlers } from '../dispatch.ts'
import { readDossier } from '../dossier-content.ts'
import type { Library } from '../library.ts'
import { Refusal } from '../refusal.ts'
import type { Resources } from '../resources.ts'
import { answered } from '../store-answer.ts'
import type { ListedDocument } from '../store/document-list.ts'
import type { Store } from '../store/open-store.ts'

/** The gate whose verdict the table shows. */
const gate = 'cfvu'

/** A verdict holds for one day and one state of the institution record: both are kept beside it. */
const keptVerdictSchema = verdictSchema.extend({
  date: z.iso.date(),
  institutionRevision: z.int().nullable(),
  frameworks: z.string(),
})

/** The table of dossiers and the search through all their texts. */
export function libraryHandlers(
  library: Library,
  resources: Resources,
): Pick<Handlers, 'library.list' | 'library.search'> {
  return {
    async 'library.list'({ date, ...request }) {
      const installed = date === null ? [] : await resources.frameworks()
      return library.read((store) => {
        const { documents, total, more } = answered(store.list({ ...request, kind: 'definition', verdictKey: gate }))
        const revisions = date === null ? new Map<string, number>() : institutionRevisions(store)
        const dossiers = documents.map((document) => ({
          ...summary(document),
          verdict: date === null ? null : verdictOf(store, document, { date, installed, revisions }),
        }))
        return { dossiers, total, more }
      })
    },

    'library.search': ({ words, cursor, limit }) =>
      library.read((store) => {
        const { documents, next } = answered(
          store.search({ words, kind: 'definition', limit, ...(cursor !== null && { cursor }) }),
        )
        return {
          dossiers: documents.map(({ id, title, hits }) => ({
            id,
            title,
            hits: hits.map(({ path, snippet }) => ({ path: [...path], snippet: [...snippet] })),
          })),
          next,
        }
      }),
  }
}

function summary(document: ListedDocument): Omit<DossierSummary, 'verdict'> {
  const { id, title, code, state, linkedTitle, revision, updatedAt, removedAt } = document
  return { id, title, code, state, institution: linkedTitle, revision, updatedAt, removed: removedAt !== null }
}

/** There are few institutions, and the verdict of a dossier depends on the state of its own. */
function institutionRevisions(store: Store): Map<string, number> {
  const { documents } = answered(store.list({ kind: 'institution', limit: 1_000 }))
  return new Map(documents.map(({ id, revision }) => [id, revision]))
}

interface Conditions {
  date: string
  installed: readonly Framework[]
  revisions: ReadonlyMap<string, number>
}

/** The verdict kept with the document where it still holds, else a new one, which is kept. */
function verdictOf(store: Store, document: ListedDocument, { date, installed, revisions }: Conditions) {
  const institutionRevision = document.linkedId === null ? null : (revisions.get(document.linkedId) ?? null)
  const frameworks = installed.map(({ id, version }) => `${id}@${version}`).join(' ')
  const kept = keptVerdictSchema.safeParse(document.verdict?.content)
  if (
    kept.success &&
    document.verdict?.revision === document.revision &&
    kept.data.date === date &&
    kept.data.institutionRevision === institutionRevision &&
    kept.data.frameworks === frameworks
  ) {
    const { verdict, counts } = kept.data
    return { gate, verdict, counts } as const
  }
  const checked = checkedOrNone(store, document.id, { date, installed })
  if (checked === null) return null
  const { verdict, counts } = checked
  const content = { gate, verdict, counts: { ...counts }, date, institutionRevision, frameworks }
  answered(store.setVerdict({ id: document.id, revision: document.revision, key: gate, content }))
  return { gate, verdict, counts } as const
}

/**
 * A dossier that cannot be judged is listed without a verdict, beside the others: opening it says why, be it a framework
 * that is not installed or a damaged record.
 */
function checkedOrNone(store: Store, id: string, { date, installed }: Pick<Conditions, 'date' | 'installed'>) {
  try {
    const { definition, institution } = readDossier(store, id)
    return checkDefinition(definition, institution?.record ?? null, { installed, gate, date, chosen: [] }).evaluation
  } catch (fault) {
    if (fault instanceof Refusal) return null
    throw fault
  }
}
