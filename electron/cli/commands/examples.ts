import type { Command } from '../command.ts'
import { call } from '../command.ts'
import { readArguments } from '../arguments.ts'
import { exitCode } from '../exit-code.ts'
import { UsageFault } from '../usage-fault.ts'
import { cli } from '../../../shared/messages/fr/cli.ts'

/** `cadrier examples`: names of the built-in examples, one a line. */
export const examples: Command = async (argv, terminal) => {
  const { words } = readArguments(argv, {})
  if (words[0] !== undefined) throw new UsageFault(cli.usageFaults.tooMany(words[0]))
  const found = await call(await terminal.application(), 'examples.list', {})
  for (const { name } of found.examples) terminal.print(`${name}\n`)
  return exitCode.clean
}
