import { cli } from '../../../shared/messages/fr/cli.ts'
import { exportFormatTexts } from '../../../shared/messages/fr/export-formats.ts'
import { hadAlready, keptInstitution } from '../../../shared/messages/fr/import.ts'
import { Refusal } from '../../core/refusal.ts'
import { readArguments } from '../arguments.ts'
import { call, type Command } from '../command.ts'
import { exitCode, exitCodeOf, gravest, type ExitCode } from '../exit-code.ts'
import { readGivenFile } from '../given-files.ts'
import { differencesOf } from '../told-differences.ts'
import { printProblem } from '../print-problem.ts'
import { UsageFault } from '../usage-fault.ts'

/**
 * `cadrier import FILE…`: adds each file to the library; a bad one is told and changes nothing. Where a Word document was
 * edited, says what differs, and takes the fields of `--take`, `all` or their paths.
 */
export const importFiles: Command = async (argv, terminal) => {
  const { words, options } = readArguments(argv, { 'data-dir': 'text', take: 'texts' })
  if (words.length === 0) throw new UsageFault(cli.usageFaults.noFile)
  const application = await terminal.application(options['data-dir'])
  const codes: ExitCode[] = []
  for (const path of words) {
    try {
      const file = await readGivenFile(path)
      const differences = await differencesOf(application, file)
      const unknown = options.take.find(
        (taken) => taken !== 'all' && !differences.some((difference) => difference.path === taken),
      )
      if (unknown !== undefined) throw new UsageFault(cli.word.unknownPath(unknown, path))
      const take = options.take.includes('all') ? 'all' : options.take
      const {
        title,
        keptInstitution: kept,
        twin,
        taken,
        aside,
        standard,
      } = await call(application, 'file.import', { ...file, take })
      terminal.print(`${cli.imported(title, path)}\n`)
      if (differences.length > 0) {
        for (const line of cli.word.told(path, differences)) terminal.complain(line)
        terminal.complain(cli.word.outcome(taken, aside))
      }
      if (standard !== null) {
        const { label } = exportFormatTexts[standard.format]
        for (const line of cli.lost(path, label, standard.losses)) terminal.complain(line)
      }
      if (twin !== null) terminal.complain(hadAlready({ ...twin, partial: standard !== null }))
      if (kept !== null) terminal.complain(keptInstitution(kept))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      printProblem(error.problem, terminal)
      codes.push(exitCodeOf(error.problem))
    }
  }
  return codes.length === 0 ? exitCode.clean : gravest(codes)
}
