import { memo, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { activitySchema, modalities, type Activity } from '../../../shared/definition/activity.ts'
import { isBlank } from '../../../shared/definition/blank.ts'
import { definitionSchema, type Definition } from '../../../shared/definition/definition.ts'
import { schemaAt } from '../../../shared/definition/schema-walk.ts'
import { readCodes, readWeeks, showWeeks } from '../../../shared/workload/hour-words.ts'
import { weeksPatch } from '../../../shared/workload/week-moves.ts'
import { fieldLabel, formatMinutes, hours, itemLabel as itemNoun, messages, optionLabel } from '../../words.ts'
import type { Path } from '../../session/path.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Field } from '../field.tsx'
import { useFieldFindings } from '../finding-index.ts'
import { useEdit, useForm, useSession, useUnfolded } from '../form-context.tsx'
import { itemMenu, useItems } from '../list-field.tsx'
import { readMinutes } from '../../../shared/definition/read-quantity.ts'
import type { TypedRead } from '../use-typed.ts'
import { TypedCell } from './typed-cell.tsx'

const path: Path = ['activities']
export const activitiesSchema = schemaAt(definitionSchema, path) as NonNullable<ReturnType<typeof schemaAt>>

/** Room, in pixels, from which the evidence of each activity has a column of its own. */
const roomForEvidence = 920

/** Above this many lines, those out of sight are not drawn: until they are, their places are only about right. */
const mostDrawn = 40

/** Activities as lines one types in: Enter adds one, arrows go to the line above or below, details unfold on demand. */
export function ActivityTable() {
  const { session } = useForm()
  const activities = useSession(session, (snapshot) => (snapshot.document as Definition).activities)
  const permanent = useSession(
    session,
    (snapshot) => (snapshot.document as Definition).schedule.permanentAccess === true,
  )
  const acts = useActivities()
  const place = useRef<HTMLDivElement>(null)
  const [wide, setWide] = useState(false)
  const help = useId()
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWide((entry?.contentRect.width ?? 0) >= roomForEvidence))
    if (place.current) observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  const columns = [
    'code',
    'title',
    'modality',
    'duration',
    ...(permanent ? [] : (['weeks'] as const)),
    'outcomes',
    'task',
    ...(wide ? (['evidence'] as const) : []),
  ] as const
  return (
    <div ref={place} className="activities">
      {permanent && <PermanentAccess />}
      {activities.length === 0 ? (
        <p className="activities-empty">{hours.empty}</p>
      ) : (
        <div className="activities-scroll">
          <table
            className={[
              'activities-table',
              permanent && 'activities-permanent',
              wide && 'activities-wide',
              activities.length > mostDrawn && 'activities-many',
            ]
              .filter(Boolean)
              .join(' ')}
            aria-label={fieldLabel('activities')}
            aria-describedby={help}
          >
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" data-column={column}>
                    {hours.columns[column]}
                  </th>
                ))}
                <th scope="col" data-column="acts">
                  <span className="visually-hidden">{hours.columns.details}</span>
                </th>
              </tr>
            </thead>
            {activities.map((activity, rank) => (
              <ActivityLine
                key={activity.id}
                activity={activity}
                rank={rank}
                count={activities.length}
                permanent={permanent}
                wide={wide}
              />
            ))}
          </table>
        </div>
      )}
      <div className="activities-foot">
        <Button look="quiet" icon="add" data-adds={path.join('.')} onPress={() => acts.add()}>
          {messages.field.add(itemNoun('activities'))}
        </Button>
        <p id={help} className="description">
          {permanent ? hours.tableHelpPermanent : hours.tableHelp}
        </p>
      </div>
    </div>
  )
}

/** Acts on the activities as lines of a table. */
export function useActivities() {
  return useItems(path, activitiesSchema, { startsAt: 'title' })
}

