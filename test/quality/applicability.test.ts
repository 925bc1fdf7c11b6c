import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDefinitionFile } from '../../shared/definition/definition-file.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import { indicatorApplicability } from '../../shared/quality/applicability.ts'

function example(name: string): Definition {
  const read = readDefinitionFile(
    JSON.parse(readFileSync(new URL(`../../resources/examples/${name}.json`, import.meta.url), 'utf8')),
  )
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.file.definition
}

const applying = (definition: Definition, count = 33) =>
  indicatorApplicability(definition, count)
    .filter((entry) => entry.applies)
    .map((entry) => entry.indicator)

describe('which indicators apply', () => {
  test('22 for a course that is not registered (A.6)', () => {
    expect(applying(example('evaluation-authentique'))).toEqual([
      1, 2, 4, 5, 6, 8, 9, 10, 11, 12, 17, 18, 19, 21, 22, 23, 24, 25, 26, 30, 31, 32,
    ])
  })
  test('27 is added by a contractor: 23 for the second example (C.5)', () => {
    const indicators = applying(example('empreinte-formation'))
    expect(indicators).toHaveLength(23)
    expect(indicators).toContain(27)
  })
  test('3, 7 and 16 come with a registration, or with an active block, not with a request', () => {
    const definition = example('empreinte-formation')
    const [pathway] = definition.stacking.pathways
    if (!pathway) throw new Error('the example has a pathway')
    expect(pathway.blockRegistration).toBe('requested')
    pathway.blockRegistration = 'active'
    expect(applying(definition)).toEqual(expect.arrayContaining([3, 7, 16]))
    const registered = example('evaluation-authentique')
    registered.identity.registration.kind = 'rs'
    expect(applying(registered)).toEqual(expect.arrayContaining([3, 7, 16]))
  })
  test('13 and 28 come with work-study and a workplace period; apprenticeship never applies', () => {
    const definition = example('evaluation-authentique')
    definition.quality.workStudy = true
    definition.quality.workplacePeriod = true
    expect(applying(definition)).toEqual(expect.arrayContaining([13, 28]))
    for (const indicator of [14, 15, 20, 29, 33]) expect(applying(definition)).not.toContain(indicator)
  })
  test('33 exists from 2026 only', () => {
    expect(indicatorApplicability(example('evaluation-authentique'), 32)).toHaveLength(32)
  })
  test('a person adds freely, and leaves out only with a reason', () => {
    const definition = example('evaluation-authentique')
    const word = (indicator: string, applies: boolean | null, reason: string) => {
      definition.quality.applicability = [{ id: crypto.randomUUID(), indicator, applies, reason: { fr: reason } }]
      return indicatorApplicability(definition, 33).find((entry) => entry.indicator === Number(indicator))
    }
    expect(word('20', true, '')).toMatchObject({ applies: true, reason: 'person', proposed: false })
    expect(word('12', false, '')).toMatchObject({ applies: true, reason: 'training-action' })
    expect(word('12', false, 'Formation de 7 h.')).toMatchObject({ applies: false, reason: 'person', proposed: true })
    expect(word('12', null, 'À voir.')).toMatchObject({ applies: true, reason: 'training-action' })
  })
})
