import type { Problem } from '../../shared/contract/problem.ts'
import { problems } from '../../shared/messages/fr/problems.ts'
import { Refusal } from './refusal.ts'
import type { StoreProblem, StoreResult } from './store/problem.ts'

/**
 * The value of what the store answered.
 *
 * @throws {Refusal} with the store's refusal in words
 */
export function answered<T>(result: StoreResult<T>): T {
  if (result.ok) return result.value
  throw new Refusal(inWords(result.problem))
}

function inWords(problem: StoreProblem): Problem {
  switch (problem.code) {
    case 'not-found':
    case 'removed':
      return problems.notInLibrary()
    case 'conflict':
      return problems.conflict()
    case 'exists':
    case 'reused-change-id':
      return problems.alreadyUsedId()
    case 'invalid-patch':
      return problems.invalidChange(problem.path.join('.'), problem.fault)
    case 'half-a-character':
      return problems.invalidChange(problem.what, problem.code)
    case 'invalid-document':
      return problems.invalidChange(problem.path.join('.'), problem.message)
    case 'nothing-to-undo':
      return problems.nothingToUndo()
    case 'nothing-to-redo':
      return problems.nothingToRedo()
    case 'superseded':
      return problems.superseded()
    case 'other-format':
      return problems.otherFormat(problem.version, problem.supported)
    case 'newer-database':
      return problems.newerLibrary(problem.file)
    case 'foreign-database':
      return problems.foreignLibrary(problem.file)
    case 'damaged':
      return problems.damagedLibrary(problem.what)
    case 'busy':
      return problems.libraryBusy()
    case 'storage-full':
      return problems.libraryFull()
    case 'read-only':
    case 'storage':
      return problems.libraryNotWritable(problem.detail)
  }
}
