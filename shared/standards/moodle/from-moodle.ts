import { blankOf } from '../../definition/blank.ts'
import { currentFormatVersion, readDefinitionFile } from '../../definition/definition-file.ts'
import { definitionSchema, type Definition } from '../../definition/definition.ts'
import { noProvenance } from '../../definition/provenance.ts'
import { adoptedId } from '../case/adopted-id.ts'
import { moodleTexts } from '../../messages/fr/moodle.ts'
import type { Imported, LeftWords, StandardFault } from '../imported.ts'
import type { Loss } from '../loss.ts'
import { column, frameworkColumns, taxonomy } from './framework-columns.ts'
import { paragraphsOf } from './description-html.ts'
import { conditionsIn } from './conditions-in.ts'
import { statementOf } from './statement-of.ts'

/** A row of a file with the line it begins at, from 1. */
export interface NumberedRow {
  line: number
  cells: readonly string[]
}

interface Entry {
  id: string
  idNumber: string
  line: number
  statement: string
  /** Paragraphs of the description that are not its statement. */
  more: readonly string[]
  parent: Entry | undefined
  parentNumber: string
  related: readonly string[]
  hasChildren: boolean
}

const ownId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * A Moodle competency framework as a definition that says its competencies and outcomes and nothing else.
 *
 * @param rows all rows of the file, the names of the columns first
 */
export function fromMoodle(rows: readonly NumberedRow[]): Imported {
  const refused = (kind: StandardFault['kind'], line: number): Imported => ({
    ok: false,
    fault: { kind, path: `ligne ${line}` },
  })
  const [, ...said] = rows
  const frameworks = said.filter(({ cells }) => cells[column.isFramework] === '1')
  const [framework, another] = frameworks
  if (framework === undefined) return refused('missing', 1)
  if (another !== undefined) return refused('duplicate-id', another.line)
  const cell = (row: NumberedRow, place: number) => (row.cells[place] ?? '').trim()
  const title = cell(framework, column.shortName)
  const scope = cell(framework, column.idNumber) || title

  const entries = new Map<string, Entry>()
  const losses: Loss[] = []
  const left = new Map<string, LeftWords>()
  const lose = (loss: Loss, text: string, of: string) => {
    losses.push(loss)
    if (text.trim() !== '') left.set(loss.path, { text, of })
  }
  for (const row of said) {
    if (row === framework || row.cells.every((value) => value.trim() === '')) continue
    const idNumber = cell(row, column.idNumber)
    const shortName = cell(row, column.shortName)
    if (idNumber === '' || shortName === '') return refused('missing', row.line)
    if (!row.cells.every((value) => value.isWellFormed())) return refused('wrong-type', row.line)
    if (row.cells.some(({ length }) => length > 100_000)) return refused('too-long', row.line)
    // By which a competency is reached when those below it are.
    const rule = cell(row, column.ruleType)
    if (rule !== '') lose(notTaken(row.line, frameworkColumns[column.ruleType]), rule, shortName)
    // Moodle would keep the last of the two, and say nothing.
    if (entries.has(idNumber)) return refused('duplicate-id', row.line)
    entries.set(idNumber, {
      id: adoptedId(scope, idNumber),
      idNumber,
      line: row.line,
      ...itemSaid(shortName, cell(row, column.description), idNumber),
      parent: undefined,
      parentNumber: cell(row, column.parent),
      related: cell(row, column.related)
        .split(',')
        .map((related) => related.trim().replace(/%2C/gi, ','))
        .filter((related) => related !== ''),
      hasChildren: false,
    })
  }
  for (const entry of entries.values()) {
    if (entry.parentNumber === '') continue
    const parent = entries.get(entry.parentNumber)
    if (parent === undefined) return refused('dangling-reference', entry.line)
    entry.parent = parent
    parent.hasChildren = true
  }
  const loop = loopIn(entries)
  if (loop) return refused('circular', loop.line)

  const isOutcome = ({ parent, hasChildren }: Entry) => parent !== undefined && !hasChildren
  const code = ({ idNumber }: Entry) => (ownId.test(idNumber) ? '' : idNumber)
  const competencies = [...entries.values()].filter((entry) => !isOutcome(entry))
  const describe = ({ statement, line }: Pick<Entry, 'statement' | 'line'>, more: readonly string[]) => {
    if (more.length > 0) lose(freeText(line, frameworkColumns[column.description]), more.join('\n'), statement)
  }
  const known = new Map(competencies.map((entry) => [entry.idNumber, entry.id]))
  // Cadrier has two levels: what is between them comes in beside the competencies it is below.
  for (const entry of competencies) {
    const { parent, line, related, statement, more } = entry
    describe(entry, more)
    if (related.length > 0) lose(notTaken(line, frameworkColumns[column.related]), related.join('\n'), statement)
    if (parent !== undefined) {
      const told = [code(parent), parent.statement].filter((part) => part !== '').join(' ')
      lose(simplified(line, frameworkColumns[column.parent]), told, statement)
    }
  }
  const outcomes = [...entries.values()].filter(isOutcome).map((entry) => {
    const unknown = entry.related.filter((related) => !known.has(related))
    if (unknown.length > 0)
      lose(notTaken(entry.line, frameworkColumns[column.related]), unknown.join('\n'), entry.statement)
    const told = conditionsIn(entry.more)
    if (told === null) describe(entry, entry.more)
    const ids = [entry.parentNumber, ...entry.related].flatMap((idNumber) => known.get(idNumber) ?? [])
    return {
      id: entry.id,
      code: code(entry),
      statement: { fr: entry.statement },
      verb: '',
      cognitiveLevel: null,
      condition: { fr: told?.condition ?? '' },
      successCriterion: { fr: told?.successCriterion ?? '' },
      competencyIds: [...new Set(ids)],
      provenance: noProvenance,
    }
  })
  const frameworkSaid = itemSaid(title, cell(framework, column.description), '')
  describe({ statement: frameworkSaid.statement, line: framework.line }, frameworkSaid.more)
  const scale = cell(framework, column.scaleValues)
  // The scale of a dossier without one of its own is said by Cadrier alone.
  if (scale !== moodleTexts.scale.join(','))
    lose(notTaken(framework.line, frameworkColumns[column.scaleValues]), scale, frameworkSaid.statement)
  const levelNames = cell(framework, column.taxonomy)
  if (levelNames !== '' && levelNames !== taxonomy)
    lose(notTaken(framework.line, frameworkColumns[column.taxonomy]), levelNames, frameworkSaid.statement)

  const frameworkNumber = cell(framework, column.idNumber)
  const id = adoptedId('moodle', scope)
  const blank = blankOf(definitionSchema, () => id) as Definition
  const definition = {
    ...blank,
    state: 'draft' as const,
    identity: {
      ...blank.identity,
      title: { fr: frameworkSaid.statement },
      code: ownId.test(frameworkNumber) ? '' : frameworkNumber.slice(0, 2_000),
    },
    competencies: competencies.map((entry) => ({
      id: entry.id,
      code: code(entry),
      statement: { fr: entry.statement },
      essentialComponents: [],
      situations: [],
      targetLevel: { fr: '' },
      levels: [],
      provenance: noProvenance,
    })),
    outcomes,
  }
  const read = readDefinitionFile({
    format: 'cadrier-definition',
    formatVersion: currentFormatVersion,
    definition,
    institution: null,
  })
  return read.ok ? { ok: true, file: read.file, losses, left } : refused('too-long', framework.line)
}

