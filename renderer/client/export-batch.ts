import { freelyNamed } from '../../shared/contract/free-name.ts'
import type { Input } from '../../shared/contract/operations.ts'
import type { Problem } from '../../shared/contract/problem.ts'
import { problemLine } from '../../shared/session-table/problem-line.ts'
import type { SessionEntry } from '../../shared/session-table/session-line.ts'
import { withReport, type MergedReport } from '../../shared/standards/merged-reports.ts'
import type { Client, SavingPlace } from './client.ts'
import { isLossReport, lossReportOf } from './loss-reports.ts'
import { produceFiles } from './produce-files.ts'

/** A dossier of the library, as a person calls it. */
export interface BatchDossier {
  id: string
  title: string
}

/** What could not be made of a dossier: all of it, or some formats, each for what it asks for and the dossier does not say. */
export interface BatchFailure {
  dossier: BatchDossier
  problems: readonly Problem[]
}

export interface BatchResult {
  made: number
  failures: readonly BatchFailure[]
  /** What each format of another tool does not say of these dossiers. */
  losses: readonly MergedReport[]
  /** Files saved that tell it of one dossier. */
  reports: readonly string[]
  /** Why it ended before the last dossier: the person stopped it, or nothing more could be saved. */
  ended: 'cancelled' | Problem | null
}

interface BatchOptions {
  client: Client
  dossiers: readonly BatchDossier[]
  asked: Omit<Input<'export.start'>, 'source'>
  place: SavingPlace
  /** Said in the summary of a dossier that was not reached. */
  notMade: string
  onDossier: (done: number, dossier: BatchDossier | null) => void
  signal: AbortSignal
}

/**
 * Makes and saves the documents of one dossier after the other, then a summary of all. One that fails does not stop the
 * others; of one that is saved nothing is kept but its line of the summary. Stopped before the first, it saves nothing.
 */
export async function exportBatch(options: BatchOptions): Promise<BatchResult> {
  const { client, dossiers, asked, place, notMade, onDossier, signal } = options
  const { date } = asked
  const taken = new Set<string>()
  const entries: SessionEntry[] = []
  const failures: BatchFailure[] = []
  let losses: BatchResult['losses'] = []
  const reports: string[] = []
  let ended: BatchResult['ended'] = null

  for (const [index, dossier] of dossiers.entries()) {
    const entry: SessionEntry = { name: dossier.title, line: null, files: [], problems: [notMade] }
    entries.push(entry)
    const fail = (problem: Problem) => {
      failures.push({ dossier, problems: [problem] })
      entry.problems = [problemLine(problem)]
    }
    if (ended !== null || signal.aborted) {
      ended ??= 'cancelled'
      continue
    }
    onDossier(index, dossier)
    const source = { kind: 'dossier', id: dossier.id } as const
    const line = await client.call('session.line', { source, date })
    if (!line.ok) {
      fail(line.problem)
      continue
    }
    entry.line = line.value
    if (signal.aborted) {
      ended = 'cancelled'
      continue
    }
    const produced = await produceFiles(client, { source, ...asked }, () => undefined, signal)
    if (produced.outcome === 'cancelled') ended = 'cancelled'
    else if (produced.outcome === 'failed') fail(produced.problem)
    else {
      const files = freelyNamed(produced.files, taken)
      const saved = await place.save(files)
      if (saved.outcome === 'saved') {
        entry.files = files.map(({ name }) => name)
        entry.problems = produced.refused.map(problemLine)
        for (const file of files.filter(isLossReport)) {
          losses = withReport(losses, lossReportOf(file))
          // The same is there for a person, under the same name.
          reports.push(file.name.replace(/\.json$/, '.txt'))
        }
        if (produced.refused.length > 0) failures.push({ dossier, problems: produced.refused })
      } else if (saved.outcome === 'failed') {
        fail(saved.problem)
        ended = saved.problem
      } else ended = 'cancelled'
    }
  }

  const made = entries.filter(({ files }) => files.length > 0).length
  // A person who stopped before anything was made asks for nothing more.
  if (ended === 'cancelled' && made === 0) {
    await place.close()
    return { made, failures, losses, reports, ended }
  }
  onDossier(dossiers.length, null)
  const summary = await client.call('session.table', { entries, date })
  const saved = summary.ok ? await place.save(freelyNamed(summary.value.files, taken)) : null
  if (!summary.ok) ended ??= summary.problem
  else if (saved?.outcome === 'failed') ended ??= saved.problem
  await place.close()
  return { made, failures, losses, reports, ended }
}
