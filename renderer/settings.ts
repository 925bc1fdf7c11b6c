import { useSyncExternalStore } from 'react'
import { exportFormats, ownFormats, type ExportFormat } from '../shared/contract/export-formats.ts'
import { mainProfile } from '../shared/dossier/profile.ts'

/** Tabs of the side panel of a dossier. */
export const sidePanelTabs = ['findings', 'help', 'example', 'sheet', 'preview'] as const
export type SidePanelTab = (typeof sidePanelTabs)[number]

/** What a person sets for this window, kept by the browser or the desktop shell between two runs where it can be. */
export interface Settings {
  theme: 'auto' | 'light' | 'dark'
  gate: 'conception' | 'cfvu' | 'ouverture' | 'audit'
  role: 'all' | 'teacher' | 'designer' | 'service' | 'institution'
  /** Whether the person has said which role is theirs, or that they look at all. */
  roleChosen: boolean
  scope: 'stage' | 'all'
  /** How the findings of the whole dossier are put together, and which severity is shown. */
  grouping: 'stage' | 'framework'
  severity: 'all' | 'blocking' | 'to-justify' | 'advice'
  /** The tab of the side panel that is in front. */
  panel: SidePanelTab
  english: boolean
  /** Whether words that no dictionary knows are shown. */
  spelling: boolean
  /** Whether what is typed becomes what French prints: curly apostrophes, no-break spaces. */
  typography: boolean
  /** Whether the side panel is shown at all, and its width in `rem`. */
  sideShown: boolean
  sideWidth: number
  /** Whether the preview goes where one writes. */
  followPreview: boolean
  /** Which document the preview shows, by the id of its profile, and whether as text or as printed pages. */
  previewProfile: string
  previewAs: 'reading' | 'pages'
  /** Commands chosen last in the palette, newest first. */
  recentCommands: readonly string[]
  /** Documents and formats chosen for the last export. */
  exportProfiles: readonly string[]
  exportFormats: readonly ExportFormat[]
}

/** Widths the side panel can have, in `rem`, and by how much the keyboard changes it. */
export const sideWidths = { least: 20, most: 48, step: 2 }

const initial: Settings = {
  theme: 'auto',
  gate: 'cfvu',
  role: 'all',
  roleChosen: false,
  scope: 'stage',
  grouping: 'stage',
  severity: 'all',
  panel: 'findings',
  english: false,
  spelling: true,
  typography: true,
  sideShown: true,
  sideWidth: 24,
  followPreview: true,
  previewProfile: mainProfile,
  previewAs: 'reading',
  recentCommands: [],
  exportProfiles: [mainProfile],
  exportFormats: ownFormats,
}

/** Whether what is kept for a setting can be one: it may come from another version, or from somebody’s hand. */
const isSound: { readonly [Key in keyof Settings]: (kept: unknown) => boolean } = {
  theme: oneOf(['auto', 'light', 'dark'] satisfies Settings['theme'][]),
  gate: oneOf(['conception', 'cfvu', 'ouverture', 'audit'] satisfies Settings['gate'][]),
  role: oneOf(['all', 'teacher', 'designer', 'service', 'institution'] satisfies Settings['role'][]),
  roleChosen: isYesOrNo,
  scope: oneOf(['stage', 'all'] satisfies Settings['scope'][]),
  grouping: oneOf(['stage', 'framework'] satisfies Settings['grouping'][]),
  severity: oneOf(['all', 'blocking', 'to-justify', 'advice'] satisfies Settings['severity'][]),
  panel: oneOf(sidePanelTabs),
  english: isYesOrNo,
  spelling: isYesOrNo,
  typography: isYesOrNo,
  sideShown: isYesOrNo,
  sideWidth: (kept) => typeof kept === 'number' && kept >= sideWidths.least && kept <= sideWidths.most,
  followPreview: isYesOrNo,
  previewProfile: (kept) => typeof kept === 'string',
  previewAs: oneOf(['reading', 'pages'] satisfies Settings['previewAs'][]),
  recentCommands: areTexts,
  exportProfiles: areTexts,
  exportFormats: (kept) => Array.isArray(kept) && kept.every(oneOf(exportFormats)),
}

function oneOf(choices: readonly string[]): (kept: unknown) => boolean {
  return (kept) => choices.includes(kept as string)
}

function areTexts(kept: unknown): boolean {
  return Array.isArray(kept) && kept.every((entry) => typeof entry === 'string')
}

function isYesOrNo(kept: unknown): boolean {
  return typeof kept === 'boolean'
}

/** What each window decides alone once it is open: what it shows beside the form. Others begin with it. */
const ofThisWindow: readonly (keyof Settings)[] = ['scope', 'panel', 'sideShown', 'sideWidth']

const key = 'cadrier.settings'
const listeners = new Set<() => void>()
/** Changes that could not be stored: they hold for this window. */
let unstored: Partial<Settings> = {}
let current: Settings = { ...initial, ...stored() }

/** The settings that are stored, those that are not sound left out. */
function stored(): Partial<Settings> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(
      Object.entries(kept).filter(
        ([name, value]) => Object.hasOwn(isSound, name) && isSound[name as keyof Settings](value),
      ),
    )
  } catch {
    return {}
  }
}

/** What other windows have stored, without what is this window’s own. */
function storedByAll(): Partial<Settings> {
  return Object.fromEntries(Object.entries(stored()).filter(([name]) => !ofThisWindow.includes(name as keyof Settings)))
}

export function changeSettings(change: Partial<Settings>): void {
  unstored = { ...unstored, ...change }
  current = { ...current, ...storedByAll(), ...unstored }
  try {
    // Only what changes is written: another window may have stored something else meanwhile.
    localStorage.setItem(key, JSON.stringify({ ...stored(), ...unstored }))
    unstored = {}
  } catch {
    // Without storage the choice holds for this window only.
  }
  tell()
}

function tell(): void {
  showTheme()
  for (const listener of listeners) listener()
}

/** Follows what other windows store, as long as this one is open. */
export function followSettings(): () => void {
  const follow = (event: StorageEvent) => {
    if (event.key !== key && event.key !== null) return
    current = { ...current, ...storedByAll(), ...unstored }
    tell()
  }
  window.addEventListener('storage', follow)
  return () => window.removeEventListener('storage', follow)
}

/** Marks the page with the chosen theme; without a mark the system decides. */
export function showTheme(): void {
  if (current.theme === 'auto') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = current.theme
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The settings as they are now. */
export function settings(): Settings {
  return current
}

export function useSettings(): Settings {
  return useSyncExternalStore(subscribe, () => current)
}
