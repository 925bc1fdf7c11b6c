import type { ColumnMapping, TableId } from '../../../shared/referential/known-tables.ts'
import type { TwoLabels } from '../../../shared/referential/two-labels.ts'

/** A table as a person maps it: its first row, the rows after it, what its columns are taken for. */
export interface TableShown {
  /** Which published table it is, null for any other. */
  known: TableId | null
  header: string[]
  rows: string[][]
  mapping: ColumnMapping
}

/** What was read, beside the entries. */
export interface ReadSummary {
  kind: 'rncp' | 'case' | 'table'
  /** Name of the file in its archive, else of the file. */
  file: string
  /** Rows without label. */
  skipped: number
  /** Rows that give another label to a code: how many, and the first of them. */
  relabelled: { count: number; rows: TwoLabels[] }
  table: TableShown | null
}
