import { useEffect, useState } from 'react'
import { verbLists, type VerbLists } from '../../../shared/outcomes/verb-lists.ts'
import { useClient } from '../../client/client-context.tsx'
import type { Client } from '../../client/client.ts'

const read = new WeakMap<Client, Promise<VerbLists | null>>()

/** The verbs of the frameworks that always apply, read once in a window; `null` until then. */
export function useVerbLists(): VerbLists | null {
  const client = useClient()
  const [lists, setLists] = useState<VerbLists | null>(null)
  useEffect(() => {
    let current = true
    const reading =
      read.get(client) ??
      client.call('frameworks.list', {}).then((reply) => {
        if (!reply.ok) {
          read.delete(client)
          return null
        }
        const frameworks = reply.value.frameworks.filter(({ applies }) => applies.by === 'always')
        return verbLists((name) => frameworks.flatMap((framework) => framework.lists[name] ?? []))
      })
    read.set(client, reading)
    void reading.then((found) => {
      if (current) setLists(found)
    })
    return () => {
      current = false
    }
  }, [client])
  return lists
}
