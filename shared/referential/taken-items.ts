import type { Operation, Patch } from '../change/patch.ts'
import { blankOf } from '../definition/blank.ts'
import { competencySchema } from '../definition/competency.ts'
import type { Definition } from '../definition/definition.ts'
import { nextCode } from '../definition/item-codes.ts'
import { learningOutcomeSchema } from '../definition/learning-outcome.ts'
import type { Provenance } from '../definition/provenance.ts'
import { itemSchemaOf } from '../definition/schema-walk.ts'
import { stackingSchema } from '../definition/stacking.ts'
import { foldText } from '../find/fold-text.ts'
import type { ReferentialEntry } from './entry.ts'

/**
 * What statements of a referential become: competencies, one each; essential components of a competency named by what
 * they are in (a block, a group); learning outcomes; nothing, where only the blocks are wanted.
 */
export const takenAs = ['competencies', 'components', 'outcomes', 'none'] as const
export type TakenAs = (typeof takenAs)[number]

/** A statement that can be taken: of a part, of the entry (`part: null`), or a part or entry that has none below it. */
export interface Leaf {
  /** Names it within the entry. */
  id: string
  part: number | null
  /** What stands before its words there (`C1.2`), blank where nothing does. */
  short: string
  /** By which it is found again in the referential. */
  code: string
  text: string
}

/** What can be taken of an entry, in its own order. */
export function leavesOf(entry: ReferentialEntry): Leaf[] {
  const leaf = (id: string, part: number | null, short: string, text: string, above: string): Leaf => ({
    id,
    part,
    short,
    // What France compétences publishes has a number within its block alone.
    code: short === '' ? above : isOfFranceCompetences(entry) ? `${above} ${short}` : short,
    text,
  })
  const own = entry.statements.map(({ code, text }, rank) => leaf(`s${rank}`, null, code, text, entry.code))
  const parts = entry.parts.flatMap((part, at): Leaf[] =>
    part.statements.length === 0
      ? [leaf(`p${at}`, at, '', part.label, part.code || entry.code)]
      : part.statements.map(({ code, text }, rank) => leaf(`p${at}s${rank}`, at, code, text, part.code || entry.code)),
  )
  // The whole is told again by its blocks: it is offered where there are none.
  if (parts.length > 0) return parts
  return own.length > 0 ? own : [leaf('e', null, '', entry.label, entry.code)]
}

const isOfFranceCompetences = ({ source }: ReferentialEntry) => source === 'RNCP' || source === 'RS'

/** Whether a part is one a micro-certification can lead to: a block of competencies of the RNCP. */
export const isBlock = (entry: ReferentialEntry, part: number): boolean =>
  entry.source === 'RNCP' && entry.parts[part] !== undefined

interface Taking {
  entry: ReferentialEntry
  /** Ids of the leaves wanted. */
  leaves: ReadonlySet<string>
  as: TakenAs
  /** Whether the blocks they are in become blocks aimed at, too. */
  pathways: boolean
  /** What is kept of where they come from, beside their codes. */
  origin: Pick<Provenance, 'source' | 'version' | 'on'>
  newId: () => string
}

/** The lists that items of a referential are taken into. */
export const referentialLists = ['competencies', 'outcomes', 'stacking.pathways'] as const

/** An item that would be added, as it is shown before. */
export interface TakenItem {
  list: (typeof referentialLists)[number]
  id: string
  code: string
  text: string
  /** What it holds: its components, the competencies of a block. */
  below: readonly string[]
}

export interface Taken {
  patch: Patch
  items: readonly TakenItem[]
  /**
   * What is in the dossier already: a block of the same code, an item of the same code with the same words, whatever the
   * referential was called. It is not added again.
   */
  already: readonly Pick<TakenItem, 'list' | 'code'>[]
}

