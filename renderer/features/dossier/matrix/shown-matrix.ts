import {
  columnGroups,
  type AlignmentMatrix,
  type ColumnGroup,
  type MatrixColumn,
  type MatrixRow,
  type MatrixRowGroup,
} from '../../../../shared/alignment/matrix.ts'
import type { MatrixGap } from '../../../../shared/alignment/matrix-gaps.ts'
import { matrixWords as words } from '../../../words.ts'

/** What a person asked to see: all of it, or the outcomes or the columns that lacked something when they asked. */
export interface Shown {
  kind: 'all' | 'rows' | 'columns'
  ids: ReadonlySet<string>
}

/** A column on screen: one of the matrix, or all those of a folded group. */
export type Slot =
  | { key: string; group: ColumnGroup; column: MatrixColumn; rank: number }
  | { key: string; group: ColumnGroup; column: null; ranks: readonly number[] }

/** Groups of slots next to each other. */
export interface SlotGroup {
  group: ColumnGroup
  folded: boolean
  count: number
  slots: readonly Slot[]
}

export type BodyRow =
  { key: string; group: MatrixRowGroup; row: null } | { key: string; group: MatrixRowGroup; row: MatrixRow }

/** More columns than this: the groups that have the most are folded at first. */
const manyColumns = 80
const largeGroup = 40

/** Groups that are folded until a person unfolds them, for what is shown to be readable. */
export function firstFolded({ columns }: AlignmentMatrix): ReadonlySet<ColumnGroup> {
  if (columns.length <= manyColumns) return new Set()
  return new Set(columnGroups.filter((group) => columns.filter((column) => column.group === group).length > largeGroup))
}

export function slotGroups(matrix: AlignmentMatrix, folded: ReadonlySet<ColumnGroup>, shown: Shown): SlotGroup[] {
  return columnGroups.flatMap((group): SlotGroup[] => {
    const all = matrix.columns.flatMap((column, rank) => (column.group === group ? [{ column, rank }] : []))
    if (all.length === 0) return []
    const kept = shown.kind === 'columns' ? all.filter(({ column }) => shown.ids.has(column.id)) : all
    if (kept.length === 0) return []
    const isFolded = shown.kind !== 'columns' && folded.has(group)
    const slots: Slot[] = isFolded
      ? [{ key: `fold-${group}`, group, column: null, ranks: all.map(({ rank }) => rank) }]
      : kept.map(({ column, rank }) => ({ key: column.id, group, column, rank }))
    return [{ group, folded: isFolded, count: all.length, slots }]
  })
}

export function bodyRows({ groups }: AlignmentMatrix, shown: Shown): BodyRow[] {
  return groups.flatMap((group): BodyRow[] => {
    const rows = shown.kind === 'rows' ? group.rows.filter((row) => shown.ids.has(row.outcome.id)) : group.rows
    if (shown.kind === 'rows' && rows.length === 0) return []
    return [
      { key: `competency-${group.competency?.id ?? ''}`, group, row: null },
      ...rows.map((row) => ({ key: row.outcome.id, group, row })),
    ]
  })
}

/** What a column is called where there is little room. */
export function columnName(column: MatrixColumn): string {
  return column.code || column.title || words.untitled[column.group]
}

/** Its code and its title. */
export function columnTitle(column: MatrixColumn): string {
  return [column.code, column.title || words.untitled[column.group]].filter(Boolean).join(' · ')
}

export function rowName(row: MatrixRow): string {
  return row.outcome.code.trim() || row.outcome.statement.fr.trim() || words.noStatement
}

/** What an outcome lacks: what findings say, else what the matrix itself shows. */
export function rowLacks(row: MatrixRow, gaps: ReadonlyMap<string, readonly MatrixGap[]>): boolean {
  return !row.trained || !row.assessed || gaps.has(row.outcome.id)
}

export function columnLacks(column: MatrixColumn, gaps: ReadonlyMap<string, readonly MatrixGap[]>): boolean {
  return column.empty || gaps.has(column.id)
}
