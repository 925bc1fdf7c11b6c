import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPatch } from '../../shared/change/apply-patch.ts'
import { diff } from '../../shared/change/diff.ts'
import { jsonEqual, valueAt } from '../../shared/change/json.ts'
import { Patch, touchedPaths, type PatchFault } from '../../shared/change/patch.ts'
import { arbitraryDocument, arbitraryOperation, frozen } from './arbitrary-document.ts'

const sample = frozen({
  id: 'd',
  title: { fr: 'Un' },
  outcomes: [
    { id: 'a', code: 'AAV1', tags: ['x'], steps: [{ id: 's' }] },
    { id: 'b', code: 'AAV2', tags: [], steps: [] },
  ],
})

function applied(patch: Patch): unknown {
  const result = applyPatch(sample, patch)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.document
}

describe('applyPatch', () => {
  it('sets a property of an item found by its id', () => {
    const document = applied([{ op: 'set', path: ['outcomes', 'b', 'code'], value: 'AAV9' }])
    expect(valueAt(document, ['outcomes', 'b', 'code'])).toBe('AAV9')
  })

  it('shares what it does not touch', () => {
    const document = applied([{ op: 'set', path: ['outcomes', 'b', 'code'], value: 'AAV9' }])
    expect(valueAt(document, ['outcomes', 'a'])).toBe(sample.outcomes[0])
    expect(valueAt(document, ['title'])).toBe(sample.title)
  })

  it('lets a text gain and lose its English', () => {
    const gained = applyPatch(sample, [{ op: 'set', path: ['title', 'en'], value: 'One' }])
    if (!gained.ok) throw new Error('refused')
    expect(gained.document.title).toEqual({ fr: 'Un', en: 'One' })
    const lost = applyPatch(gained.document, gained.inverse)
    expect(lost.ok && lost.document).toEqual(sample)
  })

  it('does all operations or none', () => {
    const result = applyPatch(sample, [
      { op: 'remove', path: ['outcomes'], id: 'a' },
      { op: 'set', path: ['outcomes', 'a', 'code'], value: 'x' },
    ])
    expect(result).toEqual({
      ok: false,
      problem: { code: 'invalid-patch', fault: 'unknown-id', operation: 1, path: ['outcomes', 'a'] },
    })
  })

  const hostile = JSON.parse('{"id":"n","__proto__":{"admin":true}}') as never
  const refusals: [string, Patch[number], PatchFault, string[]][] = [
    ['an unknown key', { op: 'set', path: ['nothing'], value: 1 }, 'unknown-key', ['nothing']],
    ['an unknown key on the way', { op: 'set', path: ['no', 'x'], value: 1 }, 'unknown-key', ['no']],
    ['an inherited key', { op: 'set', path: ['toString'], value: 1 }, 'unknown-key', ['toString']],
    ['__proto__ in a path', { op: 'set', path: ['__proto__', 'x'], value: 1 }, 'unknown-key', ['__proto__']],
    [
      '__proto__ in a value',
      { op: 'insert', path: ['outcomes'], item: hostile, after: null },
      'forbidden-key',
      ['outcomes', 'n', '__proto__'],
    ],
    ['an unknown item', { op: 'set', path: ['outcomes', 'z', 'code'], value: 1 }, 'unknown-id', ['outcomes', 'z']],
    [
      'an index in place of an id',
      { op: 'set', path: ['outcomes', '0', 'code'], value: 1 },
      'unknown-id',
      ['outcomes', '0'],
    ],
    ['an unknown neighbour', { op: 'move', path: ['outcomes'], id: 'a', after: 'z' }, 'unknown-id', ['outcomes', 'z']],
    ['an item after itself', { op: 'move', path: ['outcomes'], id: 'a', after: 'a' }, 'unknown-id', ['outcomes', 'a']],
    [
      'an id twice',
      { op: 'insert', path: ['outcomes'], item: { id: 'a' }, after: null },
      'duplicate-id',
      ['outcomes', 'a'],
    ],
    [
      'an id twice inside a value',
      { op: 'set', path: ['outcomes'], value: [{ id: 'q' }, { id: 'q' }] },
      'duplicate-id',
      ['outcomes', 'q'],
    ],
    [
      'an item without id',
      { op: 'insert', path: ['outcomes'], item: { code: '' }, after: null },
      'missing-id',
      ['outcomes'],
    ],
    [
      'another id for an item',
      { op: 'set', path: ['outcomes', 'a', 'id'], value: 'x' },
      'changed-id',
      ['outcomes', 'a', 'id'],
    ],
    ['another document', { op: 'set', path: [], value: { id: 'other' } }, 'changed-id', []],
    [
      'insertion into what is no list',
      { op: 'insert', path: ['title'], item: { id: 'n' }, after: null },
      'not-a-list',
      ['title'],
    ],
    [
      'insertion among plain values',
      { op: 'insert', path: ['outcomes', 'a', 'tags'], item: { id: 'n' }, after: null },
      'not-a-list',
      ['outcomes', 'a', 'tags'],
    ],
    ['a step below a text', { op: 'set', path: ['title', 'fr', 'x'], value: 1 }, 'not-an-object', ['title', 'fr', 'x']],
    ['taking a required key away', { op: 'unset', path: ['title', 'fr'] }, 'required-key', ['title', 'fr']],
    ['a number that JSON has not', { op: 'set', path: ['title'], value: NaN }, 'not-json', ['title']],
  ]
  it.each(refusals)('refuses %s', (_, operation, fault, path) => {
    expect(applyPatch(sample, [operation])).toEqual({
      ok: false,
      problem: { code: 'invalid-patch', fault, operation: 0, path },
    })
  })

  it('refuses a value nested without end, and does not overflow', () => {
    const deep = JSON.parse('['.repeat(5000) + ']'.repeat(5000)) as never
    const result = applyPatch(sample, [{ op: 'set', path: ['title'], value: deep }])
    expect(result).toMatchObject({ ok: false, problem: { fault: 'too-deep' } })
  })
})

