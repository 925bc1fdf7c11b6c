import { isAnswered } from './answered.ts'
import type { LeftOutReason, Loss, OtherwiseReason, WrittenDefault } from './loss.ts'

/** What a writer does with the values it comes by, where its table alone cannot say it. */
export interface LossTeller {
  /** A value is in the file, as the table says. */
  said: (path: string, value: unknown) => void
  /** A value is in the file, but not as the table says. */
  otherwise: (path: string, value: unknown, reason: OtherwiseReason) => void
  /** A value is not in the file. */
  leftOut: (path: string, value: unknown, reason: LeftOutReason) => void
  /** The format asks for something the dossier does not say: what is written at a place of the format instead, with what a code means. */
  byDefault: (as: string, value: string, note?: string) => void
  defaults: readonly WrittenDefault[]
  /** One loss a field of which a value was not said as the table says. */
  losses: () => Loss[]
}

interface Told {
  said: boolean
  otherwise: OtherwiseReason | null
  leftOut: LeftOutReason | null
}

/**
 * Notes what becomes of values while a file is written; blank ones lose nothing. A field is left out where none of its
 * values is in the file; where some are, it is said otherwise, for the reason the others are not there.
 */
export function lossTeller(): LossTeller {
  const fields = new Map<string, Told>()
  const defaults: WrittenDefault[] = []
  const tell = (path: string, value: unknown, what: Partial<Told>) => {
    if (!isAnswered(value)) return
    fields.set(path, { ...(fields.get(path) ?? { said: false, otherwise: null, leftOut: null }), ...what })
  }
  return {
    said: (path, value) => tell(path, value, { said: true }),
    otherwise: (path, value, reason) => tell(path, value, { said: true, otherwise: reason }),
    leftOut: (path, value, reason) => tell(path, value, { leftOut: reason }),
    byDefault: (as, value, note) => {
      if (!defaults.some((one) => one.as === as && one.value === value))
        defaults.push({ as, value, ...(note === undefined ? {} : { note }) })
    },
    defaults,
    losses: () =>
      [...fields].flatMap(([path, { said, otherwise, leftOut }]): Loss[] => {
        if (leftOut !== null) return [{ path, kind: said ? 'said-otherwise' : 'left-out', reason: leftOut }]
        return otherwise === null ? [] : [{ path, kind: 'said-otherwise', reason: otherwise }]
      }),
  }
}
