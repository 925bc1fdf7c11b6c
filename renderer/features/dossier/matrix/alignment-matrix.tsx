import { useMemo, useState, useSyncExternalStore } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { v7 as newId } from 'uuid'
import {
  alignmentMatrix,
  linkPatch,
  throughOf,
  type ColumnGroup,
  type MatrixColumn,
  type MatrixRow,
} from '../../../../shared/alignment/matrix.ts'
import { matrixGaps } from '../../../../shared/alignment/matrix-gaps.ts'
import { blankOf } from '../../../../shared/definition/blank.ts'
import type { Definition } from '../../../../shared/definition/definition.ts'
import { learningOutcomeSchema, type LearningOutcome } from '../../../../shared/definition/learning-outcome.ts'
import { itemLabel, matrixWords as words, messages } from '../../../words.ts'
import { useForm, useSession } from '../../../form/form-context.tsx'
import { nextCode } from '../../../form/items.ts'
import '../../../styles/matrix.css'
import { Button } from '../../../ui/button.tsx'
import { goToField } from '../../../form/go-to-field.ts'
import type { DossierViewProps } from '../whole-dossier.tsx'
import { MatrixGapList } from './matrix-gap-list.tsx'
import { MatrixList } from './matrix-list.tsx'
import { MatrixTable, type Place } from './matrix-table.tsx'
import {
  bodyRows,
  columnLacks,
  columnName,
  firstFolded,
  rowLacks,
  rowName,
  slotGroups,
  type Shown,
} from './shown-matrix.ts'

