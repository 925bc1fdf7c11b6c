import { isJsonObject, type Json, type JsonObject } from '../change/json.ts'

/** The two records that a format version is about. The library keeps them apart, a file holds both. */
export type MigratedRecord = 'definition' | 'institution'

/**
 * One step from a format version to the next, for files and for the library alike. It sees JSON of the version before;
 * that of a file was not checked, so a step leaves alone what has not the shape it expects: the schema refuses it next.
 */
export interface FormatMigration {
  to: number
  title: string
  /** Why the format changed and what happens to what was there. */
  description: string
  definition(definition: JsonObject): JsonObject
  institution(institution: JsonObject): JsonObject
}

const noProvenance = { source: '', code: '', version: '', on: null }

const plainStyle = {
  logo: { attachmentId: null, alternative: { fr: '' } },
  accent: '',
  letterhead: { fr: '' },
  footer: { fr: '' },
  signatures: [],
}

/** Items of a list with a key more, where they have the shape of items. */
function withKey(items: Json | undefined, key: string, value: Json): Json | undefined {
  return Array.isArray(items)
    ? items.map((item: Json) => (isJsonObject(item) ? { ...item, [key]: value } : item))
    : items
}

/** A record with one of its values changed; one that has not that value is left alone. */
function changed(record: JsonObject, key: string, change: (value: Json | undefined) => Json | undefined): JsonObject {
  const value = Object.hasOwn(record, key) ? change(record[key]) : undefined
  return value === undefined ? record : { ...record, [key]: value }
}

const withIdentity = (definition: JsonObject) =>
  changed(definition, 'identity', (identity) =>
    isJsonObject(identity) ? { ...identity, iscedF: null, nationalLevel: null } : identity,
  )

/** All steps, oldest first. Version 1 is the first published format. */
export const migrations: readonly FormatMigration[] = [
  {
    to: 2,
    title: 'Where an item comes from, what it is for other catalogues, and how documents look',
    description:
      'Competencies, outcomes and pathways say which referential they were taken from, an identity its field of education (ISCED-F) and its national level, an institution its SIRET and its style. What was there was written by its authors, and documents look as they did: all unanswered.',
    definition: (definition) =>
      ['competencies', 'outcomes'].reduce(
        (record, key) => changed(record, key, (items) => withKey(items, 'provenance', noProvenance)),
        changed(withIdentity(definition), 'stacking', (stacking) =>
          isJsonObject(stacking)
            ? changed(stacking, 'pathways', (pathways) => withKey(pathways, 'provenance', noProvenance))
            : stacking,
        ),
      ),
    institution: (institution) => ({ ...institution, siret: '', style: plainStyle }),
  },
]

/**
 * A record in the newest format, not parsed yet.
 *
 * @param from - the format version it was written in
 * @param steps - other than the released ones, for their own tests
 */
export function migrateRecord(
  kind: MigratedRecord,
  record: unknown,
  from: number,
  steps: readonly FormatMigration[] = migrations,
): unknown {
  if (!isJsonObject(record)) return record
  return steps.filter((step) => step.to > from).reduce((migrated, step) => step[kind](migrated), record)
}

/** The same for what a definition file holds. A file of the newest format comes back as it is. */
export function migrateFile<File extends { readonly formatVersion: number }>(
  file: File & { readonly definition?: unknown; readonly institution?: unknown },
  steps: readonly FormatMigration[] = migrations,
): unknown {
  const { formatVersion } = file
  const newest = steps.at(-1)?.to ?? formatVersion
  if (formatVersion >= newest) return file
  return {
    ...file,
    formatVersion: newest,
    definition: migrateRecord('definition', file.definition, formatVersion, steps),
    institution: migrateRecord('institution', file.institution, formatVersion, steps),
  }
}
