import { basename } from 'node:path'
import { exportFormats, ownFormats, type ExportFormat } from '../../../shared/contract/export-formats.ts'
import { freelyNamed } from '../../../shared/contract/free-name.ts'
import type { Input, Output } from '../../../shared/contract/operations.ts'
import type { ProblemCode } from '../../../shared/contract/problem.ts'
import { cli } from '../../../shared/messages/fr/cli.ts'
import { problemLine } from '../../../shared/session-table/problem-line.ts'
import type { SessionEntry } from '../../../shared/session-table/session-line.ts'
import type { Application } from '../../core/application.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeFiles } from '../../core/write-files.ts'
import { dateOf, oneOf, readArguments } from '../arguments.ts'
import { call, type Command, type Terminal } from '../command.ts'
import { exitCode, exitCodeOf, gravest, type ExitCode } from '../exit-code.ts'
import { readGivenFile } from '../given-files.ts'
import { printProblem } from '../print-problem.ts'
import { printWritten } from '../print-written.ts'
import { warnOfDifferences } from '../told-differences.ts'
import { UsageFault } from '../usage-fault.ts'

/**
 * `cadrier export FILE… --to DIR`: makes every document of every file and prints their paths. The documents of a file
 * are written whole or not at all; of several files, those that cannot be used are told and do not stop the others, and
 * a summary of all is written beside the documents.
 */
export const exportFiles: Command = async (argv, terminal) => {
  const { words, options } = readArguments(argv, {
    to: 'text',
    as: 'text',
    profile: 'texts',
    date: 'text',
    'data-dir': 'text',
  })
  if (words.length === 0) throw new UsageFault(cli.usageFaults.noFile)
  if (options.to === undefined || options.to === '') throw new UsageFault(cli.usageFaults.noFolder)
  const wanted = options.as?.split(',').map((format) => oneOf('--as', format.trim(), exportFormats, 'docx'))
  const chosen: readonly ExportFormat[] = wanted ?? ownFormats
  const formats = exportFormats.filter((format) => chosen.includes(format))
  const profiles = await Promise.all(options.profile.flatMap((names) => names.split(',')).map(profileNamed))
  const task = { to: options.to, formats, profiles, date: dateOf(options.date, terminal.now()) }
  const application = await terminal.application(options['data-dir'])
  const [only, ...others] = words
  if (only === undefined || others.length > 0) return exportMany(words, task, application, terminal)
  const file = await readGivenFile(only)
  const { files, refused } = await produce(file, task, application).catch((error: unknown) => {
    // What is missing of a dossier is told without its name.
    if (error instanceof Refusal && error.problem.code === 'not-ready') terminal.complain(cli.about(only))
    throw error
  })
  await warnOfDifferences(application, file, terminal.complain)
  printWritten(await writeFiles(task.to, files), terminal)
  for (const problem of refused) {
    terminal.complain(cli.about(only))
    printProblem(problem, terminal)
  }
  return refused.length === 0 ? exitCode.clean : gravest(refused.map(exitCodeOf))
}

interface Task extends Pick<Input<'export.start'>, 'formats' | 'profiles' | 'date'> {
  to: string
}

type GivenFile = Awaited<ReturnType<typeof readGivenFile>>

/** One file after the other: nothing is kept of one that is written but its line of the summary. */
async function exportMany(
  paths: readonly string[],
  task: Task,
  application: Application,
  terminal: Terminal,
): Promise<ExitCode> {
  const { date } = task
  const taken = new Set<string>()
  const entries: SessionEntry[] = []
  const codes: ExitCode[] = []
  for (const [index, path] of paths.entries()) {
    terminal.progress(cli.progress(index + 1, paths.length, path))
    // The summary is handed on: it says nothing of where files are on this computer.
    const name = basename(path)
    const entry: SessionEntry = { name, line: null, files: [], problems: [] }
    entries.push(entry)
    try {
      const file = await readGivenFile(path)
      entry.line = await call(application, 'session.line', { source: { kind: 'file', file }, date })
      const { files, refused } = await produce(file, task, application)
      await warnOfDifferences(application, file, terminal.complain)
      const produced = freelyNamed(files, taken)
      const written = await writeFiles(task.to, produced)
      terminal.progress('')
      printWritten(written, terminal)
      entry.files = produced.map(({ name }) => name)
      for (const problem of refused) {
        terminal.complain(cli.about(path))
        printProblem(problem, terminal)
        entry.problems.push(problemLine(problem))
        codes.push(exitCodeOf(problem))
      }
    } catch (error) {
      terminal.progress('')
      // A profile that cannot be used is a fault of the command, not of the file it was met with.
      if (!(error instanceof Refusal) || profileFaults.has(error.problem.code)) throw error
      if (!error.problem.message.includes(path)) terminal.complain(cli.about(path))
      printProblem(error.problem, terminal)
      entry.problems.push(problemLine(error.problem).replaceAll(path, name))
      codes.push(exitCodeOf(error.problem))
    }
  }
  const { files } = await call(application, 'session.table', { entries, date })
  printWritten(await writeFiles(task.to, freelyNamed(files, taken)), terminal)
  const failed = entries.filter(({ files }) => files.length === 0).length
  if (failed > 0) terminal.complain(cli.notAllMade(failed, paths.length))
  return gravest(codes)
}

const profileFaults: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['unknown-profile', 'invalid-profile'])

/** The documents of one file. */
async function produce(
  file: GivenFile,
  { formats, profiles, date }: Task,
  application: Application,
): Promise<Output<'job.result'>> {
  const source = { kind: 'file' as const, file }
  const { job } = await call(application, 'export.start', { source, formats, profiles, date })
  await ended(application, job)
  return call(application, 'job.result', { job })
}

/** A profile by its id, or the file that holds one. */
async function profileNamed(given: string) {
  const name = given.trim()
  return name.endsWith('.json')
    ? { kind: 'file' as const, file: await readGivenFile(name) }
    : { kind: 'installed' as const, id: name }
}

/** Waits until a job no longer runs, however it ended. */
async function ended(application: Application, job: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const unsubscribe = application.subscribe((event) => {
    if (event.kind === 'job-changed' && event.job === job && event.state !== 'running') resolve()
  })
  // Asked after subscribing: a job that ended in between is seen here.
  const { state } = await call(application, 'job.status', { job })
  if (state === 'running') await promise
  unsubscribe()
}
