import type { Definition } from '../definition/definition.ts'

type Session = Definition['sessions'][number]

/** What came of a session, in whole percent; `null` where the numbers it needs are not there or contradict each other. */
export interface SessionRates {
  /** Certified among those assessed. */
  certified: number | null
  /** Assessed among those enrolled. */
  assessed: number | null
  /** Given up among those enrolled. */
  abandoned: number | null
}

/** Rates of a session, computed from its numbers so that nobody types them. */
export function sessionRates({ enrolled, assessed, certified, abandoned }: Session): SessionRates {
  return {
    certified: percentOf(certified, assessed),
    assessed: percentOf(assessed, enrolled),
    abandoned: percentOf(abandoned, enrolled),
  }
}

function percentOf(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole === 0 || part > whole) return null
  return Math.round((part * 100) / whole)
}
