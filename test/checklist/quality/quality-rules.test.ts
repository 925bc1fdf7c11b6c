import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../shared/checklist/evaluate.ts'
import { frameworksInForce } from '../../../shared/checklist/frameworks-in-force.ts'
import type { Gate } from '../../../shared/framework/requirement.ts'
import { asIs, at, inputs, judge, packOf, type Change } from '../judge.ts'

describe('R3-01 indicator-evidence', () => {
  const rule = (change: Change, gate: Gate = 'cfvu', indicator = 5) =>
    judge('indicator-evidence', { indicator, edition: '2026', count: 33, freshMonths: 12 }, change, { gate })
  const only =
    (fields: object): Change =>
    (definition, institution) => {
      const [first] = definition.local.evidence
      if (!first) throw new Error('the example has evidence')
      if (institution) institution.common.evidence = []
      definition.local.evidence = [
        { ...first, indicators: ['5'], edition: 'both', status: 'available', on: '2026-10-01', dueOn: null, ...fields },
      ]
    }
  const planned = { status: 'planned', on: null, dueOn: '2027-06-01', responsible: { fr: 'Responsable qualité' } }
  test('R3-01 passes dated evidence, and planned evidence before the audit', () => {
    expect(rule(asIs)).toEqual([])
    expect(rule(only(planned))).toEqual([])
  })
  test('R3-01 fails planned evidence at the audit, evidence of another edition, a day to come', () => {
    expect(rule(only(planned), 'audit')).toEqual(['indicator-evidence.still-planned'])
    expect(rule(only({ edition: 'v9' }))).toEqual(['indicator-evidence.none'])
    expect(rule(only({ on: '2026-11-23' }))).toEqual(['indicator-evidence.future'])
    expect(rule(only({ ...planned, dueOn: '2026-11-21' }))).toEqual(['indicator-evidence.overdue'])
  })
  test('R3-01 boundary: twelve months to the day, the day itself', () => {
    expect(rule(only({ on: '2025-11-22' }))).toEqual([])
    expect(rule(only({ on: '2025-11-21' }))).toEqual(['indicator-evidence.stale'])
    expect(rule(only({ on: '2026-11-22' }))).toEqual([])
    expect(rule(only({ ...planned, dueOn: '2026-11-22' }))).toEqual([])
  })
  test('R3-01 unanswered: nothing, no status, no day, nobody', () => {
    expect(rule(only({ indicators: [] }))).toEqual(['indicator-evidence.none'])
    expect(rule(only({ status: null }))).toEqual(['indicator-evidence.no-status'])
    expect(rule(only({ on: null }))).toEqual(['indicator-evidence.no-date'])
    expect(rule(only({ title: { fr: '' } }))).toEqual(['indicator-evidence.untitled'])
    expect(rule(only({ ...planned, responsible: { fr: ' ' } }))).toEqual(['indicator-evidence.nobody'])
    expect(rule(only({ ...planned, dueOn: null }))).toEqual(['indicator-evidence.no-due-date'])
  })
  test('R3-01 has no object where the indicator does not apply', () => {
    expect(rule(asIs, 'cfvu', 33)).toEqual(['not-applicable:indicator-evidence.apprenticeship-only'])
    expect(rule(asIs, 'cfvu', 3)).toEqual(['not-applicable:indicator-evidence.not-registered'])
    expect(rule(asIs, 'cfvu', 13)).toEqual(['not-applicable:indicator-evidence.no-work-study'])
    expect(rule(asIs, 'cfvu', 27)).toEqual(['not-applicable:indicator-evidence.no-contractor'])
    expect(rule(asIs, 'cfvu', 28)).toEqual(['not-applicable:indicator-evidence.no-workplace-period'])
  })
})

describe('R3-02 forbidden-references', () => {
  const rule = (reference: string | null) =>
    judge(
      'forbidden-references',
      { list: 'repealed-articles' },
      (definition) => {
        if (reference !== null)
          definition.local.legalReferences = [
            { id: crypto.randomUUID(), source: 'labour-code', reference, title: { fr: 'Formation à distance' } },
          ]
      },
      { packs: ['distance-learning-law'] },
    )
  test('R3-02 passes the default references', () => expect(rule(null)).toEqual([]))
  test('R3-02 fails a repealed article, however it is typed', () => {
    for (const reference of ['D. 6353-4', 'D.6353-4', 'Code du travail, D. 6353‑3'])
      expect(rule(reference)).toEqual(['forbidden-references.repealed'])
  })
  test('R3-02 boundary: a longer number is another article', () => expect(rule('D. 6353-41')).toEqual([]))
  test('R3-02 unanswered: no reference is the business of CC-1-1', () => expect(rule('')).toEqual([]))
})

