import { describe, expect, test } from 'vitest'
import type { Definition } from '../../../shared/definition/definition.ts'
import { asIs, at, judge } from '../judge.ts'

const competency = (definition: Definition, rank = 0) => at(definition.competencies, rank)
const outcome = (definition: Definition, rank = 0) => at(definition.outcomes, rank)
const words = (count: number) => ['Concevoir', ...Array.from({ length: count - 1 }, () => 'mot')].join(' ')

describe('R4-01 competency-statement', () => {
  const rule = (change: (definition: Definition) => void) =>
    judge('competency-statement', { leastWords: 8, mostWords: 30 }, change)
  const says = (statement: string) => rule((definition) => (competency(definition).statement = { fr: statement }))
  test('R4-01 passes a verb in the infinitive and its object', () => expect(rule(asIs)).toEqual([]))
  test('R4-01 fails a label without a verb', () =>
    expect(says('La conception des situations authentiques alignées sur une compétence')).toEqual([
      'competency-statement.no-verb',
    ]))
  test('R4-01 boundary: 8 and 30 words, bounds included', () => {
    expect(says(words(8))).toEqual([])
    expect(says(words(7))).toEqual(['competency-statement.length'])
    expect(says(words(30))).toEqual([])
    expect(says(words(31))).toEqual(['competency-statement.length'])
  })
  test('R4-01 unanswered: a blank statement', () => expect(says(' ')).toEqual(['competency-statement.blank']))
})

describe('R4-02 nested-items', () => {
  const rule = (change: (definition: Definition) => void) =>
    judge(
      'nested-items',
      { list: 'competencies', items: 'essentialComponents', field: 'statement', atLeast: 2 },
      change,
    )
  test('R4-02 passes three components', () => expect(rule(asIs)).toEqual([]))
  test('R4-02 fails one component', () =>
    expect(rule((definition) => competency(definition).essentialComponents.splice(1))).toEqual([
      'nested-items.too-few',
    ]))
  test('R4-02 boundary: exactly two', () =>
    expect(rule((definition) => competency(definition).essentialComponents.splice(2))).toEqual([]))
  test('R4-02 unanswered: items without text do not count', () =>
    expect(
      rule((definition) => {
        for (const component of competency(definition).essentialComponents) component.statement = { fr: '' }
      }),
    ).toEqual(['nested-items.too-few']))
  test('R4-02 passes through lists inside lists', () =>
    expect(
      judge(
        'nested-items',
        { list: 'rubrics.criteria', items: 'indicators', field: 'statement', atLeast: 1 },
        (definition) => (at(at(definition.rubrics, 0).criteria, 2).indicators = []),
      ),
    ).toEqual(['nested-items.too-few']))
})

describe('R4-03 item-count', () => {
  const rule = (change: (definition: Definition) => void) =>
    judge('item-count', { list: 'outcomes', least: 3, most: 5 }, change)
  test('R4-03 passes within the bounds', () => expect(rule(asIs)).toEqual([]))
  test('R4-03 fails above', () =>
    expect(rule((definition) => definition.outcomes.push({ ...outcome(definition), id: crypto.randomUUID() }))).toEqual(
      ['item-count.many'],
    ))
  test('R4-03 boundary: the least, and one less', () => {
    expect(rule((definition) => definition.outcomes.splice(3))).toEqual([])
    expect(rule((definition) => definition.outcomes.splice(2))).toEqual(['item-count.few'])
  })
  test('R4-03 unanswered: an empty list', () =>
    expect(rule((definition) => (definition.outcomes = []))).toEqual(['item-count.few']))
  test('R4-03 judges the list of each item', () =>
    expect(
      judge('item-count', { of: 'rubrics', list: 'criteria', least: 3, most: 7 }, (definition) =>
        at(definition.rubrics, 0).criteria.splice(2),
      ),
    ).toEqual(['item-count.few']))
})