/** Why no weeks are asked, and where that is said. */
function PermanentAccess() {
  const { session } = useForm()
  const address = `#/dossier/${session.id}/activities?champ=schedule.permanentAccess`
  return (
    <p className="hours-line hours-permanent">
      <Icon name="advice" /> {hours.permanent} <a href={address}>{hours.permanentChange}</a>
    </p>
  )
}

interface Line {
  activity: Activity
  rank: number
  count: number
  permanent: boolean
  wide: boolean
}

/** One activity. Its own words alone draw it again. */
const ActivityLine = memo(function ActivityLine({ activity, rank, count, permanent, wide }: Line) {
  const { id } = activity
  const unfolded = useUnfolded().has(id)
  const { unfolded: items, english } = useForm()
  const acts = useActivities()
  const name =
    [activity.code.trim(), activity.title.fr.trim()].filter(Boolean).join(' · ') || messages.field.item(rank + 1)
  const details = useId()

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const field = event.target as HTMLInputElement | HTMLTextAreaElement
    if (!/^(INPUT|TEXTAREA)$/.test(field.tagName) || !field.closest('.activity-line') || event.nativeEvent.isComposing)
      return
    if (event.key === 'Enter') {
      event.preventDefault()
      acts.add(id)
    } else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && event.altKey) {
      event.preventDefault()
      acts.move(id, event.key === 'ArrowUp' ? -1 : 1)
      // The line goes with its field.
      requestAnimationFrame(() => field.focus())
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      // In words shown on several lines the arrows go from line to line first.
      const edge = event.key === 'ArrowUp' ? 0 : field.value.length
      if (field.tagName === 'TEXTAREA' && field.selectionStart === field.selectionEnd && field.selectionEnd !== edge)
        return
      if (focusBeside(field, event.currentTarget, event.key === 'ArrowUp')) event.preventDefault()
    } else if (event.key === 'Backspace' && field.value === '' && isBlank({ ...activity, id: '', code: '' })) {
      event.preventDefault()
      acts.remove(id, name)
    }
  }
  return (
    <tbody data-path={[...path, id].join('.')} className={unfolded ? 'activity-open' : undefined} onKeyDown={onKeyDown}>
      <tr className="activity-line">
        <CodeCell activity={activity} name={name} />
        <TextCell activity={activity} name={name} column="title" />
        <ModalityCell activity={activity} name={name} />
        <DurationCell activity={activity} name={name} />
        {!permanent && <WeeksCell activity={activity} name={name} />}
        <OutcomesCell activity={activity} name={name} />
        <TaskCell activity={activity} name={name} />
        {wide && <TextCell activity={activity} name={name} column="evidence" />}
        <td data-column="acts">
          <div className="activity-acts">
            <AriaButton
              className="button button-icon activity-trigger"
              aria-label={hours.details(name)}
              aria-expanded={unfolded}
              aria-controls={details}
              onPress={() => items.set([id], !unfolded)}
            >
              <Icon name={unfolded ? 'down' : 'right'} />
            </AriaButton>
            {itemMenu(name, rank, count, acts, id)}
          </div>
        </td>
      </tr>
      {unfolded && (
        <tr className="activity-details" id={details}>
          <td colSpan={9}>
            <div className="fields">
              {detailFields(wide, english, activity).map((field) => (
                <Field key={field} schema={activitySchema.shape[field]} path={[...path, id, field]} />
              ))}
            </div>
          </td>
        </tr>
      )}
    </tbody>
  )
})

/** What unfolds under a line: what it does not show, what is chosen rather than typed, and English beside the French. */
function detailFields(
  wide: boolean,
  english: boolean,
  { title, evidence }: Activity,
): (keyof typeof activitySchema.shape)[] {
  return [
    ...(english || title.en !== undefined ? (['title'] as const) : []),
    'description',
    'kind',
    'facilitatorId',
    'outcomeIds',
    'taskId',
    ...(!wide || english || evidence.en !== undefined ? (['evidence'] as const) : []),
    'longestCapsule',
  ]
}

