import {
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react'
import { findInFields, searchableFields, snippetAround, type Hit } from '../../shared/find/find-in-document.ts'
import { stageOf } from '../../shared/definition/stages.ts'
import { takeHeldKeys } from '../keyboard/held-keys.tsx'
import { wordsOf } from '../form/read-only-value.tsx'
import { useForm, useSession } from '../form/form-context.tsx'
import { itemsAround } from '../form/items.ts'
import { useShortcuts } from '../keyboard/use-shortcuts.ts'
import { modelPathOf, type Path } from '../session/path.ts'
import { IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icons.tsx'
import { sayDone } from '../ui/toasts.tsx'
import { fieldLabel, habits, stageTexts } from '../words.ts'
import { selectInField } from './select-in-field.ts'
import '../styles/palette.css'

/** Places shown at most. */
const limit = 300

/** Finds words everywhere in the open document, saved or not, and leads to each place where they are. */
export default function FindBar({
  goTo,
  onClose,
}: {
  /** Shows a place of the document and puts the focus there. */
  goTo: (path: Path) => Promise<unknown>
  onClose: () => void
}) {
  const words = habits.find
  const { session, schema } = useForm()
  const document = useDeferredValue(useSession(session, (snapshot) => snapshot.document))
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query)
  const fields = useMemo(
    () =>
      searchableFields(schema, document, {
        labelOf: fieldLabel,
        wordsOf: (meta, modelPath, value) => wordsOf(meta, modelPath, value, document),
      }),
    [schema, document],
  )
  const { hits, more } = useMemo(() => findInFields(fields, asked, limit), [fields, asked])
  const [current, setCurrent] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const before = useRef(globalThis.document.activeElement)
  const id = useId()

  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const go = async (index: number, among = hits) => {
    const hit = among[index]
    if (!hit) return
    setCurrent(index)
    await goTo(hit.field.path)
    if (!(await selectInField(hit))) sayDone(words.gone)
  }
  const step = (by: 1 | -1) => {
    // What is listed may be of a word less than what is written.
    const among = asked === query ? hits : findInFields(fields, query, limit).hits
    const { length } = among
    if (length === 0) input.current?.focus()
    else void go(current < 0 ? (by > 0 ? 0 : length - 1) : (current + by + length) % length, among)
  }
  const goOnFromHeld = useEffectEvent(() => {
    const { text, enter } = takeHeldKeys()
    if (text === '') return
    setQuery(text)
    if (enter) void go(0, findInFields(fields, text, limit).hits)
  })
  useLayoutEffect(() => goOnFromHeld(), [])
  useShortcuts({
    find: () => {
      if (!input.current?.contains(globalThis.document.activeElement))
        before.current = globalThis.document.activeElement
      input.current?.focus()
      input.current?.select()
    },
    findNext: () => step(1),
    findPrevious: () => step(-1),
  })

  const close = () => {
    onClose()
    const back = before.current
    if (back instanceof HTMLElement && back.isConnected && back !== globalThis.document.body) back.focus()
    else globalThis.document.getElementById('main')?.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }
  // From a place that was found, where one stays; unless what has the focus there has a use for the key.
  const closeFromPage = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && globalThis.document.querySelector('.overlay') === null)
      onClose()
  })
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => closeFromPage(event)
    globalThis.addEventListener('keydown', listen)
    return () => globalThis.removeEventListener('keydown', listen)
  }, [])
  const onInputKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    } else if (event.key === 'ArrowDown') {
      event.preventDefault()
      list.current?.querySelector<HTMLElement>('button')?.focus()
    }
  }
  const searched = asked.trim() !== ''
  const said = searched && hits.length === 0 ? words.none : searched ? words.count(current + 1, hits.length, more) : ''
  return (
    <search className="find" aria-label={words.title} onKeyDown={onKeyDown}>
      <div className="find-line">
        <Icon name="search" />
        <input
          ref={input}
          className="find-input"
          type="text"
          aria-label={words.title}
          placeholder={words.label}
          aria-describedby={`${id}-said`}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setCurrent(-1)
          }}
          onKeyDown={onInputKeyDown}
        />
        <IconButton icon="up" label={words.previous} isDisabled={hits.length === 0} onPress={() => step(-1)} />
        <IconButton icon="down" label={words.next} isDisabled={hits.length === 0} onPress={() => step(1)} />
        <IconButton icon="close" label={words.close} onPress={close} />
      </div>
      <p id={`${id}-said`} className="quiet find-said" role="status">
        {said || words.short}
      </p>
      {hits.length > 0 && (
        <ol ref={list} className="find-list" aria-label={words.results}>
          {hits.map((hit, index) => (
            <li key={`${hit.field.path.join('.')} ${hit.field.language} ${hit.occurrence}`}>
              <button
                type="button"
                className="find-hit"
                aria-current={index === current || undefined}
                onClick={() => void go(index)}
              >
                <HitPlace hit={hit} document={document} />
                <Snippet hit={hit} />
              </button>
            </li>
          ))}
        </ol>
      )}
    </search>
  )
}

/** Where a place is: its stage, the items it is in, then the name of the field. */
function HitPlace({ hit, document }: { hit: Hit; document: unknown }) {
  const stage = stageOf(modelPathOf(hit.field.path))
  const title = stageTexts.find((entry) => entry.id === stage)?.title
  return (
    <span className="find-place">
      {[...(title ? [title] : []), ...itemsAround(document, hit.field.path)].map((around) => `${around} › `)}
      <strong>{hit.field.label}</strong>
    </span>
  )
}

function Snippet({ hit }: { hit: Hit }) {
  const [before, found, after] = snippetAround(hit.field.text, hit.range)
  if (before + found + after === '') return <span className="find-snippet quiet">{habits.find.blank}</span>
  return (
    <span className="find-snippet" lang={hit.field.language}>
      {before}
      {found && <mark>{found}</mark>}
      {after}
    </span>
  )
}
