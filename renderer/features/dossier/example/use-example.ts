import { useEffect, useState } from 'react'
import type { ExampleName } from '../../../../shared/contract/operations.ts'
import { readDefinitionFile, type DefinitionFile } from '../../../../shared/definition/definition-file.ts'
import { bytesOf } from '../../../client/base64.ts'
import type { Client } from '../../../client/client.ts'
import { useClient } from '../../../client/client-context.tsx'

/** Examples already read: they are shipped with the application and do not change while it runs. */
const known = new Map<ExampleName, DefinitionFile>()

/** An example dossier: `null` while it is read, `'unreadable'` where it cannot be. */
export function useExample(name: ExampleName): DefinitionFile | 'unreadable' | null {
  const client = useClient()
  const [answer, setAnswer] = useState<{ name: ExampleName; file: DefinitionFile | 'unreadable' } | null>(null)
  useEffect(() => {
    if (known.has(name)) return
    let current = true
    void read(client, name).then((file) => {
      if (file) known.set(name, file)
      if (current) setAnswer({ name, file: file ?? 'unreadable' })
    })
    return () => {
      current = false
    }
  }, [client, name])
  return known.get(name) ?? (answer?.name === name ? answer.file : null)
}

async function read(client: Client, name: ExampleName): Promise<DefinitionFile | null> {
  const reply = await client.call('examples.get', { name })
  if (!reply.ok) return null
  const file = readDefinitionFile(JSON.parse(new TextDecoder().decode(bytesOf(reply.value.file.base64))))
  return file.ok ? file.file : null
}
