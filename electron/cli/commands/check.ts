import type { CheckResult } from '../../../shared/contract/check-result.ts'
import { gates } from '../../../shared/framework/requirement.ts'
import { cli } from '../../../shared/messages/fr/cli.ts'
import { Refusal } from '../../core/refusal.ts'
import { dateOf, oneOf, readArguments } from '../arguments.ts'
import { call, type Command } from '../command.ts'
import { exitCode, exitCodeOf, gravest, type ExitCode } from '../exit-code.ts'
import { readGivenFile } from '../given-files.ts'
import { printProblem } from '../print-problem.ts'
import { warnOfDifferences } from '../told-differences.ts'
import { reportJson } from '../report-json.ts'
import { UsageFault } from '../usage-fault.ts'

/**
 * `cadrier check FILE…`: says what is missing. Every file is looked at, even after a bad one; a script sees the gravest
 * outcome in the exit code. JSON is one object for one file, an array for several.
 */
export const check: Command = async (argv, terminal) => {
  const { words, options } = readArguments(argv, { framework: 'texts', gate: 'text', date: 'text', format: 'text' })
  if (words.length === 0) throw new UsageFault(cli.usageFaults.noFile)
  const gate = oneOf('--gate', options.gate, gates, 'cfvu')
  const format = oneOf('--format', options.format, ['text', 'json'], 'text')
  const date = dateOf(options.date, terminal.now())
  const application = await terminal.application()
  const results: CheckResult[] = []
  const codes: ExitCode[] = []
  for (const path of words) {
    try {
      const file = await readGivenFile(path)
      const result = await call(application, 'definition.check', { file, frameworks: options.framework, gate, date })
      results.push(result)
      await warnOfDifferences(application, file, terminal.complain)
      const missing = result.missingFrameworks.map(({ id, version }) => `${id} ${version}`)
      if (missing.length > 0) terminal.complain(cli.check.missing(missing.join(', ')))
      codes.push(result.evaluation.counts.blocking > 0 ? exitCode.blocking : exitCode.clean)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      printProblem(error.problem, terminal)
      codes.push(exitCodeOf(error.problem))
    }
  }

  if (format === 'json') {
    const [only] = results
    const printed = words.length > 1 ? results.map(reportJson) : only && reportJson(only)
    if (printed !== undefined) terminal.print(`${JSON.stringify(printed, null, 2)}\n`)
  } else if (results.length > 0) {
    const { reportText } = await import('../report-text.ts')
    const { frameworks } = await call(application, 'frameworks.list', {})
    terminal.print(results.map((result) => reportText(result, frameworks)).join('\n'))
  }
  return gravest(codes)
}
