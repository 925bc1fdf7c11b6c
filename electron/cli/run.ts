import { cli } from '../../shared/messages/fr/cli.ts'
import { Refusal } from '../core/refusal.ts'
import type { Command, Terminal } from './command.ts'
import { exitCode, exitCodeOf, type ExitCode } from './exit-code.ts'
import { printProblem } from './print-problem.ts'
import { UsageFault } from './usage-fault.ts'

/** Each command is loaded when it is called: `check` must not wait for what only `serve` needs. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  examples: async () => (await import('./commands/examples.ts')).examples,
  example: async () => (await import('./commands/example.ts')).example,
  check: async () => (await import('./commands/check.ts')).check,
  profiles: async () => (await import('./commands/profiles.ts')).profiles,
  elements: async () => (await import('./commands/elements.ts')).elements,
  validate: async () => (await import('./commands/validate.ts')).validate,
  export: async () => (await import('./commands/export.ts')).exportFiles,
  referential: async () => (await import('./commands/referential.ts')).referential,
  import: async () => (await import('./commands/import.ts')).importFiles,
  list: async () => (await import('./commands/list.ts')).list,
  search: async () => (await import('./commands/search.ts')).search,
  serve: async () => (await import('./commands/serve.ts')).serve,
}

/**
 * Runs one command line.
 *
 * @param argv arguments without the program's own name
 * @returns the exit code; only a fault of the program itself is thrown
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = argv
  const options = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : undefined)
  if (name === '--help' || name === '-h' || name === 'help' || options.includes('--help') || options.includes('-h')) {
    terminal.print(cli.usage)
    return exitCode.clean
  }
  try {
    if (name === undefined) throw new UsageFault(cli.usageFaults.noCommand)
    if (!Object.hasOwn(commands, name)) throw new UsageFault(cli.usageFaults.unknownCommand(name))
    const load = commands[name]
    if (load === undefined) throw new UsageFault(cli.usageFaults.unknownCommand(name))
    return await (
      await load()
    )(rest, terminal)
  } catch (error) {
    if (error instanceof UsageFault) {
      terminal.complain(error.message)
      terminal.complain(cli.seeHelp)
      return exitCode.badInput
    }
    if (error instanceof Refusal) {
      printProblem(error.problem, terminal)
      return exitCodeOf(error.problem)
    }
    throw error
  }
}