/** The change by which a dossier takes items of a referential, last in their lists, each with its provenance. */
export function takenItems(definition: Definition, { entry, leaves, as, pathways, origin, newId }: Taking): Taken {
  const wanted = leavesOf(entry).filter(({ id }) => leaves.has(id))
  const competencies: Competency[] = []
  const outcomes: Outcome[] = []
  const aimed: Pathway[] = []
  const already: Pick<TakenItem, 'list' | 'code'>[] = []

  const provenance = (code: string): Provenance => ({ ...origin, code })
  /** @param sameAs what is alike in two items that say the same */
  function add<T>(
    list: TakenItem['list'],
    existing: readonly T[],
    added: T[],
    item: T,
    { codeOf, sameAs }: { codeOf: (item: T) => string; sameAs: (item: T) => string },
  ): void {
    const isSame = (other: T) => sameAs(other) === sameAs(item)
    const there = existing.find(isSame)
    if (there) already.push({ list, code: codeOf(there) })
    else if (!added.some(isSame)) added.push(item)
  }
  const statements = {
    codeOf: ({ code }: Competency | Outcome) => code,
    sameAs: ({ provenance, statement }: Competency | Outcome) =>
      JSON.stringify([foldText(provenance.code), foldText(statement.fr).replace(/[\s;,.]+$/, '')]),
  }
  const blocks = {
    codeOf: ({ blockCode }: Pathway) => blockCode,
    sameAs: ({ blockCode, title }: Pathway) => foldText(blockCode) || `= ${foldText(title.fr)}`,
  }
  const addCompetency = (code: string, text: string, components: readonly string[]) =>
    add(
      'competencies',
      definition.competencies,
      competencies,
      {
        ...(blankOf(competencySchema, newId) as Competency),
        code: nextCode('competencies', [...definition.competencies, ...competencies]) ?? '',
        statement: { fr: text },
        essentialComponents: components.map((component) => ({ id: newId(), statement: { fr: component } })),
        provenance: provenance(code),
      },
      statements,
    )

  const containers = [...new Set(wanted.map(({ part }) => part))].map((part) => ({
    part,
    said: wanted.filter((leaf) => leaf.part === part),
  }))
  if (as === 'competencies') for (const { code, text } of wanted) addCompetency(code, text, [])
  else if (as === 'outcomes')
    for (const { code, text } of wanted)
      add(
        'outcomes',
        definition.outcomes,
        outcomes,
        {
          ...(blankOf(learningOutcomeSchema, newId) as Outcome),
          code: nextCode('outcomes', [...definition.outcomes, ...outcomes]) ?? '',
          statement: { fr: text },
          provenance: provenance(code),
        },
        statements,
      )
  else if (as === 'components')
    for (const { code, label, below } of namedGroups(entry, containers)) addCompetency(code, label, below)

  if (pathways)
    for (const { part: at, said } of containers) {
      const part = at === null ? undefined : entry.parts[at]
      if (at === null || !part || !isBlock(entry, at)) continue
      add(
        'stacking.pathways',
        definition.stacking.pathways,
        aimed,
        {
          ...(blankOf(pathwaySchema, newId) as Pathway),
          title: { fr: part.label },
          target: 'competency-block',
          blockCode: part.code,
          blockTitle: { fr: part.label },
          blockRegistration: entry.active === null ? null : entry.active ? 'active' : 'none',
          certifier: entry.certifiers.join(', ').slice(0, 2_000).toWellFormed(),
          competencies:
            part.statements.length === 0
              ? []
              : said.map(({ short, text }) => ({ id: newId(), code: short, statement: { fr: text } })),
          provenance: provenance(part.code || entry.code),
        },
        blocks,
      )
    }

  return {
    patch: [
      ...inserts(['competencies'], definition.competencies, competencies),
      ...inserts(['outcomes'], definition.outcomes, outcomes),
      ...inserts(['stacking', 'pathways'], definition.stacking.pathways, aimed),
    ],
    items: [
      ...competencies.map(({ id, code, statement, essentialComponents }): TakenItem => {
        const below = essentialComponents.map((component) => component.statement.fr)
        return { list: 'competencies', id, code, text: statement.fr, below }
      }),
      ...outcomes.map(({ id, code, statement }): TakenItem => ({
        list: 'outcomes',
        id,
        code,
        text: statement.fr,
        below: [],
      })),
      ...aimed.map(({ id, blockCode, title, competencies: said }): TakenItem => {
        const below = said.map(({ statement }) => statement.fr)
        return { list: 'stacking.pathways', id, code: blockCode, text: title.fr, below }
      }),
    ],
    already,
  }
}

type Competency = Definition['competencies'][number]
type Outcome = Definition['outcomes'][number]
type Pathway = Definition['stacking']['pathways'][number]

const pathwaySchema = itemSchemaOf(stackingSchema.shape.pathways)

/**
 * The competencies that components are put in. Parts that say nothing below them are components themselves, of the entry
 * they are in.
 */
function namedGroups(
  entry: ReferentialEntry,
  containers: readonly { part: number | null; said: readonly Leaf[] }[],
): { code: string; label: string; below: string[] }[] {
  const groups: { code: string; label: string; below: string[] }[] = []
  const bare: string[] = []
  for (const { part: at, said } of containers) {
    const part = at === null ? undefined : entry.parts[at]
    const below = said.map(({ text }) => text)
    if (part && part.statements.length > 0) groups.push({ code: part.code || entry.code, label: part.label, below })
    else if (said.some(({ id }) => id !== 'e')) bare.push(...below)
    else groups.push({ code: entry.code, label: entry.label, below: [] })
  }
  return bare.length === 0 ? groups : [{ code: entry.code, label: entry.label, below: bare }, ...groups]
}

function inserts(path: string[], existing: readonly { id: string }[], added: readonly { id: string }[]): Operation[] {
  let after = existing.at(-1)?.id ?? null
  return added.map((item) => {
    const operation: Operation = { op: 'insert', path, item: item as never, after }
    after = item.id
    return operation
  })
}
