import { memo, useId, type KeyboardEvent, type ReactNode } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { v7 as newId } from 'uuid'
import type { z } from 'zod'
import { valueAt } from '../../shared/change/json.ts'
import type { Operation } from '../../shared/change/patch.ts'
import { blankOf, isBlank } from '../../shared/definition/blank.ts'
import { fieldOf, type FieldMeta } from '../../shared/definition/field.ts'
import { itemSchemaOf } from '../../shared/definition/schema-walk.ts'
import { renumbered } from '../../shared/definition/item-codes.ts'
import { copyItems, type CopiedItems } from '../../shared/paste/copied-items.ts'
import { fieldLabel, fieldText, itemLabel as itemNoun, listWords, messages, rubricTexts } from '../words.ts'
import type { DocumentSession, Edited } from '../session/document-session.ts'
import { modelPathOf, samePlace, type Path } from '../session/path.ts'
import { sayAloud } from '../ui/announcement.ts'
import '../styles/lists.css'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icons.tsx'
import { Menu } from '../ui/menu.tsx'
import { sayDone } from '../ui/toasts.tsx'
import { startDrag } from './drag-order.ts'
import { Field } from './field.tsx'
import { FieldNotes } from './field-frame.tsx'
import { focusField, focusHead, focusNewItem } from './focus-field.ts'
import { useDerived, useForm, useSession, useUnfolded, useValue } from './form-context.tsx'
import { itemLabel, nextCode, propertiesOf, targetItems, type Item } from './items.ts'
import { isMadeElsewhere, isNamedCopy, isLongTable, isShownElsewhere, isTable, summaryOf, unitOf } from './layout.ts'
import { copyToClipboard, fillCopy } from './paste/clipboard.ts'
import { useListPaste } from './paste/list-paste.tsx'
import { wordsOf } from './read-only-value.tsx'
import { useRequirements } from './rules-in-force.tsx'

/** A part of the model and its place in the document. */
export interface FieldEntry {
  schema: z.ZodType
  path: Path
}

/** Draws the fields of an item: given by the form, whose fields hold lists in turn. */
type DrawFields = (entries: readonly FieldEntry[]) => ReactNode

/**
 * Acts on the items of one list.
 * @param line where the items are lines of a table: the field one goes on writing in; their details stay folded
 */
