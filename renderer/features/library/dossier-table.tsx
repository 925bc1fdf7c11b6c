import { Button as AriaButton, Checkbox } from 'react-aria-components'
import type { DossierSummary, Input } from '../../../shared/contract/operations.ts'
import { exportWords, messages, originWords } from '../../words.ts'
import { stateWord } from '../../document/state-word.ts'
import { isoDay, showInstant } from '../../form/quantities.ts'
import { fragmentOf } from '../../route.ts'
import { stageLeft } from '../../recent-dossiers.ts'
import { Icon } from '../../ui/icons.tsx'
import { Menu } from '../../ui/menu.tsx'

export type DossierSort = Input<'library.list'>['sort']

/** Dossiers in the order of the column chosen by its header. The verdict is an icon and a word, never a colour alone. */
export function DossierTable({
  dossiers,
  sort,
  onSort,
  onAction,
  selected,
  onSelect,
}: {
  dossiers: readonly DossierSummary[]
  sort: DossierSort
  onSort: (sort: DossierSort) => void
  onAction: (dossier: DossierSummary, action: string) => void
  /** Ids of the dossiers that are chosen, to do the same with all of them. */
  selected: ReadonlySet<string>
  onSelect: (dossiers: readonly DossierSummary[], chosen: boolean) => void
}) {
  const words = messages.library
  const today = isoDay(new Date())
  const sortable = (by: DossierSort, label: string) => (
    <th scope="col" {...(sort === by ? { 'aria-sort': by === 'updated' ? 'descending' : 'ascending' } : {})}>
      <AriaButton className="sort" onPress={() => onSort(by)}>
        {label}
        {sort === by && <Icon name={by === 'updated' ? 'down' : 'up'} />}
      </AriaButton>
    </th>
  )
  const chosen = dossiers.filter(({ id }) => selected.has(id)).length
  return (
    <table className="library-table" aria-label={words.table}>
      <thead>
        <tr>
          <th scope="col" className="library-choice">
            <Checkbox
              className="checkbox"
              aria-label={exportWords.batch.selectAll}
              isSelected={chosen > 0 && chosen === dossiers.length}
              isIndeterminate={chosen > 0 && chosen < dossiers.length}
              onChange={(all) => onSelect(dossiers, all)}
            >
              <span className="checkbox-box">
                <Icon name="done" />
              </span>
            </Checkbox>
          </th>
          {sortable('title', words.columns.title)}
          <th scope="col">{words.columns.code}</th>
          {sortable('state', words.columns.status)}
          <th scope="col">{words.columns.verdict}</th>
          {sortable('updated', words.columns.updated)}
          <th scope="col">
            <span className="visually-hidden">{words.columns.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {dossiers.map((dossier) => {
          const title = dossier.title || words.untitled
          return (
            <tr key={dossier.id}>
              <td className="library-choice">
                <Checkbox
                  className="checkbox"
                  aria-label={exportWords.batch.select(title)}
                  isSelected={selected.has(dossier.id)}
                  onChange={(choose) => onSelect([dossier], choose)}
                >
                  <span className="checkbox-box">
                    <Icon name="done" />
                  </span>
                </Checkbox>
              </td>
              <th scope="row" className="library-title">
                <a href={fragmentOf({ page: 'dossier', id: dossier.id, stage: stageLeft(dossier.id), field: null })}>
                  {title}
                </a>
                {dossier.institution && <span className="quiet">{dossier.institution}</span>}
              </th>
              <td data-label={words.columns.code}>{dossier.code}</td>
              <td data-label={words.columns.status}>{stateWord(dossier.state)}</td>
              <td data-label={words.columns.verdict}>
                <VerdictWord dossier={dossier} />
              </td>
              <td data-label={words.columns.updated}>
                <time dateTime={dossier.updatedAt}>{showInstant(dossier.updatedAt, today)}</time>
              </td>
              <td className="library-actions">
                <Menu
                  label={words.actions(title)}
                  entries={[
                    { id: 'open', label: words.open },
                    { id: 'duplicate', label: words.duplicate },
                    { id: 'adapt', label: originWords.begin },
                    { id: 'export', label: words.export },
                    { id: 'remove', label: words.remove },
                  ]}
                  onAction={(action) => onAction(dossier, action)}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const icons = { ready: 'done', 'ready-with-reservations': 'to-justify', 'not-ready': 'blocking' } as const
const tones = { ready: 'done', 'ready-with-reservations': 'to-justify', 'not-ready': 'blocking' } as const

function VerdictWord({ dossier }: { dossier: DossierSummary }) {
  const { verdict } = dossier
  if (!verdict) return <span className="quiet">{messages.library.notJudged}</span>
  const detail =
    verdict.verdict === 'not-ready'
      ? messages.severityCount.blocking(verdict.counts.blocking)
      : verdict.verdict === 'ready-with-reservations'
        ? messages.severityCount.toJustify(verdict.counts.toJustify)
        : ''
  return (
    <span className={`severity severity-${tones[verdict.verdict]}`}>
      <Icon name={icons[verdict.verdict]} />
      <span>
        {messages.verdict[verdict.verdict]}
        {detail && <span className="quiet verdict-detail">{detail}</span>}
      </span>
    </span>
  )
}
