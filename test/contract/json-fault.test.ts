import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deepestNesting, limitExceededBy, nestingOf } from '../../electron/core/input-limits.ts'
import { jsonFault } from '../../electron/core/json-fault.ts'

describe('where a text stops being JSON', () => {
  it.each([
    ['{"a": 1,}', 1, 9],
    ['{"a": x}', 1, 7],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['[1, 2', 1, 6],
    ['{"a": "unfinished', 1, 18],
    ['{"a": "line\nbreak"}', 1, 12],
    ['{"a": "\\q"}', 1, 8],
    ['{"a": 1} trailing', 1, 10],
    ["{'a': 1}", 1, 2],
    ['', 1, 1],
    ['[01]', 1, 3],
  ])('%j at line %i, column %i', (text, line, column) => {
    expect(jsonFault(text)).toEqual({ line, column })
  })

  it('agrees with JSON.parse on what is JSON', () => {
    const broken = fc
      .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.string({ maxLength: 2 }))
      .map(([text, at, noise]) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + noise + text.slice(place + 1)
      })
    fc.assert(
      fc.property(broken, (text) => {
        let isJson = true
        try {
          JSON.parse(text)
        } catch {
          isJson = false
        }
        expect(jsonFault(text) === null).toBe(isJson)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('limits before anything recursive', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

  it('counts brackets outside of strings only', () => {
    expect(nestingOf(nested(64))).toBe(64)
    expect(nestingOf('{"a": "[[[[\\"[[["}')).toBe(1)
  })

  it('accepts the deepest nesting and refuses one more', () => {
    expect(limitExceededBy(JSON.parse(nested(deepestNesting)))).toBeNull()
    expect(limitExceededBy(JSON.parse(nested(deepestNesting + 1)))).toBe('depth')
  })

  it('survives a nesting that recursion would not', () => {
    expect(limitExceededBy(JSON.parse(nested(100_000)))).toBe('depth')
  })
})
