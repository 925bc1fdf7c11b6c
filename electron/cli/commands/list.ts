import { cli } from '../../../shared/messages/fr/cli.ts'
import { readArguments } from '../arguments.ts'
import { call, type Command } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { summaryLine } from '../summary-line.ts'
import { UsageFault } from '../usage-fault.ts'

const pageSize = 200

/** `cadrier list`: every dossier of the library, the last changed first. */
export const list: Command = async (argv, terminal) => {
  const { words, options } = readArguments(argv, { 'data-dir': 'text' })
  if (words[0] !== undefined) throw new UsageFault(cli.usageFaults.tooMany(words[0]))
  const application = await terminal.application(options['data-dir'])
  let offset = 0
  for (;;) {
    const { dossiers } = await call(application, 'library.list', {
      offset,
      limit: pageSize,
      sort: 'updated',
      query: '',
      removed: false,
      date: null,
    })
    for (const dossier of dossiers) terminal.print(`${summaryLine(dossier)}\n`)
    offset += dossiers.length
    if (dossiers.length < pageSize) break
  }
  if (offset === 0) terminal.complain(cli.emptyLibrary)
  return exitCode.clean
}
