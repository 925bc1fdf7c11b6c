import { applyPatch } from '../change/apply-patch.ts'
import { valueAt } from '../change/json.ts'
import type { Operation } from '../change/patch.ts'
import { isBlank } from '../definition/blank.ts'
import { definitionSchema, type Definition } from '../definition/definition.ts'
import { fieldOf, type FieldMeta } from '../definition/field.ts'
import { withLines, type RichText } from '../definition/rich-text.ts'
import { schemaAt, walkFields, type WalkedField } from '../definition/schema-walk.ts'
import { stages, type Stage } from '../definition/stages.ts'
import type { DossierContext } from './context.ts'
import { passagesOf } from './field-lines.ts'
import { changedPassages, type ChangedPassages, type DossierPart } from './passages.ts'

/*
 * Where a field is printed is found by asking what would change in the dossier if the field said something else: the
 * answer is that of the dossier itself, whatever its parts do with the field.
 */

/** Makes the parts of the dossier of another definition, all else being equal. */
export type PartsFor = (definition: Definition) => readonly DossierPart[]

export interface FieldPlace extends ChangedPassages {
  part: string
}

/** Parts of the dossier where what a stage asks is read first. */
const partsOfStage: Record<Stage, readonly string[]> = {
  identity: [
    'couverture',
    'identite',
    'public',
    'synthese',
    'synthese-une-page',
    'programme-statut',
    'programme-public',
    'programme-contact',
    'fiche-publique',
  ],
  need: ['besoin', 'programme-objectifs'],
  competencies: ['competences'],
  tasks: ['sae', 'sae-apprenants'],
  rubrics: ['grilles'],
  activities: ['maquette', 'activites', 'calendrier', 'programme-organisation', 'programme-distance'],
  assessment: ['mccc', 'evaluations', 'programme-evaluation'],
  support: ['accompagnement', 'administration', 'programme-methodes', 'programme-accessibilite'],
  team: ['equipe', 'equipe-detail'],
  budget: ['finances', 'programme-tarif'],
  certificate: ['certificat', 'programme-certification'],
  quality: ['qualite', 'preuves-indicateurs', 'programme-resultats'],
  governance: ['calendrier', 'avis', 'deliberation', 'administration'],
  dossier: ['pieces', 'conformite'],
}

/** The stage where what a part says is written; `undefined` for a part that only gathers what others say. */
export const stageOfPart = (part: string): Stage | undefined =>
  stages.find((stage) => partsOfStage[stage].includes(part))

/** The first part of a document where a stage is read; `undefined` where it has none. @param parts ids, in order */
export const firstPartIn = (stage: Stage, parts: readonly string[]): string | undefined =>
  parts.find((part) => partsOfStage[stage].includes(part))

/**
 * Where a field, or all that an item or a group says, is printed: in the part of its stage if it is there, else where
 * it is read first.
 *
 * @param parts of the dossier of `definition`
 * @returns `null` where the dossier does not print it; `unknown` where this cannot be told from a field that is blank
 */
export function placeOfField(
  definition: Definition,
  path: readonly string[],
  stage: Stage,
  parts: readonly DossierPart[],
  partsFor: PartsFor,
): FieldPlace | null | 'unknown' {
  const other = withOther(definition, path)
  if (!other) return 'unknown'
  const after = new Map(partsFor(other).map((part) => [part.id, part]))
  const found = parts.flatMap((part) => {
    const same = after.get(part.id)
    const changed = same && changedPassages(part, same)
    return changed ? [{ part: part.id, ...changed }] : []
  })
  const preferred = partsOfStage[stage].flatMap((id) => found.find((place) => place.part === id) ?? [])
  const elsewhere = found.filter(({ part }) => part !== 'couverture' && part !== 'synthese')
  return preferred.find(({ added }) => !added) ?? preferred[0] ?? elsewhere[0] ?? found[0] ?? null
}

/** What is appended to a text to make it another one. */
const mark = '\u00a4'

