import type { Connection } from '../sqlite.ts'

/** One step of the schema. Never edited once released: a later step corrects it. */
export interface Migration {
  /** The `user_version` of the database afterwards: 1, 2, 3… without gap. */
  readonly version: number
  readonly title: string
  /** Runs inside the transaction which also sets `user_version`. */
  readonly apply: (connection: Connection) => void
}
