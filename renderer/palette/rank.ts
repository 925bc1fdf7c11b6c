import { foldedText, searchWords } from '../../shared/find/folded-text.ts'
import type { Command, CommandKind } from './commands.ts'

/** A command with its words folded once. */
export interface Indexed {
  command: Command
  label: string
  rest: string
}

export function indexed(commands: readonly Command[]): Indexed[] {
  return commands.map((command) => ({
    command,
    label: foldedText(command.label).text,
    rest: foldedText([command.detail, command.synonyms].filter(Boolean).join(' ')).text,
  }))
}

/** Between two that answer alike, the one that is looked for more often. */
const order: readonly CommandKind[] = ['act', 'stage', 'view', 'dossier', 'item', 'field', 'finding', 'choice']

/** How many are shown. */
const shown = 60

/**
 * The commands that answer all the words, in any order and without accents: those whose name begins with a word first,
 * then whole words, then pieces of words, then what is said beside the name. What was chosen last comes before its
 * equals, and before all when nothing is looked for.
 */
export function ranked(entries: readonly Indexed[], query: string, recent: readonly string[]): Command[] {
  const words = searchWords(query)
  const rankOf = (id: string) => {
    const index = recent.indexOf(id)
    return index < 0 ? recent.length : index
  }
  if (words.length === 0) {
    const lasting = entries.filter(({ command }) => !['field', 'item', 'finding', 'choice'].includes(command.kind))
    const first = recent.flatMap((id) => entries.find(({ command }) => command.id === id) ?? [])
    const rest = lasting.filter(({ command }) => !recent.includes(command.id))
    rest.sort((one, other) => order.indexOf(one.command.kind) - order.indexOf(other.command.kind))
    return [...first, ...rest].slice(0, shown).map(({ command }) => command)
  }
  return entries
    .flatMap((entry) => {
      let score = 0
      for (const word of words) {
        const worth = worthOf(entry, word)
        if (worth === 0) return []
        score += worth
      }
      return [{ entry, score: score / words.length }]
    })
    .sort(
      (one, other) =>
        other.score - one.score ||
        rankOf(one.entry.command.id) - rankOf(other.entry.command.id) ||
        order.indexOf(one.entry.command.kind) - order.indexOf(other.entry.command.kind) ||
        one.entry.label.length - other.entry.label.length,
    )
    .slice(0, shown)
    .map(({ entry }) => entry.command)
}

function worthOf({ label, rest }: Indexed, word: string): number {
  if (label.startsWith(word)) return 4
  if (beginsAWord(label, word)) return 3
  if (label.includes(word)) return 2
  return beginsAWord(rest, word) ? 1 : 0
}

function beginsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true
  return false
}
