import type { ApplicationEvent } from './events.ts'
import type { ProducedFile } from './job.ts'
import type { OperationName, Reply } from './operations.ts'
import type { Problem } from './problem.ts'

/** Where files went: full paths in the desktop application, names alone in a browser, which does not tell. */
export type Saved =
  { outcome: 'saved'; files: string[] } | { outcome: 'cancelled' } | { outcome: 'failed'; problem: Problem }

/**
 * What the Electron preload script exposes as `window.cadrier`, and nothing more: the operations, the events, and the
 * acts that belong to the desktop (saving files where the person chooses, opening a web page).
 */
export interface DesktopShell {
  call(name: OperationName, input: unknown): Promise<Reply<unknown>>
  /** Calls `listener` for each event of the application; the answer stops it. */
  onEvent(listener: (event: ApplicationEvent) => void): () => void
  /** Asks with the system's own dialogue for the name of one file or the folder of several, and writes all or none. */
  saveFiles(files: ProducedFile[]): Promise<Saved>
  /**
   * Asks for a folder where many files will go, and names it for `saveInFolder`, to this window alone and until it asks
   * for another; the path is to be shown. Null where the person gave it up.
   */
  openFolder(): Promise<{ id: string; path: string } | null>
  /** Writes files into the folder that was chosen, all or none. */
  saveInFolder(id: string, files: ProducedFile[]): Promise<Saved>
  /** Opens an https or mailto address outside the application, after the person agreed. */
  openExternal(address: string): Promise<boolean>
}
