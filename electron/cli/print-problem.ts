import { missingByFormat } from '../../shared/contract/missing-by-format.ts'
import type { Problem } from '../../shared/contract/problem.ts'
import { cli } from '../../shared/messages/fr/cli.ts'
import type { Terminal } from './command.ts'

/** A problem on standard error: what is wrong and where, what is missing, then what to do next when it is known. */
export function printProblem(problem: Problem, terminal: Pick<Terminal, 'complain'>): void {
  terminal.complain(problem.message)
  for (const { format, fields } of missingByFormat(problem)) {
    if (format !== null) terminal.complain(cli.missingOf(format))
    for (const { name } of fields) terminal.complain(cli.missing(name))
  }
  if (problem.next !== undefined) terminal.complain(cli.next(problem.next))
}
