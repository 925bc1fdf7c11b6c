/** A JSON value as documents and patches carry it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

/** Deeper documents are refused before any recursive reader can overflow its stack. */
export const MAXIMUM_DEPTH = 64

/** True for an object literal: no array, no null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Equality of two JSON values: order of keys is indifferent, order of array elements is not. */
export function jsonEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (Array.isArray(left)) {
    if (!Array.isArray(right) || left.length !== right.length) return false
    return left.every((element, index) => jsonEqual(element, right[index]))
  }
  if (!isJsonObject(left) || !isJsonObject(right)) return false
  const keys = Object.keys(left)
  if (keys.length !== Object.keys(right).length) return false
  return keys.every((key) => Object.hasOwn(right, key) && jsonEqual(left[key], right[key]))
}

/**
 * True when every element is an object with an `id`: such a list is addressed by id.
 * The empty array is such a list too.
 */
export function isListOfItems(value: unknown): value is readonly (JsonObject & { readonly id: string })[] {
  return Array.isArray(value) && value.every((item) => isJsonObject(item) && typeof item['id'] === 'string')
}

/**
 * The value found by following keys and item ids, or `undefined` where the path leads nowhere.
 *
 * @param path - property names; in a list the segment is the id of an item
 */
export function valueAt(root: unknown, path: readonly string[]): Json | undefined {
  let value: unknown = root
  for (const segment of path) {
    if (Array.isArray(value)) {
      value = value.find((item: unknown) => isJsonObject(item) && item['id'] === segment)
    } else if (isJsonObject(value) && Object.hasOwn(value, segment)) {
      value = value[segment]
    } else {
      return undefined
    }
    if (value === undefined) return undefined
  }
  return value as Json
}
