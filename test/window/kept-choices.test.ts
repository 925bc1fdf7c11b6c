import { beforeEach, expect, test, vi } from 'vitest'

/** A browser’s storage, as far as it is used here. */
const kept = new Map<string, string>()
const listeners = new Set<(event: { key: string }) => void>()
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
})
vi.stubGlobal('document', { documentElement: { dataset: {} } })
vi.stubGlobal('window', {
  addEventListener: (_: string, listener: (event: { key: string }) => void) => listeners.add(listener),
  removeEventListener: (_: string, listener: (event: { key: string }) => void) => listeners.delete(listener),
})

beforeEach(() => kept.clear())

/** A window that opens: it reads what is kept then. */
async function openSettings() {
  vi.resetModules()
  return import('../../renderer/settings.ts')
}

/** A window that opens: it reads what is kept then. */
async function openRecent() {
  vi.resetModules()
  return import('../../renderer/recent-dossiers.ts')
}

test('what is kept and cannot be a setting is left out, alone', async () => {
  kept.set(
    'cadrier.settings',
    JSON.stringify({ role: 'teacher', panel: 'nowhere', sideWidth: '24', recentCommands: null, theme: 3, other: 1 }),
  )
  const { settings } = await openSettings()
  expect(settings()).toMatchObject({
    role: 'teacher',
    panel: 'findings',
    sideWidth: 24,
    recentCommands: [],
    theme: 'auto',
  })
  expect(settings()).not.toHaveProperty('other')
  for (const broken of ['null', '[1]', '{', '"text"', '{"sideWidth":1e9}']) {
    kept.set('cadrier.settings', broken)
    expect((await openSettings()).settings()).toMatchObject({ role: 'all', sideWidth: 24 })
  }
})

test('a window writes only what changes in it: what another has stored meanwhile stays', async () => {
  const first = await openSettings()
  const second = await openSettings()
  first.changeSettings({ role: 'service', panel: 'help' })
  second.changeSettings({ theme: 'dark' })
  expect(JSON.parse(kept.get('cadrier.settings') ?? '')).toEqual({ role: 'service', panel: 'help', theme: 'dark' })
  expect(second.settings()).toMatchObject({ role: 'service', theme: 'dark', panel: 'findings' })
})

test('a window follows what another stores, but for what it shows beside the form', async () => {
  const { followSettings, settings } = await openSettings()
  const stop = followSettings()
  kept.set('cadrier.settings', JSON.stringify({ role: 'designer', panel: 'sheet', sideShown: false }))
  for (const listener of listeners) listener({ key: 'cadrier.settings' })
  expect(settings()).toMatchObject({ role: 'designer', panel: 'findings', sideShown: true })
  stop()
  expect(listeners.size).toBe(0)
})

test('where dossiers were left is kept once for all windows, and let go of with them', async () => {
  const at = '2026-11-22T08:00:00.000Z'
  const first = await openRecent()
  const second = await openRecent()
  first.rememberDossier({ id: 'a', title: '', stage: 'need', at })
  second.rememberDossier({ id: 'b', title: 'B', stage: 'budget', at })
  expect(first.recentDossiers().map(({ id }) => id)).toEqual(['b', 'a'])
  expect(first.recentDossiers()).toBe(first.recentDossiers())
  expect(first.stageLeft('a')).toBe('need')
  second.forgetDossiers(['a'])
  expect(first.stageLeft('a')).toBe('identity')
  kept.set('cadrier.recent', '[null, 3, {"id":"c"}]')
  expect(first.recentDossiers()).toEqual([])
  kept.set('cadrier.recent', '{')
  expect(first.recentDossiers()).toEqual([])
})
