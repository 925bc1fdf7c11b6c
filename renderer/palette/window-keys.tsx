import { Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { useClient } from '../client/client-context.tsx'
import { HeldKeys } from '../keyboard/held-keys.tsx'
import { useShortcuts } from '../keyboard/use-shortcuts.ts'
import { chooseLanguage, language } from '../language.ts'
import { goTo } from '../route.ts'
import { recentDossiers } from '../recent-dossiers.ts'
import { changeSettings } from '../settings.ts'
import { goToPanel } from '../ui/frame-cycle.ts'
import { readAhead, readAll } from '../ui/read-ahead.tsx'
import { sayDone } from '../ui/toasts.tsx'
import { habits, messages } from '../words.ts'
import { actCommand, useCommands, type Command } from './commands.ts'
import { paletteState } from './palette-state.ts'

const CommandPalette = readAhead(() => import('./command-palette.tsx'))
const ShortcutDialog = readAhead(async () => ({
  default: (await import('../keyboard/shortcut-dialog.tsx')).ShortcutDialog,
}))

/** What every page answers to: the palette, the list of shortcuts, the keys that go round the panels. */
export function WindowKeys() {
  const client = useClient()
  const open = useSyncExternalStore(paletteState.subscribe, paletteState.isOpen)
  const [listing, setListing] = useState(false)
  useEffect(() => readAll(), [])
  useShortcuts({
    palette: () => paletteState.set(true),
    shortcuts: () => setListing(true),
    panelNext: () => goToPanel(1),
    panelPrevious: () => goToPanel(-1),
  })
  useCommands(() => {
    const words = habits.palette
    const create = async () => {
      const reply = await client.call('dossier.create', { from: 'empty' })
      if (reply.ok) goTo({ page: 'dossier', id: reply.value.id, stage: 'identity', field: null })
      else sayDone(reply.problem.message)
    }
    return [
      actCommand('library', messages.navigation.library, () => goTo({ page: 'library' })),
      actCommand('institutions', messages.navigation.institutions, () => goTo({ page: 'institutions' })),
      actCommand('create', words.acts.create, () => void create(), { synonyms: words.synonyms.create }),
      actCommand('shortcuts', words.acts.shortcuts, () => setListing(true), {
        shortcut: 'shortcuts',
        synonyms: words.synonyms.shortcuts,
      }),
      actCommand(
        'language',
        words.acts.language,
        () => {
          chooseLanguage(language === 'en' ? 'fr' : 'en')
          window.location.reload()
        },
        { kind: 'choice', synonyms: words.synonyms.language },
      ),
      ...(['auto', 'light', 'dark'] as const).map((theme) =>
        actCommand(`theme/${theme}`, words.acts.theme(messages.theme[theme]), () => changeSettings({ theme }), {
          kind: 'choice',
          synonyms: words.synonyms.theme,
        }),
      ),
      ...recentDossiers().map(({ id, title, stage }): Command => ({
        id: `dossier/${id}`,
        kind: 'dossier',
        label: words.acts.openDossier(title || messages.library.untitled),
        run: () => goTo({ page: 'dossier', id, stage, field: null }),
      })),
    ]
  })
  return (
    <Suspense fallback={<HeldKeys />}>
      {open && <CommandPalette onClose={() => paletteState.set(false)} />}
      {listing && <ShortcutDialog onClose={() => setListing(false)} />}
    </Suspense>
  )
}
