import { jsonEqual, valueAt } from '../change/json.ts'
import { isBlank } from '../definition/blank.ts'
import { definitionSchema, type Definition } from '../definition/definition.ts'
import type { FieldMeta } from '../definition/field.ts'
import { walkFields } from '../definition/schema-walk.ts'
import { stageOf, stages, type Stage } from '../definition/stages.ts'

/** A field that still says what the dossier was begun with. */
export interface PlaceToAdapt {
  path: readonly string[]
  /** The path written with full stops, by which a person keeps it. */
  place: string
  stage: Stage
}

/** What links items together, or is made by the application: nobody adapts it. */
const structural = new Set<FieldMeta['kind']>(['id', 'list', 'group', 'reference', 'references'])

/** Parts that are right for another dossier too, or chosen before all others. */
const kept = [
  'state',
  'frameworks',
  'institutionId',
  'attachments',
  'exceptions.requirement',
  'answers.requirement',
  'answers.subject',
]

/** What one’s own dossier cannot lend to another: who, when, what was decided and what proves it. */
const renewed = [
  'identity.title',
  'people',
  'team',
  'sessions',
  'schedule',
  'governance',
  'exceptions',
  'answers',
  'quality',
  'local.documents',
  'local.evidence',
]

/**
 * The fields of a beginning that are to be adapted: all that an example says, since it speaks of another university;
 * of one’s own dossier only what belongs to it alone, and every date.
 */
export function placesOf(
  source: 'example' | 'dossier',
  beginning: Definition,
): readonly (PlaceToAdapt & { value: unknown })[] {
  const places: (PlaceToAdapt & { value: unknown })[] = []
  walkFields(definitionSchema, beginning, ({ path, modelPath, meta, value }) => {
    if (structural.has(meta.kind) || modelPath.endsWith('.code') || isBlank(value)) return
    if (isUnder(modelPath, kept)) return
    if (source === 'dossier' && meta.kind !== 'date' && !isUnder(modelPath, renewed)) return
    const stage = stageOf(modelPath)
    if (stage) places.push({ path, place: path.join('.'), stage, value })
  })
  return places.sort((one, other) => stages.indexOf(one.stage) - stages.indexOf(other.stage))
}

/** Those of them that a dossier still has as they were, and that nobody decided to keep. In the order of the stages. */
export function stillToAdapt(
  places: readonly (PlaceToAdapt & { value: unknown })[],
  definition: unknown,
  keptPlaces: ReadonlySet<string>,
): PlaceToAdapt[] {
  return places.filter(
    ({ path, place, value }) => !keptPlaces.has(place) && jsonEqual(valueAt(definition, path), value),
  )
}

const isUnder = (modelPath: string, parts: readonly string[]) =>
  parts.some((part) => modelPath === part || modelPath.startsWith(`${part}.`))
