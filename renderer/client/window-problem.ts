import type { Problem } from '../../shared/contract/problem.ts'
import { language, type Language } from '../language.ts'

/** By sentence, since a problem is copied when its place is told. */
const said = new Set<string>()

/** Marks a refusal as said by the window itself, in its own language. */
export function windowProblem(problem: Problem): Problem {
  said.add(problem.message)
  return problem
}

/** The language a refusal is written in: the application answers in French to every window. */
export function problemLanguage(problem: Problem): Language {
  return said.has(problem.message) ? language : 'fr'
}
