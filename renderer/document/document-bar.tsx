import { useEffect, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { habits, messages } from '../words.ts'
import { useSession } from '../form/form-context.tsx'
import { showTime } from '../form/quantities.ts'
import { fragmentOf, type Route } from '../route.ts'
import { FindOnDemand } from '../find/find-on-demand.tsx'
import { useShortcuts } from '../keyboard/use-shortcuts.ts'
import { useCommands } from '../palette/commands.ts'
import { PaletteButton } from '../palette/palette-button.tsx'
import type { DocumentSession, SaveState } from '../session/document-session.ts'
import { notUnderstoodIn } from '../session/not-understood.ts'
import type { Path } from '../session/path.ts'
import { IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icons.tsx'
import { dropWaysBack, sayDone } from '../ui/toasts.tsx'

/** The thin bar over a document: what it is, whether it is saved, undo, redo. */
export function DocumentBar({
  session,
  back,
  backLabel,
  title,
  locate,
  goTo,
  children,
}: {
  session: DocumentSession
  back: Route
  backLabel: string
  title: ReactNode
  /** Names the stage where a place of the document is written, and leads to it. */
  locate?: (place: Path) => { stage: string; show: () => void } | null
  /** Shows a place of the document and puts the focus there. */
  goTo: (place: Path) => Promise<unknown>
  children?: ReactNode
}) {
  const save = useSession(session, (snapshot) => snapshot.save)
  const [notUnderstood = ''] = useSession(session, notUnderstoodIn).split(' ')
  const setAside = useSession(session, ({ notices }) => notices.some((notice) => notice.kind === 'refused'))
  const undo = useSession(session, (snapshot) => snapshot.undo)
  const redo = useSession(session, (snapshot) => snapshot.redo)
  const pending = save.kind === 'pending' || save.kind === 'saving'
  const words = messages.history

  // A way back is that of the last change: after another one it would take more with it, or less, than it says.
  useEffect(() => {
    let shown = session.snapshot().document
    return session.subscribe(() => {
      const { document } = session.snapshot()
      if (document !== shown) dropWaysBack()
      shown = document
    })
  }, [session])

  const step = async (direction: 'undo' | 'redo') => {
    const reply = await session[direction]()
    if (reply.ok) {
      const { label, place } = reply.value
      const found = locate?.(place) ?? null
      const said = words[direction === 'undo' ? 'undone' : 'redone'](label, found?.stage ?? '')
      sayDone(said, found ? { label: words.show, run: found.show } : undefined)
    } else if (reply.problem.code !== 'nothing-to-undo' && reply.problem.code !== 'nothing-to-redo')
      sayDone(reply.problem.message)
  }

  const saveNow = async () => {
    await session.flush()
    if (session.snapshot().save.kind !== 'failed') sayDone(habits.saved)
  }

  // One history for the whole document: the key means the same in every field.
  useShortcuts({ undo: () => void step('undo'), redo: () => void step('redo'), save: () => void saveNow() })
  useCommands(() => [
    ...(undo === null && !pending
      ? []
      : [
          {
            id: 'act/undo',
            kind: 'act' as const,
            label: undo === null ? words.undo : words.undoNamed(undo),
            shortcut: 'undo' as const,
            run: () => void step('undo'),
          },
        ]),
    ...(redo === null
      ? []
      : [
          {
            id: 'act/redo',
            kind: 'act' as const,
            label: words.redoNamed(redo),
            shortcut: 'redo' as const,
            run: () => void step('redo'),
          },
        ]),
    { id: 'act/save', kind: 'act', label: habits.palette.acts.save, shortcut: 'save', run: () => void saveNow() },
  ])

  return (
    <header className="bar document-bar" data-panel tabIndex={-1} aria-label={messages.dossier.panels.bar}>
      <a className="bar-back" href={fragmentOf(back)}>
        <Icon name="back" />
        <span>{backLabel}</span>
      </a>
      <div className="bar-title">{title}</div>
      <SaveWord
        save={save}
        notUnderstood={notUnderstood === '' ? null : () => void goTo(notUnderstood.split('.'))}
        setAside={setAside}
      />
      <div className="bar-acts">
        <PaletteButton />
        <IconButton
          icon="undo"
          label={undo === null ? words.undo : words.undoNamed(undo)}
          isDisabled={undo === null && !pending}
          onPress={() => void step('undo')}
        />
        <IconButton
          icon="redo"
          label={redo === null ? words.redo : words.redoNamed(redo)}
          isDisabled={redo === null}
          onPress={() => void step('redo')}
        />
        {children}
      </div>
      <FindOnDemand goTo={goTo} />
    </header>
  )
}

/** Says “saved” only of what the store has acknowledged, and not while a field holds words that are no value. */
function SaveWord({
  save,
  notUnderstood,
  setAside,
}: {
  save: SaveState
  /** Goes to a field that holds words which are no value; null where there is none. */
  notUnderstood: (() => void) | null
  /** Whether a change was refused, and is kept apart. */
  setAside: boolean
}) {
  const isAside = setAside && save.kind === 'untouched' && notUnderstood === null
  const kind = notUnderstood !== null || isAside ? 'failed' : save.kind
  return (
    <p className={`save save-${kind}`} role="status" data-save={kind}>
      {kind === 'saved' && <Icon name="done" />}
      {kind === 'failed' && <Icon name="warning" />}
      {isAside ? (
        messages.save.setAside
      ) : notUnderstood !== null && save.kind !== 'failed' ? (
        <AriaButton className="link-button" onPress={notUnderstood}>
          {messages.save.notUnderstood}
        </AriaButton>
      ) : (
        saveWords(save)
      )}
    </p>
  )
}

function saveWords(save: SaveState): string {
  switch (save.kind) {
    case 'untouched':
      return ''
    case 'pending':
    case 'saving':
      return messages.save.saving
    case 'saved':
      return messages.save.savedAt(showTime(save.at))
    case 'failed':
      return messages.save.failed
  }
}