/** Puts the focus in the same column of the line above or below, past what is unfolded. */
function focusBeside(field: HTMLElement, line: HTMLElement, up: boolean): boolean {
  const column = field.closest('td')?.dataset['column']
  const beside = up ? line.previousElementSibling : line.nextElementSibling
  const input = beside?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    `.activity-line [data-column="${column}"] :is(input, textarea)`,
  )
  input?.focus()
  input?.select()
  return input != null
}

interface CellProps {
  activity: Activity
  /** What the activity is called: with the column, it names the cell. */
  name: string
}

function CodeCell({ activity, name }: CellProps) {
  const { session } = useForm()
  const at = [...path, activity.id, 'code']
  const edit = useEdit(at)
  return (
    <Cell at={at} column="code">
      {(notes) => (
        <input
          className="cell-input"
          aria-label={hours.cell(hours.columns.code, name)}
          aria-describedby={notes}
          autoComplete="off"
          value={activity.code}
          onChange={({ target }) => edit(target.value)}
          onBlur={() => void session.flush()}
        />
      )}
    </Cell>
  )
}

/** A title or a trace: one line of words, shown on as many as it needs. */
function TextCell({ activity, name, column }: CellProps & { column: 'title' | 'evidence' }) {
  const { session } = useForm()
  const at = [...path, activity.id, column]
  const edit = useEdit(at)
  const value = activity[column]
  return (
    <Cell at={at} column={column}>
      {(notes) => (
        <textarea
          className="cell-input"
          rows={1}
          lang="fr"
          aria-label={hours.cell(hours.columns[column], name)}
          aria-describedby={notes}
          value={value.fr}
          onChange={({ target }) => edit({ ...value, fr: target.value.replace(/\s*\n\s*/g, ' ') })}
          onBlur={() => void session.flush()}
        />
      )}
    </Cell>
  )
}

function ModalityCell({ activity, name }: CellProps) {
  const at = [...path, activity.id, 'modality']
  const edit = useEdit(at)
  return (
    <Cell at={at} column="modality">
      {(notes) => (
        <select
          className="cell-input"
          aria-label={hours.cell(hours.columns.modality, name)}
          aria-describedby={notes}
          value={activity.modality ?? ''}
          onChange={({ target }) => edit(target.value === '' ? null : target.value)}
        >
          <option value="">{messages.field.chooseOne}</option>
          {modalities.map((modality) => (
            <option key={modality} value={modality}>
              {optionLabel('modality', modality)}
            </option>
          ))}
        </select>
      )}
    </Cell>
  )
}

function DurationCell({ activity, name }: CellProps) {
  const at = [...path, activity.id, 'duration']
  const edit = useEdit(at)
  return (
    <Cell at={at} column="duration">
      {(notes) => (
        <TypedCell
          path={at}
          label={hours.cell(hours.columns.duration, name)}
          notes={notes}
          shown={activity.duration === null ? '' : formatMinutes(activity.duration)}
          read={(text): TypedRead<number | null> => {
            const read = readMinutes(text)
            return read.ok ? read : { ok: false, fault: messages.field.badMinutes }
          }}
          onChange={edit}
        />
      )}
    </Cell>
  )
}

function WeeksCell({ activity, name }: CellProps) {
  const { session } = useForm()
  const at = [...path, activity.id, 'startWeek']
  return (
    <Cell at={at} inner={[...path, activity.id, 'endWeek']} column="weeks">
      {(notes) => (
        <TypedCell
          path={at}
          label={hours.cell(hours.columns.weeks, name)}
          notes={notes}
          shown={showWeeks(activity.startWeek, activity.endWeek)}
          read={(text): TypedRead<{ startWeek: number | null; endWeek: number | null }> => {
            const read = readWeeks(text)
            return read.ok ? read : { ok: false, fault: hours.badWeeks }
          }}
          onChange={({ startWeek, endWeek }) =>
            session.edit(weeksPatch(activity, startWeek, endWeek), messages.history.set(hours.columns.weeks))
          }
        />
      )}
    </Cell>
  )
}

