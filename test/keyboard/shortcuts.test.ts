import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { actedShortcuts, shortcutGroups, shortcutOf, shownShortcuts } from '../../renderer/keyboard/shortcuts.ts'
import { habits } from '../../shared/messages/fr/habits.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

test('keys are read from the table, on a Mac too, and only when they are exactly those', () => {
  expect(shortcutOf({ ...none, key: 'k', ctrlKey: true })).toBe('palette')
  expect(shortcutOf({ ...none, key: 'K', metaKey: true })).toBe('palette')
  expect(shortcutOf({ ...none, key: 'Z', ctrlKey: true, shiftKey: true })).toBe('redo')
  expect(shortcutOf({ ...none, key: 'z', ctrlKey: true })).toBe('undo')
  expect(shortcutOf({ ...none, key: 'k' })).toBe(null)
  // AltGr is Ctrl with Alt on many keyboards: it writes characters.
  expect(shortcutOf({ ...none, key: 'f', ctrlKey: true, altKey: true })).toBe(null)
})

test('a sign is the same shortcut where it is typed with Shift', () => {
  expect(shortcutOf({ ...none, key: '/', ctrlKey: true, shiftKey: true })).toBe('shortcuts')
  expect(shortcutOf({ ...none, key: '/', ctrlKey: true })).toBe('shortcuts')
})

test('no two shortcuts of a place share keys, nor take those of the window; each has its words, its group and its keys', () => {
  const ofWindow = shownShortcuts.filter(({ id }) => actedShortcuts.some((acted) => acted === id))
  const chords = ofWindow.flatMap(({ keys }): string[] => [...keys])
  expect(new Set(chords).size).toBe(chords.length)
  for (const group of shortcutGroups) {
    const local = shownShortcuts.filter((entry) => entry.group === group && !ofWindow.includes(entry))
    const taken = [...chords, ...local.flatMap(({ keys }): string[] => [...keys])]
    expect(new Set(taken).size).toBe(taken.length)
    expect(habits.shortcuts.groups[group]).toMatch(/\S/)
  }
  const names: Record<string, string> = habits.shortcuts.keys
  for (const { id, group, keys } of shownShortcuts) {
    expect(habits.shortcuts[id], id).toMatch(/\S/)
    expect(shortcutGroups).toContain(group)
    // A key is a function key, a character, or has a name.
    for (const key of keys.flatMap((chord) => chord.split('+')))
      if (!/^(?:F\d|.)$/.test(key)) expect(names[key], key).toMatch(/\S/)
  }
})

test('each shortcut of the window is acted on somewhere', () => {
  const sources = globSync('renderer/**/*.{ts,tsx}')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const given = [...sources.matchAll(/useShortcuts\(\{([\s\S]*?)\n? *\}\)/g)].flatMap(([, handlers = '']) => [
    ...handlers.matchAll(/(?:^|[\n,{])\s*(\w+)(?=:)/g),
  ])
  expect(new Set(given.map(([, id]) => id))).toEqual(new Set(actedShortcuts))
})