export function useItems(path: Path, schema: z.ZodType, line?: { startsAt: string }) {
  const { session, announceRemoval, unfolded } = useForm()
  const modelPath = modelPathOf(path)
  /** Says that a change was made, with a way back that takes nothing else with it. */
  const sayChanged = (said: string, change: Edited, words: string) =>
    sayDone(said, {
      label: messages.history.undo,
      takesBack: true,
      run: () => void session.edit(change.inverse, messages.history.undoNamed(words)),
    })
  const current = () => (valueAt(session.snapshot().document, path) ?? []) as readonly Item[]
  const edit = (operation: Operation, words: string) => session.edit([operation], words)

  /** What undo calls an item: its code, else what such an item is called. */
  const named = (item: Item | undefined) =>
    (typeof item?.['code'] === 'string' && item['code'].trim()) || itemNoun(modelPath)
  const nameOf = (item: Item, rank: number) => itemLabel(session.snapshot().document, schema, item, rank)

  const insert = (item: Item, after: string | null) => {
    edit({ op: 'insert', path: [...path], item: item as never, after }, messages.history.add(itemNoun(modelPath)))
    if (!line) unfolded.set([item.id], true)
    void focusNewItem([...path, item.id], line ? [line.startsAt] : fieldsByBlank(schema, item))
  }
  return {
    /** Adds a blank item after another one, or last. */
    add(after: string | null = current().at(-1)?.id ?? null) {
      const item = blankOf(itemSchemaOf(schema), newId) as Item
      const code = nextCode(modelPath, current())
      insert(code === null ? item : { ...item, code }, after)
    },
    duplicate(id: string) {
      const item = current().find((entry) => entry.id === id)
      if (!item) return
      const copy = namedCopy(modelPath, withNewIds(item) as Item)
      const code = nextCode(modelPath, current())
      insert(code === null ? copy : { ...copy, code }, id)
    },
    move(id: string, by: -1 | 1) {
      const items = current()
      const from = items.findIndex((entry) => entry.id === id)
      const to = from + by
      if (from < 0 || to < 0 || to >= items.length) return
      this.moveAfter(id, (by === 1 ? items[to]?.id : items[to - 1]?.id) ?? null)
    },
    /** Puts an item after another one of the list, or first, and says where it is now. */
    moveAfter(id: string, after: string | null) {
      const item = current().find((entry) => entry.id === id)
      if (!item || id === after) return
      const held = document.activeElement
      if (!edit({ op: 'move', path: [...path], id, after }, messages.history.move(named(item)))) return
      const rank = current().findIndex((entry) => entry.id === id)
      sayAloud(listWords.placed(nameOf(item, rank), rank + 1, current().length))
      // What is moved in the page loses the focus: it is given back to what had it.
      requestAnimationFrame(() => {
        if (!(held instanceof HTMLElement) || !held.isConnected) return
        if (document.activeElement === document.body) held.focus({ preventScroll: true })
        if (document.activeElement === held) held.scrollIntoView({ block: 'nearest' })
      })
    },
    /** Gives the items the codes that follow their order. */
    renumber() {
      const codes = renumbered(modelPath, current())
      const patch = codes.map(({ id, code }): Operation => ({ op: 'set', path: [...path, id, 'code'], value: code }))
      const words = listWords.history.renumber(fieldLabel(modelPath))
      const change = session.edit(patch, words)
      if (change) sayChanged(listWords.renumbered(codes.length), change, words)
    },
    /** A copy of an item that can leave the document, with its words for other programs. */
    copyOf(id: string): { copied: CopiedItems; words: string; name: string } | null {
      const items = current()
      const rank = items.findIndex((entry) => entry.id === id)
      const item = items[rank]
      if (!item) return null
      const { document } = session.snapshot()
      const copied = copyItems(modelPath, schema, [item], (target, linked) => {
        const found = targetItems(document, target, []).find((entry) => entry.item.id === linked)
        return found?.label ?? ''
      })
      const name = nameOf(item, rank)
      return { copied, words: inWords(document, modelPath, schema, item, name), name }
    },
    /**
     * Adds the items of a paste, last.
     * @param blank an item that was waiting to be written in, and gives way to them
     */
    paste(items: readonly Item[], blank: string | null) {
      const waiting = current().find((entry) => entry.id === blank)
      const gone = waiting && isBlank({ ...waiting, id: '', code: '' }) ? [waiting.id] : []
      let after = current().findLast((entry) => !gone.includes(entry.id))?.id ?? null
      const inserts = items.map((item): Operation => {
        const operation: Operation = { op: 'insert', path: [...path], item: item as never, after }
        after = item.id
        return operation
      })
      const removes = gone.map((id): Operation => ({ op: 'remove', path: [...path], id }))
      const words = listWords.history.paste(items.length, fieldLabel(modelPath))
      const change = session.edit([...removes, ...inserts], words)
      if (!change) return
      sayChanged(listWords.added(items.length), change, words)
      const [first] = items
      // Once the dialogue has given the window back.
      if (first) setTimeout(() => void focusHead([...path, first.id]))
    },
    remove(id: string, name: string) {
      const items = current()
      const index = items.findIndex((entry) => entry.id === id)
      const kept = items[index]
      if (!kept) return
      const after = items[index - 1]?.id ?? null
      const removed = edit({ op: 'remove', path: [...path], id }, messages.history.remove(named(kept)))
      if (removed && !isBlank({ ...kept, id: '', code: '' }))
        announceRemoval(name, removed.cleared, () => {
          const words = messages.history.add(itemNoun(modelPath))
          if (session.edit(removed.inverse, words)) return
          // Something around it went too since: the item alone comes back.
          const still = current().some((entry) => entry.id === after)
          edit({ op: 'insert', path: [...path], item: kept as never, after: still ? after : null }, words)
        })
      const next = items[index + 1] ?? items[index - 1]
      void focusField(next ? [...path, next.id] : path)
    },
  }
}

