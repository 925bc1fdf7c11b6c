import { randomUUID } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import type { ProducedFile } from '../../shared/contract/job.ts'
import type { Saved } from '../../shared/contract/shell.ts'
import { shell as messages } from '../../shared/messages/fr/shell.ts'
import { Refusal } from '../core/refusal.ts'
import { writeFiles } from '../core/write-files.ts'

/**
 * Asks where exported files should go, then writes them, all or none: a name for a single file (the system's dialogue
 * asks before replacing one), a folder for several.
 */
export async function saveFiles(window: BrowserWindow, files: readonly ProducedFile[]): Promise<Saved> {
  const [only, ...others] = files
  if (only === undefined) return { outcome: 'cancelled' }
  const chosen = others.length === 0 ? await chooseFile(window, only) : await chooseFolderFor(window, files)
  return chosen === null ? { outcome: 'cancelled' } : write(chosen.folder, chosen.files)
}

/**
 * The folders persons chose for many files. A window only knows the one it was given last, by a name that is no path:
 * it can write nowhere else.
 */
export function chosenFolders() {
  const folders = new WeakMap<BrowserWindow, { id: string; path: string }>()
  return {
    async open(window: BrowserWindow): Promise<{ id: string; path: string } | null> {
      const path = await chooseFolder(window)
      if (path === null) return null
      const folder = { id: randomUUID(), path }
      folders.set(window, folder)
      return folder
    },
    async save(window: BrowserWindow, id: string, files: readonly ProducedFile[]): Promise<Saved> {
      const folder = folders.get(window)
      return folder?.id === id ? write(folder.path, files) : { outcome: 'cancelled' }
    },
  }
}

async function write(folder: string, files: readonly ProducedFile[]): Promise<Saved> {
  try {
    const written = await writeFiles(folder, files)
    return { outcome: 'saved', files: written.map(({ path }) => path) }
  } catch (error) {
    if (error instanceof Refusal) return { outcome: 'failed', problem: error.problem }
    throw error
  }
}

interface Chosen {
  folder: string
  files: readonly ProducedFile[]
}

async function chooseFile(window: BrowserWindow, file: ProducedFile): Promise<Chosen | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: messages.save.chooseFile,
    defaultPath: `${app.getPath('documents')}/${file.name}`,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return null
  return { folder: dirname(filePath), files: [{ ...file, name: basename(filePath) }] }
}

async function chooseFolderFor(window: BrowserWindow, files: readonly ProducedFile[]): Promise<Chosen | null> {
  const folder = await chooseFolder(window)
  return folder === null ? null : { folder, files }
}

async function chooseFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: messages.save.chooseFolder,
    buttonLabel: messages.save.confirm,
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
