import type { referentialActs as French } from '../fr/referential-acts.ts'

/** What a list says of referentials before one is asked for. */
export const referentialActs: typeof French = {
  open: 'Take from a referential…',
  openInto: (list) => `Take from a referential…, ${list}`,
  takenFrom: (words) => `Taken from ${words}`,
}