describe('R4-04 outcome-verb', () => {
  const refused = [
    { list: 'state-verbs', because: 'state' },
    { list: 'weak-verbs', because: 'weak' },
  ]
  const says = (statement: string) =>
    judge(
      'outcome-verb',
      { refused, requireVerb: true },
      (definition) => (outcome(definition).statement = { fr: statement }),
    )
  test('R4-04 passes action verbs', () =>
    expect(judge('outcome-verb', { refused, requireVerb: true }, asIs)).toEqual([]))
  test.each([
    ['Comprendre les enjeux', 'state'],
    ['Être capable de connaître les étapes', 'state'],
    ['S’approprier la méthode', 'state'],
    ['Prendre conscience des biais', 'state'],
    ['Découvrir la plateforme', 'weak'],
    ['Réfléchir à sa pratique', 'weak'],
    ['La maîtrise du tableur', 'no-verb'],
  ])('R4-04 fails « %s »', (statement, because) => expect(says(statement)).toEqual([`outcome-verb.${because}`]))
  test('R4-04 boundary: the verb counts, not its neighbours', () => {
    expect(says('Expliquer comment comprendre une consigne')).toEqual([])
    expect(says('Être capable d’analyser une situation')).toEqual([])
    expect(says('Savoirs à réinvestir')).toEqual(['outcome-verb.no-verb'])
  })
  test('R4-04 unanswered: a blank outcome', () => expect(says('')).toEqual(['outcome-verb.blank']))
  test('R4-04 asks about verbs of the teacher, and of nothing else', () => {
    const asks = (statement: string) =>
      judge(
        'outcome-verb',
        { refused: [{ list: 'teacher-verbs', because: 'teacher' }], requireVerb: false },
        (definition) => (outcome(definition).statement = { fr: statement }),
      )
    expect(asks('Transmettre un geste technique à un apprenti')).toEqual(['outcome-verb.teacher'])
    expect(asks('')).toEqual([])
  })
})

describe('R4-05 single-verb', () => {
  const says = (statement: string) =>
    judge(
      'single-verb',
      { lists: ['action-verbs'] },
      (definition) => (outcome(definition).statement = { fr: statement }),
    )
  test('R4-05 passes one verb', () => expect(judge('single-verb', { lists: ['action-verbs'] }, asIs)).toEqual([]))
  test('R4-05 fails two verbs', () =>
    expect(says('Analyser un besoin et rédiger un cahier des charges')).toEqual(['single-verb.two']))
  test('R4-05 boundary: a noun that ends like a verb, a verb that states an aim', () => {
    expect(says('Analyser un chantier et papier associé')).toEqual([])
    expect(says('Mesurer une empreinte pour choisir et planifier')).toEqual([])
  })
  test('R4-05 unanswered: nothing is written yet', () =>
    expect(
      judge('single-verb', { lists: ['action-verbs'] }, (definition) => {
        for (const entry of definition.outcomes) entry.statement = { fr: '' }
      }),
    ).toEqual(['single-verb.nothing-said']))
})

describe('R4-06 condition-or-criterion', () => {
  const rule = (change: (definition: Definition) => void) => judge('condition-or-criterion', {}, change)
  test('R4-06 passes both', () => expect(rule(asIs)).toEqual([]))
  test('R4-06 fails blanks made of spaces', () =>
    expect(
      rule((definition) =>
        Object.assign(outcome(definition), { condition: { fr: ' ' }, successCriterion: { fr: '\n' } }),
      ),
    ).toEqual(['condition-or-criterion.neither']))
  test('R4-06 boundary: one of the two is enough', () =>
    expect(rule((definition) => (outcome(definition).condition = { fr: '' }))).toEqual([]))
  test('R4-06 unanswered: neither', () =>
    expect(
      rule((definition) => Object.assign(outcome(definition), { condition: { fr: '' }, successCriterion: { fr: '' } })),
    ).toEqual(['condition-or-criterion.neither']))
})

describe('R4-07 outcome-level', () => {
  const rule = (change: (definition: Definition) => void) => judge('outcome-level', { least: 3 }, change)
  const level = (value: 'understand' | 'apply' | null) => (definition: Definition) => {
    outcome(definition, 4).cognitiveLevel = value
  }
  test('R4-07 passes levels 3 to 6', () => expect(rule(asIs)).toEqual([]))
  test('R4-07 fails a competency whose only outcome is level 2', () =>
    expect(rule(level('understand'))).toEqual(['outcome-level.low']))
  test('R4-07 fails a competency no outcome names, and says so', () =>
    expect(rule((definition) => (outcome(definition, 4).competencyIds = []))).toEqual(['outcome-level.no-outcome']))
  test('R4-07 boundary: level 3', () => expect(rule(level('apply'))).toEqual([]))
  test('R4-07 unanswered: a verb does not make a level', () =>
    expect(rule(level(null))).toEqual(['outcome-level.unanswered']))
})
