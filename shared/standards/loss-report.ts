import type { Definition } from '../definition/definition.ts'
import { fieldTrail } from '../definition/field-trail.ts'
import { fingerprint } from '../definition/fingerprint.ts'
import type { Institution } from '../institution/institution.ts'
import { fieldLabel } from '../messages/fr/fields.ts'
import { lossWords } from '../messages/fr/losses.ts'
import { groupedLosses, lossSections } from './loss-sections.ts'
import { answeredFields, mappingOf, type FormatMapping, type Loss, type WrittenDefault } from './loss.ts'
import type { LossReport } from './loss-report-schema.ts'

interface Reported {
  /** The format as `--as` names it. */
  standard: string
  mapping: FormatMapping
  losses: readonly Loss[]
  defaults: readonly WrittenDefault[]
  definition: Definition
  institution: Institution | null
}

/** What is written beside an exported file: what its format could not say, with names and sentences in French. */
export function lossReport({ standard, mapping, losses, defaults, definition, institution }: Reported): LossReport {
  const answered = answeredFields(definition, institution).size
  return {
    format: 'cadrier-loss-report',
    formatVersion: 1,
    standard,
    definition: {
      id: definition.id,
      title: definition.identity.title.fr,
      fingerprint: fingerprint(definition, institution),
    },
    answered,
    said: answered - losses.length,
    losses: losses.map(({ path, kind, reason }) => {
      const said = mappingOf(mapping, path)
      return {
        path,
        kind,
        reason,
        label: fieldTrail(path, fieldLabel),
        as: kind === 'left-out' || said === undefined || said.says === 'left-out' ? null : said.as,
        text: lossWords.reasons[reason],
      }
    }),
    defaults: [...defaults],
  }
}

/**
 * A loss report as people read it, ended by a line feed: what the dossier did not say and what changes its meaning first,
 * what is the business of the institution last. What is said otherwise has a line a field, with its place in the format;
 * what is left out, a paragraph a section.
 */
export function lossReportText(report: LossReport, format: string): string {
  const parts = groupedLosses(report.losses).flatMap(({ group, count, reasons }) => [
    '',
    `${lossWords.groups[group]} (${count})`,
    ...reasons.flatMap(({ reason, losses }) => [
      '',
      `  ${lossWords.reasons[reason]}`,
      ...(losses.some(({ as }) => as !== null)
        ? losses.map(({ label, as }) => `    - ${label}${as === null ? '' : ` → ${as}`}`)
        : lossSections(losses.map(({ label }) => label)).map(({ section, items }) =>
            wrapped(`    - ${lossWords.section(section, items)}`, '      '),
          )),
    ]),
  ])
  return [
    lossWords.heading(format, report.definition.title),
    report.losses.length === 0 ? lossWords.nothing : lossWords.counts(report.said, report.answered),
    ...(report.defaults.length === 0
      ? []
      : [
          '',
          lossWords.defaults,
          '',
          ...report.defaults.map(
            ({ as, value, note }) => `    - ${as}\u00a0: ${value}${note === undefined ? '' : ` (${note})`}`,
          ),
        ]),
    ...parts,
    '',
  ].join('\n')
}

/** Longest line of what is read in any editor, in characters. */
const longestLine = 100

/** A long line on several, cut between two words. @param margin what the lines after the first begin with */
function wrapped(line: string, margin: string): string {
  const lines = ['']
  for (const word of line.split(/(?<=\S) /)) {
    const last = lines.at(-1) ?? ''
    const longer = last === '' ? word : `${last} ${word}`
    if (longer.length <= longestLine || last === '') lines[lines.length - 1] = longer
    else lines.push(`${margin}${word}`)
  }
  return lines.join('\n')
}
