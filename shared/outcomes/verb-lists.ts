import { cognitiveLevels, type CognitiveLevel } from '../definition/learning-outcome.ts'

/** Why a verb is worth another look: a state of mind, something too vague, or what the teacher does. */
export type VerbConcern = 'state' | 'weak' | 'teacher'

/** What the frameworks say of verbs. */
export interface VerbLists {
  /** Verbs and phrases to rephrase, by reason. */
  refused: Readonly<Record<VerbConcern, readonly string[]>>
  /** Verbs that say a cognitive level. */
  levels: Readonly<Record<CognitiveLevel, readonly string[]>>
  /** Verbs to take instead of one to rephrase. */
  better(verb: string): readonly string[]
  /** Every verb known, of whatever list: what tells a second action from a noun with the same ending. */
  known: ReadonlySet<string>
}

/** Lists of verbs to rephrase, by reason. */
const refusedLists = { state: 'state-verbs', weak: 'weak-verbs', teacher: 'teacher-verbs' } as const

/**
 * Reads the lists of verbs of frameworks.
 * @param list entries of a named list over the frameworks
 */
export function verbLists(list: (name: string) => readonly string[]): VerbLists {
  const levels = Object.fromEntries(cognitiveLevels.map((level) => [level, list(`verbs-${level}`)])) as Record<
    CognitiveLevel,
    readonly string[]
  >
  const refused = {
    state: list(refusedLists.state),
    weak: list(refusedLists.weak),
    teacher: list(refusedLists.teacher),
  }
  return {
    levels,
    refused,
    better: (verb) => list(`better-verbs/${verb}`),
    known: new Set([...list('action-verbs'), ...Object.values(levels).flat(), ...Object.values(refused).flat()]),
  }
}
