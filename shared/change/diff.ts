import { isOptional } from './apply-patch.ts'
import { isJsonObject, isListOfItems, jsonEqual, type Json, type JsonObject } from './json.ts'
import type { Operation, Patch } from './patch.ts'

/**
 * The patch that leads from one state of a document to another: by key and id, with as few moves as can be.
 * Empty when both are equal. Both must carry the same `id`.
 */
export function diff(before: unknown, after: unknown): Patch {
  const operations: Operation[] = []
  compare([], before as Json, after as Json, operations)
  return operations
}

function compare(path: readonly string[], before: Json, after: Json, operations: Operation[]): void {
  if (before === after) return
  if (isJsonObject(before) && isJsonObject(after) && sameShape(before, after)) {
    for (const key of Object.keys(before)) {
      const value = after[key]
      if (value === undefined) operations.push({ op: 'unset', path: [...path, key] })
      else compare([...path, key], before[key] as Json, value, operations)
    }
    for (const [key, value] of Object.entries(after)) {
      if (!Object.hasOwn(before, key)) operations.push({ op: 'set', path: [...path, key], value })
    }
    return
  }
  if (isListOfItems(before) && isListOfItems(after) && hasUniqueIds(before) && hasUniqueIds(after)) {
    compareLists(path, before, after, operations)
    return
  }
  if (!jsonEqual(before, after)) operations.push({ op: 'set', path: [...path], value: after })
}

/** Same identity and same keys, apart from those that may come and go. */
function sameShape(before: JsonObject, after: JsonObject): boolean {
  if (before['id'] !== after['id'] && !jsonEqual(before['id'], after['id'])) return false
  return (
    Object.keys(before).every((key) => Object.hasOwn(after, key) || isOptional(before, key)) &&
    Object.keys(after).every((key) => Object.hasOwn(before, key) || isOptional(after, key))
  )
}

function hasUniqueIds(list: readonly JsonObject[]): boolean {
  return new Set(list.map((item) => item['id'])).size === list.length
}

function compareLists(
  path: readonly string[],
  before: readonly (JsonObject & { readonly id: string })[],
  after: readonly (JsonObject & { readonly id: string })[],
  operations: Operation[],
): void {
  const listPath = [...path]
  const afterIds = new Set(after.map((item) => item.id))
  const kept = before.filter((item) => afterIds.has(item.id))
  for (const { id } of before) {
    if (!afterIds.has(id)) operations.push({ op: 'remove', path: listPath, id })
  }
  const positions = new Map(kept.map((item, index) => [item.id, index]))
  const order = after.flatMap((item) => positions.get(item.id) ?? [])
  const still = new Set(longestIncreasing(order).map((position) => kept[position]?.id))
  let previous: string | null = null
  for (const item of after) {
    const position = positions.get(item.id)
    if (position === undefined) {
      operations.push({ op: 'insert', path: listPath, item, after: previous })
    } else {
      if (!still.has(item.id)) operations.push({ op: 'move', path: listPath, id: item.id, after: previous })
      compare([...path, item.id], kept[position] as Json, item, operations)
    }
    previous = item.id
  }
}

/** A longest increasing subsequence: the items that need not move. */
function longestIncreasing(numbers: readonly number[]): number[] {
  const tails: number[] = [] // tails[n]: index into numbers of the smallest end of a subsequence of length n + 1
  const previous: number[] = []
  for (const [index, value] of numbers.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[tails[middle] as number] as number) < value) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (tails[low - 1] as number) : -1
    tails[low] = index
  }
  const result: number[] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] as number) {
    result.push(numbers[index] as number)
  }
  return result.reverse()
}
