import { describe, expect, test } from 'vitest'
import { frameworksInForce } from '../../shared/checklist/frameworks-in-force.ts'
import { judgeDefinition } from '../../shared/checklist/judge-definition.ts'
import type { Framework } from '../../shared/framework/framework.ts'
import { inputs } from './judge.ts'
import { packIds, readPack } from './packs.ts'

const installed = packIds().map(readPack)

/** What is in force for the first example once it pins these frameworks. */
function inForce(pinned: { framework: string; version: string }[], chosen?: string[]) {
  const { definition, institution } = inputs()
  definition.frameworks = pinned.map((entry) => ({ id: crypto.randomUUID(), ...entry }))
  const { frameworks, missing } = frameworksInForce(definition, installed, { date: '2026-11-22', institution }, chosen)
  return { frameworks, ids: frameworks.map(({ id }) => id), missing }
}

describe('the frameworks in force', () => {
  const always = ['cfvu', 'distance-learning-law', 'eu-recommendation-2022', 'pedagogy', 'qualiopi-2026']

  test('the pinned ones, those that always apply, and one Qualiopi edition', () => {
    const { ids, missing } = inForce([{ framework: 'digital-fcu', version: '1.0.0' }])
    expect([...ids].sort()).toEqual([...always, 'digital-fcu'].sort())
    expect(missing).toEqual([])
  })
  test('a version that is not installed gives way to the installed one, and is said', () => {
    const { ids, missing } = inForce([{ framework: 'digital-fcu', version: '0.9.0' }])
    expect(ids).toContain('digital-fcu')
    expect(missing).toEqual([{ id: 'digital-fcu', version: '0.9.0' }])
  })
  test('a framework nobody has is missing, and brings nothing', () => {
    const { ids, missing } = inForce([{ framework: 'house-rules', version: '1.0.0' }])
    expect(ids).not.toContain('house-rules')
    expect(missing).toEqual([{ id: 'house-rules', version: '1.0.0' }])
  })
  test('what a framework says in the words of another is asked without the other: 7 to 30 h for the Cnam', () => {
    const { frameworks } = inForce([{ framework: 'cnam', version: '1.0.0' }])
    const borrowed = frameworks.find(({ id }) => id === 'digital-fcu')
    expect(borrowed?.requirements.map(({ id }) => id)).toContain('CC-8.1-1')
    expect(borrowed?.requirements.map(({ id }) => id)).not.toContain('CC-3-2')
  })
  test('frameworks chosen for one examination replace the pinned ones', () => {
    const { ids } = inForce([{ framework: 'digital-fcu', version: '1.0.0' }], ['cnam'])
    expect(ids).toContain('cnam')
  })
})

describe('a definition is judged one way', () => {
  test('not at all without a framework it pins', () => {
    const { definition, institution } = inputs()
    definition.frameworks.push({ id: crypto.randomUUID(), framework: 'house-rules', version: '1.0.0' })
    expect(judgeDefinition(definition, installed, { date: '2026-11-22', gate: 'cfvu', institution })).toEqual({
      judged: false,
      absent: { id: 'house-rules', version: '1.0.0' },
    })
  })
  test('by the installed version where the pinned one is not there, which is said', () => {
    const { definition, institution } = inputs()
    definition.frameworks = [{ id: crypto.randomUUID(), framework: 'digital-fcu', version: '0.9.0' }]
    expect(judgeDefinition(definition, installed, { date: '2026-11-22', gate: 'cfvu', institution })).toMatchObject({
      judged: true,
      evaluation: { verdict: 'ready' },
      missing: [{ id: 'digital-fcu', version: '0.9.0' }],
    })
  })
})

describe('outside its validity', () => {
  const dated = (id: string, dates: Partial<Framework>) =>
    installed.map((framework) => (framework.id === id ? { ...framework, ...dates } : framework))
  const inForceOf = (packs: readonly Framework[], date = '2026-11-22') => {
    const { definition, institution } = inputs()
    return frameworksInForce(definition, packs, { date, institution })
  }
  const ids = (packs: readonly Framework[]) => inForceOf(packs).frameworks.map(({ id }) => id)

  test('a framework that always applies does not, bounds included', () => {
    expect(ids(dated('pedagogy', { validUntil: '2026-11-21' }))).not.toContain('pedagogy')
    expect(ids(dated('pedagogy', { validUntil: '2026-11-22' }))).toContain('pedagogy')
    expect(ids(dated('pedagogy', { validFrom: '2026-11-23' }))).not.toContain('pedagogy')
    expect(ids(dated('pedagogy', { validFrom: '2026-11-22' }))).toContain('pedagogy')
  })
  test('a pinned one still does, and is said', () => {
    const { frameworks, outsideValidity } = inForceOf(dated('digital-fcu', { validUntil: '2026-06-30' }))
    expect(frameworks.map(({ id }) => id)).toContain('digital-fcu')
    expect(outsideValidity).toEqual([
      { id: 'digital-fcu', version: '1.0.0', validFrom: '2023-11-15', validUntil: '2026-06-30' },
    ])
  })
  test('none of those shipped is, that day', () => expect(inForceOf(installed).outsideValidity).toEqual([]))
})
