import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { evaluate } from '../../../shared/checklist/evaluate.ts'
import { draft } from '../course/draft.ts'
import { frameworksFolder, readPack } from '../packs.ts'

interface Covered {
  id: string
  by: 'rule' | 'alias' | 'same-as' | 'question'
  rules?: string[]
  canonical?: string
}

const coverage = JSON.parse(readFileSync(join(frameworksFolder, 'coverage/delivery.json'), 'utf8')) as Covered[]
const packs = ['digital-fcu', 'cnam', 'eu-recommendation-2022'].map(readPack)
const requirements = packs.flatMap((pack) => pack.requirements)
const same = packs.flatMap((pack) => pack.sameRequirements)
const asked = (id: string) => requirements.find((requirement) => requirement.id === id)

test.each(coverage.map((entry) => [entry.id, entry] as const))('%s is covered as the table says', (id, entry) => {
  switch (entry.by) {
    case 'rule':
      expect([...new Set(asked(id)?.rules.map((rule) => rule.kind))]).toEqual(entry.rules)
      break
    case 'question':
      expect(asked(id)?.question).toBeDefined()
      break
    case 'alias':
      expect(asked(entry.canonical ?? '')?.aliases).toContain(id)
      break
    case 'same-as':
      expect(same.find((other) => other.id === id)?.sameAs).toBe(entry.canonical)
      break
  }
})

test('the table has every id of this part once', () => {
  const numbered = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`)
  const sections = {
    '8.1': 3,
    '8.2': 2,
    '8.3': 1,
    '8.4': 1,
    '9': 4,
    '10.1': 2,
    '10.2': 4,
    '11': 7,
    '12': 4,
    '13.1': 4,
    '13.2': 3,
    '13.3': 2,
    '14': 5,
  }
  const wanted = [
    ...Object.entries(sections).flatMap(([section, count]) => numbered(`CC-${section}-`, count)),
    ...numbered('CN-', 16),
    ...numbered('EU-', 11),
    ...numbered('EU-P', 10),
    ...numbered('DF-', 7),
    ...['R-DUR-1', 'R-DUR-2', 'R-DUR-3', 'R-MOD-1', 'R-ECTS-1', 'R-ECTS-2', 'R-ECTS-3', 'R-ECTS-4'],
    ...['R-BUD-1', 'R-BUD-2', 'R-BUD-3', 'R-PRIX-1', 'R-PAR-1', 'R-PAR-2', 'R-PAR-3', 'R-ASS-1', 'R-BAD-1', 'R-EU-1'],
  ]
  expect(coverage.map(({ id }) => id).sort()).toEqual([...wanted].sort())
})

test('the eleven European elements are asked once and summed up in CC-9-3 with the same rules', () => {
  const elements = Array.from({ length: 11 }, (_, index) => `EU-${index + 1}`)
  const sum = asked('CC-9-3')
  expect(sum?.rules).toEqual(elements.flatMap((id) => asked(id)?.rules ?? []))
  expect(sum?.follows).toEqual(elements)
})

test('a definition with nothing in it meets nothing of this part', () => {
  const evaluation = evaluate(draft(), packs, { date: '2026-11-22', gate: 'audit', institution: null })
  const part = new Set(coverage.map(({ id }) => id))
  const met = evaluation.requirements.filter(({ requirement, outcome }) => part.has(requirement) && outcome === 'met')
  expect(met).toEqual([])
})
