import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { Rubric } from '../../../shared/definition/rubric.ts'
import { tableIntoRubric, type GridPlace, type RubricPaste } from '../../../shared/grading/table-into-rubric.ts'
import { weightTotal } from '../../../shared/grading/spread-weights.ts'
import type { PastedRows } from '../../../shared/paste/pasted-rows.ts'
import { fieldLabel, fieldText, rubricTexts } from '../../words.ts'
import { isBlank } from '../../../shared/definition/blank.ts'
import { FieldNotes } from '../field-frame.tsx'
import { useEdit, useForm, useUnfolded, useValue } from '../form-context.tsx'
import { GrowingText, leavesText } from '../growing-text.tsx'
import { tableIn } from '../paste/clipboard.ts'
import type { Path } from '../../session/path.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { sayDone } from '../../ui/toasts.tsx'
import { CriterionRow, type DrawFields } from './criterion-row.tsx'
import { PastePreview } from './paste-preview.tsx'
import { PercentCell } from './percent-cell.tsx'
import { useRubricActs, type RubricActs } from './rubric-acts.ts'

/** A grid as people know it: criteria down, levels across, what is observed in each cell, all written in place. */
export function CriteriaGrid({ path, draw }: { path: Path; draw: DrawFields }) {
  const place = path.join('.')
  const rubric = useValue(path) as Rubric | undefined
  const acts = useRubricActs(place)
  const drawn = useRef(draw)
  useEffect(() => {
    drawn.current = draw
  })
  const [pasting, setPasting] = useState<{
    paste: RubricPaste
    cut: PastedRows['cut']
    from: HTMLElement | null
  } | null>(null)
  const [placing, setPlacing] = useState(false)
  if (!rubric) return null
  const empty = rubric.criteria.length === 0 && rubric.levels.length === 0

  const apply = (paste: RubricPaste) => {
    acts.paste(paste)
    sayDone(rubricTexts.paste.done(paste.cells.length))
  }
  /**
   * Fills from a place of the grid; asks first where something would be replaced, left
   * out, or added to a grid that has words.
   */
  const paste = (event: ClipboardEvent, at: GridPlace): boolean => {
    const pasted = tableIn(event.clipboardData)
    if (!pasted || (pasted.rows.length < 2 && (pasted.rows[0]?.length ?? 0) < 2)) return false
    const { rows, cut } = pasted
    event.preventDefault()
    const read = tableIntoRubric(rubric, rows, at, rubricTexts.heads)
    const begun = rubric.criteria.length > 0 || rubric.levels.length > 0
    if (read.replaced > 0 || cut.rows !== null || cut.text || (begun && read.newCriteria + read.newLevels > 0))
      setPasting({ paste: read, cut, from: event.target as HTMLElement })
    else apply(read)
    return true
  }

  return (
    <section className="rubric-editor" data-path={[...path, 'criteria'].join('.')} data-model="rubrics.criteria">
      <div className="list-head">
        <h4 className="list-title" tabIndex={-1}>
          {fieldLabel('rubrics.criteria')}
        </h4>
        <span className="quiet">{fieldText('rubrics.criteria').help}</span>
        {!empty && (
          <Button
            look="quiet"
            aria-label={rubricTexts.pasteTableNamed(rubric.code)}
            aria-expanded={placing}
            onPress={() => setPlacing(!placing)}
          >
            {rubricTexts.pasteTable}
          </Button>
        )}
      </div>
      {!empty && placing && (
        <TablePlace
          autoFocus
          onPaste={(event) => {
            const read = paste(event, wholeGrid)
            if (read) setPlacing(false)
            return read
          }}
        />
      )}
      <div className="description">
        <FieldNotes path={[...path, 'criteria']} />
        <FieldNotes path={[...path, 'levels']} />
        <FieldNotes path={[...path, 'thresholdLevelId']} />
      </div>
      {empty ? (
        <EmptyGrid path={path} acts={acts} onPaste={paste} />
      ) : (
        <Grid rubric={rubric} path={path} acts={acts} draw={drawn} onPaste={paste} />
      )}
      {pasting && (
        <PastePreview
          rubric={rubric}
          paste={pasting.paste}
          cut={pasting.cut}
          onApply={() => apply(pasting.paste)}
          onClose={() => {
            setPasting(null)
            pasting.from?.focus()
          }}
        />
      )}
    </section>
  )
}

