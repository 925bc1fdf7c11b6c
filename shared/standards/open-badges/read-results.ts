import type { Rubric } from '../../definition/rubric.ts'
import { derivedId, urnOf } from '../derived-id.ts'
import type { Loss } from '../loss.ts'
import type { Alignment, OutcomesNamed } from './read-alignments.ts'
import { codeSeparator } from './to-open-badges.ts'

export interface Result {
  id: string
  name: string
  resultType?: string | undefined
  requiredLevel?: string | undefined
  rubricCriterionLevel?:
    | readonly {
        id: string
        name: string
        description?: string | undefined
        level?: string | undefined
        points?: string | undefined
      }[]
    | undefined
  alignment?: readonly Alignment[] | undefined
}

type Levels = NonNullable<Result['rubricCriterionLevel']>

/** Kinds of results that are a criterion of a grid; one without a kind is known by its levels. */
const ofGrids: readonly (string | undefined)[] = [undefined, 'RubricCriterion', 'RubricCriterionLevel']

/** What a criterion says of its scale: criteria with the same one, one after the other, are of one grid. */
interface Scale {
  names: readonly string[]
  /** Percent of the points, from 0 to 100. */
  values: readonly (number | null)[]
  /** Most points of the criterion; `null` where they say nothing of its weight. */
  most: number | null
  /** Rank of the level that is required, from 0; `null` where none is. */
  required: number | null
}

const near = (value: number) => Math.abs(value - Math.round(value)) < 0.001
const isPercent = (value: number) => near(value) && value >= 0 && value <= 100

function scaleOf(levels: Levels, requiredLevel: string | undefined): Scale {
  const required = levels.findIndex(({ id }) => id === requiredLevel)
  return {
    names: levels.map(({ name }) => name),
    ...valuesOf(levels),
    required: required < 0 ? null : required,
  }
}

function valuesOf(levels: Levels): Pick<Scale, 'values' | 'most'> {
  const none = { values: levels.map(() => null), most: null }
  const given = levels.map(({ points = '' }) => (points.trim() === '' ? Number.NaN : Number(points)))
  // Points that only repeat the rank of the level say nothing more than its place.
  if (given.every(Number.isNaN) || levels.every(({ points, level }) => points !== undefined && points === level))
    return none
  const most = Math.max(...given)
  const shares = given.map((value) => (value / most) * 100)
  if (most > 0 && most !== 100 && shares.every(isPercent))
    return { values: shares.map(Math.round), most: isPercent(most) ? Math.round(most) : null }
  if (given.every(isPercent) && (most === 100 || most === 0)) return { values: given.map(Math.round), most: null }
  return none
}

/**
 * The grids of a badge, from the results that are criteria. Points are weights where the most of them add up to a hundred
 * over a grid: elsewhere they are a scale, and no weight is made of it.
 */
export function readResults(
  results: readonly Result[],
  outcomes: OutcomesNamed,
  idFor: (uri: string) => string,
  losses: Loss[],
  root: string,
): Rubric[] {
  const rubrics: { rubric: Rubric; scale: Scale; most: (number | null)[] }[] = []
  for (const [index, result] of results.entries()) {
    const path = `${root}.resultDescription[${index}]`
    const { rubricCriterionLevel: levels = [], alignment = [] } = result
    if (levels.length === 0 || !ofGrids.includes(result.resultType)) {
      losses.push({ path, kind: 'left-out', reason: 'not-imported' })
      continue
    }
    const scale = scaleOf(levels, result.requiredLevel)
    const last = rubrics.at(-1)
    // Of two grids on one scale, only a file of Cadrier is sure to say all of the first before the second.
    const whole = last !== undefined && isOwn(result, levels) && totalOf(last.most) === 100
    let grid = last !== undefined && sameScale(last.scale, scale) && !whole ? last : undefined
    if (grid === undefined)
      rubrics.push((grid = { rubric: blankRubric(`${result.id}\nrubric`, scale, idFor), scale, most: [] }))
    const { rubric } = grid
    grid.most.push(scale.most)
    for (const [rank, { points, level }] of levels.entries()) {
      const at = `${path}.rubricCriterionLevel[${rank}]`
      if (scale.values[rank] === null && points !== undefined && points !== level)
        losses.push({ path: `${at}.points`, kind: 'left-out', reason: 'not-recognised' })
      if (level !== undefined && level !== points && level !== String(rank + 1))
        losses.push({ path: `${at}.level`, kind: 'left-out', reason: 'not-imported' })
    }
    const named = alignment.map((target) => outcomes.idOf(target))
    for (const [rank, id] of named.entries())
      if (id === null) losses.push({ path: `${path}.alignment[${rank}]`, kind: 'left-out', reason: 'not-imported' })
    const [code, label] = splitName(result.name)
    rubric.criteria.push({
      id: idFor(result.id),
      code,
      label: { fr: label },
      indicators: [],
      outcomeIds: [...new Set(named.flatMap((id) => id ?? []))],
      weight: null,
      major: null,
      descriptors: levels.flatMap(({ id, description = '' }, rank) => {
        const levelId = rubric.levels[rank]?.id
        return description === '' || levelId === undefined
          ? []
          : [{ id: idFor(`${id}\ndescriptor`), levelId, statement: { fr: description } }]
      }),
    })
  }
  return rubrics.map(({ rubric, most }, index) => {
    const weighted = totalOf(most) === 100
    return {
      ...rubric,
      code: `G${index + 1}`,
      mode: weighted ? 'weighted' : null,
      criteria: weighted
        ? rubric.criteria.map((criterion, rank) => ({ ...criterion, weight: most[rank] ?? null }))
        : rubric.criteria,
    }
  })
}

/** Whether Cadrier wrote a criterion: its levels have ids made from its own. */
const isOwn = ({ id }: Result, [first]: Levels): boolean =>
  first?.id === urnOf(derivedId(id.replace(/^urn:uuid:/, ''), 'level 1'))

const totalOf = (most: readonly (number | null)[]) => most.reduce<number>((sum, points) => sum + (points ?? 0), 0)

const sameScale = (one: Scale, other: Scale): boolean =>
  one.required === other.required &&
  one.names.length === other.names.length &&
  one.names.every((name, rank) => name === other.names[rank]) &&
  one.values.every((value, rank) => value === other.values[rank])

function blankRubric(uri: string, { names, values, required }: Scale, idFor: (uri: string) => string): Rubric {
  const levels = names.map((name, rank) => ({
    id: idFor(`${uri} level ${rank + 1}`),
    name: { fr: name },
    value: values[rank] ?? null,
  }))
  return {
    id: idFor(uri),
    code: '',
    title: { fr: '' },
    mode: null,
    levels,
    thresholdLevelId: required === null ? null : (levels[required]?.id ?? null),
    criteria: [],
    published: null,
    publishedOn: null,
  }
}

/** A name that begins with a code, as these files write it: `K1 · …`. */
function splitName(name: string): [code: string, label: string] {
  const at = name.indexOf(codeSeparator)
  const code = at < 0 ? '' : name.slice(0, at)
  return /^[\p{L}\d.-]{1,12}$/u.test(code) ? [code, name.slice(at + codeSeparator.length)] : ['', name]
}
