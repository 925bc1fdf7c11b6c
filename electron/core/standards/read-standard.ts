import { isStandardFormat, type StandardFormat } from '../../../shared/contract/export-formats.ts'
import { readDefinitionFile, type DefinitionFile } from '../../../shared/definition/definition-file.ts'
import { otherFileName, standardProblems } from '../../../shared/messages/fr/standard-problems.ts'
import type { Checked, Imported, LeftByPath, StandardFault } from '../../../shared/standards/imported.ts'
import type { Loss } from '../../../shared/standards/loss.ts'
import type { OtherFile } from '../../../shared/standards/recognise.ts'
import { Refusal } from '../refusal.ts'
import type { CsvRow } from '../table/read-csv.ts'

/** What a file of another tool brings in, with what Cadrier has no field for. */
export interface ReadStandard {
  format: StandardFormat
  file: DefinitionFile
  losses: readonly Loss[]
  /** Words of what was left, where no path of the file finds them. */
  left: LeftByPath
}

/** Readers of what holds a definition, each loaded when it is first asked for: of JSON, the parsed value; else the text. */
const readers: Partial<Record<OtherFile, (content: unknown) => Promise<Imported>>> = {
  async ob3(content) {
    const { fromOpenBadges } = await import('../../../shared/standards/open-badges/from-open-badges.ts')
    return fromOpenBadges(content)
  },
  async case(content) {
    const { fromCase } = await import('../../../shared/standards/case/from-case.ts')
    return fromCase(content)
  },
  async moodle(content) {
    const { fromMoodle } = await import('../../../shared/standards/moodle/from-moodle.ts')
    const read = await rowsOf(content as string)
    return read.ok ? fromMoodle(read.rows) : read
  },
  async elm(content) {
    const { fromElm } = await import('../../../shared/standards/elm/from-elm.ts')
    return fromElm(content)
  },
}

/** What looks at files without a definition. Of documents that people read, nothing is checked. */
const checkers: Partial<Record<OtherFile, (content: unknown) => Promise<Checked>>> = {
  async lheo(content) {
    const { checkLheo } = await import('./check-lheo.ts')
    return checkLheo(content as string)
  },
  async schemaorg(content) {
    const { checkSchemaOrg } = await import('../../../shared/standards/schema-org/check-schema-org.ts')
    return checkSchemaOrg(content)
  },
  async 'moodle-rubric'(content) {
    const { checkRubric } = await import('../../../shared/standards/moodle/check-rubric.ts')
    const read = await rowsOf(content as string)
    return read.ok ? checkRubric(read.rows) : read
  },
  async 'loss-report'(content) {
    const { checkLossReport } = await import('../../../shared/standards/check-loss-report.ts')
    return checkLossReport(content)
  },
}

async function rowsOf(
  text: string,
): Promise<{ ok: true; rows: readonly CsvRow[] } | { ok: false; fault: StandardFault }> {
  const { readCsv } = await import('../table/read-csv.ts')
  const read = readCsv(text)
  if (read.ok) return read
  const kind = read.fault.kind === 'quote' ? 'unclosed-quote' : 'too-long'
  return { ok: false, fault: { kind, path: `ligne ${read.fault.line}` } }
}

/**
 * Reads a file of another tool into a definition, whole or not at all.
 *
 * @param name how messages call the file
 * @param content the parsed value of a JSON format, the text of another
 * @throws {Refusal} for a file without a definition, or with the place of the first fault
 */
export async function readStandard(name: string, kind: OtherFile, content: unknown): Promise<ReadStandard> {
  const read = readers[kind]
  if (read === undefined || !isStandardFormat(kind)) throw new Refusal(standardProblems.notRead(name, kind))
  const label = otherFileName(kind)
  const imported = await read(content)
  if (!imported.ok) throw new Refusal(standardProblems.fault(name, label, imported.fault))
  // A reader keeps to the model; that it did is checked where every definition comes in.
  const checked = readDefinitionFile(imported.file)
  if (!checked.ok) throw new Refusal(standardProblems.outOfModel(name, label, checked.faults[0]?.path ?? ''))
  return { format: kind, file: checked.file, losses: imported.losses, left: imported.left ?? new Map() }
}

/**
 * Looks at a file of another tool, whether it holds a definition or not.
 *
 * @returns its title, where it has one
 * @throws {Refusal} with the place of the first fault, or for a document of which nothing can be checked
 */
export async function checkStandard(name: string, kind: OtherFile, content: unknown): Promise<string | null> {
  const check = checkers[kind]
  if (check === undefined) return (await readStandard(name, kind, content)).file.definition.identity.title.fr
  const checked = await check(content)
  if (!checked.ok) throw new Refusal(standardProblems.notSound(name, otherFileName(kind), checked.fault))
  return checked.title
}
