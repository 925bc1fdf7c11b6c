import { applyPatch } from '../../../shared/change/apply-patch.ts'
import { isJsonObject, valueAt, type Json, type JsonObject } from '../../../shared/change/json.ts'
import type { Operation, Patch } from '../../../shared/change/patch.ts'
import { refuse } from './problem.ts'

/*
 * Names never enter the history. A document as stored holds, in its list `people`, only `{ id, value }`: `value` names
 * a row of person_value with what is known of the person. Another name is another row, so that undo finds the old one;
 * erasing a person empties all of that person's rows and leaves every hash valid.
 */

/** A row to be written to person_value. */
export interface PersonValue {
  readonly id: string
  readonly personId: string
  readonly content: JsonObject
}

/** Reads the content of a value; an erased one comes back blank. */
type ReadPerson = (valueId: string, personId: string) => JsonObject

/** Splits a whole document into what is stored and the values of its people. */
export function separatePeople(
  document: JsonObject,
  newId: () => string,
): { readonly stored: JsonObject; readonly values: readonly PersonValue[] } {
  const values: PersonValue[] = []
  if (!Array.isArray(document['people'])) return { stored: document, values }
  const people = document['people'].map((person) => separated(person as Json, newId, values))
  return { stored: { ...document, people }, values }
}

/** The document as people read it. Shares all but the list of people with the stored one. */
export function joinPeople(stored: JsonObject, read: ReadPerson): JsonObject {
  if (!Array.isArray(stored['people'])) return stored
  return { ...stored, people: stored['people'].map((entry) => joined(entry as Json, read)) }
}

/** Whether a patch, in either form, concerns the list of people. */
function touchesPeople(patch: Patch): boolean {
  return patch.some(({ path }) => path.length === 0 || path[0] === 'people')
}

/**
 * Rewrites a patch of a document as people read it into one of the stored document.
 *
 * @param document - the document before, as people read it
 */
export function separatePatch(
  patch: Patch,
  document: JsonObject,
  newId: () => string,
): { readonly stored: Patch; readonly values: readonly PersonValue[] } {
  const values: PersonValue[] = []
  if (!touchesPeople(patch)) return { stored: patch, values }
  let current = document
  const stored = patch.map((operation, index): Operation => {
    const applied = applyPatch(current, [operation])
    if (!applied.ok) return refuse({ ...applied.problem, operation: index })
    current = applied.document
    if (!touchesPeople([operation])) return operation
    if (operation.op === 'remove' || operation.op === 'move') return operation
    if (operation.path.length === 0) {
      const whole = separatePeople(current, newId)
      values.push(...whole.values)
      return { op: 'set', path: [], value: whole.stored }
    }
    if (operation.op === 'insert' && operation.path.length === 1) {
      return { ...operation, item: separated(operation.item, newId, values) }
    }
    const [list, personId] = operation.path
    if (list === undefined || personId === undefined) {
      const people = (current['people'] as readonly Json[]).map((person) => separated(person, newId, values))
      return { op: 'set', path: ['people'], value: people }
    }
    // Whatever was changed of a person: the person has a new value.
    const entry = separated(valueAt(current, [list, personId]) as Json, newId, values)
    return { op: 'set', path: [list, personId, 'value'], value: entry['value'] as string }
  })
  return { stored, values }
}

/** Rewrites a patch of the stored document into one of the document as people read it. */
export function joinPatch(patch: Patch, read: ReadPerson): Patch {
  return patch.map((operation): Operation => {
    if (!touchesPeople([operation])) return operation
    if (operation.op === 'insert') return { ...operation, item: joined(operation.item, read) }
    if (operation.op !== 'set') return operation
    const [list, personId] = operation.path
    if (list === undefined) return { ...operation, value: joinPeople(operation.value as JsonObject, read) }
    if (personId === undefined) {
      return { ...operation, value: (operation.value as readonly Json[]).map((entry) => joined(entry, read)) }
    }
    return { op: 'set', path: [list, personId], value: read(operation.value as string, personId) }
  })
}

/** The place of the document as people read it, for a place of the stored one. */
export function joinPath(path: readonly string[]): readonly string[] {
  return path[0] === 'people' ? path.slice(0, 2) : path
}

function separated(person: Json, newId: () => string, values: PersonValue[]): JsonObject {
  if (!isJsonObject(person) || typeof person['id'] !== 'string') {
    return refuse({ code: 'invalid-patch', fault: 'missing-id', operation: 0, path: ['people'] })
  }
  const id = newId()
  values.push({ id, personId: person['id'], content: person })
  return { id: person['id'], value: id }
}

function joined(entry: Json, read: ReadPerson): JsonObject {
  const { id, value } = entry as { readonly id: string; readonly value: string }
  return read(value, id)
}
