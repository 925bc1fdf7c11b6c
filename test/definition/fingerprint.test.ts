import { describe, expect, test } from 'vitest'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import { canonicalJson, fingerprint, sha256Hex } from '../../shared/definition/fingerprint.ts'
import { filledFile } from './sample-file.ts'

/** @returns the path of every leaf and of every empty list of a JSON value */
function leavesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [path]
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, [...path, key]))
}

/** @returns another value of the same kind, so that nothing but the content tells them apart */
function otherThan(value: unknown): unknown {
  if (typeof value === 'string') return `${value}.`
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  return value === null ? '' : null
}

/** @returns what `look` says of the file while one leaf of it is another */
function withOther<T>(file: DefinitionFile, path: readonly string[], look: () => T): T {
  const parent = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>(
      (current, key) => current[key] as Record<string, unknown>,
      file as unknown as Record<string, unknown>,
    )
  const last = path.at(-1)!
  const before = parent[last]
  parent[last] = otherThan(before)
  const seen = look()
  parent[last] = before
  return seen
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, child]) => [key, reversed(child)]),
  )
}

const of = (file: DefinitionFile) => fingerprint(file.definition, file.institution)

/** Where a dossier is kept, how far it has come and how it looks, which two copies of one content need not share. */
const outside = ['definition.id', 'definition.institutionId', 'definition.state', 'institution.id', 'institution.style']

describe('the fingerprint', () => {
  const file = filledFile()
  const own = of(file)
  const leaves = leavesOf({ definition: file.definition, institution: file.institution })

  test('is a SHA-256 in hexadecimal', () => {
    expect(own).toMatch(/^[0-9a-f]{64}$/)
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  test.each(outside)('is that of the content: it leaves %s out', (path) => {
    expect(withOther(file, path.split('.'), () => of(file))).toBe(own)
  })

  test('changes with anything else that is said', () => {
    expect(leaves.length).toBeGreaterThan(600)
    const unnoticed = leaves
      .filter((path) => !outside.some((place) => `${path.join('.')}.`.startsWith(`${place}.`)))
      .filter((path) => withOther(file, path, () => of(file)) === own)
    expect(unnoticed).toEqual([])
  })

  test('changes with the order of a list, which is content', () => {
    const twice = structuredClone(file)
    twice.definition.frameworks.push({ id: file.definition.id, framework: 'cnam', version: '1.0.0' })
    const turned = structuredClone(twice)
    turned.definition.frameworks.reverse()
    expect(of(turned)).not.toBe(of(twice))
  })

  test('does not depend on the order of keys', () => {
    expect(of(reversed(file) as DefinitionFile)).toBe(own)
  })

  test('tells a dossier without institution from one with it', () => {
    expect(of({ ...file, institution: null })).not.toBe(own)
  })
})

test('canonical JSON is that of RFC 8785', () => {
  expect(canonicalJson({ b: [1, 'é', null], a: { d: true, c: 1e21 } })).toBe(
    '{"a":{"c":1e+21,"d":true},"b":[1,"é",null]}',
  )
  expect(() => canonicalJson(undefined)).toThrow('JSON')
})