/** The place a whole table goes to, its titles to the line of levels. */
const wholeGrid: GridPlace = { row: -1, column: 0 }

type OnPaste = (event: ClipboardEvent, at: GridPlace) => boolean

/** Says what this place is for and offers the first act. */
function EmptyGrid({ path, acts, onPaste }: { path: Path; acts: RubricActs; onPaste: OnPaste }) {
  return (
    <div className="rubric-empty" data-path={[...path, 'levels'].join('.')} data-model="rubrics.levels">
      <p>
        <strong>{rubricTexts.emptyTitle}</strong>
      </p>
      <p className="quiet">{rubricTexts.emptyText}</p>
      <div className="actions">
        <Button icon="add" data-adds={[...path, 'levels'].join('.')} onPress={() => acts.begin()}>
          {rubricTexts.begin}
        </Button>
      </div>
      <TablePlace onPaste={(event) => onPaste(event, wholeGrid)} />
    </div>
  )
}

/** Where a table of Excel or Word is pasted. */
function TablePlace({
  autoFocus = false,
  onPaste,
}: {
  autoFocus?: boolean
  /** Answers whether what was pasted is a table. */
  onPaste: (event: ClipboardEvent) => boolean
}) {
  const [refused, setRefused] = useState(false)
  return (
    <>
      <textarea
        className="input rubric-paste"
        rows={2}
        aria-label={rubricTexts.pasteHere}
        placeholder={rubricTexts.pasteHere}
        value=""
        readOnly
        autoFocus={autoFocus}
        onPaste={(event) => setRefused(!onPaste(event))}
      />
      <p role="status" className="field-error">
        {refused && rubricTexts.noTable}
      </p>
    </>
  )
}

