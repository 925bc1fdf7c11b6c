import { useSyncExternalStore } from 'react'
import { stages, type Stage } from '../shared/definition/stages.ts'

/** A dossier opened on this machine, and where in it. */
export interface RecentDossier {
  id: string
  /** As its authors wrote it, `''` while it has none. */
  title: string
  stage: Stage
  /** Instant it was last looked at. */
  at: string
  /** Its reminder was closed; until it is opened again. */
  quiet?: boolean
}

const key = 'cadrier.recent'
/** How many are kept. */
const most = 50
const none: readonly RecentDossier[] = []
const listeners = new Set<() => void>()
/** What was stored at the last look: read again only when it is another. */
let read: { text: string; dossiers: readonly RecentDossier[] } = { text: '[]', dossiers: none }

/** Dossiers opened on this machine, in this window or another, the last one first. The same list until it changes. */
export function recentDossiers(): readonly RecentDossier[] {
  try {
    const text = localStorage.getItem(key) ?? '[]'
    if (text !== read.text) read = { text, dossiers: none }
    else return read.dossiers
    const kept: unknown = JSON.parse(text)
    if (Array.isArray(kept)) read = { text, dossiers: kept.filter(isRecent) }
    return read.dossiers
  } catch {
    return none
  }
}

/** The dossiers opened on this machine, followed in this window and the others. */
export function useRecentDossiers(): readonly RecentDossier[] {
  return useSyncExternalStore(subscribe, recentDossiers)
}

/** Keeps where a dossier is being looked at. */
export function rememberDossier(dossier: RecentDossier): void {
  write([dossier, ...recentDossiers().filter(({ id }) => id !== dossier.id)].slice(0, most))
}

/** Closes the reminder of a dossier until it is opened again. */
export function quietDossier(id: string): void {
  write(recentDossiers().map((entry) => (entry.id === id ? { ...entry, quiet: true } : entry)))
}

/** Lets go of dossiers that are no longer in the library. */
export function forgetDossiers(ids: readonly string[]): void {
  const kept = recentDossiers()
  const left = kept.filter(({ id }) => !ids.includes(id))
  if (left.length < kept.length) write(left)
}

/** The stage where a dossier was left, its first one when it was not opened here. */
export function stageLeft(id: string): Stage {
  return recentDossiers().find((dossier) => dossier.id === id)?.stage ?? 'identity'
}

function subscribe(listener: () => void): () => void {
  const follow = (event: StorageEvent) => {
    if (event.key === key || event.key === null) listener()
  }
  listeners.add(listener)
  window.addEventListener('storage', follow)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', follow)
  }
}

function write(dossiers: readonly RecentDossier[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(dossiers))
  } catch {
    // Without storage nothing is remembered, and nothing is missed.
  }
  for (const listener of listeners) listener()
}

function isRecent(value: unknown): value is RecentDossier {
  const entry = value as Partial<RecentDossier> | null
  return (
    typeof entry?.id === 'string' &&
    typeof entry.title === 'string' &&
    typeof entry.at === 'string' &&
    !Number.isNaN(Date.parse(entry.at)) &&
    stages.includes(entry.stage as Stage)
  )
}
