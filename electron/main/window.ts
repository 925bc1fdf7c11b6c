import { BrowserWindow, dialog, screen } from 'electron'
import { shell as messages } from '../../shared/messages/fr/shell.ts'
import { openExternal } from './open-external.ts'
import { isPageAddress, pageAddress, webPreferences } from './security.ts'
import { readWindowPlace, writeWindowPlace } from './window-place.ts'

interface WindowOptions {
  preload: string
  /** File that remembers size and place from one time to the next. */
  placeFile: string
}

/** Opens a window on the application's page. It can neither navigate elsewhere nor open windows of its own. */
export async function openWindow({ preload, placeFile }: WindowOptions): Promise<BrowserWindow> {
  const place = readWindowPlace(
    placeFile,
    screen.getAllDisplays().map((display) => display.workArea),
  )
  const window = new BrowserWindow({
    title: messages.applicationName,
    width: place?.width ?? 1360,
    height: place?.height ?? 860,
    ...(place !== null && { x: place.x, y: place.y }),
    minWidth: 320,
    minHeight: 320,
    show: false,
    webPreferences: { ...webPreferences, preload },
  })
  if (place?.maximised === true) window.maximize()

  const { webContents } = window
  webContents.setWindowOpenHandler(({ url }) => {
    // A link meant for a new window is a link out: it goes through the trusted door or nowhere.
    void openExternal(window, url)
    return { action: 'deny' }
  })
  const stayInside = (details: { readonly url: string; preventDefault: () => void }) => {
    if (!isPageAddress(details.url)) details.preventDefault()
  }
  webContents.on('will-navigate', stayInside)
  webContents.on('will-redirect', stayInside)
  webContents.on('will-frame-navigate', stayInside)
  webContents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })

  // The page holds text that is not saved: Electron would refuse to close without a word.
  webContents.on('will-prevent-unload', (event) => {
    const { question, detail, stay, leave } = messages.unsaved
    const chosen = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: question,
      detail,
      buttons: [stay, leave],
      defaultId: 0,
      cancelId: 0,
    })
    if (chosen === 1) event.preventDefault()
  })

  window.once('ready-to-show', () => {
    window.show()
  })
  window.on('close', () => {
    writeWindowPlace(placeFile, { ...window.getNormalBounds(), maximised: window.isMaximized() })
  })

  await window.loadURL(pageAddress)
  return window
}
