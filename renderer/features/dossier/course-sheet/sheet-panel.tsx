import { useEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, FileTrigger, Heading } from 'react-aria-components'
import type { CourseSheet, Mark, Passage } from '../../../../shared/course-sheet/course-sheet.ts'
import { countsOf, isToBePlaced, passageState } from '../../../../shared/course-sheet/passage-state.ts'
import type { Piece } from '../../../../shared/course-sheet/place-lines.ts'
import { wholeRange, type TextRange } from '../../../../shared/course-sheet/taken-lines.ts'
import type { Problem } from '../../../../shared/contract/problem.ts'
import { courseSheetWords, formatDate } from '../../../words.ts'
import { useClient } from '../../../client/client-context.tsx'
import { useDerived, useForm } from '../../../form/form-context.tsx'
import { isoDay } from '../../../form/quantities.ts'
import { Banner, ProblemText } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Select } from '../../../ui/select.tsx'
import { sayDone } from '../../../ui/toasts.tsx'
import '../../../styles/course-sheet.css'
import { useWrittenField } from '../../../form/written-field.ts'
import { destinationAt, type Destination } from './destination.ts'
import { moveSelection, selectedRanges } from './passage-selection.ts'
import { sendingOf } from './sending.ts'
import { SheetPassage } from './sheet-passage.tsx'
import { addSheets, useArrival, useCourseSheets } from './use-course-sheets.ts'

/** The Word course sheets of a dossier, whose passages go to the field where one last wrote. */
export default function SheetPanel() {
  const client = useClient()
  const { session } = useForm()
  const words = courseSheetWords
  const { sheets, problem } = useCourseSheets(session.id)
  const arrival = useArrival(session.id)
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => {
    if (arrival.added !== null) setChosen(arrival.added)
  }, [arrival.added])
  const shown = sheets?.find((sheet) => sheet.id === chosen) ?? sheets?.at(-1)

  const remove = async (sheet: CourseSheet) => {
    const asked = { dossierId: session.id, id: sheet.id }
    const reply = await client.call('course-sheet.remove', asked)
    if (reply.ok)
      sayDone(words.removed(sheet.name), {
        label: words.undo,
        run: () => void client.call('course-sheet.restore', asked),
      })
  }

  return (
    <div className="sheet-panel">
      <h3 className="side-title">{words.title}</h3>
      {[problem, arrival.problem].map(
        (entry, rank) =>
          entry && (
            <Banner key={rank} {...(rank === 1 ? { onClose: arrival.forget } : {})}>
              <ProblemText problem={entry} />
            </Banner>
          ),
      )}
      {arrival.reading !== null && (
        <p role="status" aria-busy="true">
          {words.reading(arrival.reading)}
        </p>
      )}
      {sheets?.length === 0 && <p>{words.emptyText}</p>}
      {sheets && <p className="quiet">{words.stays(sheets.length)}</p>}
      {shown && (
        <div className="sheet-head">
          {sheets && sheets.length > 1 ? (
            <Select
              label={words.sheet}
              options={sheets.map(({ id, name }) => ({ id, label: name }))}
              value={shown.id}
              onChange={setChosen}
            />
          ) : (
            <p className="sheet-name">{shown.name}</p>
          )}
          <span className="quiet">{words.addedOn(formatDate(isoDay(new Date(shown.addedAt))))}</span>
          <Menu
            label={words.actions(shown.name)}
            entries={[{ id: 'remove', label: words.remove }]}
            onAction={() => void remove(shown)}
          />
        </div>
      )}
      {sheets && (
        <FileTrigger
          acceptedFileTypes={['.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']}
          allowsMultiple
          onSelect={(files) => void addSheets(client, session.id, [...(files ?? [])])}
        >
          <Button icon="import" look={sheets.length === 0 ? 'primary' : 'quiet'}>
            {sheets.length === 0 ? words.attach : words.another}
          </Button>
        </FileTrigger>
      )}
      {shown && <SheetReader key={shown.id} sheet={shown} />}
    </div>
  )
}

/** What is selected in a sheet; null while the focus is elsewhere: what was selected then stays chosen. */
function rangesNow(feed: Element): ReadonlyMap<string, TextRange> | null {
  return feed.contains(document.activeElement) || document.getSelection()?.isCollapsed === false
    ? selectedRanges(feed)
    : null
}

