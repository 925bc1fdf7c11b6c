import { isJsonObject, isListOfItems, MAXIMUM_DEPTH, type Json, type JsonObject } from './json.ts'
import type { Operation, Patch, PatchFault, PatchProblem } from './patch.ts'

/** The new document and the patch that leads back, or the reason of the refusal. */
export type Applied<T> =
  | { readonly ok: true; readonly document: T; readonly inverse: Patch }
  | { readonly ok: false; readonly problem: PatchProblem }

/** Carries a fault up through the recursion; never leaves this file. */
class Refusal extends Error {
  readonly fault: PatchFault
  readonly path: readonly string[]
  constructor(fault: PatchFault, path: readonly string[]) {
    super(fault)
    this.fault = fault
    this.path = path
  }
}

/**
 * Applies a patch, all operations or none. Parts of the document that the patch does not touch are shared with the
 * old document, which stays as it was. Whether the values fit the model is for the schema to say, not checked here.
 *
 * @returns the new document and `inverse`: applied to the new document it gives back the old one
 */
export function applyPatch<T>(document: T, patch: Patch): Applied<T> {
  let current: unknown = document
  const inverse: Operation[] = []
  for (const [index, operation] of patch.entries()) {
    try {
      current = applyOperation(current, operation, inverse)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return {
        ok: false,
        problem: { code: 'invalid-patch', fault: error.fault, operation: index, path: error.path },
      }
    }
  }
  return { ok: true, document: current as T, inverse: inverse.reverse() }
}

function applyOperation(document: unknown, operation: Operation, inverse: Operation[]): unknown {
  const { path } = operation
  switch (operation.op) {
    case 'set': {
      checkValue(operation.value, path)
      const last = path.at(-1)
      if (last === undefined) {
        checkSameId(document, operation.value, path)
        inverse.push({ op: 'set', path, value: document as Json })
        return operation.value
      }
      return update(document, path.slice(0, -1), path, (parent) => {
        if (Array.isArray(parent)) {
          return replaceItem(parent, last, path, (item) => {
            checkSameId(item, operation.value, path)
            inverse.push({ op: 'set', path, value: item })
            return operation.value
          })
        }
        if (!isJsonObject(parent)) throw new Refusal('not-an-object', path)
        if (last === 'id') throw new Refusal('changed-id', path)
        if (Object.hasOwn(parent, last)) {
          inverse.push({ op: 'set', path, value: parent[last] as Json })
        } else if (isOptional(parent, last)) {
          inverse.push({ op: 'unset', path })
        } else {
          throw new Refusal('unknown-key', path)
        }
        return { ...parent, [last]: operation.value }
      })
    }
    case 'unset': {
      const last = path.at(-1)
      if (last === undefined) throw new Refusal('required-key', path)
      return update(document, path.slice(0, -1), path, (parent) => {
        if (!isJsonObject(parent)) throw new Refusal('not-an-object', path)
        if (!Object.hasOwn(parent, last)) throw new Refusal('unknown-key', path)
        if (!isOptional(parent, last)) throw new Refusal('required-key', path)
        inverse.push({ op: 'set', path, value: parent[last] as Json })
        const { [last]: _, ...rest } = parent
        return rest
      })
    }
    case 'insert': {
      const { item, after } = operation
      if (!isJsonObject(item) || typeof item['id'] !== 'string' || item['id'] === '') {
        throw new Refusal('missing-id', path)
      }
      const id = item['id']
      checkValue(item, [...path, id])
      return update(document, path, path, (list) => {
        const items = itemsOf(list, path)
        if (items.some((other) => other['id'] === id)) throw new Refusal('duplicate-id', [...path, id])
        inverse.push({ op: 'remove', path, id })
        return placed(items, item, after, path)
      })
    }
    case 'remove':
      return update(document, path, path, (list) => {
        const items = itemsOf(list, path)
        const index = indexOfItem(items, operation.id, path)
        inverse.push({ op: 'insert', path, item: items[index] as JsonObject, after: idBefore(items, index) })
        return items.filter((_, position) => position !== index)
      })
    case 'move': {
      const { id, after } = operation
      if (id === after) throw new Refusal('unknown-id', [...path, id])
      return update(document, path, path, (list) => {
        const items = itemsOf(list, path)
        const index = indexOfItem(items, id, path)
        inverse.push({ op: 'move', path, id, after: idBefore(items, index) })
        const others = items.filter((_, position) => position !== index)
        return placed(others, items[index] as JsonObject, after, path)
      })
    }
  }
}

