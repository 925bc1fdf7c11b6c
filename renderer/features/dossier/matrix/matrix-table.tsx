import {
  memo,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import type { ColumnGroup, MatrixColumn, MatrixRow, MatrixRowGroup } from '../../../../shared/alignment/matrix.ts'
import type { MatrixGap } from '../../../../shared/alignment/matrix-gaps.ts'
import { formatMinutes, formatPercent, matrixWords as words } from '../../../words.ts'
import { Icon } from '../../../ui/icons.tsx'
import { headWidth, marginWidth, slotWidth, useColumnWindow } from './column-window.ts'
import {
  columnLacks,
  columnName,
  columnTitle,
  rowLacks,
  rowName,
  type BodyRow,
  type Slot,
  type SlotGroup,
} from './shown-matrix.ts'

/** A cell by the keys of its row and its column: those of the document, or names of the rows and columns around. */
export interface Place {
  row: string
  col: string
}

interface TableProps {
  groups: readonly SlotGroup[]
  body: readonly BodyRow[]
  gaps: ReadonlyMap<string, readonly MatrixGap[]>
  /** Minutes and percent in all. */
  totals: { minutes: number; weight: number }
  /** A place asked for from elsewhere: it takes the focus. */
  asked: Place | null
  /** Codes an outcome reaches a column through. */
  through(column: MatrixColumn, outcomeId: string): readonly string[]
  onToggle(row: MatrixRow, column: MatrixColumn, linked: boolean): void
  onFold(group: ColumnGroup): void
  onOpen(path: readonly string[]): void
  onAdd(): void
  onLeave(): void
}

/** Time after which letters typed begin another code, in milliseconds. */
const typingPause = 900
const page = 10

/** The matrix as a grid: one stop of the Tab key, then arrows as in a spreadsheet. */
export function MatrixTable({
  groups,
  body,
  gaps,
  totals,
  asked,
  through,
  onToggle,
  onFold,
  onOpen,
  onAdd,
  onLeave,
}: TableProps) {
  const slots = useMemo(() => groups.flatMap((group) => group.slots), [groups])
  const scroller = useRef<HTMLDivElement>(null)
  const lineId = useId()
  const keysId = useId()
  const { from, to } = useColumnWindow(scroller, slots.length)
  const rowKeys = ['groups', 'heads', ...body.map(({ key }) => key), 'totals', 'add']
  const colKeys = ['head', ...slots.map(({ key }) => key), 'minutes', 'weight']
  const [chosen, setActive] = useState<Place | null>(null)
  const [over, setOver] = useState<Place | null>(null)
  const [said, setSaid] = useState('')
  const wanted = useRef(false)
  const typed = useRef<{ text: string; at: number; origin: Place }>(undefined)

  // What was left may have gone: the first outcome then stands for it.
  const first: Place = {
    row: body.find(({ row }) => row)?.key ?? 'add',
    col: slots[0]?.key ?? 'head',
  }
  const active: Place = {
    row: chosen && rowKeys.includes(chosen.row) ? chosen.row : first.row,
    col: chosen && colKeys.includes(chosen.col) ? chosen.col : first.col,
  }

  /** The cell that stands for a place in its row. */
  const cellOf = ({ row, col }: Place): Place => {
    if (row === 'groups')
      return { row, col: groups.find((group) => group.slots.some(({ key }) => key === col))?.slots[0]?.key ?? 'head' }
    const isMargin = col === 'minutes' || col === 'weight'
    if (row === 'add' || (row.startsWith('competency-') && !isMargin)) return { row, col: 'head' }
    return { row, col }
  }
  const current = cellOf(active)

  const go = (place: Place) => {
    wanted.current = true
    setOver(null)
    setActive(place)
  }

  useEffect(() => {
    if (asked) go(asked)
  }, [asked])

  useLayoutEffect(() => {
    const table = scroller.current
    if (!wanted.current || !table) return
    const cell = table.querySelector<HTMLElement>(`[data-row="${current.row}"] > [data-col="${current.col}"]`)
    if (cell) {
      wanted.current = false
      cell.focus({ preventScroll: true })
      bringIntoView(table, cell)
      return
    }
    // Not drawn yet: scrolling there draws it.
    const rank = slots.findIndex(({ key }) => key === current.col)
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
    if (rank >= 0) table.scrollLeft = Math.max(0, (rank * slotWidth - headWidth) * rem)
  })

  const rowOf = (key: string) => body.find((entry) => entry.key === key)
  const slotOf = (key: string) => slots.find((slot) => slot.key === key)

  const act = (place: Place, key: 'open' | 'toggle') => {
    const entry = rowOf(place.row)
    const slot = slotOf(place.col)
    if (place.row === 'add') onAdd()
    else if (place.row === 'groups') {
      if (slot) onFold(slot.group)
    } else if (place.row === 'heads') {
      if (slot?.column) onOpen(slot.column.path)
      else if (slot) onFold(slot.group)
    } else if (place.col === 'head') {
      if (key === 'open' && entry?.row) onOpen(['outcomes', entry.row.outcome.id])
      else if (key === 'open' && entry?.group.competency) onOpen(['competencies', entry.group.competency.id])
    } else if (entry?.row && slot?.column) {
      const linked = entry.row.links[slot.rank] !== 'linked'
      onToggle(entry.row, slot.column, linked)
      setSaid(
        words.line(words.pair(rowName(entry.row), columnName(slot.column)), linked ? words.linked : words.unlinked, ''),
      )
    } else if (slot && !slot.column) onFold(slot.group)
  }

  const byCode = (character: string): boolean => {
    const now = performance.now()
    const before = typed.current
    const begun = before && now - before.at < typingPause ? before : { text: '', origin: active }
    const text = begun.text + character.toLocaleLowerCase('fr')
    typed.current = { text, at: now, origin: begun.origin }
    const found = <Entry,>(entries: readonly Entry[], codeOf: (entry: Entry) => string) => {
      const codes = entries.map((entry) => codeOf(entry).toLocaleLowerCase('fr'))
      const exact = codes.indexOf(text)
      return { exact: entries[exact], near: entries[codes.findIndex((code) => code.startsWith(text))] }
    }
    const rows = found(
      body.filter(({ row }) => row),
      ({ row }) => row?.outcome.code.trim() ?? '',
    )
    const columns = found(
      slots.filter(({ column }) => column),
      ({ column }) => column?.code ?? '',
    )
    const row = rows.exact ?? (columns.exact ? undefined : rows.near)
    const column = row ? undefined : (columns.exact ?? columns.near)
    if (row) go({ row: row.key, col: begun.origin.col })
    else if (column) go({ row: begun.origin.row, col: column.key })
    if (row ?? column) return true
    typed.current = undefined
    // Letters that continue no code begin another one.
    return begun.text !== '' && byCode(character)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    const at = rowKeys.indexOf(active.row)
    const across = colKeys.indexOf(active.col)
    const vertical = (by: number) =>
      go({ row: rowKeys[Math.max(0, Math.min(rowKeys.length - 1, at + by))] ?? active.row, col: active.col })
    const horizontal = (by: -1 | 1) => {
      if (active.row === 'groups') {
        const rank = groups.findIndex((group) => group.slots.some(({ key }) => key === active.col)) + by
        const col = rank < 0 ? 'head' : groups[Math.min(rank, groups.length - 1)]?.slots[0]?.key
        go({ row: 'groups', col: active.col === 'head' && by === 1 ? (slots[0]?.key ?? 'head') : (col ?? 'head') })
        return
      }
      const next = current.col !== active.col ? (by === 1 ? 'minutes' : 'head') : colKeys[across + by]
      if (next) go({ row: active.row, col: next })
    }
    const outcomes = body.filter(({ row }) => row)
    switch (event.key) {
      case 'ArrowDown':
        vertical(1)
        break
      case 'ArrowUp':
        vertical(-1)
        break
      case 'ArrowRight':
        horizontal(1)
        break
      case 'ArrowLeft':
        horizontal(-1)
        break
      case 'PageDown':
        vertical(page)
        break
      case 'PageUp':
        vertical(-page)
        break
      case 'Home':
        go(
          event.ctrlKey
            ? { row: outcomes[0]?.key ?? active.row, col: slots[0]?.key ?? 'head' }
            : { ...active, col: 'head' },
        )
        break
      case 'End':
        go(
          event.ctrlKey
            ? { row: outcomes.at(-1)?.key ?? active.row, col: slots.at(-1)?.key ?? 'head' }
            : { ...active, col: 'weight' },
        )
        break
      case 'Enter':
        act(current, 'open')
        break
      case ' ':
        act(current, 'toggle')
        break
      case 'Escape':
        onLeave()
        break
      default:
        if (event.ctrlKey || !/^[\p{L}\p{N}.-]$/u.test(event.key)) return
        if (!byCode(event.key) && event.key.toLowerCase() === 'x') act(current, 'toggle')
    }
    event.preventDefault()
  }

  const placeOf = (target: EventTarget): Place | null => {
    const cell = (target as Element).closest<HTMLElement>('[data-col]')
    const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row']
    const col = cell?.dataset['col']
    return row === undefined || col === undefined ? null : { row, col }
  }

  const shown = over ?? active
  const tab = (place: Place) => (place.row === current.row && place.col === current.col ? 0 : -1)
  const width = `${headWidth + slots.length * slotWidth + 2 * marginWidth}rem`
  return (
    <>
      <p id={lineId} className="matrix-line">
        <Line
          place={cellOf(shown)}
          entry={rowOf(shown.row)}
          slot={slotOf(shown.col)}
          gaps={gaps}
          totals={totals}
          groups={groups}
          through={through}
        />
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div ref={scroller} className="matrix-scroll">
        <table
          role="grid"
          className="matrix-table"
          style={{ width }}
          aria-label={words.grid}
          aria-describedby={keysId}
          aria-rowcount={rowKeys.length}
          aria-colcount={colKeys.length}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            const place = placeOf(event.target)
            if (place && !(place.row === current.row && place.col === current.col)) setActive(place)
          }}
          onClick={(event) => {
            const place = placeOf(event.target)
            if (place) act(place, 'open')
          }}
          onPointerMove={(event) => {
            // What scrolls under a pointer at rest is not pointed at.
            if (event.movementX !== 0 || event.movementY !== 0) setOver(placeOf(event.target))
          }}
          onPointerLeave={() => setOver(null)}
        >
          <colgroup>
            <col className="matrix-col-head" />
            {slots.map(({ key }) => (
              <col key={key} className={chosen && key === active.col ? 'matrix-col matrix-col-active' : 'matrix-col'} />
            ))}
            <col className="matrix-col-margin" />
            <col className="matrix-col-margin" />
          </colgroup>
          <thead>
            <tr data-row="groups" aria-rowindex={1} className="matrix-groups">
              <th scope="col" data-col="head" tabIndex={tab({ row: 'groups', col: 'head' })} aria-colindex={1}>
                <span className="visually-hidden">{words.outcomes}</span>
              </th>
              {groups.map(({ group, folded, count, slots: own }) => (
                <th
                  key={group}
                  scope="colgroup"
                  colSpan={own.length}
                  data-col={own[0]?.key}
                  tabIndex={tab({ row: 'groups', col: own[0]?.key ?? '' })}
                  aria-colindex={colKeys.indexOf(own[0]?.key ?? '') + 1}
                  aria-label={(folded ? words.unfold : words.fold)(words.groups[group], count)}
                >
                  <span className="matrix-group">
                    {(folded || own.length > 1) && <Icon name={folded ? 'right' : 'down'} />}
                    {!folded && <span>{words.groups[group]}</span>}
                  </span>
                </th>
              ))}
              <td colSpan={2} />
            </tr>
            <tr data-row="heads" aria-rowindex={2} className="matrix-heads">
              <th scope="col" data-col="head" tabIndex={tab({ row: 'heads', col: 'head' })} aria-colindex={1}>
                {words.outcomes}
              </th>
              <Cells slots={slots} from={from} to={to}>
                {(slot, rank) => (
                  <HeadCell
                    key={slot.key}
                    slot={slot}
                    rank={rank}
                    lacks={slot.column !== null && columnLacks(slot.column, gaps)}
                    isActive={chosen !== null && slot.key === active.col}
                    tabIndex={tab({ row: 'heads', col: slot.key })}
                  />
                )}
              </Cells>
              <th
                scope="col"
                data-col="minutes"
                className="matrix-margin"
                tabIndex={tab({ row: 'heads', col: 'minutes' })}
                aria-colindex={colKeys.length - 1}
              >
                {words.hours}
              </th>
              <th
                scope="col"
                data-col="weight"
                className="matrix-margin matrix-margin-last"
                tabIndex={tab({ row: 'heads', col: 'weight' })}
                aria-colindex={colKeys.length}
              >
                {words.weight}
              </th>
            </tr>
          </thead>
          <tbody>
            {body.map((entry, index) =>
              entry.row ? (
                <OutcomeRow
                  key={entry.key}
                  row={entry.row}
                  rank={index + 3}
                  slots={slots}
                  from={from}
                  to={to}
                  lacks={rowLacks(entry.row, gaps)}
                  activeCol={entry.key === current.row ? current.col : null}
                />
              ) : (
                <CompetencyRow
                  key={entry.key}
                  rowKey={entry.key}
                  group={entry.group}
                  rank={index + 3}
                  slots={slots.length}
                  lacks={entry.group.competency !== null && gaps.has(entry.group.competency.id)}
                  activeCol={entry.key === current.row ? current.col : null}
                />
              ),
            )}
          </tbody>
          <tfoot>
            <tr data-row="totals" aria-rowindex={rowKeys.length - 1} className="matrix-totals">
              <th scope="row" data-col="head" tabIndex={tab({ row: 'totals', col: 'head' })} aria-colindex={1}>
                {words.total}
              </th>
              <Cells slots={slots} from={from} to={to}>
                {(slot, rank) => (
                  <td
                    key={slot.key}
                    data-col={slot.key}
                    tabIndex={tab({ row: 'totals', col: slot.key })}
                    aria-colindex={rank + 2}
                  >
                    <span className="matrix-turned">
                      {slot.column ? words.measures(slot.column.minutes, slot.column.weight) : ''}
                    </span>
                  </td>
                )}
              </Cells>
              <td
                data-col="minutes"
                className="matrix-margin number"
                tabIndex={tab({ row: 'totals', col: 'minutes' })}
                aria-colindex={colKeys.length - 1}
              >
                {formatMinutes(Math.round(totals.minutes))}
              </td>
              <td
                data-col="weight"
                className="matrix-margin matrix-margin-last number"
                tabIndex={tab({ row: 'totals', col: 'weight' })}
                aria-colindex={colKeys.length}
              >
                {formatPercent(Math.round(totals.weight))}
              </td>
            </tr>
            <tr data-row="add" aria-rowindex={rowKeys.length} className="matrix-add">
              <th scope="row" data-col="head" tabIndex={tab({ row: 'add', col: 'head' })} aria-colindex={1}>
                <span className="matrix-add-words">
                  <Icon name="add" />
                  {words.addOutcome}
                </span>
              </th>
              <td colSpan={slots.length + 2} />
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="matrix-legend quiet">
        <span data-link="linked">{words.legend.linked}</span>
        <span data-link="derived">{words.legend.derived}</span>
      </p>
      <p id={keysId} className="matrix-keys quiet">
        {words.keys}
      </p>
    </>
  )
}

