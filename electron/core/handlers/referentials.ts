import type { Handlers } from '../dispatch.ts'
import type { Jobs } from '../jobs.ts'
import { readingProgress } from '../../../shared/messages/fr/referential-problems.ts'
import type { Referentials } from '../referential/referentials.ts'

type ReferentialOperation = Extract<keyof Handlers, `referential.${string}`>

/** Referentials given by a person, to look into and to take items from; the dossier itself is edited by its caller. */
export function referentialHandlers(referentials: Referentials, jobs: Jobs): Pick<Handlers, ReferentialOperation> {
  return {
    'referential.open': (file) => referentials.open(file),
    'referential.feed': ({ id, at, base64 }) => referentials.feed(id, at, Buffer.from(base64, 'base64')),
    'referential.read': ({ id, mapping }) => {
      referentials.checkWhole(id)
      return {
        job: jobs.start(
          async (control) => {
            await referentials.read(id, mapping, (progress) => control.report(progress))
            return { files: [], refused: [] }
          },
          { done: 0, total: 1_000, label: readingProgress('0') },
        ),
      }
    },
    'referential.summary': ({ id }) => referentials.summary(id),
    'referential.find': ({ id, words, offset, limit }) => referentials.find(id, words, offset, limit),
    'referential.entry': ({ id, key }) => referentials.entry(id, key),
    'referential.forget': async ({ id }) => {
      await referentials.forget(id)
      return {}
    },
  }
}
