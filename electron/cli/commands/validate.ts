import { isStandardFormat } from '../../../shared/contract/export-formats.ts'
import { cli } from '../../../shared/messages/fr/cli.ts'
import { otherFileName } from '../../../shared/messages/fr/standard-problems.ts'
import { isCredentialTemplate } from '../../../shared/standards/elm/credential-template.ts'
import { Refusal } from '../../core/refusal.ts'
import { readArguments } from '../arguments.ts'
import { call, type Command } from '../command.ts'
import { exitCode, exitCodeOf, gravest, type ExitCode } from '../exit-code.ts'
import { readGivenFile } from '../given-files.ts'
import { filesIn, jsonIn } from '../official/schema-folder.ts'
import { UnusableSchema } from '../official/verdict.ts'
import { printProblem } from '../print-problem.ts'
import { UsageFault } from '../usage-fault.ts'

/**
 * `cadrier validate FILE… [--schemas DIR]`: says what each file is and whether it is valid, with the places of its faults,
 * and which level was checked. Every file is looked at; nothing enters the library.
 */
export const validate: Command = async (argv, terminal) => {
  const { words, options } = readArguments(argv, { schemas: 'text' })
  if (words.length === 0) throw new UsageFault(cli.usageFaults.noFile)
  const texts = cli.validate
  // A folder that is not there is a fault of the command, whatever the files are.
  if (options.schemas !== undefined) await filesIn(options.schemas)
  const application = await terminal.application()
  const codes: ExitCode[] = []
  for (const path of words) {
    try {
      const file = await readGivenFile(path)
      const { kind, title } = await call(application, 'file.validate', file)
      const format = kind === 'definition' ? texts.own : otherFileName(kind)
      let faults: readonly { path: string; message: string }[] = []
      const bytes = Buffer.from(file.base64, 'base64')
      const levels = [texts.ownReader]
      if (kind === 'elm' && isCredentialTemplate(jsonIn(bytes.toString('utf8')))) levels.unshift(texts.template)
      if (options.schemas !== undefined) {
        const { officialVerdict } = await import('../official/official-verdict.ts')
        const official = isStandardFormat(kind) ? await officialVerdict(options.schemas, kind, bytes) : null
        faults = official?.faults ?? []
        if (official?.atIssue !== undefined && official.atIssue.length > 0)
          levels.splice(1, 0, texts.atIssue(official.atIssue))
        levels.push(
          official === null
            ? texts.noneOfficial
            : official.applied === null
              ? texts.noOfficial(options.schemas)
              : texts.official(official.applied),
        )
      }
      const lines = [
        faults.length === 0 ? texts.valid(path, format, title) : texts.invalid(path, format, faults.length),
        ...(faults.length === 0 ? [] : [texts.schemaWords]),
        ...[...Map.groupBy(faults, ({ message }) => message)].map(([message, same]) =>
          texts.fault(
            message,
            same.map((fault) => fault.path),
          ),
        ),
        ...levels.map((level) => `  ${level}`),
      ]
      terminal.print(`${lines.join('\n')}\n`)
      codes.push(faults.length === 0 ? exitCode.clean : exitCode.badInput)
    } catch (error) {
      if (error instanceof UnusableSchema) {
        terminal.complain(texts.notHeld(path, error.message))
        codes.push(exitCode.badInput)
        continue
      }
      if (!(error instanceof Refusal)) throw error
      printProblem(error.problem, terminal)
      codes.push(exitCodeOf(error.problem))
    }
  }
  return gravest(codes)
}