/** An item in words, a line for each field that says something. */
function inWords(document: unknown, modelPath: string, schema: z.ZodType, item: Item, name: string): string {
  const lines = propertiesOf(itemSchemaOf(schema)).flatMap(([key, child]) => {
    const meta = fieldOf(child)
    const words = meta ? wordsOf(meta, `${modelPath}.${key}`, item[key], document) : ''
    return words ? [listWords.line(fieldLabel(`${modelPath}.${key}`), words)] : []
  })
  return [name, ...lines].join('\n')
}

/** The properties of an item that are typed or chosen in one control, those still blank first. */
function fieldsByBlank(schema: z.ZodType, item: Item): string[] {
  const fields = propertiesOf(itemSchemaOf(schema)).filter(([, child]) => {
    const kind = fieldOf(child)?.kind
    return kind !== 'group' && kind !== 'list'
  })
  const isFilled = ([key]: [string, z.ZodType]) => !isBlank(item[key])
  return [...fields.filter((field) => !isFilled(field)), ...fields.filter(isFilled)].map(([key]) => key)
}

/** A copy people would otherwise take for the first is called one. */
function namedCopy(modelPath: string, copy: Item): Item {
  const title = copy['title'] as { fr: string } | undefined
  return isNamedCopy(modelPath) && title?.fr
    ? { ...copy, title: { ...title, fr: rubricTexts.copyTitle(title.fr) } }
    : copy
}

/** A copy whose own items have ids of their own. What they point at stays, inside the copy too. */
function withNewIds(value: Item): unknown {
  const renamed = new Map<string, string>()
  const collect = (entry: unknown): void => {
    if (typeof entry !== 'object' || entry === null) return
    if ('id' in entry && typeof entry.id === 'string') renamed.set(entry.id, newId())
    Object.values(entry).forEach(collect)
  }
  collect(value)
  const copy = (entry: unknown): unknown => {
    if (typeof entry === 'string') return renamed.get(entry) ?? entry
    if (Array.isArray(entry)) return entry.map(copy)
    if (typeof entry !== 'object' || entry === null) return entry
    return Object.fromEntries(Object.entries(entry).map(([key, child]) => [key, copy(child)]))
  }
  return copy(value)
}

/** An ordered list: lines of a table for small items, cards that unfold for others. */
export function ListField({
  schema,
  path,
  depth,
  act,
  children,
}: {
  schema: z.ZodType
  path: Path
  depth: number
  /** An act of its own, at the head of the list. */
  act?: ReactNode
  children: DrawFields
}) {
  const items = (useValue(path) ?? []) as readonly Item[]
  const modelPath = modelPathOf(path)
  const label = fieldLabel(modelPath)
  const acts = useItems(path, schema)
  const fixed = isMadeElsewhere(modelPath)
  const pasting = useListPaste({ path, schema, table: isTable(schema), add: acts.paste })
  const HeadingTag = depth <= 1 ? 'h3' : depth === 2 ? 'h4' : 'h5'
  return (
    <section
      className={`list list-depth-${Math.min(depth, 3)}`}
      data-path={path.join('.')}
      data-model={modelPath}
      {...(fixed ? {} : { onPaste: pasting.onPaste })}
    >
      <div className="list-head">
        <HeadingTag className="list-title" tabIndex={-1}>
          {label}
        </HeadingTag>
        {items.length > 0 && <span className="quiet">{messages.field.itemsCount(items.length)}</span>}
        {!isTable(schema) && items.length > 1 && <FoldAll items={items} />}
        <Renumber path={path} items={items} acts={acts} />
        {!fixed && pasting.button}
        {act}
      </div>
      {pasting.outcome}
      <div className="description">
        <FieldNotes path={path} help={fieldText(modelPath).help} />
      </div>
      <InheritedItems schema={schema} path={path} />
      {items.length > 0 &&
        (isTable(schema) ? (
          <ItemTable schema={schema} path={path} items={items} />
        ) : (
          <ol className="cards">
            {items.map((item, rank) => (
              <ItemCard
                key={item.id}
                schema={schema}
                path={path}
                id={item.id}
                rank={rank}
                count={items.length}
                depth={depth}
              >
                {children}
              </ItemCard>
            ))}
          </ol>
        ))}
      {!fixed && (
        <Button look="quiet" icon="add" data-adds={path.join('.')} onPress={() => acts.add()}>
          {messages.field.add(itemNoun(modelPath))}
        </Button>
      )}
    </section>
  )
}

