import type { Rubric } from '../../definition/rubric.ts'
import { elmTexts } from '../../messages/fr/elm.ts'
import type { LanguageText } from '../said-text.ts'

/** A line a criterion, with its weight, then a line a level, as grids are written. */
const criterionLine = /^(?:([A-Z]{1,4}\d{1,3}) )?(.+) \((\d{1,3})\u00a0%\)$/
const levelLine = /^- (.+?)\u00a0: (.+)$/

/** Lines of the largest grid: another text is none. */
const mostLines = 1_000

/** More grids than any assessment is marked with. */
const mostGrids = 100

/** A criterion as it is written; `text` is the whole of it, which the same criterion has wherever it is said. */
interface ReadCriterion {
  text: string
  code: string
  label: string
  weight: number
  levels: { name: string; statement: string }[]
}

interface ReadGrid {
  title: LanguageText
  criteria: ReadCriterion[]
}

/**
 * The grids of a file in which each assessment says the criteria it is marked with: what several say of one grid, by its
 * title, is put together again.
 */
export class GridsRead {
  readonly rubrics: Rubric[] = []
  /** Ids of criteria by rubric, then by what is written of them. */
  private readonly known = new Map<Rubric, Map<string, string>>()

  /**
   * Takes the grids of one assessment. Anything that could be read in two ways, such as a criterion without a weight, is
   * not taken at all.
   *
   * @param title of the first grid; the others begin with theirs
   * @param newId makes the id of what has this name
   * @returns ids of the criteria; `null` for any other text
   */
  take(title: LanguageText, text: string, newId: (name: string) => string): string[] | null {
    const blocks = text.split('\n\n')
    if (blocks.length > mostGrids) return null
    const grids = blocks.map((block, rank) => gridIn(block, rank === 0 ? title : null))
    if (grids.some((grid) => grid === null)) return null
    const ids = (grids as ReadGrid[]).flatMap((grid, rank) => this.add(grid, (name) => newId(`${rank} ${name}`)))
    return [...new Set(ids)]
  }

  private add(grid: ReadGrid, newId: (name: string) => string): string[] {
    const rubric = this.rubrics.find((entry) => this.continues(entry, grid)) ?? this.blank(grid.title, newId)
    const known = this.known.get(rubric) ?? new Map<string, string>()
    this.known.set(rubric, known)
    return grid.criteria.map((criterion, at) => {
      const there = known.get(criterion.text)
      if (there !== undefined) return there
      const id = newId(`criterion ${at}`)
      known.set(criterion.text, id)
      rubric.criteria.push({
        ...{ id, code: criterion.code, label: { fr: criterion.label }, weight: criterion.weight },
        ...{ indicators: [], outcomeIds: [], major: null },
        descriptors: criterion.levels.map(({ name, statement }) => ({
          id: newId(`descriptor ${at} ${name}`),
          levelId: levelOf(rubric, name, newId),
          statement: { fr: statement },
        })),
      })
      return id
    })
  }

  /** Whether a grid says more of one there is: its title, its scale, and weights that leave room for these. */
  private continues(rubric: Rubric, { title, criteria }: ReadGrid): boolean {
    if (rubric.title.fr !== title.fr) return false
    const known = this.known.get(rubric)
    const others = criteria.filter(({ text }) => known?.has(text) !== true)
    const total = [...rubric.criteria, ...others].reduce((sum, { weight }) => sum + (weight ?? 0), 0)
    const names = new Set(rubric.levels.map(({ name }) => name.fr))
    const given = new Set(others.flatMap(({ levels }) => levels.map(({ name }) => name)))
    return total <= 100 && (given.isSubsetOf(names) || names.isSubsetOf(given))
  }

  private blank(title: LanguageText, newId: (name: string) => string): Rubric {
    const rubric: Rubric = {
      ...{ id: newId('rubric'), code: '', title, mode: null, levels: [], thresholdLevelId: null, criteria: [] },
      ...{ published: null, publishedOn: null },
    }
    this.rubrics.push(rubric)
    return rubric
  }
}

function levelOf({ levels }: Rubric, name: string, newId: (name: string) => string): string {
  const known = levels.find((level) => level.name.fr === name)
  if (known !== undefined) return known.id
  const level = { id: newId(`level ${name}`), name: { fr: name }, value: null }
  levels.push(level)
  return level.id
}

/** @param title of the grid; `null` where it is the first line, if it has any */
function gridIn(text: string, title: LanguageText | null): ReadGrid | null {
  const lines = text.split('\n')
  if (lines.length > mostLines) return null
  const titled = title === null && !criterionLine.test(lines[0] ?? '')
  const own = titled ? { fr: lines.shift() ?? '' } : (title ?? { fr: '' })
  const criteria: ReadCriterion[] = []
  for (const line of lines) {
    const level = levelLine.exec(line)
    const criterion = criteria.at(-1)
    if (level !== null && criterion !== undefined) {
      const [, name = '', statement = ''] = level
      if (criterion.levels.some((known) => known.name === name)) return null
      criterion.levels.push({ name, statement })
      criterion.text += `\n${line}`
      continue
    }
    const head = criterionLine.exec(line)
    if (head === null || Number(head[3]) > 100) return null
    const [, code = '', label = '', weight] = head
    criteria.push({ text: line, code, label, weight: Number(weight), levels: [] })
  }
  if (criteria.length === 0) return null
  // A grid without a title is written with what it is.
  return { title: own.fr === elmTexts.grid ? { fr: '' } : own, criteria }
}
