import { Suspense, useState } from 'react'
import { HeldKeys } from '../keyboard/held-keys.tsx'
import { useShortcuts } from '../keyboard/use-shortcuts.ts'
import { useCommands } from '../palette/commands.ts'
import type { Path } from '../session/path.ts'
import { readAhead } from '../ui/read-ahead.tsx'
import { habits } from '../words.ts'

const FindBar = readAhead(() => import('./find-bar.tsx'))

/** Finding in the open document, read when it is first asked for. */
export function FindOnDemand({ goTo }: { goTo: (path: Path) => Promise<unknown> }) {
  const [open, setOpen] = useState(false)
  useShortcuts({
    find: () => setOpen(true),
    findNext: () => setOpen(true),
    findPrevious: () => setOpen(true),
  })
  useCommands(() => [
    { id: 'act/find', kind: 'act', label: habits.palette.acts.find, shortcut: 'find', run: () => setOpen(true) },
  ])
  if (!open) return null
  return (
    <Suspense fallback={<HeldKeys />}>
      <FindBar goTo={goTo} onClose={() => setOpen(false)} />
    </Suspense>
  )
}
