import { foldText } from '../../../shared/find/fold-text.ts'
import type { ReferentialEntry } from '../../../shared/referential/entry.ts'

/** Most characters of an entry that are searched. */
const mostSearched = 4_000

/** Entries that follow each other in the spool, as the thread that reads tells them: a value of each list an entry. */
export interface IndexedEntries {
  /** What each is found by: its code, its name, then its certifiers and parts, a line each, as they are searched. */
  words: Uint8Array<ArrayBuffer>
  /** Where its words end, in bytes. */
  ends: number[]
  /** How many bytes of the spool it takes. */
  lengths: number[]
  active: (boolean | null)[]
  parts: number[]
}

/** Gathers entries to be told together. */
export interface EntryGathering {
  /** @param length bytes of the entry in the spool */
  add(entry: Omit<ReferentialEntry, 'key'>, length: number): void
  /** Those gathered since the last time. */
  take(): IndexedEntries
}

export function gatherEntries(): EntryGathering {
  const blank = () => ({ words: [] as Buffer[], ends: [], lengths: [], active: [], parts: [] })
  let held: Omit<IndexedEntries, 'words'> & { words: Buffer[] } = blank()
  return {
    add(entry, length) {
      const below = [...entry.certifiers, ...entry.parts.flatMap((part) => [part.code, part.label])].join(' ')
      const said = Buffer.from([entry.code, entry.label, below].map(foldText).join('\n').slice(0, mostSearched))
      held.words.push(said)
      held.ends.push((held.ends.at(-1) ?? 0) + said.length)
      held.lengths.push(length)
      held.active.push(entry.active)
      held.parts.push(entry.parts.length)
    },
    take() {
      const { words, ...others } = held
      held = blank()
      return { words: new Uint8Array(Buffer.concat(words)), ...others }
    },
  }
}

/**
 * Where the entries of a referential are, and what they are found by: all that memory holds of them, as bytes rather than
 * objects, since there may be three hundred thousand.
 */
export interface EntryIndex {
  readonly count: number
  /** Of all entries together. */
  readonly parts: number
  add(entries: IndexedEntries): void
  /** Keys of the entries that hold all these words, folded, best first; all of them in their order for no words. */
  find(wanted: readonly string[]): number[]
  /** Place of an entry in the spool, in bytes; null for a key of none. */
  place(key: number): { at: number; length: number } | null
}

export function createEntryIndex(): EntryIndex {
  const batches: { firstKey: number; words: Buffer; ends: readonly number[] }[] = []
  const active: (boolean | null)[] = []
  /** Where each entry begins, and where the last one ends. */
  const starts: number[] = [0]
  let parts = 0

  /** What is asked by its code comes first, then what is in force, then what the words name rather than its parts. */
  function rankOf(key: number, said: string, wanted: readonly string[]): number {
    const [code = '', label = ''] = said.split('\n', 2)
    if (wanted.length === 1 && code === wanted[0]) return 0
    const inName = `${code} ${label}`
    return 1 + (active[key] === false ? 4 : 0) + (wanted.every((word) => inName.includes(word)) ? 0 : 1)
  }

  return {
    get count() {
      return active.length
    },
    get parts() {
      return parts
    },
    add({ words, ends, lengths, active: more, parts: below }) {
      batches.push({ firstKey: active.length, words: Buffer.from(words.buffer), ends })
      for (const one of more) active.push(one)
      for (const length of lengths) starts.push((starts.at(-1) ?? 0) + length)
      parts += below.reduce((sum, count) => sum + count, 0)
    },
    find(wanted) {
      if (wanted.length === 0) return [...active.keys()]
      const ranked: number[][] = [[], [], [], [], [], [], []]
      const [needle = Buffer.alloc(0)] = wanted
        .map((word) => Buffer.from(word))
        .toSorted((one, other) => other.length - one.length)
      for (const { firstKey, words, ends } of batches) {
        let rank = 0
        for (let hit = words.indexOf(needle); hit >= 0; hit = words.indexOf(needle, ends[rank - 1])) {
          while ((ends[rank] ?? Infinity) <= hit) rank += 1
          const said = words.toString('utf8', ends[rank - 1] ?? 0, ends[rank])
          if (wanted.every((word) => said.includes(word)))
            ranked[rankOf(firstKey + rank, said, wanted)]?.push(firstKey + rank)
          rank += 1
        }
      }
      return ranked.flat()
    },
    place(key) {
      const [at, end] = [starts[key], starts[key + 1]]
      return at === undefined || end === undefined ? null : { at, length: end - at }
    },
  }
}
