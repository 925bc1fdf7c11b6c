import { describe, expect, test } from 'vitest'
import type { Definition } from '../../../shared/definition/definition.ts'
import { asIs, at, judge } from '../judge.ts'

const rubric = (definition: Definition) => at(definition.rubrics, 0)
const criterion = (definition: Definition, rank = 0) => at(rubric(definition).criteria, rank)
const describes =
  (text: string, rank = 0) =>
  (definition: Definition) => {
    at(criterion(definition).descriptors, rank).statement = { fr: text }
  }

describe('R4-13 descriptors-complete', () => {
  const rule = (change: (definition: Definition) => void) => judge('descriptors-complete', {}, change)
  test('R4-13 passes a full grid', () => expect(rule(asIs)).toEqual([]))
  test('R4-13 fails a level added and not described', () =>
    expect(
      rule((definition) =>
        rubric(definition).levels.push({ id: crypto.randomUUID(), name: { fr: 'Expert' }, value: 100 }),
      ),
    ).toHaveLength(5))
  test('R4-13 boundary: one descriptor missing', () =>
    expect(rule((definition) => criterion(definition).descriptors.splice(3))).toEqual(['descriptors-complete.blank']))
  test('R4-13 unanswered: spaces are not a descriptor', () =>
    expect(rule(describes('  '))).toEqual(['descriptors-complete.blank']))
})

describe('R4-14 descriptors-distinct', () => {
  const rule = (change: (definition: Definition) => void) =>
    judge('descriptors-distinct', { likePercent: 90, leastWords: 6 }, change)
  test('R4-14 passes levels told apart', () => expect(rule(asIs)).toEqual([]))
  test('R4-14 fails two levels that say the same', () =>
    expect(rule((definition) => describes(at(criterion(definition).descriptors, 1).statement.fr)(definition))).toEqual([
      'descriptors-distinct.alike',
    ]))
  test('R4-14 boundary: six words and five', () => {
    expect(rule(describes('un deux trois quatre cinq six'))).toEqual([])
    expect(rule(describes('un deux trois quatre cinq'))).toEqual(['descriptors-distinct.short'])
  })
  test('R4-14 unanswered: a blank is left to R4-13', () => expect(rule(describes(''))).toEqual([]))
})

describe('R4-15 vague-words', () => {
  const rule = (change: (definition: Definition) => void) =>
    judge('vague-words', { list: 'vague-words', leastOtherWords: 4 }, change)
  test('R4-15 passes observable facts', () => expect(rule(asIs)).toEqual([]))
  test('R4-15 fails a vague word alone', () =>
    expect(rule(describes('Le travail rendu est satisfaisant'))).toEqual(['vague-words.alone']))
  test('R4-15 boundary: four other words make an observation', () => {
    expect(rule(describes('bonne tâche avec contexte, rôle, production'))).toEqual([])
    expect(rule(describes('bonne tâche avec contexte, rôle'))).toEqual([])
    expect(rule(describes('bonne tâche, contexte, rôle'))).toEqual(['vague-words.alone'])
  })
  test('R4-15 unanswered: a blank is left to R4-13', () => expect(rule(describes(''))).toEqual([]))
})

describe('R4-16 threshold-level', () => {
  const rule = (ask: string, change: (definition: Definition) => void) => judge('threshold-level', { ask }, change)
  const threshold = (rank: number) => (definition: Definition) => {
    rubric(definition).thresholdLevelId = at(rubric(definition).levels, rank).id
  }
  test('R4-16 passes level 3 of 4', () => {
    expect(rule('named', asIs)).toEqual([])
    expect(rule('between', asIs)).toEqual([])
  })
  test('R4-16 fails a level that is not of this rubric', () =>
    expect(rule('named', (definition) => (rubric(definition).thresholdLevelId = crypto.randomUUID()))).toEqual([
      'threshold-level.none',
    ]))
  test('R4-16 boundary: lowest and highest', () => {
    expect(rule('between', threshold(0))).toEqual(['threshold-level.lowest'])
    expect(rule('between', threshold(1))).toEqual([])
    expect(rule('between', threshold(3))).toEqual(['threshold-level.highest'])
  })
  test('R4-16 unanswered: none named, rung once', () => {
    const none = (definition: Definition) => {
      rubric(definition).thresholdLevelId = null
    }
    expect(rule('named', none)).toEqual(['threshold-level.none'])
    expect(rule('between', none)).toEqual([])
  })
})

describe('R4-17 criterion-weights', () => {
  const sum = (change: (definition: Definition) => void) =>
    judge('criterion-weights', { ask: 'sum', total: 100 }, change)
  const balance = (change: (definition: Definition) => void) =>
    judge('criterion-weights', { ask: 'balance', most: 50 }, change)
  const weight = (value: number | null) => (definition: Definition) => {
    criterion(definition).weight = value
  }
  test('R4-17 passes a total of 100', () => expect([...sum(asIs), ...balance(asIs)]).toEqual([]))
  test('R4-17 fails a weight where nothing is weighed', () =>
    expect(
      balance((definition) => {
        rubric(definition).mode = 'non-compensated'
        for (const entry of rubric(definition).criteria) entry.weight = null
        criterion(definition).weight = 20
      }),
    ).toEqual(['criterion-weights.without-object']))
  test('R4-17 boundary: 99 and 101, 50 and 51', () => {
    expect(sum(weight(24))).toEqual(['criterion-weights.sum'])
    expect(sum(weight(26))).toEqual(['criterion-weights.sum'])
    expect(balance(weight(50))).toEqual([])
    expect(balance(weight(51))).toEqual(['criterion-weights.heavy'])
  })
  test('R4-17 unanswered: no mode, no weight', () => {
    expect(sum(weight(null))).toEqual(['criterion-weights.blank'])
    expect(sum((definition) => (rubric(definition).mode = null))).toEqual(['criterion-weights.no-mode'])
  })
})

describe('R4-18 major-criteria', () => {
  const rule = (change: (definition: Definition) => void) => judge('major-criteria', {}, change)
  const all = (value: boolean | null) => (definition: Definition) => {
    for (const entry of rubric(definition).criteria) entry.major = value
  }
  test('R4-18 passes some major criteria', () => expect(rule(asIs)).toEqual([]))
  test('R4-18 fails none', () => expect(rule(all(false))).toEqual(['major-criteria.none']))
  test('R4-18 boundary: one is enough', () =>
    expect(
      rule((definition) => {
        all(false)(definition)
        criterion(definition).major = true
      }),
    ).toEqual([]))
  test('R4-18 unanswered: silence is not no', () => expect(rule(all(null))).toEqual(['major-criteria.unanswered']))
})
