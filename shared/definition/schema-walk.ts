import { z } from 'zod'
import { fieldOf, type FieldMeta } from './field.ts'

/** One field of the model with the value it has. `path` names items by id; `modelPath` leaves ids out. */
export interface WalkedField {
  path: readonly string[]
  modelPath: string
  meta: FieldMeta
  schema: z.ZodType
  value: unknown
}

/** The schema of a list’s items, of whatever wrapping. */
export function itemSchemaOf(listSchema: z.ZodType): z.ZodObject {
  if (!(listSchema instanceof z.ZodArray)) throw new TypeError('not a list schema')
  return listSchema.element as unknown as z.ZodObject
}

/** A field of the model, whatever value it has. */
interface ModelField {
  modelPath: string
  meta: FieldMeta
  schema: z.ZodType
  /** Properties below it: of a group, or of each item of a list. */
  below: readonly { key: string; field: ModelField }[]
}

const read = new WeakMap<z.ZodType, Map<string, ModelField | null>>()

/** What a schema says at a model path, read once: a walk visits thousands of values of a few hundred fields. */
function modelField(schema: z.ZodType, modelPath: string): ModelField | null {
  const known = read.get(schema) ?? new Map<string, ModelField | null>()
  read.set(schema, known)
  const before = known.get(modelPath)
  if (before !== undefined) return before
  const meta = fieldOf(schema)
  const below = meta ? shapeBelow(schema, meta) : {}
  const field = meta
    ? {
        modelPath,
        meta,
        schema,
        below: Object.entries(below).flatMap(([key, child]) => {
          const entry = modelField(child, modelPath ? `${modelPath}.${key}` : key)
          return entry ? [{ key, field: entry }] : []
        }),
      }
    : null
  known.set(modelPath, field)
  return field
}

function shapeBelow(schema: z.ZodType, meta: FieldMeta): Record<string, z.ZodType> {
  if (meta.kind === 'group' && schema instanceof z.ZodObject) return schema.shape as Record<string, z.ZodType>
  return meta.kind === 'list' ? (itemSchemaOf(schema).shape as Record<string, z.ZodType>) : {}
}

/**
 * Visits every field of a value in model order, groups and lists before what they hold.
 * `visit` may return `false` to leave out what is below.
 */
export function walkFields(
  schema: z.ZodType,
  value: unknown,
  visit: (field: WalkedField) => boolean | undefined | void,
  path: readonly string[] = [],
  modelPath = '',
): void {
  const field = modelField(schema, modelPath)
  if (field) walk(field, value, visit, path)
}

function walk(
  { modelPath, meta, schema, below }: ModelField,
  value: unknown,
  visit: (field: WalkedField) => boolean | undefined | void,
  path: readonly string[],
): void {
  if (path.length > 0 && visit({ path, modelPath, meta, schema, value }) === false) return
  if (meta.kind === 'group') {
    for (const { key, field } of below) walk(field, (value as Record<string, unknown>)[key], visit, [...path, key])
  } else if (meta.kind === 'list') {
    for (const item of value as readonly ({ id: string } & Record<string, unknown>)[])
      for (const { key, field } of below) if (key !== 'id') walk(field, item[key], visit, [...path, item.id, key])
  }
}

/** Every leaf, group and list of a schema by model path (no values, item ids skipped), in model order. */
export function modelFields(
  schema: z.ZodType,
  modelPath = '',
): { modelPath: string; meta: FieldMeta; schema: z.ZodType }[] {
  const listed = ({ below, ...field }: ModelField): Omit<ModelField, 'below'>[] => [
    ...(field.modelPath ? [field] : []),
    ...below.flatMap((entry) => listed(entry.field)),
  ]
  const field = modelField(schema, modelPath)
  return field ? listed(field) : []
}

/**
 * The schema of the value at a place of a document: properties lead through objects, item ids through lists.
 * Below a union (the blocks of a rich text) it is the union of what the alternatives have there, since the path alone
 * does not choose one.
 *
 * @returns `undefined` where the model has no such place
 */
export function schemaAt(schema: z.ZodType, path: readonly string[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema
  for (const segment of path) {
    current = below(unwrapped(current), segment)
    if (current === undefined) return undefined
  }
  return current
}

function below(schema: z.ZodType, segment: string): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, z.ZodType>
    return Object.hasOwn(shape, segment) ? shape[segment] : undefined
  }
  if (schema instanceof z.ZodArray) return schema.element as unknown as z.ZodType
  if (schema instanceof z.ZodUnion) {
    const found = (schema.options as readonly z.ZodType[]).flatMap((option) => below(unwrapped(option), segment) ?? [])
    return found.length > 1 ? z.union(found) : found[0]
  }
  return undefined
}

function unwrapped(schema: z.ZodType): z.ZodType {
  let current = schema
  while (current instanceof z.ZodOptional || current instanceof z.ZodNullable) {
    current = current.unwrap() as z.ZodType
  }
  return current
}
