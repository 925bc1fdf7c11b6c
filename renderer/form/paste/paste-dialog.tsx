import { useMemo, useState, type ClipboardEvent } from 'react'
import { Checkbox, Dialog, Heading, Label, Modal, ModalOverlay, TextArea, TextField } from 'react-aria-components'
import { v7 as newId } from 'uuid'
import type { z } from 'zod'
import { valueAt } from '../../../shared/change/json.ts'
import { itemSchemaOf } from '../../../shared/definition/schema-walk.ts'
import { columnTitles } from '../../../shared/messages/table-words.ts'
import { fitCopiedItems, type CopiedItems } from '../../../shared/paste/copied-items.ts'
import {
  columnFields,
  guessColumns,
  inUnitOf,
  pastedItems,
  readCell,
  type ColumnField,
  type Columns,
} from '../../../shared/paste/pasted-items.ts'
import { mostRows, rowsOfText, type PastedRows } from '../../../shared/paste/pasted-rows.ts'
import type { ReadingWords } from '../../../shared/paste/read-value.ts'
import { modelPathOf, type Path } from '../../session/path.ts'
import '../../styles/paste.css'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Select } from '../../ui/select.tsx'
import { fieldLabel, fieldText, hours, listWords as words } from '../../words.ts'
import { useForm } from '../form-context.tsx'
import { itemLabel, nextCode, type Item } from '../items.ts'
import { isComputed } from '../layout.ts'
import { previouslyCopied, sourceOf, type PasteSource } from './clipboard.ts'
import { readingWords } from './reading-words.ts'

/** Items a person has agreed to, and what could not be read of them. */
export interface Agreed {
  items: readonly Item[]
  left: readonly string[]
}

/** Stands for no field among those a column can be about. */
const leftOut = '-'

/** Rows shown before adding: enough to see whether the columns are right. */
const shownRows = 12
/** Names of lost links that are said; the others are counted. */
const shownLinks = 6

