import { stages, type Stage } from '../definition/stages.ts'

/** What a stage still holds for the person at work. */
export interface StageState {
  stage: Stage
  /** Open findings of this person’s role told in the stage. */
  open: number
  /** Whether something there waits for another stage: nothing to mend yet, and not done either. */
  waiting: boolean
  /** Open findings of other roles. */
  elsewhere: number
}

/** Where to go from a stage. */
export type NextStep =
  /** `back`: nothing is left further on, and this stage lies before. `skipped`: the stages stepped over. */
  | { kind: 'stage'; stage: Stage; back: boolean; skipped: readonly SkippedStage[] }
  /** Only the stage one is in still has something open. */
  | { kind: 'here' }
  /** Nothing is left for this role; `elsewhere` counts what is left for others. */
  | { kind: 'done'; elsewhere: number }

/** A stage with nothing for this person, and whether somebody else has something to do there. */
export interface SkippedStage {
  stage: Stage
  elsewhere: boolean
}

/**
 * The next thing that matters, in the order of the path whatever its severity: the order is that in which each stage
 * builds on those before. A stage that only waits for another one is not stepped over: there is work left there. What
 * lies behind comes when nothing is left ahead.
 *
 * @param states one per stage; a stage left out has nothing
 */
export function nextStep(states: readonly StageState[], current: Stage): NextStep {
  const known = new Map(states.map((state) => [state.stage, state]))
  const calls = (stage: Stage) => {
    const state = known.get(stage)
    return state !== undefined && (state.open > 0 || state.waiting)
  }
  const here = stages.indexOf(current)
  const ahead = stages.slice(here + 1)
  const next = ahead.find(calls)
  if (next)
    return {
      kind: 'stage',
      stage: next,
      back: false,
      skipped: ahead
        .slice(0, ahead.indexOf(next))
        .map((stage) => ({ stage, elsewhere: (known.get(stage)?.elsewhere ?? 0) > 0 })),
    }
  // Behind, something that can be mended comes before something that waits: what it waits for may lie here.
  const behind = stages.slice(0, here)
  const before = behind.find((stage) => (known.get(stage)?.open ?? 0) > 0) ?? behind.find(calls)
  if (before) return { kind: 'stage', stage: before, back: true, skipped: [] }
  if (calls(current)) return { kind: 'here' }
  return { kind: 'done', elsewhere: states.reduce((sum, state) => sum + state.elsewhere, 0) }
}
