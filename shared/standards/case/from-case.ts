import { z } from 'zod'
import { blankOf } from '../../definition/blank.ts'
import { competencySchema } from '../../definition/competency.ts'
import { currentFormatVersion, readDefinitionFile } from '../../definition/definition-file.ts'
import { definitionSchema, type Definition } from '../../definition/definition.ts'
import { jsonPath } from '../../definition/json-path.ts'
import { learningOutcomeSchema, type LearningOutcome } from '../../definition/learning-outcome.ts'
import { noProvenance } from '../../definition/provenance.ts'
import { rubricSchema, type Criterion, type Rubric } from '../../definition/rubric.ts'
import { derivedId } from '../derived-id.ts'
import { faultOf } from '../foreign.ts'
import type { Imported, StandardFault } from '../imported.ts'
import type { Loss } from '../loss.ts'
import { adoptedId } from './adopted-id.ts'
import {
  cfPackageSchema,
  extensionKey,
  itemTypes,
  type CfCriterion,
  type CfItem,
  type CfPackage,
  type CfRubric,
} from './cf-package.ts'

type Competency = Definition['competencies'][number]

/** The longest code of the model. */
const longestCode = 2_000

/** What Cadrier wrote into an extension, or nothing. */
function ownOf(extensions: Record<string, unknown> | undefined): Record<string, unknown> {
  const said =
    extensions !== undefined && Object.hasOwn(extensions, extensionKey) ? extensions[extensionKey] : undefined
  return typeof said === 'object' && said !== null && !Array.isArray(said) ? (said as Record<string, unknown>) : {}
}

/** A value of an extension where it is one the model takes, else what stands for “not answered”. */
function kept<S extends z.ZodType>(schema: S, value: unknown, otherwise: z.infer<S>): z.infer<S> {
  const read = schema.safeParse(value)
  return read.success ? read.data : otherwise
}

const english = z.string().max(100_000)

function textOf(fr: string, en: unknown): { fr: string; en?: string } {
  const read = english.safeParse(en)
  return read.success ? { fr, en: read.data } : { fr }
}

interface Node {
  id: string
  item: CfItem
  path: string
  said: Record<string, unknown>
  /** Nodes it is a child of, in the order of the associations. */
  parents: Node[]
  children: { node: Node; rank: number }[]
}

/**
 * The competencies, outcomes and rubrics of a CASE package, as a definition that says nothing else. Nothing is read by
 * half: a package with a fault gives no definition.
 *
 * @param value parsed JSON within the limits of nesting, not trusted
 */
export function fromCase(value: unknown): Imported {
  const parsed = cfPackageSchema.safeParse(value)
  if (!parsed.success) return { ok: false, fault: faultOf(parsed.error, value) }
  const cf = parsed.data
  const refused = (fault: StandardFault): Imported => ({ ok: false, fault })
  const scope = cf.CFDocument.identifier
  const losses: Loss[] = []

  const tree = treeOf(cf, losses)
  if ('kind' in tree) return refused(tree)
  const ours = Object.keys(ownOf(cf.CFDocument.extensions)).length > 0
  const nodes = ours ? [...tree.nodes.values()] : inTreeOrder(tree)
  const kinds = new Map(nodes.map((node) => [node, kindOf(node)]))
  const nearest = new Map<Node, Node | undefined>()
  for (const node of tree.settled)
    nearest.set(
      node,
      kinds.get(node) === 'competency'
        ? node
        : node.parents.map((parent) => nearest.get(parent)).find((found) => found !== undefined),
    )

  const competencies = nodes
    .filter((node) => kinds.get(node) === 'competency')
    .map((node) => competencyFrom(node, kinds))
  const outcomes = nodes.flatMap((node): LearningOutcome[] => {
    if (kinds.get(node) !== 'outcome') return []
    const ids = node.parents.flatMap((parent) => nearest.get(parent)?.id ?? [])
    return [outcomeFrom(node, [...new Set(ids)])]
  })
  const outcomeIds = new Map(nodes.map((node) => [node.item.identifier, node.id]))
  const known = new Set(outcomes.map(({ id }) => id))
  const rubrics: Rubric[] = []
  for (const [rank, rubric] of (cf.CFRubrics ?? []).entries()) {
    const read = rubricFrom(rubric, rooted(['CFRubrics', rank]), { scope, known, outcomeIds, losses })
    if ('kind' in read) return refused(read)
    rubrics.push(read)
  }
  if (competencies.length + outcomes.length + rubrics.length === 0)
    return refused({ kind: 'missing', path: '$.CFItems' })

  const repeated = repeatedId(cf)
  if (repeated) return refused({ kind: 'duplicate-id', path: repeated })
  if (!ours) leaveOut(cf, losses)
  const id = adoptedId(scope, scope)
  const blank = blankOf(definitionSchema, () => id) as Definition
  const said = ownOf(cf.CFDocument.extensions)
  const { identity } = blank
  const read = readDefinitionFile({
    format: 'cadrier-definition',
    formatVersion: currentFormatVersion,
    institution: null,
    definition: {
      ...blank,
      state: 'draft',
      identity: {
        ...identity,
        title: textOf(cf.CFDocument.title, said['titleEn']),
        code: typeof said['code'] === 'string' ? said['code'].slice(0, longestCode) : '',
        version: (cf.CFDocument.version ?? '').slice(0, longestCode),
        language: languageOf(cf.CFDocument.language),
      },
      competencies,
      outcomes,
      rubrics,
    },
  })
  // What an extension holds may contradict what is beside it.
  return read.ok
    ? { ok: true, file: read.file, losses }
    : refused({ kind: 'wrong-type', path: `$.CFDocument.extensions.${extensionKey}` })
}