/** From a clipboard to items of a list, seen before they are added. */
export default function PasteDialog({
  path,
  schema,
  source: given,
  onAdd,
  onClose,
}: {
  path: Path
  schema: z.ZodType
  /** What was pasted already, `null` to ask for it. */
  source: PasteSource | null
  onAdd: (agreed: Agreed) => void
  onClose: () => void
}) {
  const [source, setSource] = useState(given)
  const label = fieldLabel(modelPathOf(path))
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={source?.kind === 'rows' ? 'modal modal-wide' : 'modal'}>
        <Dialog className="dialog">
          <Heading slot="title" className="dialog-title">
            {words.title(label)}
          </Heading>
          {source?.kind === 'rows' && source.pasted.rows.length > 0 ? (
            <RowsPreview
              path={path}
              schema={schema}
              pasted={source.pasted}
              onAdd={onAdd}
              onBack={() => setSource(null)}
              onClose={onClose}
            />
          ) : source?.kind === 'items' ? (
            <ItemsPreview
              path={path}
              schema={schema}
              copied={source.copied}
              onAdd={onAdd}
              onBack={() => setSource(null)}
              onClose={onClose}
            />
          ) : (
            <PasteArea refused={source} onSource={setSource} onClose={onClose} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Where to paste: the keyboard does it everywhere, without asking the system for a permission. */
function PasteArea({
  refused,
  onSource,
  onClose,
}: {
  refused: PasteSource | null
  onSource: (source: PasteSource) => void
  onClose: () => void
}) {
  const [typed, setTyped] = useState('')
  const previous = previouslyCopied()
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault()
    onSource(sourceOf(event.clipboardData))
  }
  return (
    <>
      {refused && (
        <Banner tone="to-justify">
          <p>{refused.kind === 'unsound' ? words.unsound : words.nothing}</p>
        </Banner>
      )}
      <TextField value={typed} onChange={setTyped} autoFocus>
        <Label className="label">{words.area}</Label>
        <p className="help paste-help">{words.areaHelp}</p>
        <TextArea className="input text-area" rows={5} onPaste={onPaste} />
      </TextField>
      {previous && (
        <p>
          <Button look="quiet" icon="paste" onPress={() => onSource({ kind: 'items', copied: previous })}>
            {words.usePrevious(previous.items.length)}
          </Button>
        </p>
      )}
      <div className="actions dialog-actions">
        <Button look="quiet" onPress={onClose}>
          {words.cancel}
        </Button>
        <Button
          look="primary"
          isDisabled={typed.trim() === ''}
          onPress={() => onSource({ kind: 'rows', pasted: rowsOfText(typed) })}
        >
          {words.read}
        </Button>
      </div>
    </>
  )
}

interface PreviewProps {
  path: Path
  schema: z.ZodType
  onAdd: (agreed: Agreed) => void
  onBack: () => void
  onClose: () => void
}

/** What the table of activities calls its columns. */
const columnNames: Readonly<Record<string, string>> = {
  'activities.startWeek': hours.columns.weeks,
  'activities.outcomeIds': hours.columns.outcomes,
}

/** What a person may call the fields of an item at the head of a column. */
function namesOf(modelPath: string) {
  return (key: string): string[] => {
    const { item, label } = fieldText(modelPath)
    const isMain = ['statement', 'title', 'label', 'name'].includes(key)
    const column = columnNames[`${modelPath}.${key}`]
    return [
      fieldLabel(`${modelPath}.${key}`),
      ...(isMain ? [label, ...(item ? [item] : [])] : []),
      ...(column ? [column] : []),
      ...(columnTitles[`${modelPath}.${key}`] ?? []),
    ]
  }
}

function RowsPreview({ path, schema, pasted, onAdd, onBack, onClose }: PreviewProps & { pasted: PastedRows }) {
  const { session } = useForm()
  const modelPath = modelPathOf(path)
  // The document as it was when the paste began: what another window writes meanwhile is looked at on adding.
  const [document] = useState(() => session.snapshot().document)
  const [reading] = useState(() => readingWords(document, path))
  const fields = useMemo(
    () =>
      columnFields(itemSchemaOf(schema), namesOf(modelPath)).filter(({ key }) => !isComputed(`${modelPath}.${key}`)),
    [schema, modelPath],
  )
  const [guess] = useState(() => guessColumns(pasted.rows, fields, modelPath, reading))
  const [columns, setColumns] = useState<Columns>(guess.columns)
  const [header, setHeader] = useState(guess.header)
  const rows = useMemo(() => {
    const [titles = [], ...rest] = pasted.rows
    return header ? rest.map((row) => row.map((cell, column) => inUnitOf(titles[column] ?? '', cell))) : pasted.rows
  }, [header, pasted])
  const made = useMemo(
    () =>
      pastedItems(rows, columns, {
        schema: itemSchemaOf(schema),
        fields,
        modelPath,
        existing: (valueAt(document, path) ?? []) as readonly Item[],
        words: reading,
      }),
    [rows, columns, schema, fields, modelPath, document, path, reading],
  )
  // A list with codes shows those its items will have, beside the column they come from if there is one.
  const coded = nextCode(modelPath, []) !== null && !columns.includes('code')
  const left = made.unread.map(({ item, key, text }) =>
    words.leftLine(nameOf(document, schema, made.items[item], item), fieldLabel(`${modelPath}.${key}`), text),
  )
  const leftOutColumns = columns.flatMap((key, column) =>
    key === null && rows.some((row) => (row[column] ?? '') !== '') ? [columnName(header, pasted, column)] : [],
  )
  const choose = (column: number, key: string | null) =>
    // A field is filled from one column: another one that had it lets it go.
    setColumns(columns.map((other, index) => (index === column ? key : key !== null && other === key ? null : other)))
  return (
    <>
      {(pasted.cut.rows !== null || pasted.cut.text) && (
        <Banner tone="to-justify">
          {pasted.cut.rows !== null && <p>{words.cutRows(mostRows, pasted.cut.rows)}</p>}
          {pasted.cut.text && <p>{words.cutText}</p>}
        </Banner>
      )}
      {pasted.rows.length > 1 && (
        <Checkbox className="checkbox" isSelected={header} onChange={setHeader}>
          <span className="checkbox-box">
            <Icon name="done" />
          </span>
          {words.header}
        </Checkbox>
      )}
      <div className="paste-scroll" role="region" aria-label={words.preview} tabIndex={0}>
        <table className="paste-table">
          <thead>
            <tr>
              {coded && <th scope="col">{fieldLabel(`${modelPath}.code`)}</th>}
              {columns.map((key, column) => (
                <th key={column} scope="col">
                  <Select
                    bare
                    compact
                    label={columnName(header, pasted, column)}
                    options={[
                      { id: leftOut, label: words.leftOut },
                      ...fields.map((field) => ({ id: field.key, label: fieldLabel(`${modelPath}.${field.key}`) })),
                    ]}
                    value={key ?? leftOut}
                    onChange={(chosen) => choose(column, chosen === leftOut ? null : chosen)}
                  />
                  {header && <span className="paste-header">{pasted.rows[0]?.[column]}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {made.read.slice(0, shownRows).map((row, rank) => {
              const item = made.items[made.rows.indexOf(rank)]
              return (
                <tr key={rank}>
                  {coded && <td>{String(item?.['code'] ?? '')}</td>}
                  {row.map((cell, column) => (
                    <PreviewCell
                      key={column}
                      cell={columns[column] === 'code' && item ? String(item['code']) : cell}
                      field={
                        made.total !== null && rank === rows.length - 1
                          ? undefined
                          : fields.find(({ key }) => key === columns[column])
                      }
                      modelPath={modelPath}
                      reading={reading}
                    />
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {rows.length > shownRows && <p className="quiet">{words.more(rows.length - shownRows)}</p>}
      {leftOutColumns.length > 0 && <p>{words.leftOutColumns(leftOutColumns)}</p>}
      {made.total !== null && <p className="quiet">{words.totalRow(made.total)}</p>}
      {made.recoded.length > 0 && <p className="quiet">{words.recoded(made.recoded)}</p>}
      {left.length > 0 && (
        <Banner tone="to-justify">
          <p>
            <strong>{words.unreadCount(left.length)}</strong>
          </p>
          <p>{words.unreadText}</p>
        </Banner>
      )}
      {made.items.length === 0 && <p className="field-error">{words.noColumn}</p>}
      <PreviewActs
        count={made.items.length}
        onAdd={() => onAdd({ items: made.items, left })}
        onBack={onBack}
        onClose={onClose}
      />
    </>
  )
}

function columnName(header: boolean, pasted: PastedRows, column: number): string {
  return (header && pasted.rows[0]?.[column]) || words.column(column + 1)
}

/** A cell as it will be kept: left out, understood, or not. */
function PreviewCell({
  cell,
  field,
  modelPath,
  reading,
}: {
  cell: string
  field: ColumnField | undefined
  modelPath: string
  reading: ReadingWords
}) {
  if (!field) return <td className="paste-left-out">{cell}</td>
  const read = cell === '' || readCell(field, cell, modelPath, reading) !== null
  if (read) return <td>{cell}</td>
  return (
    <td className="paste-unread">
      <span className="paste-words">{cell}</span>
      <span className="note note-to-justify">
        <Icon name="warning" />
        <span>{words.unread}</span>
      </span>
    </td>
  )
}

function nameOf(document: unknown, schema: z.ZodType, item: Item | undefined, rank: number): string {
  return item ? itemLabel(document, schema, item, rank) : ''
}

function ItemsPreview({ path, schema, copied, onAdd, onBack, onClose }: PreviewProps & { copied: CopiedItems }) {
  const { session, schema: documentSchema } = useForm()
  const [document] = useState(() => session.snapshot().document)
  const modelPath = modelPathOf(path)
  const [fitted] = useState(() =>
    fitCopiedItems(copied, { schema: documentSchema, document, list: path, modelPath, listSchema: schema, newId }),
  )
  if (!fitted.ok)
    return (
      <>
        <Banner tone="to-justify">
          <p>{fitted.problem === 'other-list' ? words.otherList(listLabel(copied.list)) : words.unsound}</p>
        </Banner>
        <PreviewActs count={0} onAdd={onClose} onBack={onBack} onClose={onClose} />
      </>
    )
  const lost = [...new Set(fitted.lost.map(({ label }) => label).filter((label) => label !== ''))]
  return (
    <>
      <ul className="paste-items" aria-label={words.preview}>
        {fitted.items.slice(0, shownRows).map((item, rank) => (
          <li key={item.id}>{nameOf(document, schema, item, rank)}</li>
        ))}
      </ul>
      {fitted.items.length > shownRows && <p className="quiet">{words.more(fitted.items.length - shownRows)}</p>}
      {fitted.recoded.length > 0 && <p className="quiet">{words.recoded(fitted.recoded)}</p>}
      {fitted.lost.length > 0 && (
        <Banner tone="to-justify">
          <p>{words.lost(lost.slice(0, shownLinks), fitted.lost.length - Math.min(lost.length, shownLinks))}</p>
        </Banner>
      )}
      <PreviewActs
        count={fitted.items.length}
        onAdd={() => onAdd({ items: fitted.items, left: [] })}
        onBack={onBack}
        onClose={onClose}
      />
    </>
  )
}

/** The label of a list a clipboard names: it may name one this version does not have. */
function listLabel(modelPath: string): string {
  try {
    return fieldLabel(modelPath)
  } catch {
    return ''
  }
}

function PreviewActs({
  count,
  onAdd,
  onBack,
  onClose,
}: {
  count: number
  onAdd: () => void
  onBack: () => void
  onClose: () => void
}) {
  return (
    <div className="actions dialog-actions">
      <Button look="quiet" onPress={onBack}>
        {words.otherPaste}
      </Button>
      <Button look="quiet" onPress={onClose}>
        {words.cancel}
      </Button>
      {count > 0 && (
        <Button look="primary" onPress={onAdd} autoFocus>
          {words.add(count)}
        </Button>
      )}
    </div>
  )
}
