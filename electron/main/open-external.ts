import { dialog, shell, type BrowserWindow } from 'electron'
import { shell as messages } from '../../shared/messages/fr/shell.ts'
import { externalAddress } from './security.ts'

/**
 * The one trusted door to the outside: opens an https or mailto address with the system, after the person has seen
 * where it leads and agreed.
 *
 * @returns whether the address was opened
 */
export async function openExternal(window: BrowserWindow, address: string): Promise<boolean> {
  const external = externalAddress(address)
  if (external === null) return false
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: messages.external.title,
    message: messages.external.question(external.place),
    detail: messages.external.detail(external.href),
    buttons: [messages.external.open, messages.external.cancel],
    defaultId: 0,
    cancelId: 1,
  })
  if (response !== 0) return false
  await shell.openExternal(external.href)
  return true
}
