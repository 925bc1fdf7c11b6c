import { lazy, Suspense, useState } from 'react'
import { guide, messages } from '../../words.ts'
import { quietDossier, type RecentDossier } from '../../recent-dossiers.ts'
import { fragmentOf } from '../../route.ts'
import { Button } from '../../ui/button.tsx'
import '../../styles/resume.css'

// What it needs of the model is read once the library shows.
const ResumeReminder = lazy(() => import('./resume-reminder.tsx'))

/** The dossiers last opened on this machine by their names, and the last one recalled when it was left for a while. */
export function RecentDossiers({ dossiers }: { dossiers: readonly RecentDossier[] }) {
  const [quiet, setQuiet] = useState(false)
  const [last] = dossiers
  if (!last) return null
  return (
    <>
      {!quiet && !last.quiet && (
        <Suspense fallback={null}>
          <ResumeReminder
            key={last.id}
            dossier={last}
            onClose={() => {
              quietDossier(last.id)
              setQuiet(true)
              document.getElementById('main')?.focus({ preventScroll: true })
            }}
          />
        </Suspense>
      )}
      <p className="recent">
        <span className="quiet">{guide.resume.recent}</span>{' '}
        {dossiers.map((dossier, rank) => (
          <span key={dossier.id}>
            {rank > 0 && ' · '}
            <a href={fragmentOf({ page: 'dossier', id: dossier.id, stage: dossier.stage, field: null })}>
              {dossier.title || messages.library.untitled}
            </a>
          </span>
        ))}
      </p>
    </>
  )
}

/** What to do where nothing has been opened yet. */
export function FirstSteps({ onBegin }: { onBegin: () => void }) {
  return (
    <section className="resume" aria-labelledby="first-title">
      <h2 id="first-title">{guide.resume.firstTitle}</h2>
      <p>{guide.resume.firstText}</p>
      <div className="actions">
        <Button look="primary" onPress={onBegin}>
          {guide.resume.begin}
        </Button>
      </div>
    </section>
  )
}
