import type { z } from 'zod'
import { foldText } from '../find/fold-text.ts'
import { blankOf, isBlank } from '../definition/blank.ts'
import { fieldOf, type FieldMeta } from '../definition/field.ts'
import { nextCode } from '../definition/item-codes.ts'
import { readWeeks } from '../workload/hour-words.ts'
import { codeOf, isCode, textAfterCode } from './leading-codes.ts'
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

/** How well words name a field: 4 is its name, 3 begins it, from 2 to 3 are words of it, 1 is part of it. */
function likeness(words: string, field: ColumnField): number {
  const said = bare(words)
  if (said.length < 2) return 0
  const saidWords = said.split(' ')
  return Math.max(
    0,
    ...field.names.map((entry) => {
      const name = bare(entry)
      if (name === said) return 4
      const long = said.length >= 4 && name.length >= 4
      if (long && (name.startsWith(said) || said.startsWith(name))) return 3
      const nameWords = name.split(' ')
      // The more of the name is said, the nearer: « Nom » is half of a name of two words.
      if (said.length >= 3 && saidWords.every((word) => nameWords.includes(word)))
        return 2 + Math.min(1, saidWords.length / nameWords.length)
      if (!long) return 0
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
  // A title is short, and names the field itself, or words of it in a row without figures; a list of one column has a
  // title only when it is its exact name.
  const asked = first.length === 1 ? 4 : first.some((cell) => /\d/.test(cell.replace(/\([^)]*\)/g, ''))) ? 3 : 2
  const header =
    rows.length > 1 && first.some((cell) => cell.length < 60 && fields.some((field) => likeness(cell, field) >= asked))
  const columns: (string | null)[] = first.map(() => null)
  const isFree = (field: ColumnField) => !columns.includes(field.key)
  const main = mainField(fields)
  if (header) {
    const likely = first
      .flatMap((cell, column) => fields.map((field) => ({ column, field, score: likeness(cell, field) })))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
    for (const { column, field } of likely) if (columns[column] === null && isFree(field)) columns[column] = field.key
    const code = fields.find(({ key }) => key === 'code')
    const names = main && isFree(main) ? columns.indexOf(null) : -1
    const closed = fields.filter(({ key, meta }) => ['choice', 'choices'].includes(meta.kind) && !isOrigin(key))
    columns.forEach((key, column) => {
      const cells = cellsOf(rows.slice(1), column)
      if (key !== null) return
      if (code && isFree(code) && areCodes(cells) && namesCodes(first[column] ?? '', cells)) columns[column] = code.key
      // Values of a closed list tell what they are, whatever their title; but names come first in a table.
      else if (column !== names)
        columns[column] = byContent(cells, closed.filter(isFree), false, modelPath, words)?.key ?? null
    })
  } else {
    columns.forEach((_, column) => {
      const cells = cellsOf(rows, column)
      // Codes before the texts of a plain list would be read as links to the items of another list.
      if (columns.length === 1 && mostly(cells, (cell) => textAfterCode(cell) !== null)) return
      columns[column] =
        byContent(
          cells,
          fields.filter((field) => isFree(field) && !isOrigin(field.key)),
          fields.filter(({ meta }) => quantities.includes(meta.kind)).length === 1,
          modelPath,
          words,
        )?.key ?? null
    })
  }
  // The longest words left are what the items say; under titles the first ones, unless others are far longer. Codes and
  // ranks are no words, unless there is nothing else.
  const left = columns.flatMap((key, column) => {
    const cells = cellsOf(header ? rows.slice(1) : rows, column)
    const isSaid = key === null && (columns.length === 1 || !(mostly(cells, isCode) || areRanks(cells)))
    return isSaid ? [{ column, length: cells.join('').length }] : []
  })
  const longest = left.reduce(
    (one, other) => (other.length > one.length * (header ? 2 : 1) ? other : one),
    left[0] ?? none,
  )
  if (main && isFree(main) && longest !== none) columns[longest.column] = main.key
  if (!header) {
    const texts = fields.filter(
      ({ meta, key }) =>
        key !== 'code' && !isOrigin(key) && (meta.kind === 'text' || meta.kind === 'word' || meta.kind === 'rich-text'),
    )
    for (const { column } of left) columns[column] ??= texts.find(isFree)?.key ?? null
  }
  return { header, columns }
}

/** In the place of a column where none is left. */
const none = { column: -1, length: 0 }

/** Enough rows to tell what a column holds. */
const sample = 50

function cellsOf(rows: readonly (readonly string[])[], column: number): string[] {
  return rows
    .slice(0, sample)
    .map((row) => row[column] ?? '')
    .filter((cell) => cell !== '')
}

const mostly = (cells: readonly string[], is: (cell: string) => boolean, share = 1 / 2) =>
  cells.filter(is).length > cells.length * share

/** Each item has a code of its own: the same one twice is a link to another item. */
const areCodes = (cells: readonly string[]) =>
  cells.length > 0 && cells.every(isCode) && new Set(cells).size === cells.length

/** A column of codes may have no title, or their letters as a title (“AAV”): other titles say what else they are. */
const namesCodes = (title: string, cells: readonly string[]) =>
  title === '' || cells.every((cell) => /^\p{L}+/u.exec(cell)?.[0] === title)

const areRanks = (cells: readonly string[]) =>
  cells.length > 1 && cells.every((cell, index) => cell === String(index + 1))

/** Signs without which a number could be anything. */
const signs: Partial<Record<FieldMeta['kind'], RegExp>> = {
  reference: /\p{L}/u,
  references: /\p{L}/u,
  minutes: /\d\s*(?:h|min|mn)/i,
  percent: /%/,
  cents: /€|eur/i,
  'half-credits': /ects/i,
}

/** Kinds of field whose values are words of their own: they are told apart from a free text only when nearly all fit. */
const named: readonly FieldMeta['kind'][] = ['choice', 'choices', 'reference', 'references']

/** @param oneQuantity an item counts one thing only, which a number without a sign is then */
function byContent(
  cells: readonly string[],
  fields: readonly ColumnField[],
  oneQuantity: boolean,
  modelPath: string,
  words: ReadingWords,
): ColumnField | undefined {
  if (cells.length === 0) return undefined
  const code = fields.find(({ key }) => key === 'code')
  if (code && areCodes(cells)) return code
  return fields.find(({ key, schema, meta }) => {
    if (meta.kind === 'word' || meta.kind === 'text' || meta.kind === 'rich-text') return false
    const sign = signs[meta.kind]
    const isRead = (cell: string) => readValue(schema, `${modelPath}.${key}`, cell, words).ok
    const needsNoSign = oneQuantity && quantities.includes(meta.kind) && !areRanks(cells)
    if (sign && !needsNoSign && !cells.some((cell) => sign.test(cell) && isRead(cell))) return false
    // An odd cell takes nothing from the others: it is told once the column is read.
    return mostly(cells, isRead, named.includes(meta.kind) ? 0.7 : 0.5)
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
  /** The rows as they were read: a code before a text is taken off it. */
  read: readonly (readonly string[])[]
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
  const isCoded = nextCode(modelPath, []) !== null
  const main = columns.indexOf(mainField(fields)?.key ?? '')
  const leading = leadingCodes(rows, main, columns.indexOf('code'), byKey.has('code'))
  const read = rows.map((row, rank) => {
    const text = leading[rank]?.text
    return text === undefined ? row : row.map((cell, column) => (column === main ? text : cell))
  })
  for (const [rank, row] of read.entries()) {
    if (total !== null && rank === rows.length - 1) break
    const item = blankOf(schema, () => words.newId()) as { id: string } & Record<string, unknown>
    const refused: UnreadCell[] = []
    for (const [column, key] of columns.entries()) {
      const cell = row[column] ?? ''
      const field = key === null ? undefined : byKey.get(key)
      if (!field || cell.trim() === '') continue
      const said = key === 'code' ? codeOf(cell, isCoded) : cell
      // A rank is no code where codes are given.
      if (said === '') continue
      const value = readCell(field, said, modelPath, words)
      // A cell about several fields (the weeks “3-5”) takes nothing from a column about one of them.
      const filled = Object.entries(value ?? {}).filter(([, part]) => part !== null)
      const free = filled.every(([name, part]) => isBlank(placeIn(item, name)) || placeIn(item, name) === part)
      if (value && free) for (const [name, part] of filled) write(item, name, part)
      else refused.push({ item: items.length, key: field.key, text: cell })
    }
    const code = leading[rank]?.code ?? ''
    if (isBlank(item['code']) && code !== '' && byKey.has('code')) item['code'] = codeOf(code, isCoded)
    if (refused.length === 0 && isBlank({ ...item, id: '' })) continue
    items.push(item)
    made.push(rank)
    unread.push(...refused)
  }
  return { ...withCodes(items, modelPath, existing), rows: made, read, unread, total }
}

/**
 * The codes before the main text of each row, and what the text is without them; nothing for a row that keeps its text.
 * Most of the rows begin so, or such words are words (“ISO 9001 : …”); a code that has no other place stays where it is.
 */
function leadingCodes(rows: readonly (readonly string[])[], main: number, coded: number, hasCode: boolean) {
  const found = rows.map((row) => textAfterCode(row[main] ?? ''))
  const texts = rows.map((row) => row[main] ?? '').filter((cell) => cell !== '')
  if (!mostly(texts, (cell) => textAfterCode(cell) !== null)) return []
  return found.map((leading, rank) => {
    if (!leading) return null
    const column = rows[rank]?.[coded] ?? ''
    const isRank = /^\d+$/.test(leading.code)
    const isPlaced = hasCode && (column === '' || codeOf(column, true) === codeOf(leading.code, true))
    return isRank || isPlaced ? leading : null
  })
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
  const broughtBy = (item: { id: string; code?: unknown }) => (typeof item.code === 'string' ? item.code.trim() : '')
  const taken = new Set(existing.map(broughtBy))
  const keeps = items.map((item) => {
    const code = broughtBy(item)
    if (code === '' || taken.has(code)) return false
    taken.add(code)
    return true
  })
  const all: { id: string; code?: unknown }[] = [...existing, ...items.filter((_, index) => keeps[index])]
  const coded = items.map((item, index) => {
    if (keeps[index]) return item
    const code = nextCode(modelPath, all) ?? ''
    if (broughtBy(item) !== '') recoded.push({ from: broughtBy(item), to: code })
    const given = { ...item, code }
    all.push(given)
    return given
  })
  return { items: coded, recoded }
}