const rooted = (path: readonly PropertyKey[]) => `$.${jsonPath(path)}`
const notTaken = (path: string): Loss => ({ path, kind: 'left-out', reason: 'not-imported' })

function languageOf(tag: string | undefined): 'fr' | 'en' | null {
  const language = tag?.slice(0, 2).toLowerCase()
  return language === 'fr' || language === 'en' ? language : null
}

interface Tree {
  nodes: ReadonlyMap<string, Node>
  /** Parents before children. */
  settled: readonly Node[]
  roots: readonly Node[]
}

function treeOf(cf: CfPackage, losses: Loss[]): Tree | StandardFault {
  const scope = cf.CFDocument.identifier
  const nodes = new Map<string, Node>()
  for (const [rank, item] of (cf.CFItems ?? []).entries()) {
    const path = rooted(['CFItems', rank])
    if (nodes.has(item.identifier) || item.identifier === scope)
      return { kind: 'duplicate-id', path: `${path}.identifier` }
    const said = ownOf(item.extensions)
    nodes.set(item.identifier, {
      id: adoptedId(scope, item.identifier),
      item,
      path,
      said,
      parents: [],
      children: [],
    })
  }
  for (const [rank, link] of (cf.CFAssociations ?? []).entries()) {
    const path = rooted(['CFAssociations', rank])
    if (link.associationType !== 'isChildOf') {
      losses.push(notTaken(path))
      continue
    }
    const child = nodes.get(link.originNodeURI.identifier)
    const target = link.destinationNodeURI.identifier
    const parent = nodes.get(target)
    if (!child) return { kind: 'dangling-reference', path: `${path}.originNodeURI.identifier` }
    if (!parent && target !== scope)
      return { kind: 'dangling-reference', path: `${path}.destinationNodeURI.identifier` }
    if (!parent || child.parents.includes(parent)) continue
    child.parents.push(parent)
    parent.children.push({ node: child, rank: link.sequenceNumber ?? Infinity })
  }
  for (const { children } of nodes.values()) children.sort((one, other) => one.rank - other.rank || 0)
  const { settled, loop } = parentsFirst(nodes)
  if (loop) return { kind: 'circular', path: loop.path }
  return { nodes, settled, roots: [...nodes.values()].filter(({ parents }) => parents.length === 0) }
}

/** Nodes whose parents are all settled are settled in turn; one that never is has itself for ancestor. */
function parentsFirst(nodes: ReadonlyMap<string, Node>): { settled: Node[]; loop: Node | undefined } {
  const settled: Node[] = []
  const waiting = new Map([...nodes.values()].map((node) => [node, node.parents.length]))
  const ready = [...waiting].filter(([, count]) => count === 0).map(([node]) => node)
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    waiting.delete(node)
    settled.push(node)
    for (const { node: child } of node.children) {
      const count = (waiting.get(child) ?? 0) - 1
      waiting.set(child, count)
      if (count === 0) ready.push(child)
    }
  }
  return { settled, loop: [...waiting.keys()][0] }
}

