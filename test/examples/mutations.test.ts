import { expect, test } from 'vitest'
import { fingerprint } from '../../shared/definition/fingerprint.ts'
import { baseline, mutated, mutations, sampleOf } from '../fixtures/resolve-mutation.ts'

const requirementId = /^[A-Z][A-Z0-9]*(-[A-Z0-9.]+)+$/

test('there are mutations of both examples, each named once', () => {
  const all = mutations()
  expect(all.length).toBeGreaterThanOrEqual(45)
  expect(new Set(all.map((mutation) => mutation.id)).size).toBe(all.length)
  expect(new Set(all.map((mutation) => mutation.sample))).toEqual(new Set(['A', 'C']))
})

test.each(mutations())('$id is an edit of its example, and still a definition file', (mutation) => {
  const before = sampleOf(mutation)
  const after = mutated(mutation)
  expect(fingerprint(after.definition, after.institution)).not.toBe(fingerprint(before.definition, before.institution))
  for (const id of [...mutation.rings, ...mutation.cascades]) expect(id).toMatch(requirementId)
  const aside = baseline()[mutation.sample]
  expect(mutation.rings.filter((id) => mutation.cascades.includes(id) || aside.includes(id))).toEqual([])
})
