import type { z } from 'zod'
import { foldText } from '../find/fold-text.ts'
import { blankOf, isBlank } from '../definition/blank.ts'
import { fieldOf, type FieldMeta } from '../definition/field.ts'
import { nextCode } from '../definition/item-codes.ts'
import { readWeeks } from '../workload/hour-words.ts'
import { readValue, type ReadingWords } from './read-value.ts'

/** A field of an item that a column can be about. */
export interface ColumnField {
  key: string
  schema: z.ZodType
  meta: FieldMeta
  /** What a person may call it in the first row of a table, best name first. */
  names: readonly string[]
}

/** What each column is about, by key of the field; `null` is left out. */
export type Columns = readonly (string | null)[]

/** Fields a cell can be read as: the leaves of an item, and where it was taken from (`provenance.source`). */
export function columnFields(item: z.ZodObject, namesOf: (key: string) => readonly string[]): ColumnField[] {
  return Object.entries(item.shape).flatMap(([key, schema]): ColumnField[] => {
    const meta = fieldOf(schema as z.ZodType)
    if (meta?.kind === 'group' && key === 'provenance')
      return columnFields(schema as z.ZodObject, (below) => namesOf(`${key}.${below}`)).map((field) => ({
        ...field,
        key: `${key}.${field.key}`,
      }))
    if (!meta || meta.kind === 'id' || meta.kind === 'list' || meta.kind === 'group') return []
    return [{ key, schema: schema as z.ZodType, meta, names: namesOf(key) }]
  })
}

/** Where an item was taken from is told by a title alone: no cell looks like it. */
const isOrigin = (key: string) => key.startsWith('provenance.')

/** The field an item is known by. */
function mainField(fields: readonly ColumnField[]): ColumnField | undefined {
  const words = fields.filter(({ key, meta }) => key !== 'code' && (meta.kind === 'text' || meta.kind === 'word'))
  return words.find(({ key }) => ['statement', 'title', 'label', 'name'].includes(key)) ?? words[0]
}

/** How well words name a field: 3 is its name, 2 begins it, 1 is part of it. */
function likeness(words: string, field: ColumnField): number {
  const said = bare(words)
  if (said.length < 2) return 0
  return Math.max(
    0,
    ...field.names.map((entry) => {
      const name = bare(entry)
      if (name === said) return 3
      if (said.length < 4 || name.length < 4) return 0
      if (name.startsWith(said) || said.startsWith(name)) return 2
      return name.includes(said) || said.includes(name) ? 1 : 0
    }),
  )
}

