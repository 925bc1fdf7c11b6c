import { useEffect, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Output } from '../../../shared/contract/operations.ts'
import type { Definition } from '../../../shared/definition/definition.ts'
import type { Stage } from '../../../shared/definition/stages.ts'
import { awaySince, lastEdits, nextAct } from '../../../shared/guidance/resume.ts'
import { gapMessage, guide } from '../../words.ts'
import { useClient } from '../../client/client-context.tsx'
import { useForm } from '../../form/form-context.tsx'
import { isoDay, showInstant } from '../../form/quantities.ts'
import { recentDossiers, rememberDossier, type RecentDossier } from '../../recent-dossiers.ts'
import { fragmentOf } from '../../route.ts'
import type { DocumentSession } from '../../session/document-session.ts'
import { useSettings } from '../../settings.ts'
import { IconButton } from '../../ui/button.tsx'
import '../../styles/resume.css'
import { goToGap } from '../../form/go-to-field.ts'
import { stageTitle } from './stage-title.ts'
import type { Judgement } from '../../form/judgement-context.ts'

/** Edits recalled. */
const editsShown = 3

/** Where this dossier was last looked at on this machine, and the keeping of where it is now. */
export function useLastVisit(session: DocumentSession, stage: Stage): RecentDossier | null {
  const { id } = session
  const [last] = useState(() => recentDossiers().find((entry) => entry.id === id) ?? null)
  // Kept on arrival and on leaving, not at each key of the title.
  useEffect(() => {
    const keep = () => {
      const title = (session.snapshot().document as Definition).identity.title.fr
      rememberDossier({ id, title, stage, at: new Date().toISOString() })
    }
    keep()
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [session, id, stage])
  return last
}

/** For a dossier left for a while: what was done last, where one was, and the next act. Goes away when told to. */
export function ResumeCard({ last, judgement }: { last: RecentDossier | null; judgement: Judgement | null }) {
  const client = useClient()
  const { session, unfolded } = useForm()
  const { role } = useSettings()
  const [came] = useState(() => new Date())
  const [changes, setChanges] = useState<Output<'dossier.history'>['changes']>([])
  const [dismissed, setDismissed] = useState(false)
  useEffect(() => {
    let current = true
    void client.call('dossier.history', { id: session.id, before: null, limit: 50 }).then((reply) => {
      if (current && reply.ok) setChanges(reply.value.changes)
    })
    return () => {
      current = false
    }
  }, [client, session])
  const words = guide.resume
  const since = awaySince(last?.at ?? null, changes, came)
  if (since === null || dismissed) return null
  const today = isoDay(came)
  const act = judgement && nextAct(judgement.evaluation.findings, role, last?.stage ?? 'identity')
  return (
    <section className="resume" aria-labelledby="resume-title">
      <div className="resume-head">
        <h2 id="resume-title">{words.title}</h2>
        <IconButton
          icon="close"
          label={words.dismiss}
          onPress={() => {
            setDismissed(true)
            document.getElementById('main')?.focus({ preventScroll: true })
          }}
        />
      </div>
      <p>
        {words.since(showInstant(since, today))}
        {last && (
          <>
            {' '}
            {words.youWere}{' '}
            <a href={fragmentOf({ page: 'dossier', id: session.id, stage: last.stage, field: null })}>
              {stageTitle(last.stage)}
            </a>
            .
          </>
        )}
      </p>
      <p className="resume-label">{words.lastEdits}</p>
      <ul className="resume-edits">
        {lastEdits(changes, editsShown).map(({ changeId, label, at }) => (
          <li key={changeId}>
            {label} <span className="quiet">{showInstant(at, today)}</span>
          </li>
        ))}
      </ul>
      {act && (
        <p className="resume-next">
          <strong>{words.next(stageTitle(act.stage))}</strong> {gapMessage(act.gap.message)}{' '}
          <AriaButton
            className="link-button"
            onPress={() => {
              setDismissed(true)
              void goToGap(session.id, act.gap, unfolded)
            }}
          >
            {words.go}
          </AriaButton>
        </p>
      )}
      {judgement && !act && <p className="resume-next">{guide.steps.done}</p>}
    </section>
  )
}