/** Copies the containers along `steps` and changes the value they lead to. */
function update(
  node: unknown,
  steps: readonly string[],
  path: readonly string[],
  change: (value: unknown) => unknown,
  depth = 0,
): unknown {
  const step = steps[depth]
  if (step === undefined) return change(node)
  const place = path.slice(0, depth + 1)
  if (Array.isArray(node)) {
    return replaceItem(node, step, place, (item) => update(item, steps, path, change, depth + 1) as Json)
  }
  if (!isJsonObject(node)) throw new Refusal('not-an-object', place)
  if (!Object.hasOwn(node, step)) throw new Refusal('unknown-key', place)
  return { ...node, [step]: update(node[step], steps, path, change, depth + 1) }
}

function replaceItem(
  list: readonly Json[],
  id: string,
  place: readonly string[],
  change: (item: Json) => Json,
): readonly Json[] {
  const index = list.findIndex((item) => isJsonObject(item) && item['id'] === id)
  if (index < 0) throw new Refusal('unknown-id', place)
  const copy = [...list]
  copy[index] = change(list[index] as Json)
  return copy
}

function itemsOf(list: unknown, path: readonly string[]): readonly JsonObject[] {
  if (!isListOfItems(list)) throw new Refusal('not-a-list', path)
  return list
}

function indexOfItem(items: readonly JsonObject[], id: string, path: readonly string[]): number {
  const index = items.findIndex((item) => item['id'] === id)
  if (index < 0) throw new Refusal('unknown-id', [...path, id])
  return index
}

function idBefore(items: readonly JsonObject[], index: number): string | null {
  return index === 0 ? null : (items[index - 1]?.['id'] as string)
}

function placed(
  items: readonly JsonObject[],
  item: JsonObject,
  after: string | null,
  path: readonly string[],
): readonly JsonObject[] {
  const index = after === null ? 0 : indexOfItem(items, after, path) + 1
  return [...items.slice(0, index), item, ...items.slice(index)]
}

/** Every key of the model is always present, except the English of a text. */
export function isOptional(parent: JsonObject, key: string): boolean {
  return key === 'en' && Object.hasOwn(parent, 'fr')
}

function checkSameId(before: unknown, after: unknown, path: readonly string[]): void {
  const id = isJsonObject(before) ? before['id'] : undefined
  if (id !== (isJsonObject(after) ? after['id'] : undefined)) throw new Refusal('changed-id', path)
}

/** Refuses what JSON in UTF-8 cannot carry, `__proto__`, and lists with one id twice. */
function checkValue(value: unknown, path: readonly string[], depth = path.length): void {
  if (depth > MAXIMUM_DEPTH) throw new Refusal('too-deep', path)
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed()) throw new Refusal('half-a-character', path)
      return
    case 'boolean':
      return
    case 'number':
      if (!Number.isFinite(value)) throw new Refusal('not-json', path)
      return
    case 'object':
      break
    default:
      throw new Refusal('not-json', path)
  }
  if (value === null) return
  if (Array.isArray(value)) {
    const ids = new Set<unknown>()
    for (const [index, element] of (value as unknown[]).entries()) {
      const id = isJsonObject(element) ? element['id'] : undefined
      const place = [...path, typeof id === 'string' ? id : String(index)]
      if (id !== undefined && ids.has(id)) throw new Refusal('duplicate-id', place)
      ids.add(id)
      checkValue(element, place, depth + 1)
    }
    return
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new Refusal('not-json', path)
  for (const [key, element] of Object.entries(value)) {
    if (key === '__proto__') throw new Refusal('forbidden-key', [...path, key])
    if (!key.isWellFormed()) throw new Refusal('half-a-character', path)
    checkValue(element, [...path, key], depth + 1)
  }
}
