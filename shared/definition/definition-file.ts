import { z } from 'zod'
import { institutionSchema, type Institution } from '../institution/institution.ts'
import { definitionSchema, type Definition } from './definition.ts'
import { jsonPath } from './json-path.ts'
import { migrateFile } from './migrations.ts'
import { contentFaults } from './references.ts'

/** The version this program writes. Older ones are migrated on reading, newer ones refused. */
export const currentFormatVersion = 2

/** What a definition file holds: the definition and the institution values it inherits. */
export interface DefinitionFile {
  format: 'cadrier-definition'
  formatVersion: number
  definition: Definition
  institution: Institution | null
}

export const definitionFileSchema = z.strictObject({
  format: z.literal('cadrier-definition'),
  formatVersion: z.literal(currentFormatVersion),
  definition: definitionSchema,
  institution: institutionSchema.nullable(),
})

/**
 * Why a value is not a definition file, with the place as a JSON path (`definition.outcomes[2].code`). What zod found
 * comes along, for whoever puts the fault in words.
 */
export type DefinitionFault =
  | { kind: 'not-a-definition'; path: string }
  | { kind: 'newer-format'; path: string; version: number }
  | {
      kind: 'unknown-field' | 'missing-field' | 'wrong-type' | 'invalid-value' | 'duplicate'
      path: string
      issue: z.core.$ZodIssue
    }
  | { kind: 'duplicate-id' | 'other-institution'; path: string }
  | { kind: 'dangling-reference'; path: string; target: string }

/** Whether a value has something at a path; zod reports a missing choice as a value outside the list. */
function present(value: unknown, path: readonly PropertyKey[]): boolean {
  let current = value
  for (const segment of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, segment)) return false
    current = (current as Record<PropertyKey, unknown>)[segment]
  }
  return current !== undefined
}

/** Turns what zod found in a value into faults, one per place, in document order. */
function faultsOf(error: z.ZodError, value: unknown): DefinitionFault[] {
  return error.issues.flatMap((issue): DefinitionFault[] => {
    const path = jsonPath(issue.path)
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ kind: 'unknown-field', path: jsonPath([...issue.path, key]), issue }))
    if (!present(value, issue.path)) return [{ kind: 'missing-field', path, issue }]
    if (issue.code === 'invalid_type') return [{ kind: 'wrong-type', path, issue }]
    if (issue.code === 'custom' && issue.message === 'duplicate') return [{ kind: 'duplicate', path, issue }]
    return [{ kind: 'invalid-value', path, issue }]
  })
}

const named = z.looseObject({ format: z.literal('cadrier-definition') })
const versioned = z.looseObject({ formatVersion: z.int().min(1) })

/** What reading a definition file gives. A refusal comes with the value its faults are about, migrated or not. */
export type ReadDefinitionFile =
  { ok: true; file: DefinitionFile } | { ok: false; faults: DefinitionFault[]; value: unknown }

/**
 * The only way a definition enters: checks the envelope, migrates an older format, parses strictly, and checks what lies
 * between two places: every id is there once, every reference names an item that is there, and the institution record is
 * that of the definition.
 * @param value parsed JSON, not trusted
 */
export function readDefinitionFile(value: unknown): ReadDefinitionFile {
  const refused = (faults: DefinitionFault[], about = value): ReadDefinitionFile => ({
    ok: false,
    faults,
    value: about,
  })
  if (!named.safeParse(value).success) return refused([{ kind: 'not-a-definition', path: '' }])
  const envelope = versioned.safeParse(value)
  if (!envelope.success) return refused(faultsOf(envelope.error, value))
  const { formatVersion } = envelope.data
  if (formatVersion > currentFormatVersion)
    return refused([{ kind: 'newer-format', path: 'formatVersion', version: formatVersion }])
  const migrated = migrateFile(envelope.data)
  const parsed = definitionFileSchema.safeParse(migrated)
  if (!parsed.success) return refused(faultsOf(parsed.error, migrated), migrated)
  const { definition, institution } = parsed.data
  const faults = [
    ...contentFaults(definitionSchema, definition, 'definition'),
    ...(institution ? contentFaults(institutionSchema, institution, 'institution') : []),
  ]
  // A definition that names no institution inherits from the record the file carries.
  if (institution !== null && definition.institutionId !== null && definition.institutionId !== institution.id)
    faults.push({ kind: 'other-institution', path: 'definition.institutionId' })
  return faults.length > 0 ? refused(faults, migrated) : { ok: true, file: parsed.data }
}
