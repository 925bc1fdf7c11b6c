import { useEffect, useRef } from 'react'
import type { ShortcutId } from '../keyboard/shortcuts.ts'

export type CommandKind = 'stage' | 'view' | 'field' | 'item' | 'finding' | 'act' | 'choice' | 'dossier'

/** Something the palette can go to or do. */
export interface Command {
  /** The same from one opening to the next, so that what was chosen last comes first. */
  id: string
  kind: CommandKind
  label: string
  /** Where it is, or what it is about. */
  detail?: string
  /** Other words people may look for. */
  synonyms?: string
  shortcut?: ShortcutId
  run: () => void
}

/** An act of the program, by a name of its own. */
export function actCommand(name: string, label: string, run: () => void, rest: Partial<Command> = {}): Command {
  return { id: `act/${name}`, kind: 'act', label, run, ...rest }
}

type Source = () => readonly Command[]
const sources: { current: Source }[] = []

/** Offers commands in the palette while the component is on screen; `source` is asked each time the palette opens. */
export function useCommands(source: Source): void {
  const latest = useRef(source)
  useEffect(() => {
    latest.current = source
  })
  useEffect(() => {
    sources.push(latest)
    return () => {
      sources.splice(sources.indexOf(latest), 1)
    }
  }, [])
}

/** What can be gone to or done now. */
export function commandsNow(): Command[] {
  return sources.flatMap(({ current }) => current())
}