function Grid({
  rubric,
  path,
  acts,
  draw,
  onPaste,
}: {
  rubric: Rubric
  path: Path
  acts: RubricActs
  draw: RefObject<DrawFields>
  onPaste: OnPaste
}) {
  const place = path.join('.')
  const grid = useRef<HTMLDivElement>(null)
  const { criteria, levels } = rubric
  const compensated = rubric.mode !== 'non-compensated'
  const [current, setCurrent] = useCurrentCriterion(criteria)
  const rank = Math.max(
    0,
    criteria.findIndex(({ id }) => id === current),
  )

  const focusCell = (row: number, column: number) => {
    const to = grid.current?.querySelector<HTMLTextAreaElement>(`[data-cell="${row}:${column}"]`)
    if (to) {
      to.focus()
      to.setSelectionRange(to.value.length, to.value.length)
    }
    return to !== undefined && to !== null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = placeOf(event.target)
    if (!at || event.nativeEvent.isComposing) return
    const criterion = criteria[at.row]
    const arrow = arrows[event.key]
    if (arrow && event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey) {
      const level = levels[at.column - 1]
      const moved =
        arrow.row !== 0
          ? criterion && acts.moveCriterion(criterion.id, arrow.row)
          : level && arrow.column !== 0 && acts.moveLevel(level.id, arrow.column)
      event.preventDefault()
      // The browser lets the focus go with a line that moves.
      if (moved) requestAnimationFrame(() => void focusCell(at.row + arrow.row, at.column + arrow.column))
    } else if (arrow && leavesText(event)) {
      const to = criteria[at.row + arrow.row]
      // Where there is room for one criterion, the one gone to is shown first.
      if (to) flushSync(() => setCurrent(to.id))
      if (focusCell(at.row + arrow.row, at.column + arrow.column) || event.altKey) event.preventDefault()
    } else if (event.key === 'Enter' && !event.shiftKey && at.row === -1) {
      event.preventDefault()
      focusCell(0, at.column)
    } else if (event.key === 'Enter' && !event.shiftKey && at.column === 0 && criterion) {
      event.preventDefault()
      setCurrent(acts.addCriterion(criterion.id))
    } else if (
      event.key === 'Backspace' &&
      at.column === 0 &&
      criterion &&
      criteria.length > 1 &&
      isBlank({ ...criterion, id: '', code: '' })
    ) {
      event.preventDefault()
      acts.removeCriterion(criterion.id, criterion.code, true)
    }
  }

  return (
    <div
      ref={grid}
      className="rubric-frame"
      onKeyDown={onKeyDown}
      onPaste={(event) => {
        const at = placeOf(event.target)
        if (at) onPaste(event, at)
      }}
      onFocus={(event) => {
        const row = placeOf(event.target)?.row
        const focused = row === undefined ? undefined : criteria[row]
        if (focused) setCurrent(focused.id)
      }}
    >
      <div className="rubric-scroll">
        <table className="rubric-grid" data-levels={Math.min(levels.length, 7)}>
          <caption className="visually-hidden">{rubricTexts.grid}</caption>
          <thead>
            <tr className="rubric-levels" data-path={`${place}.levels`} data-model="rubrics.levels">
              <th scope="col">{rubricTexts.criteria}</th>
              {levels.map((level, index) => (
                <LevelHead
                  key={level.id}
                  path={[...path, 'levels', level.id]}
                  rank={index}
                  count={levels.length}
                  threshold={level.id === rubric.thresholdLevelId}
                  acts={acts}
                />
              ))}
            </tr>
            {compensated && levels.length > 0 && (
              <tr className="rubric-values">
                <th scope="row">{rubricTexts.values}</th>
                {levels.map((level, index) => (
                  <td key={level.id} data-label={level.name.fr || rubricTexts.level(index + 1)}>
                    <PercentCell
                      path={[...path, 'levels', level.id, 'value']}
                      label={rubricTexts.valueOf(level.name.fr || String(index + 1))}
                    />
                  </td>
                ))}
              </tr>
            )}
            {levels.length > 0 && <ThresholdRow rubric={rubric} path={path} />}
          </thead>
          <tbody data-model="rubrics.criteria.descriptors">
            {criteria.length > 1 && (
              <tr className="criterion-switch">
                <td colSpan={levels.length + 1}>
                  <IconButton
                    icon="back"
                    label={rubricTexts.previousCriterion}
                    isDisabled={rank === 0}
                    onPress={() => setCurrent(criteria[rank - 1]?.id ?? null)}
                  />
                  <span aria-live="polite">{rubricTexts.position(rank + 1, criteria.length)}</span>
                  <IconButton
                    icon="right"
                    label={rubricTexts.nextCriterion}
                    isDisabled={rank === criteria.length - 1}
                    onPress={() => setCurrent(criteria[rank + 1]?.id ?? null)}
                  />
                </td>
              </tr>
            )}
            {criteria.map((criterion, index) => (
              <CriterionRow
                key={criterion.id}
                place={place}
                criterion={criterion}
                levels={levels}
                thresholdId={rubric.thresholdLevelId}
                compensated={compensated}
                rank={index}
                count={criteria.length}
                current={index === rank}
                acts={acts}
                draw={draw}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="rubric-foot">
        <div className="actions">
          <Button
            look="quiet"
            icon="add"
            data-adds={`${place}.criteria`}
            onPress={() => setCurrent(acts.addCriterion())}
          >
            {rubricTexts.addCriterion}
          </Button>
          <Button look="quiet" icon="add" data-adds={`${place}.levels`} onPress={() => acts.addLevel()}>
            {rubricTexts.addLevel}
          </Button>
        </div>
        {compensated ? (
          criteria.length > 0 && <WeightTotal rubric={rubric} acts={acts} />
        ) : (
          <p className="quiet">{rubricTexts.notCompensated}</p>
        )}
      </div>
      <p className="quiet rubric-keys">{rubricTexts.keys}</p>
    </div>
  )
}

const arrows: Readonly<Record<string, { row: -1 | 0 | 1; column: -1 | 0 | 1 }>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/** The cell a key or a paste is for. */
function placeOf(target: EventTarget): GridPlace | null {
  const cell = target instanceof HTMLElement ? target.dataset['cell'] : undefined
  if (cell === undefined) return null
  const [row = 0, column = 0] = cell.split(':').map(Number)
  return { row, column }
}

/** The criterion shown where there is room for one: the one written in, or the one a finding leads to. */
function useCurrentCriterion(criteria: Rubric['criteria']): [string | null, (id: string | null) => void] {
  const unfolded = useUnfolded()
  const [current, setCurrent] = useState<string | null>(null)
  const [seen, setSeen] = useState(unfolded)
  if (seen !== unfolded) {
    setSeen(unfolded)
    const asked = criteria.find(({ id }) => unfolded.has(id) && !seen.has(id))
    if (asked) setCurrent(asked.id)
  }
  return [current, setCurrent]
}

/** The name of a level, and what one does with its column. */
function LevelHead({
  path,
  rank,
  count,
  threshold,
  acts,
}: {
  path: Path
  rank: number
  count: number
  threshold: boolean
  acts: RubricActs
}) {
  const { english, session } = useForm()
  const id = path.at(-1) ?? ''
  const name = (useValue([...path, 'name']) ?? { fr: '' }) as { fr: string; en?: string }
  const edit = useEdit([...path, 'name'])
  const shown = name.fr || rubricTexts.level(rank + 1)
  return (
    <th
      scope="col"
      data-path={path.join('.')}
      data-model="rubrics.criteria.descriptors.levelId"
      className={threshold ? 'rubric-threshold' : undefined}
    >
      <div className="level-head">
        <span className="level-rank">{rank + 1}</span>
        <div data-path={[...path, 'name'].join('.')} data-model="rubrics.levels.name" className="level-name">
          <GrowingText
            label={rubricTexts.levelName(rank + 1)}
            value={name}
            english={english}
            placeholder={rubricTexts.level(rank + 1)}
            cell={`-1:${rank + 1}`}
            onWrite={edit}
            onLeave={() => void session.flush()}
            note={<FieldNotes path={[...path, 'name']} />}
          />
        </div>
        <Menu
          label={rubricTexts.levelActions(shown)}
          entries={[
            { id: 'add', label: rubricTexts.addLevelAfter },
            { id: 'left', label: rubricTexts.moveLeft, disabled: rank === 0 },
            { id: 'right', label: rubricTexts.moveRight, disabled: rank === count - 1 },
            { id: 'remove', label: rubricTexts.removeLevel },
          ]}
          onAction={(act) => {
            if (act === 'add') acts.addLevel(id)
            else if (act === 'remove') acts.removeLevel(id, shown)
            else acts.moveLevel(id, act === 'left' ? -1 : 1)
          }}
        />
      </div>
    </th>
  )
}

/** From which level a criterion is acquired: one choice across the columns. */
function ThresholdRow({ rubric, path }: { rubric: Rubric; path: Path }) {
  const at = [...path, 'thresholdLevelId']
  const edit = useEdit(at)
  return (
    <tr className="rubric-threshold-line" data-path={at.join('.')} data-model="rubrics.thresholdLevelId">
      <th scope="row">{rubricTexts.threshold}</th>
      {rubric.levels.map((level, index) => (
        <td key={level.id} className={level.id === rubric.thresholdLevelId ? 'rubric-threshold' : undefined}>
          <label className="threshold-choice">
            <input
              type="radio"
              name={`threshold-${rubric.id}`}
              aria-label={rubricTexts.thresholdAt(level.name.fr || String(index + 1))}
              checked={level.id === rubric.thresholdLevelId}
              onChange={() => edit(level.id)}
            />
            <span className="threshold-name">{level.name.fr || rubricTexts.level(index + 1)}</span>
          </label>
        </td>
      ))}
    </tr>
  )
}

/** What the weights make, what is missing or too much, and the way to share it out. */
function WeightTotal({ rubric, acts }: { rubric: Rubric; acts: RubricActs }) {
  const weights = rubric.criteria.map(({ weight }) => weight)
  const total = weightTotal(weights)
  const rest = 100 - total
  const blanks = weights.filter((weight) => weight === null).length
  return (
    <p className="weight-total" role="status">
      <strong>{rubricTexts.total(total)}</strong>{' '}
      <span className={rest === 0 ? 'weight-exact' : 'weight-off'}>
        {rest === 0 ? rubricTexts.exact : rest > 0 ? rubricTexts.short(rest) : rubricTexts.over(-rest)}
      </span>
      {(rest !== 0 || blanks > 0) && (
        <Button look="quiet" onPress={() => acts.spread()}>
          {blanks > 0 && rest >= blanks && rest < 100 ? rubricTexts.spreadRest(rest) : rubricTexts.spread}
        </Button>
      )}
    </p>
  )
}
