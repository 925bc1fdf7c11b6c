import { useEffect, useState } from 'react'
import type { Output } from '../../../shared/contract/operations.ts'
import { awaySince, lastEdits, nextAct } from '../../../shared/guidance/resume.ts'
import { gapMessage, guide, messages, readSentences, stageTexts } from '../../words.ts'
import { useClient } from '../../client/client-context.tsx'
import { isoDay, showInstant } from '../../form/quantities.ts'
import type { RecentDossier } from '../../recent-dossiers.ts'
import { fragmentOf } from '../../route.ts'
import { useSettings } from '../../settings.ts'
import { IconButton } from '../../ui/button.tsx'

/** Edits recalled. */
const editsShown = 3

const titleOf = (stage: string) => stageTexts.find(({ id }) => id === stage)?.title ?? stage

export interface Reminded {
  dossier: RecentDossier
  /** Its last changes, the last one first. */
  changes: Output<'dossier.history'>['changes']
  onClose: () => void
}

/** For the dossier last opened here, when it was left for a while: last edits, where one was, the next act. */
export default function ResumeReminder({ dossier, changes, onClose }: Reminded) {
  const client = useClient()
  const { gate, role } = useSettings()
  const [came] = useState(() => new Date())
  const [next, setNext] = useState('')
  const { id, stage, at, title } = dossier
  const since = awaySince(at, changes, came)
  const today = isoDay(came)
  const away = since !== null
  useEffect(() => {
    if (!away) return undefined
    let current = true
    const check = client.call('dossier.check', { id, gate, date: today })
    void Promise.all([check, readSentences()]).then(([reply]) => {
      if (!current || !reply.ok) return
      const act = nextAct(reply.value.evaluation.findings, role, stage)
      setNext(act ? `${guide.resume.next(titleOf(act.stage))} ${gapMessage(act.gap.message)}` : guide.steps.done)
    })
    return () => {
      current = false
    }
  }, [client, id, stage, gate, role, away, today])
  const words = guide.resume
  if (since === null) return null
  return (
    <section className="resume" aria-labelledby="resume-title">
      <div className="resume-head">
        <h2 id="resume-title">{words.title}</h2>
        <IconButton icon="close" label={words.dismiss} onPress={onClose} />
      </div>
      <p className="resume-title">{title || messages.library.untitled}</p>
      <p>
        {words.since(showInstant(since, today))}{' '}
        <a href={fragmentOf({ page: 'dossier', id, stage, field: null })}>{words.backTo(titleOf(stage))}</a>
      </p>
      <p className="resume-label">{words.lastEdits}</p>
      <ul className="resume-edits">
        {lastEdits(changes, editsShown).map(({ changeId, label, at: made }) => (
          <li key={changeId}>
            {label} <span className="quiet">{showInstant(made, today)}</span>
          </li>
        ))}
      </ul>
      {/* Its line is kept until it is known: what is below does not move. */}
      <p className="resume-next">{next || '\u00a0'}</p>
    </section>
  )
}
