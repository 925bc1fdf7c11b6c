import { useEffect, useEffectEvent, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { searchWords } from '../../shared/find/folded-text.ts'
import { takeHeldKeys } from '../keyboard/held-keys.tsx'
import { Keys } from '../keyboard/keys.tsx'
import { keysOf } from '../keyboard/shortcuts.ts'
import { changeSettings, useSettings } from '../settings.ts'
import { Icon } from '../ui/icons.tsx'
import { habits } from '../words.ts'
import { commandsNow, type Command } from './commands.ts'
import { indexed, ranked } from './rank.ts'
import '../styles/palette.css'

/** Choices kept to come first next time. */
const recentKept = 12

/** Everything one can go to or do, found by a few letters and chosen by keyboard. */
export default function CommandPalette({ onClose }: { onClose: () => void }) {
  const words = habits.palette
  const { recentCommands } = useSettings()
  const [entries] = useState(() => indexed(commandsNow()))
  const [query, setQuery] = useState('')
  // Ranked with each letter, not later: an arrow or Enter pressed at once is about what the letters just typed say.
  const found = useMemo(() => ranked(entries, query, recentCommands), [entries, query, recentCommands])
  const none = words.none(searchWords(query).length)
  const [active, setActive] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const id = useId()
  const optionId = (index: number) => `${id}-${index}`

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active, found])

  const chosen = useRef<Command | null>(null)
  useEffect(
    () => () => {
      const run = chosen.current?.run
      // The focus is given back to where it was in the next frame: what the command does with it comes after.
      if (run) requestAnimationFrame(() => requestAnimationFrame(run))
    },
    [],
  )

  const choose = (command: Command | undefined) => {
    if (!command) return
    changeSettings({
      recentCommands: [command.id, ...recentCommands.filter((entry) => entry !== command.id)].slice(0, recentKept),
    })
    chosen.current = command
    onClose()
  }
  const goOnFromHeld = useEffectEvent(() => {
    const { text, enter } = takeHeldKeys()
    if (enter) choose(ranked(entries, text, recentCommands)[0])
    else if (text !== '') setQuery(text)
  })
  useLayoutEffect(() => goOnFromHeld(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    const last = found.length - 1
    const next = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      PageDown: Math.min(last, active + 8),
      PageUp: Math.max(0, active - 8),
    }[event.key]
    if (event.key === 'Enter') choose(found[active])
    else if (next !== undefined) setActive(Math.max(0, next))
    else return
    event.preventDefault()
  }
  return (
    <ModalOverlay className="overlay palette-overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal palette">
        <Dialog className="palette-dialog" aria-label={words.title}>
          <div className="palette-search">
            <Icon name="search" />
            <input
              type="text"
              role="combobox"
              aria-expanded={found.length > 0}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={found.length > 0 ? optionId(active) : undefined}
              aria-label={words.title}
              placeholder={words.placeholder}
              autoComplete="off"
              spellCheck={false}
              autoFocus
              value={query}
              onChange={(event) => {
                setQuery(event.target.value)
                setActive(0)
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <p className="visually-hidden" aria-live="polite">
            {found.length === 0 ? none : words.count(found.length)}
          </p>
          {found.length === 0 ? (
            <p className="palette-none">{none}</p>
          ) : (
            <ul ref={list} id={`${id}-list`} role="listbox" aria-label={words.title} className="palette-list">
              {found.map((command, index) => (
                <li
                  key={command.id}
                  id={optionId(index)}
                  role="option"
                  aria-selected={index === active}
                  className="palette-option"
                  onPointerMove={() => setActive(index)}
                  onClick={() => choose(command)}
                >
                  <span className="palette-kind">{words.kind[command.kind]}</span>
                  <span className="palette-label">
                    {command.label}
                    {command.detail && <span className="palette-detail">{command.detail}</span>}
                  </span>
                  {command.shortcut && <Keys chord={keysOf(command.shortcut)[0] ?? ''} />}
                </li>
              ))}
            </ul>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
