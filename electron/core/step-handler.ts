import type { Input, Output } from '../../shared/contract/operations.ts'
import type { DocumentKindName } from './document-kinds.ts'
import { readKind } from './dossier-content.ts'
import type { Library } from './library.ts'
import { answered } from './store-answer.ts'

/** Undoes or redoes an edit of a document: the same for every kind of document. */
export function stepHandler(library: Library, kind: DocumentKindName, step: 'undo' | 'redo') {
  return ({ edit, ...request }: Input<'dossier.undo'>): Promise<Output<'dossier.undo'>> =>
    library.write((store) => {
      readKind(store, request.id, kind)
      const { patch, ...rest } = answered(store[step]({ ...request, ...(edit !== null && { edit }) }))
      return { ...rest, patch: [...patch] }
    })
}