/** The cells of a row that are drawn, and the room of the others. */
function Cells({
  slots,
  from,
  to,
  children,
}: {
  slots: readonly Slot[]
  from: number
  to: number
  children: (slot: Slot, rank: number) => ReactNode
}) {
  return (
    <>
      {from > 0 && <td className="matrix-room" colSpan={from} />}
      {slots.slice(from, to).map((slot, index) => children(slot, from + index))}
      {to < slots.length && <td className="matrix-room" colSpan={slots.length - to} />}
    </>
  )
}

function HeadCell({
  slot,
  rank,
  lacks,
  isActive,
  tabIndex,
}: {
  slot: Slot
  rank: number
  lacks: boolean
  isActive: boolean
  tabIndex: number
}) {
  return (
    <th
      scope="col"
      data-col={slot.key}
      tabIndex={tabIndex}
      aria-colindex={rank + 2}
      className={isActive ? 'matrix-head matrix-head-active' : 'matrix-head'}
    >
      <span className="matrix-turned">
        {slot.column ? (
          <>
            {slot.column.code && <b>{slot.column.code}</b>} {slot.column.title || words.untitled[slot.group]}
          </>
        ) : (
          <b>{words.groups[slot.group]}</b>
        )}
      </span>
      {lacks && <Lack />}
    </th>
  )
}