/** One sheet: its passages, and where they go. */
function SheetReader({ sheet }: { sheet: CourseSheet }) {
  const client = useClient()
  const { session, unfolded } = useForm()
  const words = courseSheetWords
  const [onlyToPlace, setOnlyToPlace] = useState(false)
  const [current, setCurrent] = useState<string | null>(null)
  /** The other end of several passages taken together. */
  const [anchor, setAnchor] = useState<string | null>(null)
  const [selected, setSelected] = useState<ReadonlyMap<string, TextRange>>(new Map())
  const [refusal, setRefusal] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [said, setSaid] = useState('')
  const feed = useRef<HTMLDivElement>(null)

  const place = useWrittenField()
  const destination = useDerived(place?.join('.') ?? '', (document) => (place ? destinationAt(document, place) : null))
  const { all, toPlace } = useMemo(() => countsOf(sheet.passages, sheet.fates), [sheet])
  const shown = sheet.passages.filter(
    (passage) =>
      !onlyToPlace ||
      passage.id === current ||
      passage.kind === 'heading' ||
      (isToBePlaced(passage) && isOpen(sheet, passage)),
  )
  const numbers = useMemo(() => numbersOf(sheet.passages), [sheet.passages])
  const at = Math.max(
    0,
    shown.findIndex((passage) => passage.id === current),
  )
  const anchorAt = anchor === null ? at : shown.findIndex((passage) => passage.id === anchor)
  const [first, last] = anchorAt < 0 ? [at, at] : [Math.min(at, anchorAt), Math.max(at, anchorAt)]
  const together = shown.slice(first, last + 1)

  useEffect(() => {
    const follow = () => {
      const ranges = feed.current && rangesNow(feed.current)
      if (ranges) setSelected(ranges)
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [])

  const pieces = (): Piece[] => {
    // Read as it is now: the event that tells of it may come after the key that sends it.
    const ranges = (feed.current && rangesNow(feed.current)) ?? selected
    return ranges.size > 0
      ? sheet.passages.flatMap((passage) => {
          const range = ranges.get(passage.id)
          return range ? [{ passage, range }] : []
        })
      : together
          .filter((passage) => passage.kind !== 'picture')
          .map((passage) => ({ passage, range: wholeRange(passage) }))
  }

  const focusPassage = (id: string | undefined) => {
    if (id === undefined) return
    setCurrent(id)
    requestAnimationFrame(() => {
      const passage = feed.current?.querySelector<HTMLElement>(`[data-passage="${id}"]`)
      passage?.focus()
      if (passage) clearOfActs(passage)
    })
  }

  const mark = async (marks: Mark[]) => {
    if (marks.length === 0) return
    const reply = await client.call('course-sheet.mark', { dossierId: session.id, id: sheet.id, marks })
    setProblem(reply.ok ? null : reply.problem)
  }

  /** The passage to go on with: the next one that is to be placed. */
  const nextAfter = (ids: ReadonlySet<string>) => {
    const from = sheet.passages.findLastIndex((passage) => ids.has(passage.id))
    const open = (passage: Passage) => isToBePlaced(passage) && isOpen(sheet, passage) && !ids.has(passage.id)
    return sheet.passages.slice(from + 1).find(open)?.id ?? sheet.passages[from + 1]?.id
  }

  const send = async (to: Destination | null) => {
    if (!to || to.kind === 'none') {
      setRefusal(to ? words.takesNone(to.label) : words.noPlace)
      return
    }
    const taken = pieces()
    const inFeed = feed.current?.contains(document.activeElement) ?? false
    const sending = sendingOf(session.snapshot().document, to, taken)
    if (!sending.ok) {
      setRefusal(sending.reason)
      return
    }
    const edited = session.edit(sending.patch, sending.label)
    if (!edited) {
      setRefusal(words.notSent)
      return
    }
    setRefusal(null)
    setSaid(words.sent(to.label))
    setAnchor(null)
    document.getSelection()?.removeAllRanges()
    setSelected(new Map())
    unfolded.set(sending.items, true)
    showArrival(sending.items[0] === undefined ? to.path : [...to.path, sending.items[0]])
    const ids = new Set(taken.map(({ passage }) => passage.id))
    const isWhole = taken.every(({ passage, range }) => range.to >= wholeRange(passage).to)
    if (inFeed) focusPassage(isWhole ? nextAfter(ids) : [...ids].at(-1))
    void session.flush()
    // What the store does not take is not placed: it stays to be sent again.
    const change = await edited.acknowledged
    if (change === null) return
    await mark(
      taken.map(({ passage, range }) => ({
        as: 'taken',
        passage: passage.id,
        // The first cell of a row names the second: it goes with it.
        from: range.from === wholeRange(passage).from ? 0 : range.from,
        to: range.to,
        place: [...to.path],
        label: to.label.slice(0, 400).toWellFormed(),
        change,
      })),
    )
  }

  const decided = together.length > 0 && together.every((passage) => !isOpen(sheet, passage))
  const setAside = () => {
    const ids = new Set(together.map((passage) => passage.id))
    void mark([...ids].map((passage) => ({ as: decided ? 'to-place' : 'aside', passage })))
    setSaid(decided ? words.toPlaceAgain : words.setAside)
    setAnchor(null)
    if (!decided && feed.current?.contains(document.activeElement)) focusPassage(nextAfter(ids))
  }

  const list = destination?.kind === 'field' ? destination.list : destination?.kind === 'list' ? destination : null

  const onKeyDown = (event: KeyboardEvent) => {
    const passage = (event.target as Element).closest('[data-passage]')
    if (!passage || event.altKey) return
    const ctrl = event.ctrlKey || event.metaKey
    const step = (to: number) => {
      setAnchor(event.shiftKey ? (anchor ?? shown[at]?.id ?? null) : null)
      document.getSelection()?.removeAllRanges()
      setSelected(new Map())
      focusPassage(shown[Math.min(shown.length - 1, Math.max(0, to))]?.id)
    }
    if (event.key === 'Enter' && ctrl) void send(event.shiftKey ? list : destination)
    else if (event.key === 'Delete' && !ctrl) setAside()
    else if (event.key === 'ArrowDown' && !ctrl) step(at + 1)
    else if (event.key === 'ArrowUp' && !ctrl) step(at - 1)
    else if (event.key === 'Home' && !ctrl) step(0)
    else if (event.key === 'End' && !ctrl) step(shown.length - 1)
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft')
      moveSelection(passage, event.key === 'ArrowRight', event.shiftKey)
    else if (event.key === 'Escape' && (selected.size > 0 || anchor !== null)) {
      document.getSelection()?.removeAllRanges()
      setSelected(new Map())
      setAnchor(null)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  const onFocus = (event: FocusEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-passage]')?.dataset['passage']
    if (id !== undefined && id !== current) {
      setCurrent(id)
      setRefusal(null)
    }
  }

  return (
    <>
      <div className="sheet-tray">
        <p role="status">{words.count(toPlace, all)}</p>
        <label className="sheet-filter">
          <input type="checkbox" checked={onlyToPlace} onChange={(event) => setOnlyToPlace(event.target.checked)} />
          {words.onlyToPlace}
        </label>
      </div>
      {onlyToPlace && toPlace === 0 && <p>{words.nothingLeft}</p>}
      <div
        ref={feed}
        role="feed"
        className="passages"
        aria-label={words.passages(sheet.name)}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {shown.map((passage, rank) => (
          <SheetPassage
            key={passage.id}
            passage={passage}
            fate={sheet.fates[passage.id]}
            rank={rank}
            count={shown.length}
            number={numbers.get(passage.id) ?? null}
            current={rank === at}
            chosen={together.length > 1 && rank >= first && rank <= last}
          />
        ))}
      </div>
      <div className="sheet-acts">
        {problem && (
          <Banner onClose={() => setProblem(null)}>
            <ProblemText problem={problem} />
          </Banner>
        )}
        {(refusal !== null || !destination || destination.kind === 'none') && (
          <p className={refusal === null ? 'quiet' : 'sheet-refusal'} role={refusal === null ? undefined : 'alert'}>
            {refusal ?? (destination ? words.takesNone(destination.label) : words.noPlace)}
          </p>
        )}
        {destination && destination.kind !== 'none' && (
          <AriaButton className="button button-primary sheet-send" onPress={() => void send(destination)}>
            <span>
              {destination.kind === 'list' ? words.sendItems(destination.label) : words.send(destination.label)}
            </span>
            <kbd>{words.keys.send}</kbd>
          </AriaButton>
        )}
        {destination?.kind === 'field' && list && (
          <AriaButton className="button button-plain sheet-send" onPress={() => void send(list)}>
            <span>{words.newItem(list.noun)}</span>
            <kbd>{words.keys.item}</kbd>
          </AriaButton>
        )}
        <AriaButton className="button button-quiet sheet-send" onPress={setAside}>
          <span>{decided ? words.again : words.aside}</span>
          <kbd>{words.keys.aside}</kbd>
        </AriaButton>
        <Disclosure className="sheet-keys">
          <Heading level={4}>
            <AriaButton slot="trigger" className="link-button">
              {words.help}
            </AriaButton>
          </Heading>
          <DisclosurePanel>
            <p className="quiet">{words.keysHelp}</p>
          </DisclosurePanel>
        </Disclosure>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </>
  )
}

function isOpen(sheet: CourseSheet, passage: Passage): boolean {
  const state = passageState(passage, sheet.fates[passage.id])
  return state === 'to-place' || state === 'part'
}

/** The number of each item of a numbered list, counted from the one before it. */
function numbersOf(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  let levels: number[] = []
  for (const { id, kind, level, lines } of passages) {
    if (kind !== 'item') {
      levels = []
      continue
    }
    levels = levels.slice(0, level)
    const next = (levels[level - 1] ?? 0) + 1
    levels[level - 1] = next
    if (lines[0]?.list === 'ordered') numbers.set(id, next)
  }
  return numbers
}

/** Brings a passage out from behind the acts, whose height follows what they say. */
function clearOfActs(passage: HTMLElement): void {
  const acts = passage.closest('.sheet-panel')?.querySelector('.sheet-acts')
  if (!acts || getComputedStyle(acts).position !== 'sticky') return
  passage.style.scrollMarginBlockEnd = `${acts.getBoundingClientRect().height + 8}px`
  passage.scrollIntoView({ block: 'nearest' })
}

/** Shows where a passage arrived, without taking the focus there. */
function showArrival(path: readonly string[]): void {
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>(`main [data-path="${CSS.escape(path.join('.'))}"]`)
    if (!place) return
    place.scrollIntoView({ block: 'nearest' })
    place.classList.add('arrived')
    setTimeout(() => place.classList.remove('arrived'), 2_000)
  })
}