/** Each node once, parents before children, children by their rank. */
function inTreeOrder({ roots }: Tree): Node[] {
  const ordered = new Set<Node>()
  const waiting = [...roots].reverse()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (ordered.has(node)) continue
    ordered.add(node)
    for (const { node: child } of [...node.children].reverse()) waiting.push(child)
  }
  return [...ordered]
}

type Kind = keyof typeof itemTypes

const ownTypes = new Map<string, Kind>(Object.entries(itemTypes).map(([kind, type]) => [type, kind as Kind]))

/** What an item is: as Cadrier wrote it, else by the words of its type, else by its place in the tree. */
function kindOf(node: Node): Kind {
  const type = node.item.CFItemType ?? ''
  const own = ownTypes.get(type)
  const hasPlace = (parent: Kind) =>
    node.parents.length === 1 && node.parents.some((above) => ownTypes.get(above.item.CFItemType ?? '') === parent)
  if (own === 'competency' || own === 'outcome') return own
  if (own === 'learning' && hasPlace('level')) return own
  if (own !== undefined && own !== 'learning' && hasPlace('competency')) return own
  if (/outcome|objecti|acquis/i.test(type)) return 'outcome'
  if (/competenc|comp[ée]tence|skill|standard/i.test(type)) return 'competency'
  return node.children.length === 0 && node.parents.length > 0 ? 'outcome' : 'competency'
}

const codeOf = ({ item }: Node) => (item.humanCodingScheme ?? item.listEnumeration ?? '').slice(0, longestCode)
const statementOf = ({ item, said }: Node) => textOf(item.fullStatement, said['statementEn'])

function competencyFrom(node: Node, kinds: ReadonlyMap<Node, Kind>): Competency {
  const below = (parent: Node, kind: Kind) =>
    parent.children.flatMap(({ node: child }) => (kinds.get(child) === kind ? [child] : []))
  const statements = (kind: Kind) => below(node, kind).map((child) => ({ id: child.id, statement: statementOf(child) }))
  return {
    id: node.id,
    code: codeOf(node),
    statement: statementOf(node),
    essentialComponents: statements('component'),
    situations: statements('situation'),
    targetLevel: kept(competencySchema.shape.targetLevel, node.said['targetLevel'], { fr: '' }),
    provenance: kept(competencySchema.shape.provenance, node.said['provenance'], noProvenance),
    levels: below(node, 'level').map((level) => ({
      id: level.id,
      name: statementOf(level),
      criticalLearnings: below(level, 'learning').map((learning) => ({
        id: learning.id,
        code: codeOf(learning),
        statement: statementOf(learning),
      })),
    })),
  }
}

function outcomeFrom(node: Node, competencyIds: string[]): LearningOutcome {
  const { shape } = learningOutcomeSchema
  return {
    id: node.id,
    code: codeOf(node),
    statement: statementOf(node),
    verb: kept(shape.verb, node.said['verb'], ''),
    cognitiveLevel: kept(shape.cognitiveLevel, node.said['cognitiveLevel'], null),
    condition: kept(shape.condition, node.said['condition'], { fr: '' }),
    successCriterion: kept(shape.successCriterion, node.said['successCriterion'], { fr: '' }),
    competencyIds,
    provenance: kept(shape.provenance, node.said['provenance'], noProvenance),
  }
}

interface RubricPlace {
  scope: string
  /** Ids of the outcomes that are there. */
  known: ReadonlySet<string>
  /** Id of an item by its identifier. */
  outcomeIds: ReadonlyMap<string, string>
  losses: Loss[]
}

const position = (entry: { position?: number | undefined }) => entry.position ?? Infinity
const byPosition = <T extends { position?: number | undefined }>(entries: readonly T[] | undefined): T[] =>
  [...(entries ?? [])].sort((one, other) => position(one) - position(other) || 0)