describe('R3-03 document-ready', () => {
  const rule = (change: Change, when = 'always', document = 'terms-of-sale') =>
    judge('document-ready', { document, when }, change)
  const terms =
    (fields: object): Change =>
    (_, institution) => {
      const found = institution?.common.documents.find((entry) => entry.kind === 'terms-of-sale')
      if (!found) throw new Error('the institution has terms of sale')
      Object.assign(found, fields)
    }
  const planned = { status: 'planned', on: null, responsible: { fr: 'Service juridique' } }
  test('R3-03 passes a dated document', () => expect(rule(asIs)).toEqual([]))
  test('R3-03 fails a document that is not in the list, or late', () => {
    expect(
      rule((_, institution) => {
        if (institution) institution.common.documents = []
      }),
    ).toEqual(['document-ready.missing'])
    expect(rule(terms({ ...planned, dueOn: '2026-11-21' }))).toEqual(['document-ready.overdue'])
  })
  test('R3-03 boundary: due today, without object with a reason', () => {
    expect(rule(terms({ ...planned, dueOn: '2026-11-22' }))).toEqual([])
    expect(rule(terms({ status: 'not-applicable', reason: { fr: 'Formation gratuite.' } }))).toEqual([])
    expect(rule(terms({ status: 'not-applicable', reason: { fr: '' } }))).toEqual(['document-ready.no-reason'])
  })
  test('R3-03 unanswered: no status, no day, nobody, no due day', () => {
    expect(rule(terms({ status: null }))).toEqual(['document-ready.no-status'])
    expect(rule(terms({ on: null }))).toEqual(['document-ready.no-date'])
    expect(rule(terms({ ...planned, responsible: { fr: '' }, dueOn: '2027-01-01' }))).toEqual(['document-ready.nobody'])
    expect(rule(terms({ ...planned, dueOn: null }))).toEqual(['document-ready.no-due-date'])
  })
  test('R3-03 asks for contract and agreement by who pays; silence asks for both', () => {
    const funding =
      (...payers: string[]): Change =>
      (definition, institution) => {
        definition.audience.funding = payers as typeof definition.audience.funding
        if (institution) institution.common.documents = []
      }
    expect(rule(funding('individual'), 'organisation-pays')).toEqual([
      'not-applicable:document-ready.organisation-pays',
    ])
    expect(rule(funding('opco'), 'individual-pays')).toEqual(['not-applicable:document-ready.individual-pays'])
    expect(rule(funding(), 'organisation-pays')).toEqual(['document-ready.missing'])
    expect(rule(funding(), 'individual-pays')).toEqual(['document-ready.missing'])
  })
})

describe('R3-04 withdrawal-period', () => {
  const rule = (change: Change) => judge('withdrawal-period', { days: 14 }, change)
  const closing =
    (day: string | null): Change =>
    (definition) => {
      definition.sessions = []
      Object.assign(definition.schedule, { startsOn: '2027-03-15', registrationClosesOn: day })
    }
  test('R3-04 passes the example', () => expect(rule(asIs)).toEqual([]))
  test('R3-04 fails a session that closes the day before', () =>
    expect(
      rule((definition) => {
        const session = at(definition.sessions, 0)
        session.startsOn = '2027-03-02'
        session.registrationClosesOn = '2027-03-01'
      }),
    ).toEqual(['withdrawal-period.short']))
  test('R3-04 boundary: fourteen days and thirteen', () => {
    expect(rule(closing('2027-03-01'))).toEqual([])
    expect(rule(closing('2027-03-02'))).toEqual(['withdrawal-period.short'])
  })
  test('R3-04 unanswered: a day missing; permanent access has none', () => {
    expect(rule(closing(null))).toEqual(['withdrawal-period.no-closing'])
    expect(rule((definition) => (definition.schedule.startsOn = null))).toEqual(['withdrawal-period.no-start'])
    expect(rule((definition) => (definition.schedule.permanentAccess = true))).toEqual([
      'not-applicable:withdrawal-period.permanent-access',
    ])
  })
})

describe('the edition is chosen by the day of the audit', () => {
  const installed = [packOf('qualiopi-v9'), packOf('qualiopi-2026')]
  const { definition, institution } = inputs()
  const edition = (audit: string | null) => {
    definition.local.qualityCertificate.nextAuditOn = audit
    if (institution) institution.common.qualityCertificate.nextAuditOn = null
    return frameworksInForce(definition, installed, { date: '2026-11-22', institution }).frameworks.map(({ id }) => id)
  }
  test('31 October 2026 is V9, 1 November is 2026, no audit is today', () => {
    expect(edition('2026-10-31')).toEqual(['qualiopi-v9'])
    expect(edition('2026-11-01')).toEqual(['qualiopi-2026'])
    expect(edition(null)).toEqual(['qualiopi-2026'])
  })
  test('an indicator that can only be a major fault blocks at the audit, not before', () => {
    const file = inputs()
    file.definition.local.evidence = file.definition.local.evidence.filter((entry) => !entry.indicators.includes('5'))
    const severityAt = (gate: Gate) =>
      evaluate(file.definition, [packOf('qualiopi-2026')], { date: '2026-11-22', gate, institution: file.institution })
        .findings.filter((finding) => finding.requirement === 'Q-5')
        .map((finding) => finding.severity)
    expect(severityAt('cfvu')).toEqual(['to-justify'])
    expect(severityAt('audit')).toEqual(['blocking'])
  })
  test('both editions and the law are accepted as a whole', () => {
    expect(packOf('qualiopi-v9').requirements).toHaveLength(32)
    expect(packOf('qualiopi-2026').requirements).toHaveLength(33)
    expect(packOf('distance-learning-law').requirements.map(({ id }) => id)).toContain('DOC-14')
  })
})
