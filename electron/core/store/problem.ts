import type { PatchFault } from '../../../shared/change/patch.ts'

/**
 * Every way the store may refuse, with what a message needs to say. The words are in
 * shared/messages/fr/problems.ts.
 *
 * - `not-found`, `removed`, `exists`: no such document, one that was put in the bin, one that is already there;
 * - `conflict`: the change was made from another revision than the current one; `revision` is the current one;
 * - `reused-change-id`: the id of the change belongs to another change already;
 * - `invalid-patch`, `invalid-document`: the place and reason of the refusal;
 * - `half-a-character`: `what` of the change holds a surrogate without its other half, which the disk cannot keep;
 * - `nothing-to-undo`, `nothing-to-redo`; `superseded`: what the change wrote was changed again since;
 * - `other-format`: another version of the program wrote the document; an earlier one could not be migrated;
 * - `newer-database`, `foreign-database`: not a library of this version, not a library at all: nothing was written;
 * - `damaged`: what is on the disk is not what was written; `what` says which part;
 * - `busy`: another process kept the library locked; `storage-full`, `read-only`, `storage`: the disk refuses.
 */
export type StoreProblem =
  | { readonly code: 'not-found' | 'removed' | 'exists'; readonly id: string }
  | { readonly code: 'conflict'; readonly id: string; readonly revision: number }
  | { readonly code: 'reused-change-id'; readonly id: string; readonly changeId: string }
  | {
      readonly code: 'invalid-patch'
      readonly fault: PatchFault
      readonly operation: number
      readonly path: readonly string[]
    }
  | { readonly code: 'invalid-document'; readonly path: readonly string[]; readonly message: string }
  | { readonly code: 'half-a-character'; readonly what: 'id' | 'label' | 'author' }
  | { readonly code: 'nothing-to-undo' | 'nothing-to-redo'; readonly id: string }
  | {
      readonly code: 'superseded'
      readonly id: string
      readonly changeId: string
      readonly paths: readonly (readonly string[])[]
    }
  | { readonly code: 'other-format'; readonly id: string; readonly version: number; readonly supported: number }
  | { readonly code: 'newer-database'; readonly file: string; readonly version: number; readonly supported: number }
  | { readonly code: 'foreign-database'; readonly file: string }
  | { readonly code: 'damaged'; readonly what: DamagedPart; readonly id?: string; readonly revision?: number }
  | { readonly code: 'busy' | 'storage-full' | 'read-only' | 'storage'; readonly detail: string }

/** Which part of the library does not hold what was written to it. */
export type DamagedPart =
  'database' | 'change' | 'snapshot' | 'document' | 'person' | 'attachment' | 'search' | 'backup'

/** What each function of the store answers: it does not throw for what the state of the library or the disk explains. */
export type StoreResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: StoreProblem }

/** Carries a problem out of a transaction, which is rolled back. Caught at the border of the store. */
export class StoreRefusal extends Error {
  readonly problem: StoreProblem
  constructor(problem: StoreProblem) {
    super(problem.code)
    this.problem = problem
  }
}

/** Ends the operation under way with a problem. */
export function refuse(problem: StoreProblem): never {
  throw new StoreRefusal(problem)
}
