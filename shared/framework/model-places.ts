import { commonValuesSchema } from '../definition/common-values.ts'
import { definitionSchema } from '../definition/definition.ts'
import type { FieldMeta } from '../definition/field.ts'
import { modelFields } from '../definition/schema-walk.ts'
import { institutionSchema } from '../institution/institution.ts'

/** A place of the model a pack may name. */
export interface ModelPlace {
  meta: FieldMeta
  /** Whether the path goes through the items of a list, so that it has one value for each of them. */
  inList: boolean
}

let places: ReadonlyMap<string, ModelPlace> | undefined

/**
 * The place a path of a pack names: of the definition, `common.*` for the values it may inherit, `institution.*`
 * for the record of its institution. Item ids are left out (`outcomes.statement`).
 * @returns `undefined` where the model has no such place
 */
export function modelPlace(path: string): ModelPlace | undefined {
  places ??= new Map([
    ...placesOf(definitionSchema, ''),
    ...placesOf(commonValuesSchema, 'common.'),
    ...placesOf(institutionSchema, 'institution.'),
  ])
  return places.get(path)
}

function placesOf(schema: Parameters<typeof modelFields>[0], prefix: string): [string, ModelPlace][] {
  const fields = modelFields(schema).filter(({ meta }) => meta.kind !== 'id')
  const lists = new Set(fields.filter(({ meta }) => meta.kind === 'list').map(({ modelPath }) => modelPath))
  return fields.map(({ modelPath, meta }) => {
    const segments = modelPath.split('.')
    const inList = segments.some((_, index) => lists.has(segments.slice(0, index).join('.')))
    return [prefix + modelPath, { meta, inList }]
  })
}
