import { Fragment } from 'react'
import { habits } from '../words.ts'
import type { Chord } from './shortcuts.ts'

const isMac = /mac/i.test(navigator.platform)

/** The keys of a chord, as they are written on the keyboard. */
export function Keys({ chord }: { chord: Chord }) {
  const names: Record<string, string> = { ...habits.shortcuts.keys, ...(isMac ? { Mod: '⌘' } : {}) }
  return (
    <span className="keys">
      {chord.split('+').map((key, index) => (
        <Fragment key={key}>
          {index > 0 && '+'}
          <kbd>{names[key] ?? key}</kbd>
        </Fragment>
      ))}
    </span>
  )
}
