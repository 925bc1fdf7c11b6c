import type { Client } from '../client/client.ts'

/** What this window knows of words: asked once each, of the application, many at a time. */
export interface KnownWords {
  /** Whether a word is known; null while that is not known itself. */
  isKnown(word: string): boolean | null
  /** Asks about words, those answered already left aside. */
  ask(words: readonly string[]): void
  /** Calls `listener` after each answer; the result stops it. */
  subscribe(listener: () => void): () => void
  /** Grows by one at each answer. */
  version(): number
  /** Takes a word as known in this window, until it is closed. */
  ignore(word: string): void
  /** Adds a word to the person's dictionary. @returns whether it was written */
  learn(word: string): Promise<boolean>
  /** Takes a word out of the person's dictionary. @returns whether it was written */
  forget(word: string): Promise<boolean>
}

const known = new WeakMap<Client, KnownWords>()

/** The words of one window. */
export function knownWords(client: Client): KnownWords {
  const made = known.get(client) ?? createKnownWords(client)
  known.set(client, made)
  return made
}

/** Most words in one call. */
const most = 2_000

function createKnownWords(client: Client): KnownWords {
  const answers = new Map<string, boolean>()
  const asked = new Set<string>()
  const listeners = new Set<() => void>()
  let waiting: string[] = []
  let sending = false
  let version = 0

  const tell = () => {
    version += 1
    for (const listener of listeners) listener()
  }

  async function send(): Promise<void> {
    while (waiting.length > 0) {
      const words = waiting.slice(0, most)
      waiting = waiting.slice(most)
      const reply = await client.call('spelling.check', { words })
      if (!reply.ok) {
        // Without an answer nothing is underlined, and the words are asked again, after those of the next call of `ask`.
        waiting.push(...words)
        break
      }
      const unknown = new Set(reply.value.unknown)
      for (const word of words) {
        asked.delete(word)
        if (!answers.has(word)) answers.set(word, !unknown.has(word))
      }
      tell()
    }
    sending = false
  }

  return {
    isKnown: (word) => answers.get(word) ?? null,
    ask(words) {
      const next = [...new Set(words)].filter((word) => word.length <= 100 && !answers.has(word) && !asked.has(word))
      for (const word of next) asked.add(word)
      waiting = [...next, ...waiting]
      if (waiting.length === 0 || sending) return
      sending = true
      queueMicrotask(() => void send())
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
    ignore(word) {
      answers.set(word, true)
      tell()
    },
    async learn(word) {
      const reply = await client.call('spelling.learn', { word })
      if (reply.ok) {
        answers.set(word, true)
        tell()
      }
      return reply.ok
    },
    async forget(word) {
      const reply = await client.call('spelling.forget', { word })
      if (reply.ok) {
        answers.delete(word)
        tell()
      }
      return reply.ok
    },
  }
}
