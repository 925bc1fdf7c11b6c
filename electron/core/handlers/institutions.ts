import { blankOf } from '../../../shared/definition/blank.ts'
import { institutionSchema, type Institution } from '../../../shared/institution/institution.ts'
import { checkedPatch } from '../checked-patch.ts'
import type { Handlers } from '../dispatch.ts'
import { readInstitution, readKind } from '../dossier-content.ts'
import type { Library } from '../library.ts'
import { answered } from '../store-answer.ts'
import { stepHandler } from '../step-handler.ts'

type InstitutionOperation = Extract<keyof Handlers, `institution.${string}`>

/** The records that dossiers inherit from. */
export function institutionHandlers(library: Library, newId: () => string): Pick<Handlers, InstitutionOperation> {
  return {
    'institution.list': () =>
      library.read((store) => {
        const followers = answered(store.followers())
        const { documents } = answered(store.list({ kind: 'institution', sort: 'title', limit: 1_000 }))
        return {
          institutions: documents.map(({ id, title, revision, updatedAt }) => ({
            id,
            name: title,
            revision,
            updatedAt,
            dossiers: followers.get(id) ?? 0,
          })),
        }
      }),

    'institution.create': () =>
      library.write((store) => {
        const blank = blankOf(institutionSchema, newId) as Institution
        return { id: answered(store.create('institution', { ...blank, country: 'FR' })).id }
      }),

    'institution.open': ({ id }) =>
      library.read((store) => {
        const { revision, savedAt, undo, redo, record } = readInstitution(store, id)
        return { id, revision, savedAt, undo, redo, institution: record }
      }),

    'institution.edit': (edit) =>
      library.write((store) => {
        const stored = readKind(store, edit.id, 'institution')
        return answered(store.edit({ ...edit, patch: checkedPatch(store, 'institution', stored, edit.patch) }))
      }),

    'institution.undo': stepHandler(library, 'institution', 'undo'),
    'institution.redo': stepHandler(library, 'institution', 'redo'),
  }
}