/** A sign that something lacks, in words too. */
function Lack() {
  return (
    <span className="matrix-lack">
      <Icon name="warning" />
      <span className="visually-hidden">{words.gap}</span>
    </span>
  )
}

interface OutcomeRowProps {
  row: MatrixRow
  rank: number
  slots: readonly Slot[]
  from: number
  to: number
  lacks: boolean
  activeCol: string | null
}

/** Drawn again when its own links change, not whenever the dossier does. */
const OutcomeRow = memo(
  function OutcomeRow({ row, rank, slots, from, to, lacks, activeCol }: OutcomeRowProps) {
    const tab = (col: string) => (activeCol === col ? 0 : -1)
    return (
      <tr data-row={row.outcome.id} aria-rowindex={rank}>
        <th scope="row" data-col="head" tabIndex={tab('head')} aria-colindex={1}>
          <span className="matrix-row-head">
            <span className="matrix-row-words">
              <b>{row.outcome.code}</b> {row.outcome.statement.fr.trim() || words.noStatement}
            </span>
            {lacks && <Lack />}
          </span>
        </th>
        <Cells slots={slots} from={from} to={to}>
          {(slot, index) =>
            slot.column ? (
              <td
                key={slot.key}
                data-col={slot.key}
                data-link={row.links[slot.rank]}
                tabIndex={tab(slot.key)}
                aria-colindex={index + 2}
                aria-label={stateOf(row, slot.rank)}
              />
            ) : (
              <td
                key={slot.key}
                data-col={slot.key}
                className="matrix-folded number"
                tabIndex={tab(slot.key)}
                aria-colindex={index + 2}
                aria-label={words.folded(words.groups[slot.group], linksAmong(row, slot.ranks))}
              >
                {linksAmong(row, slot.ranks) || ''}
              </td>
            )
          }
        </Cells>
        <td
          data-col="minutes"
          className="matrix-margin number"
          tabIndex={tab('minutes')}
          aria-colindex={slots.length + 2}
        >
          {formatMinutes(Math.round(row.minutes))}
        </td>
        <td
          data-col="weight"
          className="matrix-margin matrix-margin-last number"
          tabIndex={tab('weight')}
          aria-colindex={slots.length + 3}
        >
          {formatPercent(Math.round(row.weight))}
        </td>
      </tr>
    )
  },
  (one, other) =>
    one.row.outcome === other.row.outcome &&
    one.row.minutes === other.row.minutes &&
    one.row.weight === other.row.weight &&
    one.row.links.length === other.row.links.length &&
    one.row.links.every((link, index) => link === other.row.links[index]) &&
    one.rank === other.rank &&
    one.slots === other.slots &&
    one.from === other.from &&
    one.to === other.to &&
    one.lacks === other.lacks &&
    one.activeCol === other.activeCol,
)

