import { useMemo, useState } from 'react'
import { Checkbox, Input, Label, TextField } from 'react-aria-components'
import { v7 as newId } from 'uuid'
import type { Definition } from '../../../shared/definition/definition.ts'
import { longestWord } from '../../../shared/definition/field.ts'
import type { EntryPart, ReferentialEntry } from '../../../shared/referential/entry.ts'
import {
  isBlock,
  leavesOf,
  takenAs,
  takenItems,
  type Leaf,
  type TakenAs,
} from '../../../shared/referential/taken-items.ts'
import { modelPathOf, type Path } from '../../session/path.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Select } from '../../ui/select.tsx'
import { sayDone } from '../../ui/toasts.tsx'
import { formatDate, messages } from '../../words.ts'
import { sameWords } from './same-words.ts'
import { referentialWords as words } from './words.ts'
import { DateValueField } from '../date-value-field.tsx'
import { focusHead } from '../focus-field.ts'
import { useForm } from '../form-context.tsx'

/** Items shown before adding; the others are counted. */
const shownItems = 12

/** What statements become when they are taken from a list, until a person says otherwise. */
const firstAs: Readonly<Record<string, TakenAs>> = { outcomes: 'outcomes', 'stacking.pathways': 'none' }

/** What of an entry is taken, what it becomes, and what that adds to the dossier: one change. */
export function EntryChoice({
  path,
  entry,
  file,
  onBack,
  onClose,
}: {
  path: Path
  entry: ReferentialEntry
  file: string
  onBack: () => void
  onClose: () => void
}) {
  const { session } = useForm()
  const list = modelPathOf(path)
  const leaves = useMemo(() => leavesOf(entry), [entry])
  const blocks = entry.parts.some((_, part) => isBlock(entry, part))
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(leaves.length === 1 ? leaves.map(({ id }) => id) : []),
  )
  const [as, setAs] = useState<TakenAs>(() => ((firstAs[list] !== 'none' || blocks) && firstAs[list]) || 'competencies')
  const [pathways, setPathways] = useState(blocks && list === 'stacking.pathways')
  const [source, setSource] = useState(entry.source || file)
  const [version, setVersion] = useState(entry.version)
  const [on, setOn] = useState(entry.on)
  // What another window writes meanwhile is looked at on adding.
  const [document] = useState(() => session.snapshot().document as Definition)
  const made = (definition: Definition) =>
    takenItems(definition, {
      entry,
      leaves: ticked,
      as,
      pathways,
      origin: { source: source.trim().slice(0, longestWord), version: version.trim().slice(0, longestWord), on },
      newId,
    })
  const preview = made(document)
  const same = sameWords(document, preview.items)

  const tick = (some: readonly Leaf[], chosen: boolean) =>
    setTicked((before) => {
      const after = new Set(before)
      for (const { id } of some)
        if (chosen) after.add(id)
        else after.delete(id)
      return after
    })

  const add = () => {
    const { patch, items } = made(session.snapshot().document as Definition)
    const label = words.history(entry.code)
    const change = session.edit(patch, label)
    if (!change) return
    onClose()
    sayDone(words.added(items, source), {
      label: messages.history.undo,
      takesBack: true,
      run: () => void session.edit(change.inverse, messages.history.undoNamed(label)),
    })
    const first = items.find((item) => item.list === list)
    // Once the dialogue has given the window back.
    if (first) setTimeout(() => void focusHead([...path, first.id]))
  }

  const asOptions = takenAs.filter((one) => one !== 'none' || blocks)
  return (
    <>
      <div className="referential-entry">
        <h3>{entry.label}</h3>
        <p className="quiet">{aboutEntry(entry)}</p>
      </div>
      {entry.active === false && <Banner tone="to-justify">{words.ended}</Banner>}
      <section aria-label={words.chooseStatements} className="referential-leaves">
        {entry.parts.length > 0
          ? entry.parts.map((part, at) => (
              <Part
                key={at}
                part={part}
                leaves={leaves.filter((leaf) => leaf.part === at)}
                ticked={ticked}
                onTick={tick}
              />
            ))
          : leaves.map((leaf) => (
              <Tick key={leaf.id} leaves={[leaf]} ticked={ticked} onTick={tick} label={labelOf(leaf)} />
            ))}
      </section>
      <Select
        label={words.as}
        options={asOptions.map((one) => ({ id: one, label: words.takenAs[one] }))}
        value={as}
        onChange={(chosen) => setAs(asOptions.find((one) => one === chosen) ?? 'competencies')}
      />
      {blocks && (
        <Checkbox className="checkbox" isSelected={pathways} onChange={setPathways}>
          <span className="checkbox-box">
            <Icon name="done" />
          </span>
          {words.pathways}
        </Checkbox>
      )}
      <fieldset className="referential-origin">
        <legend className="label">{words.provenance}</legend>
        <TextField value={source} onChange={setSource}>
          <Label className="label">{words.source}</Label>
          <Input className="input" />
        </TextField>
        <TextField value={version} onChange={setVersion}>
          <Label className="label">{words.version}</Label>
          <Input className="input" />
        </TextField>
        <DateValueField label={words.on} value={on} onChange={setOn} />
      </fieldset>
      <section className="referential-preview" aria-label={words.preview}>
        <h4 className="label">{words.preview}</h4>
        {preview.items.length === 0 && preview.already.length === 0 && <p className="quiet">{words.nothing}</p>}
        <ul>
          {preview.items.slice(0, shownItems).map((item) => (
            <li key={`${item.list} ${item.code} ${item.text}`}>{words.previewLine(item)}</li>
          ))}
        </ul>
        {preview.items.length > shownItems && <p className="quiet">{words.more(preview.items.length - shownItems)}</p>}
        {preview.already.length > 0 && <p className="quiet">{words.already(preview.already)}</p>}
        {same.length > 0 && <p className="quiet">{words.sameWords(same)}</p>}
      </section>
      <div className="actions dialog-actions">
        <Button look="quiet" icon="back" onPress={onBack}>
          {words.back}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {words.cancel}
        </Button>
        {preview.items.length > 0 && (
          <Button look="primary" onPress={add}>
            {words.add(preview.items)}
          </Button>
        )}
      </div>
    </>
  )
}

