import {
  operations,
  type Input,
  type OperationName,
  type Output,
  type Reply,
} from '../../shared/contract/operations.ts'
import { describeFault, problems } from '../../shared/messages/fr/problems.ts'
import { halfCharacterIn } from './half-character.ts'
import { deepestNesting, largestCall, limitExceededBy } from './input-limits.ts'
import { Refusal } from './refusal.ts'

/** One function per operation; a missing or a superfluous one does not compile. */
export type Handlers = {
  readonly [N in OperationName]: (input: Input<N>) => Output<N> | Promise<Output<N>>
}

/** Name and input come from outside, unparsed. The answer is always data. */
export type Dispatch = (name: unknown, input: unknown) => Promise<Reply<unknown>>

interface DispatchOptions {
  handlers: Handlers
  /** Checks what handlers answer against the contract: on in development and tests, where it finds our own faults. */
  validateOutput: boolean
  /** Writes an unforeseen error where support can find it, and answers its number. */
  reportFault: (operation: string, error: unknown) => string
}

/**
 * The only place where a call is parsed, whatever carried it. Order: the name must be one of the table's own keys; the
 * input must be within limits of depth and size, and made of whole characters; it must satisfy the operation's strict schema. Writes run one at a
 * time, in the order received. Never throws and never rejects.
 */
export function createDispatch(options: DispatchOptions): Dispatch {
  let lastWrite: Promise<unknown> = Promise.resolve()

  async function answer(name: OperationName, input: unknown): Promise<Reply<unknown>> {
    const operation = operations[name]
    const exceeded = limitExceededBy(input)
    if (exceeded === 'depth') return { ok: false, problem: problems.callTooDeep(deepestNesting) }
    if (exceeded === 'size') return { ok: false, problem: problems.callTooLarge(largestCall) }

    const half = halfCharacterIn(input)
    if (half !== null) return { ok: false, problem: problems.halfCharacter(name, half) }

    const parsed = operation.input.safeParse(input)
    if (!parsed.success) {
      const fault = describeFault(parsed.error.issues, input)
      return { ok: false, problem: problems.invalidInput(name, fault) }
    }

    // The table ties each name to its handler; the compiler cannot follow that through a union of names.
    const handler = options.handlers[name] as (input: unknown) => unknown
    const run = async () => handler(parsed.data)
    let value: unknown
    if (operation.effect === 'write') {
      const turn = lastWrite.then(run, run)
      lastWrite = turn.catch(() => undefined)
      value = await turn
    } else {
      value = await run()
    }
    if (options.validateOutput) operation.output.parse(value)
    return { ok: true, value }
  }

  return async (name, input) => {
    if (typeof name !== 'string' || !Object.hasOwn(operations, name)) {
      return { ok: false, problem: problems.unknownOperation(String(name).slice(0, 80)) }
    }
    try {
      return await answer(name as OperationName, input)
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, problem: error.problem }
      return { ok: false, problem: problems.internal(options.reportFault(name, error)) }
    }
  }
}
