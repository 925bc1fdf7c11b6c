import { cli } from '../../../shared/messages/fr/cli.ts'
import { readArguments } from '../arguments.ts'
import { call, type Command } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { UsageFault } from '../usage-fault.ts'

/** `cadrier search WORDS`: dossiers that hold all the words, accents and capitals left aside, the best first. */
export const search: Command = async (argv, terminal) => {
  const { words, options } = readArguments(argv, { 'data-dir': 'text' })
  if (words.length === 0) throw new UsageFault(cli.usageFaults.noWords)
  const application = await terminal.application(options['data-dir'])
  const found = await call(application, 'library.search', { words: words.join(' '), cursor: null, limit: 50 })
  if (found.dossiers.length === 0) terminal.complain(cli.nothingFound)
  for (const dossier of found.dossiers) {
    terminal.print(`${dossier.id}\t${dossier.title}\n`)
    for (const { snippet } of dossier.hits) {
      const text = snippet.map((part) => part.text).join('')
      terminal.print(`\t${text.replaceAll(/\s+/g, ' ')}\n`)
    }
  }
  return exitCode.clean
}
