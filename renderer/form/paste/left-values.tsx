import { useSyncExternalStore } from 'react'
import { listWords } from '../../words.ts'
import type { Path } from '../../session/path.ts'
import { Banner } from '../../ui/banner.tsx'
import { useForm } from '../form-context.tsx'

/**
 * Pasted words that no field could take, by the list they were pasted into: in this window until they are dealt with, a
 * reload included.
 */
const keyOf = (document: string, path: Path) => `cadrier.left/${document}/${path.join('/')}`
const listeners = new Set<() => void>()
/** Where the browser keeps nothing. */
const unkept = new Map<string, string>()

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? unkept.get(key) ?? '[]'
  } catch {
    return unkept.get(key) ?? '[]'
  }
}

const linesIn = (kept: string) => JSON.parse(kept) as readonly string[]

/** Keeps lines in view over a list; none: nothing is left of what was kept. */
export function leaveValues(document: string, path: Path, lines: readonly string[]): void {
  const key = keyOf(document, path)
  const kept = JSON.stringify(lines.length === 0 ? [] : [...linesIn(read(key)), ...lines])
  unkept.set(key, kept)
  try {
    sessionStorage.setItem(key, kept)
    unkept.delete(key)
  } catch {
    // It lives as long as this window then.
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What a paste into this list left over, if anything. */
export function LeftValues({ path }: { path: Path }) {
  const { session } = useForm()
  const lines = linesIn(useSyncExternalStore(subscribe, () => read(keyOf(session.id, path))))
  if (lines.length === 0) return null
  return (
    <div className="left-values">
      <Banner tone="to-justify" onClose={() => leaveValues(session.id, path, [])}>
        <p>
          <strong>{listWords.leftTitle}</strong>
        </p>
        <p>{listWords.leftText}</p>
        <ul className="left-values-lines">
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      </Banner>
    </div>
  )
}
