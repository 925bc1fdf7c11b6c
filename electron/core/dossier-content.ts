import type { Definition } from '../../shared/definition/definition.ts'
import type { Institution } from '../../shared/institution/institution.ts'
import { problems } from '../../shared/messages/fr/problems.ts'
import type { DocumentKindName } from './document-kinds.ts'
import { Refusal } from './refusal.ts'
import { answered } from './store-answer.ts'
import type { Store, StoredDocument } from './store/open-store.ts'

/** A dossier of the library with the institution record it inherits from. */
export interface DossierContent {
  stored: StoredDocument
  definition: Definition
  institution: { revision: number; record: Institution } | null
}

/** @throws {Refusal} `not-found` for an id of another kind as for one that is not there */
export function readDossier(store: Store, id: string): DossierContent {
  const stored = readKind(store, id, 'definition')
  // The store parses what it keeps, and checks by hash that what it gives back is what it kept.
  const definition = stored.document as unknown as Definition
  const { institutionId } = definition
  if (institutionId === null) return { stored, definition, institution: null }
  return { stored, definition, institution: linkedInstitution(store, institutionId) }
}

/** A dossier whose record is gone can still be read and corrected: it inherits nothing. */
function linkedInstitution(store: Store, id: string): DossierContent['institution'] {
  try {
    const { revision, record } = readInstitution(store, id)
    return { revision, record }
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === 'not-found') return null
    throw error
  }
}

/** @throws {Refusal} `not-found` */
export function readInstitution(store: Store, id: string): StoredDocument & { record: Institution } {
  const stored = readKind(store, id, 'institution')
  return { ...stored, record: stored.document as unknown as Institution }
}

/** @throws {Refusal} `not-found` */
export function readKind(store: Store, id: string, kind: DocumentKindName): StoredDocument {
  const stored = answered(store.read(id))
  if (stored.kind !== kind) throw new Refusal(problems.notInLibrary())
  return stored
}
