import { describe, expect, test } from 'vitest'
import type { Definition } from '../../../shared/definition/definition.ts'
import { asIs, judge, packOf } from '../judge.ts'

const lead = (definition: Definition) => {
  const member = definition.team.find((entry) => entry.roles.includes('academic-lead'))
  if (!member) throw new Error('the example has a lead')
  return member
}
const decision = (definition: Definition, body: string) => {
  const found = definition.governance.decisions.find((entry) => entry.body === body)
  if (!found) throw new Error(`the example has ${body}`)
  return found
}

describe('R4-26 lead-described', () => {
  const rule = (change: (definition: Definition) => void) => judge('lead-described', {}, change)
  test('R4-26 passes a lead with name, rank, discipline and e-mail', () => expect(rule(asIs)).toEqual([]))
  test('R4-26 fails a lead who is nobody', () =>
    expect(rule((definition) => (lead(definition).personId = null))).toEqual(['lead-described.blank']))
  test('R4-26 boundary: without a lead it is the team that rings', () =>
    expect(rule((definition) => (definition.team = []))).toEqual(['lead-described.no-lead']))
  test('R4-26 unanswered: rank and discipline', () =>
    expect(
      rule((definition) => Object.assign(lead(definition), { rank: { fr: '' }, discipline: { fr: ' ' } })),
    ).toEqual(['lead-described.blank', 'lead-described.blank']))
})

describe('R4-27 bodies-heard', () => {
  const rule = (change: (definition: Definition) => void) =>
    judge('bodies-heard', { bodies: ['component-council', 'cfvu'], priceBody: 'board' }, change)
  test('R4-27 passes the bodies of the example', () => expect(rule(asIs)).toEqual([]))
  test('R4-27 fails without the council of the component', () =>
    expect(
      rule((definition) => {
        definition.governance.decisions = definition.governance.decisions.filter(
          (entry) => entry.body !== 'component-council',
        )
      }),
    ).toEqual(['bodies-heard.missing']))
  test('R4-27 boundary: the price voted the day registration opens, and a day after', () => {
    const voted = (day: string) => (definition: Definition) => {
      definition.schedule.registrationOpensOn = '2027-01-04'
      decision(definition, 'board').on = day
    }
    expect(rule(voted('2027-01-04'))).toEqual([])
    expect(rule(voted('2027-01-05'))).toEqual(['bodies-heard.price-late'])
  })
  test('R4-27 unanswered: a line without a date, no line at all', () => {
    expect(rule((definition) => (decision(definition, 'cfvu').on = null))).toEqual(['bodies-heard.no-date'])
    expect(rule((definition) => (definition.governance.decisions = []))).toEqual([
      'bodies-heard.missing',
      'bodies-heard.missing',
      'bodies-heard.no-price',
    ])
  })
})

describe('R4-28 reservations-answered', () => {
  const rule = (change: (definition: Definition) => void) => judge('reservations-answered', {}, change)
  const council = (change: object) => (definition: Definition) => {
    Object.assign(decision(definition, 'component-council'), change)
  }
  test('R4-28 passes without reservations', () => expect(rule(asIs)).toEqual([]))
  test('R4-28 fails a reservation without an answer', () =>
    expect(rule(council({ reservations: { fr: 'Préciser le tutorat.' } }))).toEqual(['reservations-answered.none']))
  test('R4-28 boundary: a reservation with an answer', () =>
    expect(
      rule(
        council({ reservations: { fr: 'Préciser le tutorat.' }, reservationsAnswer: { fr: 'Délai de 48 h ajouté.' } }),
      ),
    ).toEqual([]))
  test('R4-28 unanswered: reserved, and the reservations not written', () =>
    expect(rule(council({ outcome: 'favourable-with-reservations', reservations: { fr: '' } }))).toEqual([
      'reservations-answered.not-stated',
    ]))
})

test('the pedagogy and CFVU packs are accepted as a whole', () => {
  expect(packOf('pedagogy').requirements.length).toBeGreaterThan(30)
  expect(packOf('cfvu').requirements.map((requirement) => requirement.id)).toContain('CF-17')
})
