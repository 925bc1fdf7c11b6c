import { contextBridge, ipcRenderer } from 'electron'
import type { ApplicationEvent } from '../../shared/contract/events.ts'
import type { Reply } from '../../shared/contract/operations.ts'
import type { DesktopShell, Saved } from '../../shared/contract/shell.ts'
import { channels } from '../../shared/contract/channels.ts'

/* The page receives these functions and nothing of Electron: no channel name, no event object, no emitter. */
const cadrier: DesktopShell = {
  call: (name, input) => ipcRenderer.invoke(channels.operation, name, input) as Promise<Reply<unknown>>,
  onEvent(listener) {
    const forward = (_: unknown, event: ApplicationEvent) => {
      listener(event)
    }
    ipcRenderer.on(channels.event, forward)
    return () => {
      ipcRenderer.off(channels.event, forward)
    }
  },
  saveFiles: (files) => ipcRenderer.invoke(channels.saveFiles, files) as Promise<Saved>,
  openFolder: () => ipcRenderer.invoke(channels.openFolder) as ReturnType<DesktopShell['openFolder']>,
  saveInFolder: (id, files) => ipcRenderer.invoke(channels.saveInFolder, id, files) as Promise<Saved>,
  openExternal: (address) => ipcRenderer.invoke(channels.openExternal, address) as Promise<boolean>,
}

contextBridge.exposeInMainWorld('cadrier', cadrier)