/** The definition with other words at a place; `null` where the place has nothing that could be other. */
function withOther(definition: Definition, path: readonly string[]): Definition | null {
  const schema = schemaAt(definitionSchema, path)
  const value = valueAt(definition, path)
  const meta = schema && fieldOf(schema)
  if (!schema || !meta || value === undefined) return null
  const patch: Operation[] = []
  walkFields(
    schema,
    value,
    (field: WalkedField) => {
      const isThis = field.path.length === path.length
      // Of an item only what it says: a blank more would be a line more.
      if (!isThis && isBlank(field.value)) return
      const changed = otherValue(field.meta, field.value)
      if (changed !== undefined) patch.push({ op: 'set', path: field.path, value: changed } as Operation)
    },
    path,
    path.join('.'),
  )
  if (patch.length === 0) return null
  const applied = applyPatch(definition, patch)
  return applied.ok ? applied.document : null
}

function otherValue(meta: FieldMeta, value: unknown): unknown {
  switch (meta.kind) {
    case 'word':
      return `${value as string}${mark}`
    case 'text': {
      const text = value as { fr: string }
      return { ...text, fr: text.fr.replace(/[^\n]+/g, (line) => line + mark) || mark }
    }
    case 'rich-text':
      return otherRichText(value as RichText)
    case 'integer':
    case 'minutes':
    case 'cents':
    case 'percent':
    case 'half-credits':
      return ((value as number | null) ?? 0) + 1
    case 'date':
      return value === '2001-02-03' ? '2002-03-04' : '2001-02-03'
    case 'flag':
      return value !== true
    case 'choice':
      return meta.options.find((option) => option !== value)
    case 'choices': {
      const chosen = value as string[]
      return chosen.length > 0 ? chosen.slice(1) : meta.options.slice(0, 1)
    }
    case 'reference':
      return value === null ? undefined : null
    case 'references':
      return (value as string[]).length === 0 ? undefined : []
    case 'id':
    case 'list':
    case 'group':
      return undefined
  }
}

function otherRichText(text: RichText): RichText {
  if (isBlank(text))
    return {
      ...text,
      fr: [{ type: 'paragraph', id: '00000000-0000-7000-8000-000000000000', content: [{ text: mark, marks: [] }] }],
    }
  return {
    ...text,
    fr: text.fr.map((block) =>
      withLines(block, (content) => content.map((inline) => ({ ...inline, text: inline.text + mark }))),
    ),
  }
}

/** How many fields are tried for a passage that is clicked. */
const tried = 12

/**
 * The field a passage comes from: among those whose words are in it, or it in theirs, the one that changes it.
 *
 * @param said the words of the passage
 */
export function fieldOfPassage(
  context: DossierContext,
  part: DossierPart,
  address: string,
  said: string,
  partsFor: PartsFor,
): readonly string[] | null {
  const passage = said.trim()
  const candidates: { path: readonly string[]; length: number }[] = []
  walkFields(definitionSchema, context.definition, ({ path, modelPath, meta, value }) => {
    if (meta.kind === 'group' || meta.kind === 'list' || meta.kind === 'id') return
    const shown = path[0] === 'local' && isBlank(value) ? valueAt(context.common, path.slice(1)) : value
    const lines = passagesOf(context, modelPath, shown)
    const shared = lines.filter((line) => line !== '' && (passage.includes(line) || line.includes(passage)))
    if (shared.length > 0)
      candidates.push({ path, length: Math.max(...shared.map((line) => Math.min(line.length, passage.length))) })
  })
  candidates.sort((one, other) => other.length - one.length)
  for (const { path } of candidates.slice(0, tried)) {
    const other = withOther(context.definition, path)
    const after = other && partsFor(other).find(({ id }) => id === part.id)
    const changed = after ? changedPassages(part, after) : null
    if (changed && !changed.added && changed.addresses.some((entry) => isWithin(entry, address))) return path
  }
  return null
}

/** Whether one address is the other, or a place in it. */
export function isWithin(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`)
}
