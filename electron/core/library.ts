import { join, resolve } from 'node:path'
import type { ApplicationEvent } from '../../shared/contract/events.ts'
import { exampleNames } from '../../shared/contract/operations.ts'
import { problems } from '../../shared/messages/fr/problems.ts'
import { addDefinition } from './add-definition.ts'
import { documentKinds } from './document-kinds.ts'
import { makeFolder } from './make-folder.ts'
import { Refusal } from './refusal.ts'
import type { Resources } from './resources.ts'
import { answered } from './store-answer.ts'
import type { Store } from './store/open-store.ts'

/** How often the library is asked what other processes wrote in it, in milliseconds. */
const watchInterval = 2_000

/** The local library, opened at its first use: commands that do not need it neither make nor touch it. */
export interface Library {
  read<T>(operation: (store: Store) => T): Promise<T>
  /** Runs a change, then tells every window what changed. */
  write<T>(operation: (store: Store) => T): Promise<T>
  close(): Promise<void>
}

interface LibraryOptions {
  /** Folder of the library, made if missing. */
  dataDir: string
  resources: Resources
  clock: () => Date
  newId: () => string
  onEvent: (event: ApplicationEvent) => void
}

/**
 * Prepares the library of a folder.
 *
 * @throws {Refusal} (from `read` and `write`) when the library cannot be opened; the next call tries again
 */
export function createLibrary(options: LibraryOptions): Library {
  let opening: Promise<OpenLibrary> | undefined

  function open(): Promise<OpenLibrary> {
    opening ??= openLibrary(options)
    opening.catch(() => (opening = undefined))
    return opening
  }

  return {
    read: async (operation) => operation((await open()).store),
    async write(operation) {
      const library = await open()
      const value = operation(library.store)
      library.announce()
      return value
    },
    async close() {
      const library = await opening?.catch(() => undefined)
      opening = undefined
      library?.close()
    },
  }
}

interface OpenLibrary {
  store: Store
  announce: () => void
  close: () => void
}

async function openLibrary({ dataDir, resources, clock, newId, onEvent }: LibraryOptions): Promise<OpenLibrary> {
  const [{ openStore }] = await Promise.all([import('./store/open-store.ts'), makeDataFolder(dataDir)])
  const store = answered(
    openStore({ file: join(dataDir, 'library.sqlite'), kinds: documentKinds, clock, newId, author: 'local' }),
  )
  let seen: number
  let seenBeside: number
  try {
    seen = answered(store.lastSequence())
    if (seen === 0) {
      for (const name of exampleNames) addDefinition(store, await resources.example(name), newId)
      seen = answered(store.lastSequence())
    }
    seenBeside = answered(store.lastBeside())
  } catch (error) {
    store.close()
    throw error
  }

  /** Tells what was written since the last time, by whatever process, in the order it was written. */
  function announce(): void {
    announceChanges()
    for (const { id, mark } of answered(store.besideSince(seenBeside))) {
      seenBeside = mark
      onEvent({ kind: 'beside-changed', id })
    }
  }

  function announceChanges(): void {
    for (;;) {
      const notices = answered(store.changesSince(seen))
      for (const { sequence, id, kind, revision, change } of notices) {
        seen = sequence
        onEvent({ kind: kind === 'institution' ? 'institution-changed' : 'dossier-changed', id, revision })
        if (change === 'create' || change === 'remove' || change === 'restore') onEvent({ kind: 'library-changed' })
      }
      if (notices.length === 0) return
    }
  }

  const watch = setInterval(() => {
    try {
      announce()
    } catch {
      // A library that cannot be read now says so to whoever asks for it; the watch has nobody to tell.
    }
  }, watchInterval)
  watch.unref()

  return {
    store,
    announce,
    close() {
      clearInterval(watch)
      store.close()
    },
  }
}

async function makeDataFolder(folder: string): Promise<void> {
  try {
    // Dossiers name people: other users of the computer have no business there.
    await makeFolder(resolve(folder), 0o700)
  } catch {
    throw new Refusal(problems.folderNotWritable(folder))
  }
}
