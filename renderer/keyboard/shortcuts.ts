/** A key or keys held together: `Mod` is Ctrl, or ⌘ on a Mac. */
export type Chord = string

/** Where keys act, in the order they are shown. */
export const shortcutGroups = ['anywhere', 'document', 'writing', 'list', 'grid', 'matrix', 'weeks', 'sheet'] as const
type Group = (typeof shortcutGroups)[number]

interface Entry {
  id: string
  group: Group
  keys: readonly Chord[]
}

/*
 * The shortcuts of the whole window. Chosen beside what browsers and screen readers take: no letter alone, no Alt with an
 * arrow (back and forward), no Ctrl with Alt (AltGr), no Ctrl with a page key (tabs).
 */
const acted = [
  { id: 'palette', group: 'anywhere', keys: ['Mod+K'] },
  { id: 'shortcuts', group: 'anywhere', keys: ['F1', 'Mod+/'] },
  { id: 'panelNext', group: 'anywhere', keys: ['F6'] },
  { id: 'panelPrevious', group: 'anywhere', keys: ['Shift+F6'] },
  { id: 'save', group: 'document', keys: ['Mod+S'] },
  { id: 'undo', group: 'document', keys: ['Mod+Z'] },
  { id: 'redo', group: 'document', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  { id: 'find', group: 'document', keys: ['Mod+F'] },
  { id: 'findNext', group: 'document', keys: ['F3'] },
  { id: 'findPrevious', group: 'document', keys: ['Shift+F3'] },
  { id: 'stageNext', group: 'document', keys: ['Alt+PageDown'] },
  { id: 'stagePrevious', group: 'document', keys: ['Alt+PageUp'] },
  { id: 'findingNext', group: 'document', keys: ['F8'] },
  { id: 'findingPrevious', group: 'document', keys: ['Shift+F8'] },
] as const satisfies readonly Entry[]

/*
 * Keys that the place where the focus is acts on by itself: it keeps them from the browser there, Alt with an arrow too.
 * This table shows them; the place itself reads them.
 */
const local = [
  { id: 'next', group: 'writing', keys: ['Tab'] },
  { id: 'move', group: 'writing', keys: ['Arrows'] },
  { id: 'leave', group: 'writing', keys: ['Escape'] },
  { id: 'newLine', group: 'list', keys: ['Enter'] },
  { id: 'removeLine', group: 'list', keys: ['Backspace'] },
  { id: 'moveItem', group: 'list', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'] },
  { id: 'copyItem', group: 'list', keys: ['Mod+C'] },
  { id: 'pasteItems', group: 'list', keys: ['Mod+V'] },
  { id: 'gridCell', group: 'grid', keys: ['Alt+Arrows'] },
  { id: 'gridMove', group: 'grid', keys: ['Alt+Shift+Arrows'] },
  { id: 'gridPaste', group: 'grid', keys: ['Mod+V'] },
  { id: 'matrixCell', group: 'matrix', keys: ['Arrows'] },
  { id: 'matrixToggle', group: 'matrix', keys: ['Space', 'X'] },
  { id: 'matrixCode', group: 'matrix', keys: ['Code'] },
  { id: 'matrixOpen', group: 'matrix', keys: ['Enter'] },
  { id: 'weekMove', group: 'weeks', keys: ['ArrowLeft', 'ArrowRight'] },
  { id: 'weekLength', group: 'weeks', keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'] },
  { id: 'sheetSend', group: 'sheet', keys: ['Mod+Enter'] },
  { id: 'sheetSendList', group: 'sheet', keys: ['Mod+Shift+Enter'] },
  { id: 'sheetAside', group: 'sheet', keys: ['Delete'] },
] as const satisfies readonly Entry[]

export type ShortcutId = (typeof acted)[number]['id']

/** What is shown in the list of shortcuts: all keys that Cadrier gives a meaning to. */
export const shownShortcuts = [...acted, ...local]

/** The shortcuts of the window: each is acted on by a part of it, through `useShortcuts`. */
export const actedShortcuts: readonly ShortcutId[] = acted.map(({ id }) => id)

/** The keys of a shortcut, the usual ones first. */
export function keysOf(id: ShortcutId): readonly Chord[] {
  return acted.find((entry) => entry.id === id)?.keys ?? []
}

/** What of a key event tells which shortcut it is. */
export interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** The shortcut these keys are, `null` for none. */
export function shortcutOf(pressed: Pressed): ShortcutId | null {
  return acted.find((entry) => entry.keys.some((chord) => isChord(pressed, chord)))?.id ?? null
}

function isChord(pressed: Pressed, chord: Chord): boolean {
  const parts = chord.split('+')
  const key = parts.at(-1) ?? ''
  // On many keyboards a sign is typed with Shift: where it is, is not part of the chord.
  const shiftAsAsked = /^[/]$/.test(key) || pressed.shiftKey === parts.includes('Shift')
  return (
    pressed.key.toLowerCase() === key.toLowerCase() &&
    (pressed.ctrlKey || pressed.metaKey) === parts.includes('Mod') &&
    pressed.altKey === parts.includes('Alt') &&
    shiftAsAsked
  )
}