const stateWords = { linked: words.linked, derived: words.legend.derived, none: words.unlinked }

function stateOf(row: MatrixRow, rank: number): string {
  return stateWords[row.links[rank] ?? 'none']
}

function linksAmong(row: MatrixRow, ranks: readonly number[]): number {
  return ranks.filter((rank) => row.links[rank] === 'linked').length
}

function CompetencyRow({
  rowKey,
  group,
  rank,
  slots,
  lacks,
  activeCol,
}: {
  rowKey: string
  group: MatrixRowGroup
  rank: number
  slots: number
  lacks: boolean
  activeCol: string | null
}) {
  const tab = (col: string) => (activeCol === col ? 0 : -1)
  return (
    <tr data-row={rowKey} aria-rowindex={rank} className="matrix-competency">
      <th scope="rowgroup" data-col="head" tabIndex={tab('head')} aria-colindex={1}>
        <span className="matrix-row-head">
          <span className="matrix-row-words">{competencyWords(group)}</span>
          {lacks && <Lack />}
        </span>
      </th>
      {slots > 0 && <td colSpan={slots} />}
      <td data-col="minutes" className="matrix-margin number" tabIndex={tab('minutes')} aria-colindex={slots + 2}>
        {formatMinutes(Math.round(group.minutes))}
      </td>
      <td
        data-col="weight"
        className="matrix-margin matrix-margin-last number"
        tabIndex={tab('weight')}
        aria-colindex={slots + 3}
      >
        {formatPercent(Math.round(group.weight))}
      </td>
    </tr>
  )
}

