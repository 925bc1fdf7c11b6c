import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cli } from '../../../shared/messages/fr/cli.ts'
import { startLoopbackHost, type LoopbackHost } from '../../loopback/host.ts'
import { readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { openBrowser } from '../open-browser.ts'
import { UsageFault } from '../usage-fault.ts'

/** `cadrier serve`: the window in an ordinary browser of this computer, until the command is interrupted. */
export const serve: Command = async (argv, terminal) => {
  const { words, options } = readArguments(argv, { port: 'text', 'no-open': 'flag', 'data-dir': 'text' })
  if (words[0] !== undefined) throw new UsageFault(cli.usageFaults.tooMany(words[0]))
  const port = portOf(options.port)
  if (!existsSync(join(terminal.pageRoot, 'index.html'))) throw new UsageFault(cli.serve.pageMissing)

  const application = await terminal.application(options['data-dir'])
  let host: LoopbackHost
  try {
    host = await startLoopbackHost({ application, pageRoot: terminal.pageRoot, port })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EADDRINUSE' || code === 'EACCES') throw new UsageFault(cli.serve.portTaken(port))
    throw error
  }
  terminal.print(`${cli.serve.ready(host.address)}\n${cli.serve.stop}\n`)
  if (!options['no-open']) {
    void openBrowser(host.addressForOneUse()).then((opened) => {
      if (!opened) terminal.complain(cli.serve.noBrowser)
    })
  }
  await terminal.interrupted()
  await host.close()
  return exitCode.clean
}

function portOf(value: string | undefined): number {
  if (value === undefined) return 0
  const port = Number(value)
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new UsageFault(cli.usageFaults.badPort(value))
  return port
}
