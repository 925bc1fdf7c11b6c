import type { Input, OperationName, Output } from '../../shared/contract/operations.ts'
import type { Application } from '../core/application.ts'
import { Refusal } from '../core/refusal.ts'
import type { ExitCode } from './exit-code.ts'

/** What a command works with; nothing of the process is reached otherwise, so that tests can run commands in place. */
export interface Terminal {
  /** Prints to standard output, line ending included. */
  print: (text: string) => void
  /** Prints one line to standard error. */
  complain: (line: string) => void
  /**
   * Shows how far a long command is, in the place of what it showed before; an empty text clears it. Nothing is shown
   * where standard error is not a terminal.
   */
  progress: (line: string) => void
  now: () => Date
  /** The application on the library of `dataDir`, or on the person's own; made at the first use, closed at the end. */
  application: (dataDir?: string) => Promise<Application>
  /** Folder of the built window. */
  pageRoot: string
  /** Resolves when the person stops a command that would otherwise run for ever. */
  interrupted: () => Promise<void>
}

export type Command = (argv: readonly string[], terminal: Terminal) => Promise<ExitCode>

/**
 * Calls an operation for a command.
 *
 * @throws {Refusal} when the operation answers with a problem
 */
export async function call<N extends OperationName>(
  application: Application,
  name: N,
  input: Input<N>,
): Promise<Output<N>> {
  const reply = await application.dispatch(name, input)
  if (!reply.ok) throw new Refusal(reply.problem)
  return reply.value as Output<N>
}
