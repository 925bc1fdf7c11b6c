import type { Problem } from '../../shared/contract/problem.ts'

/**
 * A foreseen refusal, thrown inside the application and turned back into data by `dispatch`: a handler stops where it
 * finds the fault, and the caller receives `{ ok: false, problem }`.
 */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.name = 'Refusal'
    this.problem = problem
  }
}
