import { basename, dirname } from 'node:path'
import { exampleNames } from '../../../shared/contract/operations.ts'
import { cli } from '../../../shared/messages/fr/cli.ts'
import { problems } from '../../../shared/messages/fr/problems.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeFiles } from '../../core/write-files.ts'
import { readArguments } from '../arguments.ts'
import { call, type Command } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { printWritten } from '../print-written.ts'
import { UsageFault } from '../usage-fault.ts'

/** `cadrier example NAME [--out FILE]`: writes that example as definition JSON, over a file of that name. */
export const example: Command = async (argv, terminal) => {
  const { words, options } = readArguments(argv, { out: 'text' })
  const [given, extra] = words
  if (given === undefined) throw new UsageFault(cli.usageFaults.noExample(exampleNames))
  if (extra !== undefined) throw new UsageFault(cli.usageFaults.tooMany(extra))
  const name = exampleNames.find((known) => known === given)
  if (name === undefined) throw new Refusal(problems.unknownExample(given, exampleNames))

  const { file } = await call(await terminal.application(), 'examples.get', { name })
  if (options.out === undefined) {
    terminal.print(Buffer.from(file.base64, 'base64').toString('utf8'))
  } else {
    printWritten(await writeFiles(dirname(options.out), [{ ...file, name: basename(options.out) }]), terminal)
  }
  return exitCode.clean
}
