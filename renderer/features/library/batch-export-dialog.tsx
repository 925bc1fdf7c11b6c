import { useEffect, useId, useRef, useState } from 'react'
import type { Progress } from '../../../shared/contract/job.ts'
import { useClient } from '../../client/client-context.tsx'
import { exportBatch, type BatchDossier, type BatchFailure, type BatchResult } from '../../client/export-batch.ts'
import { ExportChoiceFields, useExportChoice, type ExportChoice } from '../../document/export-choice.tsx'
import { ExportLosses } from '../../document/export-losses.tsx'
import { ExportFrame } from '../../document/export-frame.tsx'
import { ExportProgress } from '../../document/export-progress.tsx'
import { Banner, ProblemText } from '../../ui/banner.tsx'
import { exportWords, messages } from '../../words.ts'
import '../../styles/export.css'

const words = exportWords.batch

type OnMissing = (dossierId: string, path: string) => void

type State =
  { kind: 'choosing' } | { kind: 'running'; progress: Progress } | { kind: 'ended'; result: BatchResult; place: string }

/**
 * Makes the documents of several dossiers: which, how far, what was made, and what was not and why.
 *
 * @param onMissing goes to a field of a dossier that a format cannot do without, by its model path
 */
export default function BatchExportDialog({
  dossiers,
  onClose,
  onMissing,
}: {
  dossiers: readonly BatchDossier[]
  onClose: () => void
  onMissing: OnMissing
}) {
  const client = useClient()
  const choice = useExportChoice()
  const [state, setState] = useState<State>({ kind: 'choosing' })
  const aborting = useRef<AbortController>(null)
  useEffect(() => () => aborting.current?.abort(), [])

  const run = async (asked: ExportChoice) => {
    const place = await client.openPlace(words.archive(asked.date))
    if (place === null) return
    const stop = new AbortController()
    aborting.current = stop
    const total = dossiers.length + 1
    setState({ kind: 'running', progress: { done: 0, total, label: messages.export.running } })
    const result = await exportBatch({
      client,
      dossiers,
      asked,
      place,
      notMade: words.notMade,
      onDossier: (done, dossier) =>
        setState({
          kind: 'running',
          progress: {
            done,
            total,
            label: dossier ? words.progress(dossier.title, done + 1, dossiers.length) : words.summing,
          },
        }),
      signal: stop.signal,
    })
    setState({ kind: 'ended', result, place: place.name })
  }

  const { asked } = choice
  return (
    <ExportFrame
      title={words.title(dossiers.length)}
      step={state.kind}
      onStart={asked && (() => void run(asked))}
      onCancel={() => aborting.current?.abort()}
      onAgain={() => setState({ kind: 'choosing' })}
      onClose={onClose}
    >
      {state.kind === 'choosing' && (
        <>
          <p className="quiet">{words.intro}</p>
          <ExportChoiceFields choice={choice} />
        </>
      )}
      {state.kind === 'running' && <ExportProgress progress={state.progress} />}
      {state.kind === 'ended' && (
        <Outcome result={state.result} total={dossiers.length} place={state.place} onMissing={onMissing} />
      )}
    </ExportFrame>
  )
}

function Outcome({
  result,
  total,
  place,
  onMissing,
}: {
  result: BatchResult
  total: number
  place: string
  onMissing: OnMissing
}) {
  const client = useClient()
  const { made, failures, losses, reports, ended } = result
  if (made === 0 && ended === 'cancelled')
    return (
      <Banner tone="advice">
        <p>{words.nothingMade}</p>
      </Banner>
    )
  return (
    <>
      {ended !== null && (
        <Banner tone={ended === 'cancelled' ? 'advice' : 'blocking'}>
          <p>{ended === 'cancelled' ? words.cancelled : words.stopped}</p>
          {ended !== 'cancelled' && <ProblemText problem={ended} />}
        </Banner>
      )}
      <Banner tone={made === total ? 'done' : 'to-justify'}>
        <p>
          <strong>{words.made(made, total)}</strong>
        </p>
        <p>{client.place === 'browser' ? words.inArchive : words.inFolder}</p>
        <p>
          <code>{place}</code>
        </p>
      </Banner>
      {failures.length > 0 && <Failures failures={failures} onMissing={onMissing} />}
      {losses.length > 0 && <ExportLosses reports={losses} several={total > 1} />}
      {reports.length > 0 && (
        <details className="export-reports">
          <summary>{words.reports(reports.length)}</summary>
          <ul className="file-list">
            {reports.map((name) => (
              <li key={name}>
                <code>{name}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Failures({ failures, onMissing }: { failures: readonly BatchFailure[]; onMissing: OnMissing }) {
  const title = useId()
  return (
    <section aria-labelledby={title}>
      <h3 id={title}>{words.failures}</h3>
      <ul className="export-failures">
        {failures.map(({ dossier, problems }) => (
          <li key={dossier.id}>
            <h4>{dossier.title}</h4>
            {problems.map((problem) => (
              <ProblemText key={problem.message} problem={problem} onMissing={(path) => onMissing(dossier.id, path)} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