/** Codes of items: their numbers alone where the head of the column says the letters (“1, 3” under AAV). */
function codesOf(ids: readonly string[], items: readonly { id: string; code: string }[], head: string): string {
  return ids
    .map((id) => items.find((item) => item.id === id)?.code.trim() || messages.field.missing)
    .map((code) => (code.startsWith(head) && /^\d+$/.test(code.slice(head.length)) ? code.slice(head.length) : code))
    .join(', ')
}

function OutcomesCell({ activity, name }: CellProps) {
  const at = [...path, activity.id, 'outcomeIds']
  const edit = useEdit(at)
  const { session } = useForm()
  const outcomes = useSession(session, (snapshot) => (snapshot.document as Definition).outcomes)
  return (
    <Cell at={at} column="outcomes">
      {(notes) => (
        <TypedCell
          path={at}
          label={hours.cell(hours.columns.outcomes, name)}
          notes={notes}
          shown={codesOf(activity.outcomeIds, outcomes, hours.columns.outcomes)}
          read={(text): TypedRead<string[]> => {
            const read = readCodes(text, outcomes)
            return read.ok ? { ok: true, value: read.ids } : { ok: false, fault: hours.badCode(read.unknown) }
          }}
          onChange={edit}
        />
      )}
    </Cell>
  )
}

function TaskCell({ activity, name }: CellProps) {
  const at = [...path, activity.id, 'taskId']
  const edit = useEdit(at)
  const { session } = useForm()
  const tasks = useSession(session, (snapshot) => (snapshot.document as Definition).assessmentTasks)
  return (
    <Cell at={at} column="task">
      {(notes) => (
        <TypedCell
          path={at}
          label={hours.cell(hours.columns.task, name)}
          notes={notes}
          shown={activity.taskId === null ? '' : codesOf([activity.taskId], tasks, hours.columns.task)}
          read={(text): TypedRead<string | null> => {
            const read = readCodes(text, tasks)
            if (!read.ok) return { ok: false, fault: hours.badCode(read.unknown) }
            return read.ids.length > 1 ? { ok: false, fault: hours.oneTask } : { ok: true, value: read.ids[0] ?? null }
          }}
          onChange={edit}
        />
      )}
    </Cell>
  )
}

/** The place of a value in its line. What is open about it is a mark; its words are read with the field, and on hover. */
function Cell({
  at,
  inner,
  column,
  children,
}: {
  at: Path
  /** Place of a second value typed in the same field. */
  inner?: Path
  column: keyof typeof hours.columns
  children: (notes: string | undefined) => ReactNode
}) {
  const { findings } = useForm()
  const first = useFieldFindings(findings, at)
  const second = useFieldFindings(findings, inner ?? at)
  const open = inner ? [...first, ...second] : first
  const id = useId()
  const field = (
    <>
      <span className="cell-label" aria-hidden="true">
        {hours.columns[column]}
      </span>
      {children(open.length > 0 ? id : undefined)}
      {open[0] && (
        <span className={`cell-note severity-${open[0].severity}`} title={open.map(({ message }) => message).join(' ')}>
          <Icon name={open[0].severity} />
          <span id={id} className="visually-hidden">
            {open.map(({ severity, message }) => `${messages.severity[severity]} ${message}`).join(' ')}
          </span>
        </span>
      )}
    </>
  )
  return (
    <td data-column={column} data-path={at.join('.')} data-model={modelOf(at)} data-open={open[0]?.severity}>
      <div className="cell" {...(inner ? { 'data-path': inner.join('.'), 'data-model': modelOf(inner) } : {})}>
        {field}
      </div>
    </td>
  )
}

const modelOf = (at: Path) => `activities.${at.at(-1)}`
