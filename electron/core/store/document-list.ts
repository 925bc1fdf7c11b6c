import type { Json } from '../../../shared/change/json.ts'
import type { Connection } from './sqlite.ts'

export interface ListRequest {
  readonly kind: string
  readonly offset?: number
  /** 50 unless told. */
  readonly limit?: number
  /** `updated`: last changed first (the default); `title`: alphabetical; `state`: by state, then last changed first. */
  readonly sort?: 'updated' | 'title' | 'state'
  /** Words of the title or code; accents and capitals are indifferent. */
  readonly query?: string
  /** The bin instead of the library, last removed first. */
  readonly removed?: boolean
  /** Which verdict to show, see `setVerdict`. */
  readonly verdictKey?: string
}

export interface ListedDocument {
  readonly id: string
  readonly revision: number
  readonly title: string
  readonly code: string
  readonly state: string
  readonly linkedId: string | null
  /** Title of the document this one inherits from, '' without one. */
  readonly linkedTitle: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly removedAt: string | null
  /** The last verdict kept under the key asked for, and of which revision it was. */
  readonly verdict: { readonly revision: number; readonly content: Json } | null
}

export interface ListPage {
  readonly documents: readonly ListedDocument[]
  /** Exact up to 1,000; `more` says that there are more than that. */
  readonly total: number
  readonly more: boolean
}

/** Counting stops here, so that the first page costs the same whatever the size of the library. */
const COUNTED = 1_000

type Row = Omit<ListedDocument, 'verdict'> & { verdictRevision: number | null; verdict: string | null }

/** Lists documents page by page along an index. */
export function createDocumentList(connection: Connection): (request: ListRequest) => ListPage {
  const orders = {
    updated: 'document.updated_at DESC, document.number DESC',
    title: 'document.title_key, document.number',
    state: 'document.state, document.updated_at DESC, document.number DESC',
    removed: 'document.removed_at DESC, document.number DESC',
  }
  const sources = (removed: boolean) => `
    document WHERE document.kind = @kind AND document.removed_at IS ${removed ? 'NOT NULL' : 'NULL'}
      AND (@query = '' OR instr(document.title_key, @query) > 0 OR instr(lower(document.code), @query) > 0)
  `
  const statements = (order: keyof typeof orders) => {
    const source = sources(order === 'removed')
    return {
      page: connection.prepare<Record<string, string | number>, Row>(`
        SELECT document.id, document.revision, document.title, document.code, document.state,
          document.linked_id AS linkedId, coalesce(linked.title, '') AS linkedTitle,
          document.created_at AS createdAt, document.updated_at AS updatedAt, document.removed_at AS removedAt,
          verdict.revision AS verdictRevision, verdict.content AS verdict
        FROM (SELECT * FROM ${source} ORDER BY ${orders[order]} LIMIT @limit OFFSET @offset) AS document
        LEFT JOIN document AS linked ON linked.id = document.linked_id
        LEFT JOIN verdict ON verdict.document = document.number AND verdict.key = @verdictKey
        ORDER BY ${orders[order]}
      `),
      count: connection
        .prepare<Record<string, string | number>, number>(
          `SELECT count(*) FROM (SELECT 1 FROM ${source} LIMIT ${COUNTED + 1})`,
        )
        .pluck(),
    }
  }
  const prepared = {
    updated: statements('updated'),
    title: statements('title'),
    state: statements('state'),
    removed: statements('removed'),
  }

  return ({ kind, offset = 0, limit = 50, sort = 'updated', query = '', removed = false, verdictKey = '' }) => {
    const { page, count } = prepared[removed ? 'removed' : sort]
    const key = sortKey(query.trim())
    const counted = count.get({ kind, query: key }) ?? 0
    const rows = page.all({ kind, query: key, verdictKey, limit, offset })
    return {
      documents: rows.map(({ verdict, verdictRevision, ...row }) => ({
        ...row,
        verdict:
          verdict === null || verdictRevision === null
            ? null
            : { revision: verdictRevision, content: JSON.parse(verdict) as Json },
      })),
      total: Math.min(counted, COUNTED),
      more: counted > COUNTED,
    }
  }
}

/** A title without accents and capitals, to sort and find it by. */
export function sortKey(title: string): string {
  return title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