function competencyWords({ competency }: MatrixRowGroup): string {
  if (!competency) return words.noCompetency
  return [competency.code.trim(), competency.statement.fr.trim() || words.noStatement].filter(Boolean).join(' · ')
}

/** Says in full the cell one is on, always in the same place. */
function Line({
  place,
  entry,
  slot,
  gaps,
  totals,
  groups,
  through,
}: { place: Place; entry: BodyRow | undefined; slot: Slot | undefined; groups: readonly SlotGroup[] } & Pick<
  TableProps,
  'gaps' | 'totals' | 'through'
>) {
  const lackWords = (found: readonly string[]) => (found.length === 0 ? '' : `${words.gap} – ${found.join(', ')}`)
  if (place.row === 'groups') {
    const group = groups.find((candidate) => candidate.slots.some(({ key }) => key === place.col))
    return group ? (group.folded ? words.unfold : words.fold)(words.groups[group.group], group.count) : words.keys
  }
  if (place.row === 'add') return words.addOutcome
  if (place.row === 'heads' && !slot)
    return place.col === 'minutes' ? words.hoursHelp : place.col === 'weight' ? words.weightHelp : words.keys
  if (entry && place.col === 'minutes')
    return words.line(
      entry.row ? rowName(entry.row) : competencyWords(entry.group),
      formatMinutes(Math.round((entry.row ?? entry.group).minutes)),
      words.hoursHelp,
    )
  if (entry && place.col === 'weight')
    return words.line(
      entry.row ? rowName(entry.row) : competencyWords(entry.group),
      formatPercent(Math.round((entry.row ?? entry.group).weight)),
      words.weightHelp,
    )
  if (entry && !entry.row)
    return words.line(competencyWords(entry.group), entry.group.rows.length === 0 ? words.noOutcome : '', '')
  if (place.row === 'heads' || place.row === 'totals') {
    if (!slot)
      return words.line(
        words.total,
        formatMinutes(Math.round(totals.minutes)),
        formatPercent(Math.round(totals.weight)),
      )
    if (!slot.column) return words.groups[slot.group]
    const { column } = slot
    return words.line(
      columnTitle(column),
      words.measures(column.minutes, column.weight),
      columnLacks(column, gaps) ? lackWords(column.empty ? [words.servesNone] : []) || words.gap : '',
    )
  }
  if (!entry?.row) return words.keys
  const { row } = entry
  if (!slot)
    return words.line(
      [row.outcome.code.trim(), row.outcome.statement.fr.trim() || words.noStatement].filter(Boolean).join(' · '),
      words.measures(Math.round(row.minutes), Math.round(row.weight)),
      lackWords([...(row.trained ? [] : [words.notTrained]), ...(row.assessed ? [] : [words.notAssessed])]),
    )
  if (!slot.column)
    return words.line(rowName(row), words.folded(words.groups[slot.group], linksAmong(row, slot.ranks)), '')
  const { column } = slot
  const link = row.links[slot.rank]
  const codes = link === 'none' ? [] : through(column, row.outcome.id)
  const state = link === 'linked' ? words.linked : codes.length > 0 ? words.through(codes.join(', ')) : words.unlinked
  return words.line(
    words.pair(rowName(row), columnName(column)),
    state,
    [column.title, words.measures(column.minutes, column.weight)].filter(Boolean).join(', '),
  )
}

/** Scrolls the least that shows a cell beside the headers that stay. */
function bringIntoView(scroller: HTMLElement, cell: HTMLElement): void {
  const box = cell.getBoundingClientRect()
  const edge = (selector: string) =>
    scroller.querySelector(selector)?.getBoundingClientRect() ?? scroller.getBoundingClientRect()
  const corner = edge('.matrix-heads > th')
  if (cell.closest('tbody')) {
    const above = corner.bottom - box.top
    const below = box.bottom - edge('.matrix-totals > th').top
    if (above > 0) scroller.scrollTop -= above
    else if (below > 0) scroller.scrollTop += below
  }
  if (cell.dataset['col'] === 'head' || cell.classList.contains('matrix-margin')) return
  const before = corner.right - box.left
  const after = box.right - edge('.matrix-heads > .matrix-margin').left
  if (before > 0) scroller.scrollLeft -= before
  else if (after > 0) scroller.scrollLeft += after
}
