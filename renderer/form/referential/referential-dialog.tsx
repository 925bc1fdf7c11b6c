import { useEffect, useRef, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { Input } from '../../../shared/contract/operations.ts'
import type { Problem } from '../../../shared/contract/problem.ts'
import { isTableOfBlocks, type ColumnMapping } from '../../../shared/referential/known-tables.ts'
import type { ReferentialEntry } from '../../../shared/referential/entry.ts'
import { useClient } from '../../client/client-context.tsx'
import type { Path } from '../../session/path.ts'
import '../../styles/referential.css'
import { Banner, ProblemText } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { referentialWords as words } from './words.ts'
import { EntryChoice } from './entry-choice.tsx'
import { EntrySearch } from './entry-search.tsx'
import { handOver, read, type HandedOver, type HandingOver, type HeldReferential } from './hand-over.ts'
import { ReferentialFile } from './referential-file.tsx'
import { TableColumns } from './table-columns.tsx'

/**
 * The referential this window looked into last: reading a large one takes some seconds, and blocks are taken one after
 * the other.
 */
let held: HeldReferential | null = null

type State =
  | { kind: 'choosing'; problem: Problem | null; cancelled: boolean }
  | { kind: 'running'; progress: HandingOver | null }
  /** `mapping`: the columns that were asked for and could not be read so. */
  | { kind: 'open'; referential: HeldReferential; problem: Problem | null; mapping?: ColumnMapping | null }
  | { kind: 'entry'; referential: HeldReferential; entry: ReferentialEntry }

/** From a file to items of the dossier: which file, which entry of it, what of the entry, and what that becomes. */
export default function ReferentialDialog({ path, onClose }: { path: Path; onClose: () => void }) {
  const client = useClient()
  const [state, setState] = useState<State>(
    held ? { kind: 'open', referential: held, problem: null } : { kind: 'choosing', problem: null, cancelled: false },
  )
  const [search, setSearch] = useState('')
  const aborting = useRef<AbortController>(null)
  useEffect(() => () => aborting.current?.abort(), [])
  const running = state.kind === 'running'

  const watch = async (work: (watched: Parameters<typeof handOver>[2]) => Promise<HandedOver>) => {
    const stop = new AbortController()
    aborting.current = stop
    setState({ kind: 'running', progress: null })
    return work({ signal: stop.signal, onProgress: (progress) => setState({ kind: 'running', progress }) })
  }

  const give = async (file: File) => {
    const answer = await watch((watched) => handOver(client, file, watched))
    const problem = answer.outcome === 'failed' ? answer.problem : null
    if (answer.outcome !== 'cancelled' && answer.referential) {
      if (held) void client.call('referential.forget', { id: held.id })
      held = answer.referential
      setSearch('')
      setState({ kind: 'open', referential: held, problem })
    } else
      setState({
        kind: 'choosing',
        problem,
        cancelled: answer.outcome === 'cancelled',
      })
  }

  const readAgain = async (referential: HeldReferential, mapping: Input<'referential.read'>['mapping']) => {
    const { id, name } = referential
    const answer = await watch((watched) => read(client, id, name, mapping, watched))
    if (answer.outcome === 'done') {
      held = answer.referential
      setState({ kind: 'open', referential: held, problem: null })
    } else
      setState({ kind: 'open', referential, problem: answer.outcome === 'failed' ? answer.problem : null, mapping })
  }

  /** One that is no longer there, after the application was started again, is asked for again. */
  const lose = (problem: Problem) => {
    held = null
    setState({ kind: 'choosing', problem, cancelled: false })
  }

  const show = async (referential: HeldReferential, key: number) => {
    const reply = await client.call('referential.entry', { id: referential.id, key })
    if (reply.ok) setState({ kind: 'entry', referential, entry: reply.value })
    else lose(reply.problem)
  }

  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={!running}
      isKeyboardDismissDisabled={running}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="modal modal-wide">
        <Dialog className="dialog referential">
          <Heading slot="title" className="dialog-title">
            {words.title}
          </Heading>
          {state.kind === 'choosing' && (
            <>
              {state.problem && (
                <Banner>
                  <ProblemText problem={state.problem} />
                </Banner>
              )}
              {state.cancelled && <Banner tone="advice">{words.cancelled}</Banner>}
              <ReferentialFile onFile={(file) => void give(file)} />
              <div className="actions dialog-actions">
                <Button look="quiet" onPress={onClose}>
                  {words.cancel}
                </Button>
              </div>
            </>
          )}
          {state.kind === 'running' && (
            <>
              <ReadingProgress progress={state.progress} />
              <div className="actions dialog-actions">
                <Button autoFocus onPress={() => aborting.current?.abort()}>
                  {words.cancel}
                </Button>
              </div>
            </>
          )}
          {state.kind === 'open' && (
            <>
              {state.problem && (
                <Banner>
                  <ProblemText problem={state.problem} />
                  {state.referential.summary.table && <p>{words.otherColumns}</p>}
                </Banner>
              )}
              <Held referential={state.referential} onFile={(file) => void give(file)} />
              <Relabelled {...state.referential.summary.relabelled} />
              {state.referential.summary.table && (
                <TableColumns
                  key={state.referential.id}
                  table={state.referential.summary.table}
                  chosen={state.mapping ?? null}
                  unread={state.referential.summary.entries === 0 || state.problem !== null}
                  onRead={(mapping) => void readAgain(state.referential, mapping)}
                />
              )}
              {state.referential.summary.entries > 0 && state.problem === null && (
                <EntrySearch
                  id={state.referential.id}
                  blocks={holdsBlocks(state.referential.summary)}
                  search={search}
                  onSearch={setSearch}
                  onEntry={(key) => void show(state.referential, key)}
                  onLost={lose}
                />
              )}
              <div className="actions dialog-actions">
                <Button look="quiet" onPress={onClose}>
                  {words.close}
                </Button>
              </div>
            </>
          )}
          {state.kind === 'entry' && (
            <EntryChoice
              key={state.entry.key}
              path={path}
              entry={state.entry}
              file={state.referential.name}
              onBack={() => setState({ kind: 'open', referential: state.referential, problem: null })}
              onClose={onClose}
            />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const holdsBlocks = ({ kind, table }: HeldReferential['summary']) =>
  kind === 'rncp' || (table !== null && table.known !== null && isTableOfBlocks(table.known))

/** Rows that give another label to a code: both can be taken, and the columns be said otherwise. */
function Relabelled({ count, rows }: HeldReferential['summary']['relabelled']) {
  if (count === 0) return null
  return (
    <Banner tone="advice">
      <details>
        <summary>{words.relabelled(count)}</summary>
        <ul className="file-list">
          {rows.map((row) => (
            <li key={row.line}>{words.relabelledRow(row)}</li>
          ))}
        </ul>
        {count > rows.length && <p>{words.more(count - rows.length)}</p>}
      </details>
      <p>{words.relabelledNext}</p>
    </Banner>
  )
}

function ReadingProgress({ progress }: { progress: HandingOver | null }) {
  const label = progress?.step === 'reading' ? words.reading : words.sending
  return (
    <Progress label={label} progress={progress}>
      {progress ? words.percent(label, Math.floor((progress.done / progress.total) * 100)) : undefined}
    </Progress>
  )
}

function Held({ referential, onFile }: { referential: HeldReferential; onFile: (file: File) => void }) {
  const { name, summary } = referential
  return (
    <div className="referential-held">
      <p>
        <strong>{name}</strong>
        {name !== summary.file && !name.endsWith(summary.file) && (
          <>
            {' '}
            <span className="quiet">{summary.file}</span>
          </>
        )}
        {summary.entries > 0 && (
          <>
            <br />
            <span className="quiet">
              {words.holds(summary.entries, summary.parts)}
              {summary.skipped > 0 && ` ${words.skipped(summary.skipped)}`}
            </span>
          </>
        )}
      </p>
      <ReferentialFile onFile={onFile} other />
    </div>
  )
}