const simplified = (line: number, name: string | undefined): Loss => ({
  path: `ligne ${line}, ${name}`,
  kind: 'said-otherwise',
  reason: 'flattened',
})

const notTaken = (line: number, name: string | undefined): Loss => ({
  path: `ligne ${line}, ${name}`,
  kind: 'left-out',
  reason: 'not-imported',
})

/** A text that may say anything: no field is its own. */
const freeText = (line: number, name: string | undefined): Loss => ({
  path: `ligne ${line}, ${name}`,
  kind: 'left-out',
  reason: 'in-text',
})

/** What an item says, and the other paragraphs of its description. A short name that Cadrier made of the code says nothing. */
function itemSaid(shortName: string, html: string, idNumber: string): Pick<Entry, 'statement' | 'more'> {
  const paragraphs = paragraphsOf(html)
  if (shortName === idNumber && conditionsIn(paragraphs) !== null) return { statement: '', more: paragraphs }
  const { text, left } = statementOf(shortName, html)
  return { statement: text, more: left }
}

/** An entry that is its own ancestor. */
function loopIn(entries: ReadonlyMap<string, Entry>): Entry | undefined {
  const sound = new Set<Entry>()
  for (const entry of entries.values()) {
    const seen = new Set<Entry>()
    for (let at: Entry | undefined = entry; at !== undefined && !sound.has(at); at = at.parent) {
      if (seen.has(at)) return at
      seen.add(at)
    }
    for (const passed of seen) sound.add(passed)
  }
  return undefined
}
