import * as fc from 'fast-check'
import type { Json, JsonObject } from '../../shared/change/json.ts'
import type { Operation } from '../../shared/change/patch.ts'

/** Documents like those of the model: texts, plain arrays, nested lists of items; ids from a small set, so that two documents share some. */
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
const text = fc.oneof(
  fc.record({ fr: fc.string({ maxLength: 5 }) }),
  fc.record({ fr: fc.string({ maxLength: 5 }), en: fc.string({ maxLength: 5 }) }),
)
const leafItem = fc.record({ id, code: fc.string({ maxLength: 3 }), text })
const leafList = fc.uniqueArray(leafItem, { selector: (item) => item.id, maxLength: 6 })
const item = fc.record({
  id,
  minutes: fc.option(fc.nat(100)),
  tags: fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 }),
  title: text,
  children: leafList,
})

export const arbitraryDocument = fc.record({
  id: fc.constant('document'),
  title: text,
  nested: fc.record({ answer: fc.option(fc.boolean()), list: leafList }),
  outcomes: fc.uniqueArray(item, { selector: (one) => one.id, maxLength: 7 }),
}) as fc.Arbitrary<JsonObject>

/** Operations which mostly, but not always, fit such a document. */
const list = fc.oneof(
  fc.constant(['outcomes']),
  fc.constant(['nested', 'list']),
  id.map((one) => ['outcomes', one, 'children']),
)
export const arbitraryOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ op: fc.constant('set' as const), path: fc.constantFrom(['title'], ['nested', 'x']), value: text }),
  fc.record({ op: fc.constant('set' as const), path: fc.constant(['title', 'en']), value: fc.string() }),
  fc.record({ op: fc.constant('unset' as const), path: fc.constant(['title', 'en']) }),
  fc.record({
    op: fc.constant('set' as const),
    path: id.map((one) => ['outcomes', one, 'minutes']),
    value: fc.nat(100),
  }),
  fc.record({ op: fc.constant('insert' as const), path: list, item, after: fc.option(id) }),
  fc.record({ op: fc.constant('remove' as const), path: list, id }),
  fc.record({ op: fc.constant('move' as const), path: list, id, after: fc.option(id) }),
) as fc.Arbitrary<Operation>

/** Freezes a document to its leaves, so that a change in place throws. */
export function frozen<T extends Json>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    for (const element of Object.values(value)) frozen(element as Json)
  }
  return value
}