/** Enter in a field of an item adds one below, Backspace in a blank item removes it, Alt and an arrow moves it. */
function itemKeys(
  event: KeyboardEvent<HTMLElement>,
  place: { session: DocumentSession; path: Path; id: string; name: string },
  acts: ReturnType<typeof useItems>,
) {
  const input = event.target as HTMLElement
  if (event.nativeEvent.isComposing || !isOneLine(input) || input.getAttribute('role') === 'combobox') return
  // A line that is shown on several has kept Enter from breaking it: that is no answer to the key.
  if (event.defaultPrevented && input instanceof HTMLInputElement) return
  // An item of a list inside this one answers for itself.
  if (input.closest('li.card, tr[data-path]') !== event.currentTarget) return
  const { session, path, id, name } = place
  const item = itemAt(session.snapshot().document, path, id)
  if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault()
    acts.add(id)
  } else if (event.key === 'Backspace' && input.value === '' && item && isBlank({ ...item, id: '', code: '' })) {
    event.preventDefault()
    acts.remove(id, name)
  }
}

/** Whether what is typed in is one line of words. */
function isOneLine(field: HTMLElement): field is HTMLInputElement | HTMLTextAreaElement {
  if (field instanceof HTMLTextAreaElement) return field.matches('.long-line')
  return field instanceof HTMLInputElement && ['text', 'search', 'email', 'tel', 'url'].includes(field.type)
}

/** Alt and an arrow move an item; answers whether the key was one of those. */
function moveKeys(event: KeyboardEvent, move: (by: -1 | 1) => void): void {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
  event.preventDefault()
  event.stopPropagation()
  move(event.key === 'ArrowUp' ? -1 : 1)
}

/** What an item is dragged by. The keyboard has Alt and the arrows, and everybody the menu. */
function Grip({ onDrop }: { onDrop: (after: string | null) => void }) {
  return (
    <span
      className="grip"
      aria-hidden="true"
      title={listWords.drag}
      onPointerDown={(event) =>
        startDrag(event, (after) => onDrop(after?.getAttribute('data-path')?.split('.').at(-1) ?? null))
      }
    >
      <Icon name="grip" />
    </span>
  )
}

/** Offers to give the items the codes that follow their order, where they have others. */
export function Renumber({
  path,
  items,
  acts,
}: {
  path: Path
  items: readonly Item[]
  acts: ReturnType<typeof useItems>
}) {
  const modelPath = modelPathOf(path)
  if (renumbered(modelPath, items).length === 0) return null
  return (
    <Button look="quiet" aria-label={listWords.renumberNamed(fieldLabel(modelPath))} onPress={() => acts.renumber()}>
      {listWords.renumber}
    </Button>
  )
}

function FoldAll({ items }: { items: readonly Item[] }) {
  const { unfolded } = useForm()
  const open = useUnfolded()
  const allOpen = items.every((item) => open.has(item.id))
  return (
    <Button
      look="quiet"
      onPress={() =>
        unfolded.set(
          items.map((item) => item.id),
          !allOpen,
        )
      }
    >
      {allOpen ? messages.field.collapseAll : messages.field.expandAll}
    </Button>
  )
}

/** In a dossier, what the institution’s list already brings. */
function InheritedItems({ schema, path }: { schema: z.ZodType; path: Path }) {
  const { session } = useForm()
  const institution = useSession(session, (snapshot) => snapshot.institution)
  if (session.kind !== 'dossier' || path[0] !== 'local' || institution === null) return null
  const inherited = (valueAt(institution, ['common', ...path.slice(1)]) ?? []) as Item[]
  if (inherited.length === 0) return null
  return (
    <div className="inherited">
      <p className="origin">
        <Icon name="inherited" />
        {messages.field.inherited}
      </p>
      <ul className="inherited-items">
        {inherited.map((item, rank) => (
          <li key={item.id}>{itemLabel(institution, schema, item, rank)}</li>
        ))}
      </ul>
    </div>
  )
}

