import { hash } from 'node:crypto'
import { bareEntry, type EntryPart, type ReferentialEntry } from '../../../shared/referential/entry.ts'
import { dayOf } from '../../../shared/referential/file-edition.ts'
import type { ColumnMapping, ColumnRole } from '../../../shared/referential/known-tables.ts'
import { referentialLimits as limits } from '../../../shared/referential/referential-limits.ts'
import type { CsvRow } from '../table/read-csv.ts'
import { isActive, levelOf, repertoryOf } from './fiche-reader.ts'
import type { ReadSummary } from './read-summary.ts'
import { ReferentialFault } from './referential-fault.ts'

type Entry = Omit<ReferentialEntry, 'key'>

/**
 * The entries of a table: one a row, as it is read; where columns say which group a row is in, one a group with its rows
 * as parts, at the end. A row without label is counted and left out; one that says the same as one before is that one; one
 * that gives another label to a code is told, and is an entry too: a person knows which is right.
 *
 * @param give called with each entry
 * @param source name of the referential where the table is a published one; else the codes of France compétences tell
 * @throws {ReferentialFault} for more than can be held, with the line
 */
export async function tableEntries(
  rows: AsyncIterable<CsvRow>,
  mapping: ColumnMapping,
  source: string,
  give: (entry: Entry) => void,
): Promise<Pick<ReadSummary, 'skipped' | 'relabelled'>> {
  const at = (role: ColumnRole) => mapping.indexOf(role)
  const columns = {
    code: at('code'),
    label: at('label'),
    groupCode: at('groupCode'),
    groupLabel: at('groupLabel'),
    level: at('level'),
    active: at('active'),
    endsOn: at('endsOn'),
    certifier: at('certifier'),
  }
  if (columns.label < 0) throw new ReferentialFault({ kind: 'no-label-column' })
  const grouped = columns.groupCode >= 0 || columns.groupLabel >= 0
  const groups = new Map<string, Entry>()
  /** Where each code was, and a print of its label: the labels of a long table are not held. */
  const coded = new Map<string, number>()
  const lines: number[] = []
  const prints: number[] = []
  /** Second labels of codes, so that each is there once. */
  const again = new Set<string>()
  const relabelled: ReadSummary['relabelled'] = { count: 0, rows: [] }
  let skipped = 0
  let count = 0

  for await (const { line, cells } of rows) {
    const cell = (column: number) => (column < 0 ? '' : (cells[column] ?? '').trim().toWellFormed())
    const word = (column: number) => cell(column).replace(/\s+/g, ' ').slice(0, limits.word)
    const label = cell(columns.label)
    if (label === '') {
      skipped += 1
      continue
    }
    if (label.length > limits.text) throw new ReferentialFault({ kind: 'text-too-long', line })
    count += 1
    if (count > limits.entries) throw new ReferentialFault({ kind: 'too-many', line })
    const code = word(columns.code)
    const groupCode = word(columns.groupCode)
    const groupLabel = word(columns.groupLabel)
    if (code !== '') {
      const name = grouped ? JSON.stringify([groupCode, groupLabel, code]) : code
      const print = printOf(label)
      const first = coded.get(name)
      if (first === undefined) {
        coded.set(name, lines.length)
        lines.push(line)
        prints.push(print)
      } else if (prints[first] === print || again.has(`${print} ${name}`)) continue
      else {
        again.add(`${print} ${name}`)
        relabelled.count += 1
        if (relabelled.rows.length < limits.toldRows)
          relabelled.rows.push({ line, code, label: shown(label), first: { line: lines[first] ?? 0, label: '' } })
      }
    }
    const isInGroup = grouped && (groupCode !== '' || groupLabel !== '')
    const said = {
      source: source || repertoryOf(groupCode || code),
      level: levelOf(word(columns.level)),
      active: isActive(word(columns.active)),
      endsOn: dayOf(word(columns.endsOn)),
    }
    const certifier = word(columns.certifier)
    if (!isInGroup) {
      give({ ...bareEntry(code, label), ...said, certifiers: certifier === '' ? [] : [certifier] })
      continue
    }
    const key = JSON.stringify(groupCode === '' ? ['', groupLabel] : [groupCode])
    let group = groups.get(key)
    if (!group) {
      group = { ...bareEntry(groupCode, groupLabel || groupCode), ...said }
      groups.set(key, group)
    }
    if (certifier !== '' && group.certifiers.length < limits.certifiers && !group.certifiers.includes(certifier))
      group.certifiers.push(certifier)
    if (group.parts.length >= limits.below) throw new ReferentialFault({ kind: 'too-many', line })
    group.parts.push({ code, label, statements: [], assessment: '' } satisfies EntryPart)
  }
  for (const group of groups.values()) give(group)
  return { skipped, relabelled }
}

/** Tells a label from another one: 48 bits, which two labels of one code have alike once in 280 million million. */
const printOf = (label: string) => hash('sha256', label, 'buffer').readUIntBE(0, 6)

const shown = (label: string) => label.slice(0, limits.shownCell).toWellFormed()
