import { lazy, Suspense, useState } from 'react'
import { PaletteButton } from '../palette/palette-button.tsx'
import { fragmentOf } from '../route.ts'
import { messages, preferencesWords } from '../words.ts'
import { IconButton } from './button.tsx'

const PreferencesDialog = lazy(() => import('../preferences/preferences-dialog.tsx'))

/** The bar of the screens that are not a dossier: where one is, where one can go, how it looks. */
export function ApplicationBar({ page }: { page: 'library' | 'institutions' }) {
  const link = (target: 'library' | 'institutions') => ({
    href: fragmentOf({ page: target }),
    'aria-current': page === target ? ('page' as const) : undefined,
  })
  return (
    <header className="bar" data-panel tabIndex={-1} aria-label={messages.application.name}>
      <span className="brand">
        <svg viewBox="0 0 32 32" aria-hidden="true" className="brand-mark">
          <path d="M5 5h22v22H5zM5 12.5h22M12.5 12.5V27" />
          <path className="brand-check" d="m16.5 20 3 3 5-6" />
        </svg>
        {messages.application.name}
      </span>
      <nav aria-label={messages.navigation.label} className="bar-links">
        <a {...link('library')}>{messages.navigation.library}</a>
        <a {...link('institutions')}>{messages.navigation.institutions}</a>
      </nav>
      <PaletteButton />
      <PreferencesButton />
    </header>
  )
}

/** The way to what a person sets for themselves. */
export function PreferencesButton() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton icon="settings" label={preferencesWords.open} onPress={() => setOpen(true)} />
      {open && (
        <Suspense>
          <PreferencesDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