/** The acts on one item, under a button. */
export function itemMenu(name: string, rank: number, count: number, acts: ReturnType<typeof useItems>, id: string) {
  return (
    <Menu
      label={messages.field.itemActions(name)}
      entries={[
        { id: 'duplicate', label: messages.field.duplicate },
        { id: 'copy', label: listWords.copy },
        { id: 'up', label: messages.field.moveUp, disabled: rank === 0 },
        { id: 'down', label: messages.field.moveDown, disabled: rank === count - 1 },
        { id: 'remove', label: messages.field.remove },
      ]}
      onAction={(act) => {
        if (act === 'duplicate') acts.duplicate(id)
        else if (act === 'copy') {
          const copy = acts.copyOf(id)
          if (copy)
            sayDone(
              copyToClipboard(copy.copied, copy.words) ? listWords.copied(copy.name) : listWords.notCopied(copy.name),
            )
        } else if (act === 'up') acts.move(id, -1)
        else if (act === 'down') acts.move(id, 1)
        else acts.remove(id, name)
      }}
    />
  )
}

/** One item that unfolds. Drawn again when its own words change, whatever is typed elsewhere. */
const ItemCard = memo(function ItemCard({
  schema,
  path,
  id,
  rank,
  count,
  depth,
  children,
}: ItemPlace & { depth: number; children: DrawFields }) {
  const { session, unfolded } = useForm()
  const open = useUnfolded().has(id)
  const acts = useItems(path, schema)
  const keysId = useId()
  const modelPath = modelPathOf(path)
  const properties = propertiesOf(itemSchemaOf(schema))
  const requirements = useRequirements()
  const { name, summary, requirement } = useDerived([...path, id, rank].join('.'), (document) => {
    const item = itemAt(document, path, id)
    return {
      // An answer or an exception is known by what it is about: its requirement, and the item judged where there is one.
      requirement: typeof item?.['requirement'] === 'string' ? item['requirement'] : null,
      name: item ? itemLabel(document, schema, item, rank) : '',
      summary: [
        ...judgedIn(document, item),
        ...summaryOf(modelPath).flatMap((key) => {
          const meta = fieldOf(itemSchemaOf(schema).shape[key] as z.ZodType)
          const words = meta && item ? shortWordsOf(meta, `${modelPath}.${key}`, item[key], document) : ''
          return words ? [{ key, words }] : []
        }),
      ],
    }
  })
  const asked = requirement === null ? undefined : requirements.find((entry) => entry.id === requirement)
  return (
    <li
      className="card"
      data-path={[...path, id].join('.')}
      onKeyDown={(event) => itemKeys(event, { session, path, id, name }, acts)}
    >
      <Disclosure isExpanded={open} onExpandedChange={(expanded) => unfolded.set([id], expanded)}>
        <div
          className="card-head"
          onKeyDownCapture={(event) => moveKeys(event, (by) => acts.move(id, by))}
          onCopy={(event) => {
            const copy = document.getSelection()?.isCollapsed === false ? null : acts.copyOf(id)
            if (!copy) return
            event.preventDefault()
            fillCopy(event.clipboardData, copy.copied, copy.words)
            sayDone(listWords.copied(copy.name))
          }}
        >
          <Grip onDrop={(after) => acts.moveAfter(id, after)} />
          <Heading className="card-title" level={Math.min(depth + 3, 6)}>
            <AriaButton slot="trigger" className="card-trigger" aria-describedby={keysId}>
              <Icon name={open ? 'down' : 'right'} />
              <span className="card-name">
                {name}
                {asked && <span className="card-asked"> · {asked.label}</span>}
              </span>
              {!open && summary.length > 0 && (
                <span className="card-summary">
                  {summary.map(({ key, words }) => (
                    <span key={key}>{words}</span>
                  ))}
                </span>
              )}
            </AriaButton>
          </Heading>
          <span id={keysId} hidden>
            {listWords.moveKeys}
          </span>
          {itemMenu(name, rank, count, acts, id)}
        </div>
        <DisclosurePanel className="card-panel">
          {open &&
            children(
              properties
                .filter(([key]) => !isShownElsewhere(`${modelPath}.${key}`))
                .map(([key, child]) => ({ schema: child, path: [...path, id, key] })),
            )}
        </DisclosurePanel>
      </Disclosure>
    </li>
  )
}, sameItem)