function rubricFrom(rubric: CfRubric, path: string, place: RubricPlace): Rubric | StandardFault {
  const said = ownOf(rubric.extensions)
  const ours = Object.keys(said).length > 0
  const { shape } = rubricSchema
  const id = adoptedId(place.scope, rubric.identifier)
  const criteria = byPosition(rubric.CFRubricCriteria)
  const levels = levelsFrom(id, criteria, kept(shape.levels, said['levels'], []))
  const threshold = kept(shape.thresholdLevelId, said['thresholdLevelId'], null)
  const weights = criteria.map(({ weight }) => weight ?? null)
  const read: Rubric['criteria'] = []
  for (const [rank, criterion] of criteria.entries()) {
    const at = `${path}.${jsonPath(['CFRubricCriteria', (rubric.CFRubricCriteria ?? []).indexOf(criterion)])}`
    const made = criterionFrom(criterion, at, levels, place)
    if ('kind' in made) return made
    read.push({
      ...made,
      weight: ours ? percentOf(weights[rank] ?? null, 1) : percentOf(weights[rank] ?? null, totalOf(weights)),
    })
  }
  return {
    id,
    code: kept(shape.code, said['code'], ''),
    title: textOf(rubric.title ?? '', said['titleEn']),
    mode: kept(shape.mode, said['mode'], null),
    levels,
    thresholdLevelId: levels.some((level) => level.id === threshold) ? threshold : null,
    criteria: read,
    published: kept(shape.published, said['published'], null),
    publishedOn: kept(shape.publishedOn, said['publishedOn'], null),
  }
}

/** What the weights of a grid made elsewhere are shares of: 1 or 100 where they say so, else their own sum. */
function totalOf(weights: readonly (number | null)[]): number {
  const sum = weights.reduce<number>((total, weight) => total + Math.max(0, weight ?? 0), 0)
  if (Math.abs(sum - 1) < 0.005) return 1
  return sum
}

const percentOf = (weight: number | null, total: number) =>
  weight === null || total <= 0 ? null : Math.min(100, Math.max(0, Math.round((weight / total) * 100)))

/** The levels all criteria share: as Cadrier wrote them, with the names they have now, else those of the longest scale. */
function levelsFrom(rubricId: string, criteria: readonly CfCriterion[], written: Rubric['levels']): Rubric['levels'] {
  const [first] = criteria
  if (written.length > 0) {
    const names = new Map(
      (first?.CFRubricCriterionLevels ?? []).flatMap((level) => {
        const { levelId } = ownOf(level.extensions?.[0])
        return typeof levelId === 'string' && level.quality !== undefined ? [[levelId, level.quality] as const] : []
      }),
    )
    return written.map((level) => ({ ...level, name: { ...level.name, fr: names.get(level.id) ?? level.name.fr } }))
  }
  const scales = criteria.map(({ CFRubricCriterionLevels }) => byPosition(CFRubricCriterionLevels))
  const longest = scales.reduce<(typeof scales)[number]>((one, other) => (other.length > one.length ? other : one), [])
  const most = Math.max(...longest.map(({ score }) => score ?? 0), 0)
  return longest.map(({ quality, score }, rank) => ({
    id: derivedId(rubricId, `level ${rank}`),
    name: { fr: quality ?? '' },
    value: score === undefined ? null : percentOf(score, most),
  }))
}

function criterionFrom(
  criterion: CfCriterion,
  path: string,
  levels: Rubric['levels'],
  { scope, known, outcomeIds, losses }: RubricPlace,
): Criterion | StandardFault {
  const said = ownOf(criterion.extensions)
  const { shape } = rubricSchema.shape.criteria.element
  const id = adoptedId(scope, criterion.identifier)
  const linked = criterion.CFItemURI && outcomeIds.get(criterion.CFItemURI.identifier)
  if (criterion.CFItemURI && linked === undefined)
    return { kind: 'dangling-reference', path: `${path}.CFItemURI.identifier` }
  const written = kept(shape.outcomeIds, said['outcomeIds'], []).filter((outcomeId) => known.has(outcomeId))
  const now = linked !== undefined && known.has(linked) ? [linked] : []
  const lines = (criterion.description ?? '').split('\n').filter((line) => line.trim() !== '')
  const indicators = kept(shape.indicators, said['indicators'], [])
  const isUnchanged = indicators.map(({ statement }) => statement.fr).join('\n') === (criterion.description ?? '')
  return {
    id,
    code: kept(shape.code, said['code'], ''),
    label: textOf(criterion.category ?? criterion.description?.slice(0, 200) ?? '', said['labelEn']),
    indicators: isUnchanged
      ? indicators
      : lines.map((line, rank) => ({ id: derivedId(id, `indicator ${rank}`), statement: { fr: line } })),
    outcomeIds:
      now.length === 0 || now[0] === written[0] ? (now.length === 0 && criterion.CFItemURI ? [] : written) : now,
    weight: null,
    major: kept(shape.major, said['major'], null),
    descriptors: descriptorsFrom(id, criterion, path, levels, losses),
  }
}

