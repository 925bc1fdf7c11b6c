import { sessionTable as words } from '../messages/fr/session-table.ts'
import { askedOf, type SessionEntry } from './session-line.ts'

/** The summary of a session as rows of values to compute with: titles first, decimal commas. */
export function sessionRows(entries: readonly SessionEntry[]): string[][] {
  return [Object.values(words.columns), ...entries.map(rowOf)]
}

function rowOf({ name, line, files, problems }: SessionEntry): string[] {
  const outcome = [files.join(', '), problems.join(' ')]
  if (line === null) return ['', name, ...Array.from({ length: 10 }, () => ''), ...outcome]
  const { counts } = line.verdict
  return [
    line.code,
    line.title || name,
    line.institution,
    line.minutes === null ? '' : decimal(line.minutes / 60),
    line.halfCredits === null ? '' : decimal(line.halfCredits / 2),
    line.cents === null ? '' : decimal(line.cents / 100),
    words.verdict[line.verdict.verdict],
    String(counts.blocking),
    String(counts.toJustify),
    String(counts.justified),
    askedOf(line).join(', '),
    line.sessionOn ?? '',
    ...outcome,
  ]
}

/** At most two decimals, those that say something. */
const decimal = (value: number) => String(Math.round(value * 100) / 100).replace('.', ',')
