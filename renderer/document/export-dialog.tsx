import { useEffect, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Evaluation } from '../../shared/checklist/finding.ts'
import type { Progress } from '../../shared/contract/job.ts'
import type { Problem } from '../../shared/contract/problem.ts'
import { fieldTrail } from '../../shared/definition/field-trail.ts'
import type { LossReport } from '../../shared/standards/loss-report-schema.ts'
import { fieldLabel, messages } from '../words.ts'
import { useClient } from '../client/client-context.tsx'
import { isLossReport, lossReportOf } from '../client/loss-reports.ts'
import { produceFiles } from '../client/produce-files.ts'
import { isoDay } from '../form/quantities.ts'
import { ExportLosses } from './export-losses.tsx'
import { modelPathOf } from '../session/path.ts'
import { Banner, ProblemText } from '../ui/banner.tsx'
import { ExportChoiceFields, useExportChoice, type ExportChoice } from './export-choice.tsx'
import { ExportFrame } from './export-frame.tsx'
import { ExportProgress } from './export-progress.tsx'
import '../styles/export.css'

type State =
  | { kind: 'choosing' }
  | { kind: 'running'; progress: Progress | null }
  | { kind: 'done'; files: readonly string[]; reports: readonly LossReport[]; refused: readonly Problem[] }
  | { kind: 'cancelled' }
  | { kind: 'failed'; problem: Problem }

/** How the dossier stands before the commission on the day its files will bear; null until it is known. */
function useVerdict(id: string, date: string | null) {
  const client = useClient()
  const [verdict, setVerdict] = useState<Pick<Evaluation, 'verdict' | 'counts'> | null>(null)
  useEffect(() => {
    let current = true
    void client.call('dossier.check', { id, gate: 'cfvu', date: date ?? isoDay(new Date()) }).then((reply) => {
      if (current) setVerdict(reply.ok ? reply.value.evaluation : null)
    })
    return () => {
      current = false
    }
  }, [client, id, date])
  return verdict
}

/**
 * Makes the files of a dossier and hands them over: which, for what day, how far, and where they went.
 *
 * @param notUnderstood places of fields whose words are no value, joined by dots
 * @param onMissing goes to a field by its path, such as one that a format cannot do without; the dialog is then closed
 */
export function ExportDialog({
  id,
  title,
  notUnderstood,
  onClose,
  onMissing,
}: {
  id: string
  title: string
  notUnderstood: readonly string[]
  onClose: () => void
  onMissing: (path: string) => void
}) {
  const client = useClient()
  const words = messages.export
  const choice = useExportChoice()
  const [state, setState] = useState<State>({ kind: 'choosing' })
  const verdict = useVerdict(id, choice.date)
  const aborting = useRef<AbortController>(null)
  useEffect(() => () => aborting.current?.abort(), [])

  const run = async (asked: ExportChoice) => {
    const stop = new AbortController()
    aborting.current = stop
    setState({ kind: 'running', progress: null })
    const input = { source: { kind: 'dossier', id } as const, ...asked }
    const produced = await produceFiles(
      client,
      input,
      (progress) => setState({ kind: 'running', progress }),
      stop.signal,
    )
    if (produced.outcome !== 'done') {
      setState(produced.outcome === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', problem: produced.problem })
      return
    }
    const saved = await client.saveFiles(produced.files)
    if (saved.outcome === 'saved')
      setState({
        kind: 'done',
        files: saved.files,
        reports: produced.files.filter(isLossReport).map(lossReportOf),
        refused: produced.refused,
      })
    else if (saved.outcome === 'cancelled') setState({ kind: 'cancelled' })
    else setState({ kind: 'failed', problem: saved.problem })
  }

  const leadTo = (path: string) => {
    onClose()
    onMissing(path)
  }
  const { asked } = choice
  return (
    <ExportFrame
      title={words.title(title)}
      step={state.kind === 'choosing' || state.kind === 'running' ? state.kind : 'ended'}
      onStart={asked && (() => void run(asked))}
      onCancel={() => aborting.current?.abort()}
      onAgain={() => setState({ kind: 'choosing' })}
      onClose={onClose}
    >
      {state.kind === 'choosing' && verdict && verdict.verdict !== 'ready' && (
        <Banner tone={verdict.counts.blocking > 0 ? 'to-justify' : 'advice'}>
          <p>
            <strong>
              {verdict.counts.blocking > 0
                ? words.stillBlocking(verdict.counts.blocking)
                : words.stillToJustify(verdict.counts.toJustify)}
            </strong>
          </p>
          <p>{words.stillText}</p>
        </Banner>
      )}
      {state.kind === 'choosing' && notUnderstood.length > 0 && (
        <Banner tone="to-justify">
          <p>
            <strong>{words.notUnderstood(notUnderstood.length)}</strong>
          </p>
          <ul>
            {notUnderstood.map((place) => (
              <li key={place}>
                <AriaButton className="link-button" onPress={() => leadTo(place)}>
                  {fieldTrail(modelPathOf(place.split('.')), fieldLabel)}
                </AriaButton>
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {state.kind === 'choosing' && <ExportChoiceFields choice={choice} />}
      {state.kind === 'running' && <ExportProgress progress={state.progress} />}
      {state.kind === 'done' && (
        <Banner tone="done">
          <p>
            <strong>{words.done}</strong>
          </p>
          <p>{client.place === 'browser' ? words.downloads : words.saved}</p>
          <ul className="file-list">
            {state.files.map((file) => (
              <li key={file}>
                <code>{file}</code>
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {state.kind === 'done' &&
        state.refused.map((problem) => (
          <Banner key={problem.message} tone="to-justify">
            <ProblemText problem={problem} onMissing={leadTo} />
          </Banner>
        ))}
      {state.kind === 'done' && state.reports.length > 0 && <ExportLosses reports={state.reports} />}
      {state.kind === 'cancelled' && <Banner tone="advice">{words.cancelled}</Banner>}
      {state.kind === 'failed' && (
        <Banner>
          <ProblemText problem={state.problem} onMissing={leadTo} />
        </Banner>
      )}
    </ExportFrame>
  )
}
