import { lazy, Suspense, useEffect, useState } from 'react'
import { useClient } from './client/client-context.tsx'
import { typeAsPrinted } from './editor/typed-as-printed.ts'
import { InstitutionList } from './features/institution/institution-list.tsx'
import { LibraryScreen } from './features/library/library-screen.tsx'
import { WindowKeys } from './palette/window-keys.tsx'
import { messages } from './words.ts'
import { fragmentOf, useRoute } from './route.ts'
import { stageLeft } from './recent-dossiers.ts'
import { followSettings } from './settings.ts'
import { awaitsPerson, useLeftDocuments } from './session/left-documents.ts'
import { Banner } from './ui/banner.tsx'
import { FaultBoundary } from './ui/fault-boundary.tsx'
import { OpeningPage } from './ui/opening-page.tsx'
import { StayingBanners } from './ui/staying-banners.tsx'
import { Toasts } from './ui/toasts.tsx'

// The library shows before the forms, the model and the checklist are read.
const DossierScreen = lazy(async () => ({
  default: (await import('./features/dossier/dossier-screen.tsx')).DossierScreen,
}))
const InstitutionScreen = lazy(async () => ({
  default: (await import('./features/institution/institution-screen.tsx')).InstitutionScreen,
}))

/** The whole window: one screen, chosen by the address. */
export function App() {
  useEffect(keepPage, [])
  useEffect(typeAsPrinted, [])
  useEffect(followSettings, [])
  return (
    <FaultBoundary>
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        {messages.application.skip}
      </button>
      <ConnectionBanner />
      <UnsavedBanner />
      <Suspense fallback={<OpeningPage opening={{ kind: 'opening' }} />}>
        <Screen />
      </Suspense>
      <WindowKeys />
      <Toasts />
    </FaultBoundary>
  )
}

/** A file dropped beside its place would replace the page, and with it what is not saved yet. */
function keepPage(): () => void {
  const refuse = (event: DragEvent) => event.preventDefault()
  window.addEventListener('dragover', refuse)
  window.addEventListener('drop', refuse)
  return () => {
    window.removeEventListener('dragover', refuse)
    window.removeEventListener('drop', refuse)
  }
}

function Screen() {
  const route = useRoute()
  switch (route.page) {
    case 'library':
      return <LibraryScreen />
    case 'dossier':
      return <DossierScreen key={route.id} {...route} />
    case 'institutions':
      return <InstitutionList />
    case 'institution':
      return <InstitutionScreen key={route.id} {...route} />
  }
}

/** Says when the application cannot be reached; what is typed is kept meanwhile. */
function ConnectionBanner() {
  const client = useClient()
  const [connection, setConnection] = useState({ connected: true, refused: false })
  useEffect(() => client.onConnection((connected, refused = false) => setConnection({ connected, refused })), [client])
  if (connection.connected) return null
  return (
    <StayingBanners at="over">
      <Banner>{connection.refused ? messages.connection.restarted : messages.connection.lost}</Banner>
    </StayingBanners>
  )
}

/** Says on every page which documents were left before all of their text was saved, and leads back to them. */
function UnsavedBanner() {
  const documents = useLeftDocuments().filter(awaitsPerson)
  if (documents.length === 0) return null
  return (
    <div className="banner-place">
      <Banner>
        <p>
          <strong>{messages.save.leftUnsaved}</strong>
        </p>
        {documents.map(({ kind, id }) => (
          <p key={id}>
            <a
              href={fragmentOf(
                kind === 'dossier'
                  ? { page: 'dossier', id, stage: stageLeft(id), field: null }
                  : { page: 'institution', id, field: null },
              )}
            >
              {messages.save.backTo[kind]}
            </a>
          </p>
        ))}
      </Banner>
    </div>
  )
}
