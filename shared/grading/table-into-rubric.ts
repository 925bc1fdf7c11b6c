import type { Operation } from '../change/patch.ts'
import { blankOf } from '../definition/blank.ts'
import { rubricSchema, type Criterion, type Rubric } from '../definition/rubric.ts'
import { itemSchemaOf } from '../definition/schema-walk.ts'

/** Where a table is pasted: row −1 is the line of levels; column 0 the criteria, then the levels from 1. */
export interface GridPlace {
  row: number
  column: number
}

/** One text that a pasted table puts into a grid. */
export interface PastedCell extends GridPlace {
  text: string
  /** What stands there now, `''` for nothing. */
  before: string
}

/** What a pasted table would do to a grid, before it is done. */
export interface RubricPaste {
  cells: readonly PastedCell[]
  /** Weights read from a column of percents, by row. */
  weights: readonly { row: number; value: number }[]
  /** Codes read before the words of new criteria (« K3 · … »), by row. */
  codes: readonly { row: number; code: string }[]
  newCriteria: number
  newLevels: number
  /** How many texts would be replaced by others. */
  replaced: number
}

/** Words that head columns of a criteria grid, lower case. */
export interface HeadWords {
  criteria: readonly string[]
  weight: readonly string[]
}

const codeBefore = /^([A-Z]{1,3}\d{1,3})(?:\s*[.:·–—-]\s*|\s+)(\S[\s\S]*)$/u
const percentAlone = /^(\d{1,3})\s*%?$/u

/**
 * Reads a table of rows and columns as a piece of a grid, from a place of it. A first line that heads columns gives the
 * names of levels; a column headed as weights gives the weights. Blank cells change nothing.
 */
export function tableIntoRubric(
  rubric: Rubric,
  table: readonly (readonly string[])[],
  at: GridPlace,
  heads: HeadWords,
): RubricPaste {
  const lines = table.map((line) => line.map((text) => text.trim())).filter((line) => line.some((text) => text !== ''))
  const [first = []] = lines
  const headed = lines.length > 1 && at.column === 0 && isHead(first, heads)
  const weightColumn = headed ? first.findIndex((text) => isOneOf(text, heads.weight)) : -1
  const kept = weightColumn < 0 ? lines : lines.map((line) => line.filter((_, index) => index !== weightColumn))
  const weights = lines
    .slice(1)
    .flatMap((line, index) => {
      const value = Number(percentAlone.exec(line[weightColumn] ?? '')?.[1] ?? NaN)
      return value <= 100 ? [{ row: Math.max(at.row, 0) + index, value }] : []
    })
    .filter(() => weightColumn >= 0)

  const levelLine = headed || (at.row === -1 && at.column > 0)
  const firstRow = levelLine ? Math.max(at.row, 0) - 1 : Math.max(at.row, 0)
  const codes: { row: number; code: string }[] = []
  const cells = kept.flatMap((line, index) => {
    const row = levelLine && index === 0 ? -1 : firstRow + index
    return line.flatMap((text, offset): PastedCell[] => {
      const column = at.column + offset
      if (text === '' || (row === -1 && column === 0)) return []
      const criterion = rubric.criteria[row]
      const coded = column === 0 && row >= 0 ? codeBefore.exec(text) : null
      if (coded?.[1] && !criterion) codes.push({ row, code: coded[1] })
      const words = coded?.[2] && (!criterion || criterion.code === coded[1]) ? coded[2] : text
      return [{ row, column, text: words, before: textAt(rubric, { row, column }) }]
    })
  })
  const changed = cells.filter(({ text, before }) => text !== before)
  return {
    cells: changed,
    weights: weights.filter(({ row, value }) => rubric.criteria[row]?.weight !== value),
    codes,
    newCriteria: cells.reduce((most, { row }) => Math.max(most, row + 1 - rubric.criteria.length), 0),
    newLevels: cells.reduce((most, { column }) => Math.max(most, column - rubric.levels.length), 0),
    replaced: changed.filter(({ before }) => before !== '').length,
  }
}

/** Finds what a paste puts at a place. */
export function cellsByPlace(paste: RubricPaste): (row: number, column: number) => PastedCell | undefined {
  const rows = new Map<number, Map<number, PastedCell>>()
  for (const cell of paste.cells) {
    const row = rows.get(cell.row) ?? new Map<number, PastedCell>()
    rows.set(cell.row, row.set(cell.column, cell))
  }
  return (row, column) => rows.get(row)?.get(column)
}

