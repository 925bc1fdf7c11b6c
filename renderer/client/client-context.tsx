import { createContext, use } from 'react'
import type { Client } from './client.ts'

export const ClientContext = createContext<Client | null>(null)

/** The client of this window. Throws outside of the application's root: that is a fault of the program. */
export function useClient(): Client {
  const client = use(ClientContext)
  if (!client) throw new Error('no client')
  return client
}