describe('Patch', () => {
  it('refuses unknown operations, unknown keys, a missing value and nothing at all', () => {
    expect(Patch.safeParse([{ op: 'set', path: ['x'], value: null }]).success).toBe(true)
    expect(Patch.safeParse([{ op: 'test', path: ['x'], value: 1 }]).success).toBe(false)
    expect(Patch.safeParse([{ op: 'remove', path: ['x'], id: 'a', more: 1 }]).success).toBe(false)
    expect(Patch.safeParse([{ op: 'set', path: ['x'] }]).success).toBe(false)
    expect(Patch.safeParse([{ op: 'set', path: ['x', 0], value: 1 }]).success).toBe(false)
    expect(Patch.safeParse([]).success).toBe(false)
  })
})

describe('touchedPaths', () => {
  it('gives each place once, without those inside another one', () => {
    expect(
      touchedPaths([
        { op: 'set', path: ['outcomes', 'a', 'code'], value: '' },
        { op: 'insert', path: ['outcomes'], item: { id: 'n' }, after: null },
        { op: 'set', path: ['outcomes', 'n', 'code'], value: '' },
        { op: 'unset', path: ['title', 'en'] },
        { op: 'move', path: ['outcomes'], id: 'a', after: null },
      ]),
    ).toEqual([['outcomes', 'a', 'code'], ['outcomes', 'n'], ['title']])
  })
})

describe('properties', () => {
  it('a patch then its inverse is no change, also for sequences of patches', () => {
    let accepted = 0
    fc.assert(
      fc.property(
        arbitraryDocument,
        fc.array(fc.array(arbitraryOperation, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
        (document, patches) => {
          let current = frozen(document)
          const inverses: Patch[] = []
          for (const patch of patches) {
            const result = applyPatch(current, patch)
            if (!result.ok) continue
            accepted += 1
            const back = applyPatch(result.document, result.inverse)
            expect(back.ok && back.document).toEqual(current)
            inverses.push(result.inverse)
            current = frozen(result.document)
          }
          for (const inverse of inverses.reverse()) {
            const result = applyPatch(current, inverse)
            if (!result.ok) throw new Error(JSON.stringify(result.problem))
            current = result.document
          }
          expect(current).toEqual(document)
        },
      ),
      { numRuns: 2000 },
    )
    expect(accepted).toBeGreaterThan(1000)
  })

  it('the difference of two documents leads from one to the other and back', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (before, after) => {
        const patch = diff(frozen(before), frozen(after))
        const result = applyPatch(before, patch)
        if (!result.ok) throw new Error(JSON.stringify(result.problem))
        expect(result.document).toEqual(after)
        const back = applyPatch(result.document, result.inverse)
        expect(back.ok && back.document).toEqual(before)
      }),
      { numRuns: 2000 },
    )
  })

  it('equal documents have no difference', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(diff(document, structuredClone(document))).toEqual([])
        expect(jsonEqual(document, structuredClone(document))).toBe(true)
      }),
    )
  })

  it('moves as few items as can be', () => {
    const ids = (order: string) => ({ list: [...order].map((id) => ({ id })) })
    expect(diff(ids('abcdef'), ids('fabcde'))).toEqual([{ op: 'move', path: ['list'], id: 'f', after: null }])
    expect(diff(ids('abcdef'), ids('bcdaef'))).toEqual([{ op: 'move', path: ['list'], id: 'a', after: 'd' }])
  })
})
