/* Lines this window keeps until it is closed, a reload included. */

/** What is kept under a key; null where nothing is. */
export function keptLines(key: string): readonly string[] | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return Array.isArray(kept) && kept.every((line) => typeof line === 'string') ? kept : null
  } catch {
    return null
  }
}

/** Keeps lines under a key. Without storage they are not kept. */
export function keepLines(key: string, lines: readonly string[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(lines))
  } catch {
    // The window works as well without.
  }
}