const labelOf = ({ short, text }: Leaf) => (short === '' ? text : `${short} ${text}`)

const aboutEntry = ({ code, level, active, endsOn, certifiers }: ReferentialEntry) =>
  [
    code,
    ...(level === '' ? [] : [words.level(level)]),
    ...(active === null ? [] : [active ? words.active : words.inactive]),
    ...(endsOn === null ? [] : [words.until(formatDate(endsOn))]),
    ...certifiers,
  ]
    .filter((detail) => detail !== '')
    .join(' · ')

interface Ticking {
  leaves: readonly Leaf[]
  ticked: ReadonlySet<string>
  onTick: (leaves: readonly Leaf[], chosen: boolean) => void
}

/** A block or a group: all of it, or some of its statements. */
function Part({ part, ...ticking }: { part: EntryPart } & Ticking) {
  const name = [part.code, part.label].filter((words) => words !== '').join(' · ')
  if (part.statements.length === 0) return <Tick {...ticking} label={name} />
  return (
    <div className="referential-part" role="group" aria-label={name}>
      <Tick {...ticking} label={name} all={words.all(name)} strong />
      <div className="referential-statements">
        {ticking.leaves.map((leaf) => (
          <Tick key={leaf.id} {...ticking} leaves={[leaf]} label={labelOf(leaf)} />
        ))}
        {part.assessment !== '' && (
          <details className="quiet">
            <summary>{words.assessment}</summary>
            <p className="referential-assessment">{part.assessment}</p>
          </details>
        )}
      </div>
    </div>
  )
}

function Tick({
  leaves,
  ticked,
  onTick,
  label,
  all,
  strong = false,
}: Ticking & { label: string; all?: string; strong?: boolean }) {
  const chosen = leaves.filter(({ id }) => ticked.has(id)).length
  return (
    <Checkbox
      className={strong ? 'checkbox referential-all' : 'checkbox'}
      isSelected={chosen === leaves.length}
      isIndeterminate={chosen > 0 && chosen < leaves.length}
      onChange={(selected) => onTick(leaves, selected)}
      {...(all === undefined ? {} : { 'aria-label': all })}
    >
      <span className="checkbox-box">
        <Icon name="done" />
      </span>
      <span>{label}</span>
    </Checkbox>
  )
}
