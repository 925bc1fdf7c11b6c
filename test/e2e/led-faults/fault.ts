import type { LedWriter } from '../led-writer.ts'

/** One fault, and how it is mended where the finding leads. */
export interface Fault {
  /** The rule that finds it (RULES.md). */
  rule: string
  /** The field the fault is made in; one that begins with `institution` is of the institution record. */
  at: readonly string[]
  cause: (writer: LedWriter) => Promise<void>
  /** What the finding says. */
  says: RegExp
  /** The requirement of the rule, where its finding is one that follows from what `says` is said of. */
  beneath?: string
  /** Where it leads, where that is elsewhere. */
  to?: readonly string[]
  mend: (writer: LedWriter) => Promise<void>
  /** The gate it is found at, where that is not the committee’s. */
  gate?: 'Ouverture'
}

export const types = (words: string) => (hand: LedWriter) => hand.type(words)
export const chooses = (name: string) => (hand: LedWriter) => hand.choose(name)
export const toggles = (name: RegExp) => (hand: LedWriter) => hand.toggle(name)
export const answers = (name: string) => (hand: LedWriter) => hand.answer(name)
export const dates = (digits: string) => (hand: LedWriter) => hand.date(digits)
export const ticks = (hand: LedWriter) => hand.press('Space')

/** Says something else than the institution does, in a field that shows what it says. */
export const replaces = (act: (hand: LedWriter) => Promise<void>) => async (hand: LedWriter) => {
  await hand.replaceInherited()
  await act(hand)
}

/** Goes on to other fields, in that order. */
export const inTurn =
  (...steps: readonly (readonly [path: readonly string[] | null, act: (hand: LedWriter) => Promise<void>])[]) =>
  async (hand: LedWriter) => {
    for (const [path, act] of steps) {
      if (path) await hand.reach(path)
      await act(hand)
    }
  }
