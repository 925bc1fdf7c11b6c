import type { DesktopShell } from '../../shared/contract/shell.ts'
import type { Client } from './client.ts'
import { httpClient } from './http-client.ts'
import { ipcClient } from './ipc-client.ts'

declare global {
  interface Window {
    cadrier?: DesktopShell
  }
}

/** The desktop's own channel where there is one, the loopback host otherwise. */
export function chooseClient(): Client {
  return window.cadrier ? ipcClient(window.cadrier) : httpClient()
}