const everything: Shown = { kind: 'all', ids: new Set() }
const narrow = window.matchMedia('(max-width: 48rem)')
const followNarrow = (listener: () => void) => {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

/** Outcomes × activities, tasks, criteria and assessments: what trains and assesses what, seen and linked in one place. */
export default function AlignmentMatrix({ judgement }: DossierViewProps) {
  const { session, unfolded } = useForm()
  const definition = useSession(session, (snapshot) => snapshot.document) as Definition
  const { competencies, outcomes, activities, assessmentTasks, rubrics, assessments } = definition
  const matrix = useMemo(
    () => alignmentMatrix({ competencies, outcomes, activities, assessmentTasks, rubrics, assessments }),
    [competencies, outcomes, activities, assessmentTasks, rubrics, assessments],
  )
  const gaps = useMemo(() => matrixGaps(judgement?.evaluation.findings ?? []), [judgement])
  const isNarrow = useSyncExternalStore(followNarrow, () => narrow.matches)
  const [asList, setAsList] = useState(false)
  const [folded, setFolded] = useState(() => firstFolded(matrix))
  const [shown, setShown] = useState(everything)
  const [asked, setAsked] = useState<Place | null>(null)
  const isList = isNarrow || asList
  const groups = useMemo(() => slotGroups(matrix, isList ? new Set() : folded, shown), [matrix, folded, shown, isList])
  const body = useMemo(() => bodyRows(matrix, shown), [matrix, shown])

  const rows = matrix.groups.flatMap((group) => group.rows)
  const rowsInGap = rows.filter((row) => rowLacks(row, gaps)).map((row) => row.outcome.id)
  const columnsInGap = matrix.columns.filter((column) => columnLacks(column, gaps)).map((column) => column.id)
  const totals = {
    minutes: rows.reduce((sum, row) => sum + row.minutes, 0),
    weight: rows.reduce((sum, row) => sum + row.weight, 0),
  }

  const through = (column: MatrixColumn, outcomeId: string) => throughOf(definition, column.id, outcomeId)
  const toggle = (row: MatrixRow, column: MatrixColumn, linked: boolean) =>
    void session.edit(
      linkPatch(session.snapshot().document as Definition, column, row.outcome.id, linked),
      (linked ? words.link : words.unlink)(rowName(row), columnName(column)),
    )
  const fold = (group: ColumnGroup) => {
    const next = new Set(folded)
    if (!next.delete(group)) next.add(group)
    setFolded(next)
    const first = matrix.columns.find((column) => column.group === group)
    if (first) setAsked({ row: 'groups', col: next.has(group) ? `fold-${group}` : first.id })
  }
  const open = (path: readonly string[]) => void goToField(session.id, path, unfolded)
  const add = () => {
    const now = session.snapshot().document as Definition
    const [competency, ...others] = now.competencies
    const item: LearningOutcome = {
      ...(blankOf(learningOutcomeSchema, newId) as LearningOutcome),
      code: nextCode('outcomes', now.outcomes) ?? '',
      competencyIds: competency && others.length === 0 ? [competency.id] : [],
    }
    session.edit(
      [{ op: 'insert', path: ['outcomes'], item: item as never, after: now.outcomes.at(-1)?.id ?? null }],
      messages.history.add(itemLabel('outcomes')),
    )
    setShown(everything)
    setAsked({ row: item.id, col: 'head' })
  }
  const goToCell = (place: Place) => {
    setShown(everything)
    const column = matrix.columns.find(({ id }) => id === place.col)
    if (column && folded.has(column.group)) setFolded(new Set([...folded].filter((group) => group !== column.group)))
    setAsked({ ...place })
  }

  return (
    <div className="matrix">
      <header className="matrix-top">
        <h2>{messages.dossier.views.matrix}</h2>
        <p className="stage-expected">{words.intro}</p>
      </header>
      <div className="matrix-tools">
        <Segments
          label={words.show}
          value={shown.kind}
          onChange={(kind) =>
            setShown({ kind, ids: new Set(kind === 'rows' ? rowsInGap : kind === 'columns' ? columnsInGap : []) })
          }
          options={[
            { id: 'all', label: words.shows.all },
            ...(rowsInGap.length > 0 || shown.kind === 'rows'
              ? [{ id: 'rows' as const, label: words.shows.rows(rowsInGap.length) }]
              : []),
            ...(columnsInGap.length > 0 || shown.kind === 'columns'
              ? [{ id: 'columns' as const, label: words.shows.columns(columnsInGap.length) }]
              : []),
          ]}
        />
        {!isNarrow && (
          <Segments
            label={words.display}
            value={asList ? 'list' : 'table'}
            onChange={(display) => setAsList(display === 'list')}
            options={[
              { id: 'table', label: words.asTable },
              { id: 'list', label: words.asList },
            ]}
          />
        )}
        <Button icon="print" onPress={() => window.print()}>
          {words.print}
        </Button>
      </div>
      {matrix.columns.length === 0 && <p className="quiet">{words.noColumn}</p>}
      {rows.length === 0 && <p className="quiet">{words.empty}</p>}
      {isList ? (
        <>
          <MatrixList body={body} groups={groups} asked={asked?.row ?? null} through={through} onToggle={toggle} />
          <Button look="quiet" icon="add" onPress={add}>
            {words.addOutcome}
          </Button>
        </>
      ) : (
        <>
          <MatrixTable
            groups={groups}
            body={body}
            gaps={gaps}
            totals={totals}
            asked={asked}
            through={through}
            onToggle={toggle}
            onFold={fold}
            onOpen={open}
            onAdd={add}
            onLeave={() => document.querySelector<HTMLElement>('.rail [aria-current]')?.focus()}
          />
        </>
      )}
      <MatrixGapList matrix={matrix} gaps={gaps} onGo={isList ? null : goToCell} onOpen={open} />
    </div>
  )
}

/** One of a few, side by side. */
function Segments<Id extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string
  options: readonly { id: Id; label: string }[]
  value: Id
  onChange: (value: Id) => void
}) {
  if (options.length < 2) return null
  return (
    <RadioGroup
      className="matrix-segments"
      orientation="horizontal"
      aria-label={label}
      value={value}
      onChange={(chosen) => onChange(chosen as Id)}
    >
      <div className="segments segments-wrap">
        {options.map((option) => (
          <Radio key={option.id} className="segment" value={option.id}>
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