function descriptorsFrom(
  criterionId: string,
  criterion: CfCriterion,
  path: string,
  levels: Rubric['levels'],
  losses: Loss[],
): Criterion['descriptors'] {
  const { shape } = rubricSchema.shape.criteria.element.shape.descriptors.element
  const said = ownOf(criterion.extensions)['descriptors']
  const scale = byPosition(criterion.CFRubricCriterionLevels)
  const isLevel = (id: unknown): id is string => levels.some((level) => level.id === id)
  const shown = new Map<string, Criterion['descriptors'][number]>()
  scale.forEach((level, rank) => {
    const own = ownOf(level.extensions?.[0])
    const named = levels.find(({ name }) => name.fr !== '' && name.fr === level.quality)
    const levelId = isLevel(own['levelId']) ? own['levelId'] : (named?.id ?? levels[rank]?.id ?? null)
    if (level.feedback !== undefined && level.feedback !== '')
      losses.push(notTaken(`${path}.${jsonPath(['CFRubricCriterionLevels', rank])}.feedback`))
    if (level.description === undefined) return
    const id = adoptedId(criterionId, level.identifier)
    shown.set(id, { id, levelId, statement: textOf(level.description, own['en']) })
  })
  const written = (Array.isArray(said) ? said : []).flatMap((entry: unknown): Criterion['descriptors'] => {
    if (typeof entry !== 'object' || entry === null) return []
    const { id, levelId, statement } = entry as Record<string, unknown>
    const native = typeof id === 'string' ? shown.get(id) : undefined
    if (native) {
      shown.delete(native.id)
      return [native]
    }
    const text = shape.statement.safeParse(statement)
    if (typeof id !== 'string' || !text.success) return []
    return [{ id: adoptedId(criterionId, id), levelId: isLevel(levelId) ? levelId : null, statement: text.data }]
  })
  return [...written, ...shown.values()]
}

/** The place of an identifier that something else in the package has already. */
function repeatedId(cf: CfPackage): string | undefined {
  const seen = new Set([cf.CFDocument.identifier, ...(cf.CFItems ?? []).map(({ identifier }) => identifier)])
  const repeats = (identifier: string) => seen.has(identifier) || !seen.add(identifier)
  for (const [rank, rubric] of (cf.CFRubrics ?? []).entries()) {
    const path = ['CFRubrics', rank]
    if (repeats(rubric.identifier)) return rooted([...path, 'identifier'])
    for (const [at, criterion] of (rubric.CFRubricCriteria ?? []).entries()) {
      const below = [...path, 'CFRubricCriteria', at]
      if (repeats(criterion.identifier)) return rooted([...below, 'identifier'])
      for (const [step, level] of (criterion.CFRubricCriterionLevels ?? []).entries())
        if (repeats(level.identifier)) return rooted([...below, 'CFRubricCriterionLevels', step, 'identifier'])
    }
  }
  return undefined
}

/** What a package made elsewhere says that the model has no field for. */
function leaveOut(cf: CfPackage, losses: Loss[]): void {
  const tell = (path: string, entry: object, keys: readonly string[]) => {
    for (const key of keys)
      if (Object.hasOwn(entry, key) && !['', undefined].includes((entry as Record<string, string>)[key]))
        losses.push(notTaken(`${path}.${key}`))
  }
  tell('$.CFDocument', cf.CFDocument, [
    'creator',
    'publisher',
    'frameworkType',
    'adoptionStatus',
    'description',
    'notes',
  ])
  for (const [rank, item] of (cf.CFItems ?? []).entries()) {
    const path = rooted(['CFItems', rank])
    tell(path, item, ['abbreviatedStatement', 'alternativeLabel', 'educationLevel', 'notes'])
    if (item.humanCodingScheme !== undefined) tell(path, item, ['listEnumeration'])
  }
  for (const [rank, rubric] of (cf.CFRubrics ?? []).entries())
    tell(rooted(['CFRubrics', rank]), rubric, ['description'])
}