/** One item among those of its list. */
interface ItemPlace {
  schema: z.ZodType
  path: Path
  id: string
  rank: number
  count: number
}

function sameItem(one: ItemPlace, other: ItemPlace): boolean {
  return one.id === other.id && one.rank === other.rank && one.count === other.count && samePlace(one, other)
}

function itemAt(document: unknown, path: Path, id: string): Item | undefined {
  return valueAt(document, [...path, id]) as Item | undefined
}

/** The item an answer is about, by its code. */
function judgedIn(document: unknown, item: Item | undefined): { key: string; words: string }[] {
  const subject = item?.['subject']
  if (typeof subject !== 'string' || subject === '') return []
  const lists = ['assessmentTasks', 'competencies', 'outcomes', 'rubrics']
  const judged = lists.flatMap((list) => targetItems(document, list, [])).find((entry) => entry.item.id === subject)
  return judged ? [{ key: 'subject', words: String(judged.item['code'] || judged.label) }] : []
}

/** A value where there is little room: items by their codes, weeks as such. */
function shortWordsOf(meta: FieldMeta, modelPath: string, value: unknown, document: unknown): string {
  if (meta.kind === 'references') {
    const codes = new Map(
      targetItems(document, meta.target, []).map(({ item, label }) => [item.id, item['code'] || label]),
    )
    return (value as string[]).map((id) => codes.get(id) ?? messages.field.missing).join(', ')
  }
  if (modelPath.endsWith('.startWeek') && typeof value === 'number') return messages.field.week(value)
  return wordsOf(meta, modelPath, value, document)
}

/** Items of a few short fields, a line each. */
function ItemTable({ schema, path, items }: { schema: z.ZodType; path: Path; items: readonly Item[] }) {
  const modelPath = modelPathOf(path)
  const wide = propertiesOf(itemSchemaOf(schema)).length > 2
  return (
    <div className="item-table-scroll">
      <table
        className={['item-table', wide && 'item-table-wide', isLongTable(schema) && 'item-table-long']
          .filter(Boolean)
          .join(' ')}
        aria-label={fieldLabel(modelPath)}
      >
        <thead>
          <tr>
            {propertiesOf(itemSchemaOf(schema)).map(([key, child]) => (
              <th key={key} scope="col" data-kind={fieldOf(child)?.kind}>
                {columnLabel(child, `${modelPath}.${key}`)}
              </th>
            ))}
            <th scope="col" className="item-table-actions">
              <span className="visually-hidden">{messages.library.columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id }, rank) => (
            <ItemLine key={id} schema={schema} path={path} id={id} rank={rank} count={items.length} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function columnLabel(schema: z.ZodType, modelPath: string): string {
  const kind = fieldOf(schema)?.kind
  const unit = kind && unitOf(kind, modelPath)
  return unit ? messages.field.labelWithUnit(fieldLabel(modelPath), unit) : fieldLabel(modelPath)
}

const ItemLine = memo(function ItemLine({ schema, path, id, rank, count }: ItemPlace) {
  const { session } = useForm()
  const acts = useItems(path, schema)
  const modelPath = modelPathOf(path)
  const name = useDerived([...path, id, rank].join('.'), (document) => {
    const item = itemAt(document, path, id)
    return item ? itemLabel(document, schema, item, rank) : ''
  })
  return (
    <tr
      data-path={[...path, id].join('.')}
      onKeyDown={(event) => itemKeys(event, { session, path, id, name }, acts)}
      onKeyDownCapture={(event) => {
        // A list to choose from opens with the same keys.
        if (event.target instanceof HTMLInputElement) moveKeys(event, (by) => acts.move(id, by))
      }}
    >
      {propertiesOf(itemSchemaOf(schema)).map(([key, child]) => (
        <td key={key} data-label={columnLabel(child, `${modelPath}.${key}`)}>
          <Field schema={child} path={[...path, id, key]} bare />
        </td>
      ))}
      <td className="item-table-actions">
        <div className="item-table-acts">
          <Grip onDrop={(after) => acts.moveAfter(id, after)} />
          {itemMenu(name, rank, count, acts, id)}
        </div>
      </td>
    </tr>
  )
}, sameItem)
