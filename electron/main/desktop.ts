import { join } from 'node:path'
import { app, BrowserWindow, protocol, session } from 'electron'
import { createApplication } from '../core/application.ts'
import { dataDirectory } from '../core/data-directory.ts'
import { answerWindows } from './ipc.ts'
import { setMenu } from './menu.ts'
import { closeSession, servePages } from './page-protocol.ts'
import { schemePrivileges } from './security.ts'
import { openWindow } from './window.ts'

interface DesktopOptions {
  /** Folder of the built window. */
  pageRoot: string
  preload: string
  resourcesDir: string
}

/**
 * Runs the application in its window. One instance only: a second start shows the window of the first.
 *
 * Call before Electron is ready: schemes must be declared by then.
 */
export async function startDesktop({ pageRoot, preload, resourcesDir }: DesktopOptions): Promise<void> {
  const dataDir = dataDirectory({ platform: process.platform, env: process.env, home: app.getPath('home') })
  // Chromium's own files (cache, cookies) stay beside the library, apart from it.
  app.setPath('userData', join(dataDir, 'window'))
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([schemePrivileges])
  await app.whenReady()

  const application = createApplication({ dataDir, resourcesDir })
  servePages(protocol, pageRoot)
  closeSession(session.defaultSession)
  answerWindows(application)

  const open = () => openWindow({ preload, placeFile: join(dataDir, 'window', 'place.json') })
  setMenu(process.platform, () => void open())
  app.on('second-instance', () => {
    const window = BrowserWindow.getAllWindows()[0]
    if (window === undefined) void open()
    else {
      if (window.isMinimized()) window.restore()
      window.focus()
    }
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void open()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })

  let closing = false
  app.on('will-quit', (event) => {
    if (closing) return
    // The windows are gone; the store is closed before the process ends, so that the next start has nothing to recover.
    closing = true
    event.preventDefault()
    void application.close().finally(() => {
      app.quit()
    })
  })
  await open()
}