/** What stands at a place of a grid, in French. */
export function textAt(rubric: Rubric, { row, column }: GridPlace): string {
  const level = rubric.levels[column - 1]
  if (row === -1) return level?.name.fr ?? ''
  const criterion = rubric.criteria[row]
  if (!criterion) return ''
  if (column === 0) return criterion.label.fr
  return criterion.descriptors.find((entry) => entry.levelId === level?.id)?.statement.fr ?? ''
}

/**
 * The change a paste comes to, as one.
 * @param newId gives an identity to each new item
 * @param newCode gives a code to the new criterion of that rank among the new ones
 */
export function patchOfPaste(
  rubric: Rubric,
  paste: RubricPaste,
  newId: () => string,
  newCode: (rank: number) => string,
): Operation[] {
  const place = ['rubrics', rubric.id]
  const levelIds = [...rubric.levels.map(({ id }) => id), ...Array.from({ length: paste.newLevels }, () => newId())]
  const cellAt = cellsByPlace(paste)
  const said = (row: number, column: number) => cellAt(row, column)?.text
  const weights = new Map(paste.weights.map(({ row, value }) => [row, value]))
  const codes = new Map(paste.codes.map(({ row, code }) => [row, code]))
  const weightOf = (row: number) => weights.get(row)

  const levels = levelIds.flatMap((id, index): Operation[] => {
    const name = said(-1, index + 1)
    if (index >= rubric.levels.length)
      return [
        {
          op: 'insert',
          path: [...place, 'levels'],
          item: { id, name: { fr: name ?? '' }, value: null },
          after: levelIds[index - 1] ?? null,
        },
      ]
    return name === undefined ? [] : [{ op: 'set', path: [...place, 'levels', id, 'name', 'fr'], value: name }]
  })

  const described = (row: number) =>
    levelIds.flatMap((levelId, index) => {
      const text = said(row, index + 1)
      return text === undefined ? [] : [{ levelId, text }]
    })
  const kept = rubric.criteria.flatMap((criterion, row): Operation[] => {
    const at = [...place, 'criteria', criterion.id]
    const label = said(row, 0)
    const weight = weightOf(row)
    let last = criterion.descriptors.at(-1)?.id ?? null
    return [
      ...(label === undefined ? [] : [{ op: 'set' as const, path: [...at, 'label', 'fr'], value: label }]),
      ...(weight === undefined ? [] : [{ op: 'set' as const, path: [...at, 'weight'], value: weight }]),
      ...described(row).map(({ levelId, text }): Operation => {
        const written = criterion.descriptors.find((entry) => entry.levelId === levelId)
        if (written) return { op: 'set', path: [...at, 'descriptors', written.id, 'statement', 'fr'], value: text }
        const item = { id: newId(), levelId, statement: { fr: text } }
        const after = last
        last = item.id
        return { op: 'insert', path: [...at, 'descriptors'], item, after }
      }),
    ]
  })

  let before = rubric.criteria.at(-1)?.id ?? null
  const added = Array.from({ length: paste.newCriteria }, (_, rank): Operation => {
    const row = rubric.criteria.length + rank
    const blank = blankOf(itemSchemaOf(rubricSchema.shape.criteria), newId) as Criterion
    const criterion: Criterion = {
      ...blank,
      code: codes.get(row) ?? newCode(rank),
      label: { fr: said(row, 0) ?? '' },
      weight: weightOf(row) ?? null,
      descriptors: described(row).map(({ levelId, text }) => ({ id: newId(), levelId, statement: { fr: text } })),
    }
    const after = before
    before = criterion.id
    return { op: 'insert', path: [...place, 'criteria'], item: criterion as never, after }
  })
  return [...levels, ...kept, ...added]
}

/** Whether a line heads columns: it names the criteria column or leaves it blank, and all its cells are short. */
function isHead(line: readonly string[], heads: HeadWords): boolean {
  const [corner = '', ...others] = line
  return (
    (corner === '' || isOneOf(corner, heads.criteria)) &&
    others.some((text) => text !== '') &&
    others.every((text) => text.length <= 60)
  )
}

function isOneOf(text: string, words: readonly string[]): boolean {
  const said = text
    .toLocaleLowerCase('fr')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
  return words.some((word) => said === word || said.startsWith(`${word} `))
}
