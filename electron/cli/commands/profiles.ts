import { cli } from '../../../shared/messages/fr/cli.ts'
import { readArguments } from '../arguments.ts'
import { call, type Command } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { printProblem } from '../print-problem.ts'
import { UsageFault } from '../usage-fault.ts'

/**
 * `cadrier profiles`: the kinds of documents `export` can make, those shipped first, an id and a title a line. With
 * `--blocks`, the parts a profile is made of.
 */
export const profiles: Command = async (argv, terminal) => {
  const { words, options } = readArguments(argv, { blocks: 'flag', 'data-dir': 'text' })
  if (words[0] !== undefined) throw new UsageFault(cli.usageFaults.tooMany(words[0]))
  if (options.blocks) {
    const { dossierBlocks } = await import('../../../shared/dossier/blocks.ts')
    for (const { id, title } of dossierBlocks.values()) terminal.print(`${id}\t${title}\n`)
    return exitCode.clean
  }
  const listed = await call(await terminal.application(options['data-dir']), 'profile.list', {})
  for (const { profile } of listed.profiles) terminal.print(`${profile.id}\t${profile.title}\n`)
  for (const problem of listed.unusable) printProblem(problem, terminal)
  return exitCode.clean
}
