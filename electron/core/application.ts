import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import type { ApplicationEvent } from '../../shared/contract/events.ts'
import { createDispatch, type Dispatch, type Handlers } from './dispatch.ts'
import { createFaultLog } from './fault-log.ts'
import { attachmentHandlers } from './handlers/attachments.ts'
import { courseSheetHandlers } from './handlers/course-sheets.ts'
import { definitionHandlers } from './handlers/definitions.ts'
import { dossierHandlers } from './handlers/dossiers.ts'
import { exportHandlers } from './handlers/exports.ts'
import { institutionHandlers } from './handlers/institutions.ts'
import { libraryHandlers } from './handlers/library.ts'
import { previewHandlers } from './handlers/preview.ts'
import { profileHandlers } from './handlers/profiles.ts'
import { referentialHandlers } from './handlers/referentials.ts'
import { resourceHandlers } from './handlers/resources.ts'
import { sessionTableHandlers } from './handlers/session-table.ts'
import { spellingHandlers } from './handlers/spelling.ts'
import { createJobs } from './jobs.ts'
import { createLibrary } from './library.ts'
import { openProfiles } from './profiles.ts'
import { createReferentials } from './referential/referentials.ts'
import { openResources } from './resources.ts'
import { openSpelling } from './spelling/spelling.ts'

export interface ApplicationOptions {
  /** Folder of the library and of the journal. Made, and read, only when an operation needs the library. */
  dataDir: string
  /** The project's resources/ or its copy. */
  resourcesDir: string
  /** The time changes are dated with. */
  clock?: () => Date
  /** Makes UUIDv7. */
  newId?: () => string
  /** Checks every answer against the contract: on in development and tests. */
  validateOutput?: boolean
  /** Where unforeseen errors go, `<dataDir>/cadrier.log` unless told; answers the number given to the error. */
  reportFault?: (operation: string, error: unknown) => string
}

/** The whole application, whatever shell shows it. */
export interface Application {
  readonly dispatch: Dispatch
  /** Calls `listener` for each event from now on; the answer stops it. */
  subscribe(listener: (event: ApplicationEvent) => void): () => void
  /** Cancels jobs and closes the library. */
  close(): Promise<void>
}

/** Puts the parts together. Nothing is opened or written before an operation asks for it. */
export function createApplication(options: ApplicationOptions): Application {
  const { dataDir, resourcesDir, clock = () => new Date(), newId = uuidv7, validateOutput = false } = options
  const reportFault = options.reportFault ?? createFaultLog(join(dataDir, 'cadrier.log'), newId, clock)

  const listeners = new Set<(event: ApplicationEvent) => void>()
  const onEvent = (event: ApplicationEvent) => {
    for (const listener of listeners) listener(event)
  }

  const resources = openResources(resourcesDir)
  const library = createLibrary({ dataDir, resources, clock, newId, onEvent })
  const profiles = openProfiles(dataDir, resources)
  const jobs = createJobs({ newId, onEvent, reportFault })
  const referentials = createReferentials(newId)

  const handlers: Handlers = {
    ...libraryHandlers(library, resources),
    ...dossierHandlers({ library, resources, newId }),
    ...definitionHandlers(resources),
    ...exportHandlers({ library, resources, profiles, jobs }),
    ...previewHandlers({ library, profiles, resources }),
    ...profileHandlers(profiles),
    ...sessionTableHandlers(library, resources),
    ...referentialHandlers(referentials, jobs),
    ...resourceHandlers(resources),
    ...institutionHandlers(library, newId),
    ...attachmentHandlers(library),
    ...courseSheetHandlers(library, newId),
    ...spellingHandlers(openSpelling(dataDir, resourcesDir)),
  }

  return {
    dispatch: createDispatch({ handlers, validateOutput, reportFault }),
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    async close() {
      await jobs.close()
      await referentials.close()
      await library.close()
    },
  }
}
