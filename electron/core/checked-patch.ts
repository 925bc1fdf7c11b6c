import { applyPatch } from '../../shared/change/apply-patch.ts'
import type { Json } from '../../shared/change/json.ts'
import type { Patch } from '../../shared/change/patch.ts'
import { clearReferences } from '../../shared/definition/clear-references.ts'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { repeatedIds } from '../../shared/definition/references.ts'
import { institutionSchema } from '../../shared/institution/institution.ts'
import { problems } from '../../shared/messages/fr/problems.ts'
import type { DocumentKindName } from './document-kinds.ts'
import { readKind } from './dossier-content.ts'
import { Refusal } from './refusal.ts'
import type { Store, StoredDocument } from './store/open-store.ts'

const schemas = { definition: definitionSchema, institution: institutionSchema }

/**
 * A change as it may be kept: completed so that nothing names an item which goes away, and held against what lies
 * between two places, which the schema of each place cannot see. What is kept can always be exported and read again.
 *
 * @throws {Refusal} `invalid-input` for an id another item has, or for an institution that is not in the library
 */
export function checkedPatch(store: Store, kind: DocumentKindName, stored: StoredDocument, given: Patch): Patch {
  const schema = schemas[kind]
  const patch = clearReferences(schema, stored.document, given)
  for (const operation of patch) {
    if (operation.op === 'set' && operation.path.join('.') === 'institutionId') checkInstitution(store, operation.value)
  }
  if (patch.some(bringsItems)) {
    const applied = applyPatch(stored.document, patch)
    const known = new Set(repeatedIds(schema, stored.document).map(({ id }) => id))
    const repeated = applied.ok ? repeatedIds(schema, applied.document).find(({ id }) => !known.has(id)) : undefined
    if (repeated) throw new Refusal(problems.invalidChange(repeated.path.join('.'), 'duplicate-id'))
  }
  return patch
}

/** A value of another type is left to the schema, which says what was expected. */
function checkInstitution(store: Store, id: Json): void {
  if (typeof id !== 'string') return
  try {
    readKind(store, id, 'institution')
  } catch (error) {
    if (!(error instanceof Refusal && error.problem.code === 'not-found')) throw error
    throw new Refusal(problems.invalidChange('institutionId', 'unknown-institution'))
  }
}

/** Most changes give one text, number or list of references a new value: the whole document need not be looked at. */
function bringsItems(operation: Patch[number]): boolean {
  if (operation.op === 'insert') return true
  if (operation.op !== 'set') return false
  const { value } = operation
  if (Array.isArray(value)) return value.some((entry) => typeof entry === 'object')
  return typeof value === 'object' && value !== null && typeof (value as { fr?: unknown }).fr !== 'string'
}