const bare = (text: string) =>
  foldText(text.replace(/\([^)]*\)/g, ' '))
    .replace(/[\p{P}\p{S}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * A first idea of what the columns are about, for a person to correct: by the titles in the first row, else by what
 * the cells hold. A column nobody can tell is left out.
 */
export function guessColumns(
  rows: readonly (readonly string[])[],
  fields: readonly ColumnField[],
  modelPath: string,
  words: ReadingWords,
): { header: boolean; columns: Columns } {
  const [first = []] = rows
  // A title is short, and names the field itself; a list of one column has a title only when it is its exact name.
  const asked = first.length > 1 ? 2 : 3
  const header =
    rows.length > 1 && first.some((cell) => cell.length < 60 && fields.some((field) => likeness(cell, field) >= asked))
  const columns: (string | null)[] = first.map(() => null)
  const isFree = (field: ColumnField) => !columns.includes(field.key)
  if (header) {
    const likely = first
      .flatMap((cell, column) => fields.map((field) => ({ column, field, score: likeness(cell, field) })))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
    for (const { column, field } of likely) if (columns[column] === null && isFree(field)) columns[column] = field.key
  } else {
    columns.forEach((_, column) => {
      columns[column] =
        byContent(
          cellsOf(rows, column),
          fields.filter((field) => isFree(field) && !isOrigin(field.key)),
          modelPath,
          words,
        )?.key ?? null
    })
  }
  // The longest words left are what the items say.
  const main = mainField(fields)
  const left = columns
    .flatMap((key, column) => (key === null ? [{ column, length: cellsOf(rows, column).join('').length }] : []))
    .sort((one, other) => other.length - one.length)
    .map(({ column }) => column)
  const [longest] = left
  if (main && isFree(main) && longest !== undefined) {
    columns[longest] = main.key
    left.shift()
  }
  if (!header) {
    const texts = fields.filter(
      ({ meta, key }) =>
        key !== 'code' && !isOrigin(key) && (meta.kind === 'text' || meta.kind === 'word' || meta.kind === 'rich-text'),
    )
    for (const column of left.sort((one, other) => one - other)) columns[column] = texts.find(isFree)?.key ?? null
  }
  return { header, columns }
}

/** Enough rows to tell what a column holds. */
const sample = 50

function cellsOf(rows: readonly (readonly string[])[], column: number): string[] {
  return rows
    .slice(0, sample)
    .map((row) => row[column] ?? '')
    .filter((cell) => cell !== '')
}

/** Signs without which a number could be anything. */
const signs: Partial<Record<FieldMeta['kind'], RegExp>> = {
  reference: /\p{L}/u,
  references: /\p{L}/u,
  minutes: /\d\s*(?:h|min|mn)/i,
  percent: /%/,
  cents: /€|eur/i,
  'half-credits': /ects/i,
}

function byContent(
  cells: readonly string[],
  fields: readonly ColumnField[],
  modelPath: string,
  words: ReadingWords,
): ColumnField | undefined {
  if (cells.length === 0) return undefined
  const code = fields.find(({ key }) => key === 'code')
  if (code && cells.every((cell) => /^\p{Lu}{1,5}[ .-]?\d+(?:[.-]\d+)*$/u.test(cell))) return code
  return fields.find(({ key, schema, meta }) => {
    if (meta.kind === 'word' || meta.kind === 'text' || meta.kind === 'rich-text') return false
    const sign = signs[meta.kind]
    if (sign && !cells.some((cell) => sign.test(cell))) return false
    return cells.every((cell) => readValue(schema, `${modelPath}.${key}`, cell, words).ok)
  })
}

/**
 * Reads a cell as what its column is about: the values of the fields it fills, `null` for words that cannot be read. The
 * week of an activity may be several (“3-5”), which fill its last week too.
 */
export function readCell(
  { key, schema }: ColumnField,
  cell: string,
  modelPath: string,
  words: ReadingWords,
): Record<string, unknown> | null {
  if (`${modelPath}.${key}` === 'activities.startWeek') {
    const weeks = readWeeks(cell)
    return weeks.ok ? weeks.value : null
  }
  const read = readValue(schema, `${modelPath}.${key}`, cell, words)
  return read.ok ? { [key]: read.value } : null
}

/** A duration in a column whose title gives the unit (“Durée (min)”): a bare number is not hours then. */
export function inUnitOf(title: string, cell: string): string {
  return /\b(?:min|mn|minutes?)\b/i.test(title) && /^\d+$/.test(cell) ? `${cell} min` : cell
}

/** Words of a paste that could not be read as the value of a field: they are shown, never dropped in silence. */
export interface UnreadCell {
  /** Rank of the item among those made, from 0. */
  item: number
  key: string
  text: string
}

export interface PastedItems {
  items: readonly ({ id: string } & Record<string, unknown>)[]
  /** Rank of the row each item was made of. */
  rows: readonly number[]
  unread: readonly UnreadCell[]
  /** Codes of the paste that an item had already, and what stands instead. */
  recoded: readonly { from: string; to: string }[]
  /** Words of the last row when it sums those above: it is no item, or the hours would count twice. */
  total: string | null
}

const quantities: readonly FieldMeta['kind'][] = ['minutes', 'cents', 'half-credits', 'percent', 'integer']

/** The words of a row that sums others: a number, and no words but “Total”. */
function totalOf(row: readonly string[], columns: Columns, byKey: ReadonlyMap<string, ColumnField>): string | null {
  const said = row.flatMap((cell, column) => {
    const field = byKey.get(columns[column] ?? '')
    return cell.trim() === '' ? [] : [{ cell, counts: field !== undefined && quantities.includes(field.meta.kind) }]
  })
  const [words, ...others] = said.filter(({ counts }) => !counts).map(({ cell }) => cell)
  return words !== undefined && others.length === 0 && said.length > 1 && /^tota(?:l|ux)\b/.test(bare(words))
    ? words
    : null
}

/**
 * Makes items of rows. Every item is whole and sound; a cell that cannot be read leaves its field blank and is told.
 * @param rows without the row of titles
 * @param existing items the list has: their codes stay theirs
 */
export function pastedItems(
  rows: readonly (readonly string[])[],
  columns: Columns,
  {
    schema,
    fields,
    modelPath,
    existing,
    words,
  }: {
    schema: z.ZodObject
    fields: readonly ColumnField[]
    modelPath: string
    existing: readonly { id: string; code?: unknown }[]
    words: ReadingWords
  },
): PastedItems {
  const items: ({ id: string } & Record<string, unknown>)[] = []
  const made: number[] = []
  const unread: UnreadCell[] = []
  const byKey = new Map(fields.map((field) => [field.key, field]))
  const total = rows.length > 1 ? totalOf(rows.at(-1) ?? [], columns, byKey) : null
  for (const [rank, row] of rows.entries()) {
    if (total !== null && rank === rows.length - 1) break
    const item = blankOf(schema, () => words.newId()) as { id: string } & Record<string, unknown>
    const refused: UnreadCell[] = []
    for (const [column, key] of columns.entries()) {
      const cell = row[column] ?? ''
      const field = key === null ? undefined : byKey.get(key)
      if (!field || cell.trim() === '') continue
      const read = readCell(field, cell, modelPath, words)
      // A cell about several fields (the weeks “3-5”) takes nothing from a column about one of them.
      const said = Object.entries(read ?? {}).filter(([, value]) => value !== null)
      const free = said.every(([name, value]) => isBlank(placeIn(item, name)) || placeIn(item, name) === value)
      if (read && free) for (const [name, value] of said) write(item, name, value)
      else refused.push({ item: items.length, key: field.key, text: cell })
    }
    if (refused.length === 0 && isBlank({ ...item, id: '' })) continue
    items.push(item)
    made.push(rank)
    unread.push(...refused)
  }
  return { ...withCodes(items, modelPath, existing), rows: made, unread, total }
}

/** The value of a field of an item, in one of its groups where the key says so. */
function placeIn(item: Record<string, unknown>, key: string): unknown {
  const [name = '', below] = key.split('.')
  return below === undefined ? item[name] : (item[name] as Record<string, unknown>)[below]
}

function write(item: Record<string, unknown>, key: string, value: unknown): void {
  const [name = '', below] = key.split('.')
  if (below === undefined) item[name] = value
  else item[name] = { ...(item[name] as Record<string, unknown>), [below]: value }
}

/** Gives items that come into a list codes of their own: the one they bring where it is free, else the next one. */
export function withCodes<Item extends { id: string } & Record<string, unknown>>(
  items: readonly Item[],
  modelPath: string,
  existing: readonly { id: string; code?: unknown }[],
): { items: Item[]; recoded: { from: string; to: string }[] } {
  const recoded: { from: string; to: string }[] = []
  if (nextCode(modelPath, []) === null) return { items: [...items], recoded }
  const codeOf = (item: { id: string; code?: unknown }) => (typeof item.code === 'string' ? item.code.trim() : '')
  const taken = new Set(existing.map(codeOf))
  const keeps = items.map((item) => {
    const code = codeOf(item)
    if (code === '' || taken.has(code)) return false
    taken.add(code)
    return true
  })
  const all: { id: string; code?: unknown }[] = [...existing, ...items.filter((_, index) => keeps[index])]
  const coded = items.map((item, index) => {
    if (keeps[index]) return item
    const code = nextCode(modelPath, all) ?? ''
    if (codeOf(item) !== '') recoded.push({ from: codeOf(item), to: code })
    const given = { ...item, code }
    all.push(given)
    return given
  })
  return { items: coded, recoded }
}
