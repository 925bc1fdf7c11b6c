import type { Call } from '../../shared/contract/operations.ts'
import type { DesktopShell } from '../../shared/contract/shell.ts'
import type { Client } from './client.ts'

/** The window inside Electron: everything goes through what the preload script exposes. */
export function ipcClient(shell: DesktopShell): Client {
  return {
    place: 'desktop',
    call: shell.call.bind(shell) as Call,
    onEvent: (listener) => shell.onEvent(listener),
    // The application lives in the same program: it cannot be away while this window is there.
    onConnection: () => () => undefined,
    saveFiles: (files) => shell.saveFiles(files),
    async openPlace() {
      const folder = await shell.openFolder()
      if (folder === null) return null
      return {
        name: folder.path,
        save: (files) => shell.saveInFolder(folder.id, files),
        close: () => Promise.resolve(),
      }
    },
  }
}
