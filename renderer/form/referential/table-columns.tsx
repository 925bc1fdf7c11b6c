import { useState } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { Output } from '../../../shared/contract/operations.ts'
import { columnRoles, type ColumnMapping } from '../../../shared/referential/known-tables.ts'
import '../../styles/paste.css'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Select } from '../../ui/select.tsx'
import { referentialWords as words } from './words.ts'

/** Stands for no role among those a column can have. */
const leftOut = '-'

/** What the columns of a table are, with its first rows: told by their titles, and changed by a person. */
export function TableColumns({
  table,
  chosen,
  unread,
  onRead,
}: {
  table: NonNullable<Output<'referential.summary'>['table']>
  /** What a person said last, where it could not be read so. */
  chosen: ColumnMapping | null
  /** Whether nothing could be read yet: the columns are asked for. */
  unread: boolean
  onRead: (mapping: ((typeof columnRoles)[number] | null)[]) => void
}) {
  const [mapping, setMapping] = useState<ColumnMapping>(chosen ?? table.mapping)
  const changed = mapping.some((role, column) => role !== table.mapping[column])
  const choose = (column: number, chosen: string) => {
    const role = columnRoles.find((known) => known === chosen) ?? null
    // A role is that of one column: another one that had it lets it go.
    setMapping(mapping.map((other, at) => (at === column ? role : role !== null && other === role ? null : other)))
  }
  return (
    <Disclosure className="referential-columns" defaultExpanded={unread || table.known === null}>
      <Heading className="referential-columns-title" level={3}>
        <AriaButton slot="trigger" className="link-button">
          <Icon name="right" />
          {words.columns(table.header.length)}
        </AriaButton>
      </Heading>
      <p className="quiet">{table.known === null ? words.unknownTable : words.known[table.known]}</p>
      <DisclosurePanel>
        <div className="paste-scroll" role="region" aria-label={words.firstRows} tabIndex={0}>
          <table className="paste-table">
            <thead>
              <tr>
                {table.header.map((title, column) => (
                  <th key={column} scope="col">
                    <Select
                      bare
                      compact
                      label={title || words.column(column + 1)}
                      options={[
                        { id: leftOut, label: words.leftOut },
                        ...columnRoles.map((role) => ({ id: role, label: words.role[role] })),
                      ]}
                      value={mapping[column] ?? leftOut}
                      onChange={(chosen) => choose(column, chosen)}
                    />
                    <span className="paste-header">{title}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, rank) => (
                <tr key={rank}>
                  {table.header.map((_, column) => (
                    <td key={column} {...((mapping[column] ?? null) === null ? { className: 'paste-left-out' } : {})}>
                      {row[column]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className="actions">
          <Button
            look={unread ? 'primary' : 'plain'}
            isDisabled={!mapping.includes('label') || (!changed && !unread)}
            onPress={() => onRead([...mapping])}
          >
            {words.readAgain}
          </Button>
        </div>
      </DisclosurePanel>
    </Disclosure>
  )
}
