import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import { channels } from '../../shared/contract/channels.ts'
import { producedFileSchema } from '../../shared/contract/job.ts'
import type { Application } from '../core/application.ts'
import { openExternal } from './open-external.ts'
import { chosenFolders, saveFiles } from './save-files.ts'
import { isTrustedSender } from './security.ts'

const filesSchema = z.array(producedFileSchema).min(1).max(500)
const folderSchema = z.string().max(100)
const addressSchema = z.string().max(2_000)

/**
 * Answers the window's requests. A message from any frame but the main frame of one of our own pages is refused
 * before it is read; the content of the others is parsed before it is used, by `dispatch` for operations.
 */
export function answerWindows(application: Application): void {
  function handle(channel: string, answer: (window: BrowserWindow, input: unknown[]) => Promise<unknown>): void {
    ipcMain.handle(channel, async (event: IpcMainInvokeEvent, ...input: unknown[]) => {
      const window = BrowserWindow.fromWebContents(event.sender)
      if (window === null || !isTrustedSender(event.senderFrame, event.sender.mainFrame)) {
        throw new Error('untrusted sender')
      }
      return answer(window, input)
    })
  }

  const folders = chosenFolders()
  handle(channels.operation, (_window, [name, input]) => application.dispatch(name, input))
  handle(channels.saveFiles, async (window, [files]) => saveFiles(window, filesSchema.parse(files)))
  handle(channels.openFolder, async (window) => folders.open(window))
  handle(channels.saveInFolder, async (window, [id, files]) =>
    folders.save(window, folderSchema.parse(id), filesSchema.parse(files)),
  )
  handle(channels.openExternal, async (window, [address]) => openExternal(window, addressSchema.parse(address)))

  application.subscribe((event) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channels.event, event)
  })
}
