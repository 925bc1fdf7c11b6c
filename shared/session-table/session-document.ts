import type { Cell, DossierDocument, DossierNode } from '../dossier/document.ts'
import { plainAccent } from '../institution/accent-colour.ts'
import { cell, columns, grid, headCell, note, paragraph } from '../dossier/nodes.ts'
import { formatCents, formatDate, formatHalfCredits, formatMinutes } from '../messages/fr/format.ts'
import { sessionTable as words } from '../messages/fr/session-table.ts'
import { askedOf, type SessionEntry } from './session-line.ts'

/**
 * The summary of a session as a document: one table, one line a dossier.
 *
 * @param date day of the verdicts, `YYYY-MM-DD`
 */
export function sessionDocument(entries: readonly SessionEntry[], date: string): DossierDocument {
  const failures = entries.filter(({ problems }) => problems.length > 0).length
  const nodes: DossierNode[] = [
    {
      kind: 'title-page',
      band: true,
      overline: words.header(entries.length),
      mark: failures === 0 ? '' : words.failed(failures),
      logo: null,
      title: words.title,
      subtitle: words.footer(formatDate(date)),
      lines: [],
      facts: [],
    },
    ...table(entries),
    note(words.reading),
  ]
  return {
    language: 'fr-FR',
    title: words.title,
    author: words.author,
    date,
    fingerprint: '',
    header: words.title,
    letterhead: '',
    accent: plainAccent,
    footer: [words.footer(formatDate(date)), ''],
    margin: 'usual',
    sections: [{ part: 'body', landscape: true, framed: false, nodes }],
  }
}

function table(entries: readonly SessionEntry[]): DossierNode[] {
  const { code, title, institution, hours, credits, price, verdict, asked, session, files, notMade } = words.columns
  const titles = [
    title,
    institution,
    `${hours}, ${credits}, ${price}`,
    verdict,
    asked,
    session,
    `${files}, ${notMade.toLowerCase()}`,
  ]
  const heads = [`${title}, ${code.toLowerCase()}`, ...titles.slice(1)]
  return entries.length === 0
    ? paragraph(words.header(0))
    : grid('', columns(heads, [24, 14, 12, 16, 14, 11, 24]), entries.map(rowOf))
}

function rowOf({ name, line, files, problems }: SessionEntry): Cell[] {
  // The names of files are in the table of values: here they would make a page of each dossier.
  const outcome = cell([words.made(files.length), ...problems].filter(Boolean).join('\n') || ' ')
  if (line === null) return [headCell(name), cell(''), cell(''), cell(''), cell(''), cell(''), outcome]
  const { verdict, counts } = line.verdict
  const lines = (...said: (string | null)[]) => cell(said.filter((text) => text !== null && text !== '').join('\n'))
  const counted = (label: string, count: number) => (count === 0 ? null : `${label}\u00a0: ${count}`)
  return [
    { ...lines(line.title || words.untitled(name), line.code), head: true },
    lines(line.institution),
    lines(
      line.minutes === null ? null : formatMinutes(line.minutes),
      line.halfCredits === null ? null : formatHalfCredits(line.halfCredits),
      line.cents === null ? null : formatCents(line.cents),
    ),
    lines(
      words.verdict[verdict],
      counted(words.columns.blocking, counts.blocking),
      counted(words.columns.toJustify, counts.toJustify),
      counted(words.columns.justified, counts.justified),
    ),
    lines(...askedOf(line)),
    lines(line.sessionOn === null ? null : formatDate(line.sessionOn)),
    outcome,
  ]
}
