import { Checkbox } from 'react-aria-components'
import { useState } from 'react'
import type { MatrixColumn, MatrixRow } from '../../../../shared/alignment/matrix.ts'
import { formatMinutes, formatPercent, matrixWords as words } from '../../../words.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Select } from '../../../ui/select.tsx'
import { columnTitle, type BodyRow, type SlotGroup } from './shown-matrix.ts'

/** The matrix where there is no room for one: an outcome, then what it is linked to, as boxes to tick. */
export function MatrixList({
  body,
  groups,
  asked,
  through,
  onToggle,
}: {
  body: readonly BodyRow[]
  groups: readonly SlotGroup[]
  /** The outcome to begin with. */
  asked: string | null
  through(column: MatrixColumn, outcomeId: string): readonly string[]
  onToggle(row: MatrixRow, column: MatrixColumn, linked: boolean): void
}) {
  const rows = body.flatMap(({ row }) => (row ? [row] : []))
  const [chosen, setChosen] = useState<string | null>(asked)
  const row = rows.find(({ outcome }) => outcome.id === chosen) ?? rows[0]
  if (!row) return null
  const nameOf = ({ outcome }: MatrixRow) =>
    [outcome.code.trim(), outcome.statement.fr.trim() || words.noStatement].filter(Boolean).join(' · ')
  return (
    <div className="matrix-list">
      <Select
        label={words.chosen}
        options={rows.map((entry) => ({ id: entry.outcome.id, label: nameOf(entry) }))}
        value={row.outcome.id}
        onChange={setChosen}
      />
      <p className="quiet">
        {[
          `${words.hours} ${formatMinutes(Math.round(row.minutes))}`,
          `${words.weight} ${formatPercent(Math.round(row.weight))}`,
        ].join(' · ')}
      </p>
      {groups.map(({ group, slots }) => (
        <fieldset key={group}>
          <legend>{words.groups[group]}</legend>
          {slots.map((slot) => {
            if (!slot.column) return null
            const { column } = slot
            const link = row.links[slot.rank]
            const codes = link === 'derived' ? through(column, row.outcome.id) : []
            const details = [
              words.measures(column.minutes, column.weight),
              codes.length > 0 ? words.through(codes.join(', ')) : '',
            ]
            return (
              <Checkbox
                key={slot.key}
                className="checkbox"
                isSelected={link === 'linked'}
                onChange={(linked) => onToggle(row, column, linked)}
              >
                <span className="checkbox-box">
                  <Icon name="done" />
                </span>
                <span>
                  {columnTitle(column)} <span className="quiet">{details.filter(Boolean).join(' — ')}</span>
                </span>
              </Checkbox>
            )
          })}
        </fieldset>
      ))}
    </div>
  )
}
