import type { Definition } from '../definition/definition.ts'
import type { Framework } from '../framework/framework.ts'
import { evaluationSteps } from './evaluate.ts'
import type { EvaluationContext } from './facts.ts'
import type { Evaluation } from './finding.ts'
import { frameworksInForce, type FrameworksInForce } from './frameworks-in-force.ts'

/** A framework pinned in a version. */
export interface PinnedFramework {
  id: string
  version: string
}

export type DefinitionJudgement =
  | ({ judged: true; evaluation: Evaluation } & FrameworksInForce)
  /** A framework the definition pins is not installed in any version: a verdict without it would be false. */
  | { judged: false; absent: PinnedFramework }

/**
 * Holds a definition against the frameworks in force for it, the one way the window, the command line, the library
 * and the exports do.
 * @param chosen ids of frameworks to apply instead of the pinned ones
 */
export function judgeDefinition(
  definition: Definition,
  installed: readonly Framework[],
  context: EvaluationContext,
  chosen?: readonly string[],
): DefinitionJudgement {
  const steps = judgementSteps(definition, installed, context, chosen)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same, a requirement at a time, for a caller that must give way to something else in between. */
export function* judgementSteps(
  definition: Definition,
  installed: readonly Framework[],
  context: EvaluationContext,
  chosen?: readonly string[],
): Generator<void, DefinitionJudgement> {
  const inForce = frameworksInForce(definition, installed, context, chosen)
  const absent = inForce.missing.find(({ id }) => !installed.some((framework) => framework.id === id))
  if (absent) return { judged: false, absent }
  yield
  const evaluation = yield* evaluationSteps(definition, inForce.frameworks, context)
  return { judged: true, evaluation, ...inForce }
}
