import { useEffect, useState, type ComponentType } from 'react'
import { useClient } from '../../client/client-context.tsx'
import { guide, messages } from '../../words.ts'
import { quietDossier, type RecentDossier } from '../../recent-dossiers.ts'
import { fragmentOf } from '../../route.ts'
import { Button } from '../../ui/button.tsx'
import type { Reminded } from './resume-reminder.tsx'
import '../../styles/resume.css'

/** What recalls a dossier: its last changes, and what shows them. */
interface Recalled {
  id: string
  changes: Reminded['changes']
  Reminder: ComponentType<Reminded>
}

/**
 * What recalls the dossier last opened here; `'nothing'` where there is none. `null` until it is known: the list that comes
 * below waits for it, so that nothing moves under a hand that is about to click.
 */
export function useRecalled(last: RecentDossier | undefined): Recalled | 'nothing' | null {
  const client = useClient()
  const id = last === undefined || last.quiet ? null : last.id
  const [recalled, setRecalled] = useState<Recalled | 'nothing' | null>(id === null ? 'nothing' : null)
  useEffect(() => {
    if (id === null) return undefined
    let current = true
    void Promise.all([
      client.call('dossier.history', { id, before: null, limit: 50 }),
      // What it needs of the model is not read before.
      import('./resume-reminder.tsx'),
    ]).then(([reply, { default: Reminder }]) => {
      if (current) setRecalled({ id, changes: reply.ok ? reply.value.changes : [], Reminder })
    })
    return () => {
      current = false
    }
  }, [client, id])
  return recalled
}

/** The dossiers last opened on this machine by their names, and the last one recalled when it was left for a while. */
export function RecentDossiers({
  dossiers,
  recalled,
}: {
  dossiers: readonly RecentDossier[]
  recalled: Recalled | 'nothing'
}) {
  const [quiet, setQuiet] = useState(false)
  const [last] = dossiers
  if (!last) return null
  return (
    <>
      {!quiet && !last.quiet && recalled !== 'nothing' && recalled.id === last.id && (
        <recalled.Reminder
          key={last.id}
          dossier={last}
          changes={recalled.changes}
          onClose={() => {
            quietDossier(last.id)
            setQuiet(true)
            document.getElementById('main')?.focus({ preventScroll: true })
          }}
        />
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
