import type { ApplicationEvent } from '../../shared/contract/events.ts'
import type { ProducedFile } from '../../shared/contract/job.ts'
import type { Call } from '../../shared/contract/operations.ts'
import type { Saved } from '../../shared/contract/shell.ts'

/** Where many files go, those of one dossier after those of another. */
export interface SavingPlace {
  /** As a person knows it: the path of the folder, or the name of the archive. */
  readonly name: string
  /** Saves files, all or none; one of the same name is replaced. */
  save(files: ProducedFile[]): Promise<Saved>
  /** Tells that there is no more: a browser then downloads the archive. */
  close(): Promise<void>
}

/** How the window reaches the application, whatever carries the calls. */
export interface Client {
  /** Where this window lives: decides the words about where files go. */
  readonly place: 'desktop' | 'browser'
  /** Calls one operation. Never throws: a lost connection is a problem too. */
  readonly call: Call
  /** Hears what the application tells all windows; the answer stops listening. */
  onEvent(listener: (event: ApplicationEvent) => void): () => void
  /**
   * Hears whether the application can be reached; the answer stops listening. `refused` tells that it answers, but no
   * longer takes this window for its own: it was started again.
   */
  onConnection(listener: (connected: boolean, refused?: boolean) => void): () => void
  /** Hands files over: system dialogue on the desktop, downloads in a browser. */
  saveFiles(files: ProducedFile[]): Promise<Saved>
  /**
   * Asks where many files go, which are then handed over little by little: a folder on the desktop, an archive in a
   * browser. Null where the person gave it up.
   *
   * @param name of the archive, without its ending
   */
  openPlace(name: string): Promise<SavingPlace | null>
}
