import { cli } from '../../shared/messages/fr/cli.ts'
import type { WrittenFile } from '../core/write-files.ts'
import type { Terminal } from './command.ts'

/** Paths on standard output, one a line; that a file was there before goes to standard error, out of a script's way. */
export function printWritten(files: readonly WrittenFile[], terminal: Pick<Terminal, 'print' | 'complain'>): void {
  for (const { path, replaced } of files) {
    terminal.print(`${path}\n`)
    if (replaced) terminal.complain(cli.replaced(path))
  }
}
