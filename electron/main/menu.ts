import { Menu, type MenuItemConstructorOptions } from 'electron'
import { shell as messages } from '../../shared/messages/fr/shell.ts'

const { menu } = messages

/**
 * The French menu. Undo and redo are left to the page: there they undo changes of the dossier, shared by all windows,
 * and not the last letters typed.
 */
export function setMenu(platform: NodeJS.Platform, onNewWindow: () => void): void {
  const isMac = platform === 'darwin'
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const template: MenuItemConstructorOptions[] = [
    {
      label: isMac ? messages.applicationName : menu.file,
      submenu: [
        ...(isMac
          ? ([
              { role: 'about', label: menu.about },
              { role: 'hide', label: menu.hide },
            ] as const)
          : []),
        { label: menu.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: onNewWindow },
        { role: 'close', label: menu.close },
        separator,
        { role: 'quit', label: menu.quit },
      ],
    },
    {
      label: menu.edit,
      submenu: [
        { role: 'cut', label: menu.cut },
        { role: 'copy', label: menu.copy },
        { role: 'paste', label: menu.paste },
        { role: 'pasteAndMatchStyle', label: menu.pasteAsText },
        separator,
        { role: 'selectAll', label: menu.selectAll },
      ],
    },
    {
      label: menu.view,
      submenu: [
        { role: 'zoomIn', label: menu.zoomIn },
        { role: 'zoomOut', label: menu.zoomOut },
        { role: 'resetZoom', label: menu.zoomReset },
        separator,
        { role: 'togglefullscreen', label: menu.fullScreen },
      ],
    },
    { label: menu.window, submenu: [{ role: 'minimize', label: menu.minimise }] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
