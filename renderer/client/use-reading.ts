import { useCallback, useEffect, useRef, useState } from 'react'
import type { Input, OperationName, Output } from '../../shared/contract/operations.ts'
import type { Problem } from '../../shared/contract/problem.ts'
import type { Client } from './client.ts'
import { useClient } from './client-context.tsx'

/** What each client last read, shown until it is read again. */
const known = new WeakMap<Client, Map<OperationName, unknown>>()

/** Operations that list something and ask nothing. */
type Listing = { [N in OperationName]: Record<string, never> extends Input<N> ? N : never }[OperationName]

/**
 * A list of the application: as it was last known until it is read, and read again when a lost connection is back.
 * @returns the value, null while it was never read, why it could not be, and what reads it again
 */
export function useReading<N extends Listing>(
  name: N,
): { value: Output<N> | null; problem: Problem | null; again: () => Promise<void> } {
  const client = useClient()
  const [reading, setReading] = useState<{ value: Output<N> | null; problem: Problem | null }>(() => ({
    value: (known.get(client)?.get(name) as Output<N> | undefined) ?? null,
    problem: null,
  }))
  const shown = useRef(true)
  const failed = useRef(false)
  const again = useCallback(async () => {
    const reply = await client.call(name, {} as Input<N>)
    if (!shown.current) return
    failed.current = !reply.ok
    if (!reply.ok) {
      setReading(({ value }) => ({ value, problem: reply.problem }))
      return
    }
    const values = known.get(client) ?? new Map<OperationName, unknown>()
    known.set(client, values.set(name, reply.value))
    setReading({ value: reply.value, problem: null })
  }, [client, name])
  useEffect(() => {
    shown.current = true
    void again()
    const stop = client.onConnection((connected) => {
      if (connected && failed.current) void again()
    })
    return () => {
      shown.current = false
      stop()
    }
  }, [client, again])
  return { ...reading, again }
}
