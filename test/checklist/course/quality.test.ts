import { expect, test } from 'vitest'
import { decisionsInOrder } from '../../../shared/checklist/rules/course/decisions-in-order.ts'
import { indicatorsEvidenced } from '../../../shared/checklist/rules/course/indicators-evidenced.ts'
import { producingShare } from '../../../shared/checklist/rules/course/producing-share.ts'
import { progression } from '../../../shared/checklist/rules/course/progression.ts'
import { qualityCertificate } from '../../../shared/checklist/rules/course/quality-certificate.ts'
import { rulesAdoptedInTime } from '../../../shared/checklist/rules/course/rules-adopted-in-time.ts'
import type { CognitiveLevel } from '../../../shared/definition/learning-outcome.ts'
import { draft, draftInstitution, factsFor, fr, gapKeys, judge, newId } from './draft.ts'

const producing = { kinds: ['exercise', 'workshop'], atLeast: 50 }
const hours = (...activities: { kind?: 'exercise' | 'lecture'; taskId?: string; duration: number | null }[]) =>
  factsFor(draft({ activities }))

test('R1-09 passes when learners mostly produce, on a task or in an exercise', () => {
  const facts = hours({ kind: 'exercise', duration: 60 }, { taskId: newId(), duration: 120 }, { duration: 60 })
  expect(gapKeys(producingShare, facts, producing)).toEqual([])
})

test('R1-09 fails when they mostly listen', () => {
  const facts = hours({ kind: 'lecture', duration: 300 }, { kind: 'exercise', duration: 60 })
  expect(gapKeys(producingShare, facts, producing)).toEqual(['low'])
})

test('R1-09 boundary: half is enough, a minute less is not', () => {
  const half = hours({ kind: 'lecture', duration: 60 }, { kind: 'exercise', duration: 60 })
  expect(gapKeys(producingShare, half, producing)).toEqual([])
  const less = hours({ kind: 'lecture', duration: 60 }, { kind: 'exercise', duration: 59 })
  expect(gapKeys(producingShare, less, producing)).toEqual(['low'])
})

test('R1-09 unanswered: without hours there is no share', () => {
  expect(gapKeys(producingShare, hours({ kind: 'exercise', duration: null }), producing)).toEqual(['no-hours'])
})

const adoption = { subject: 'assessment-rules', bodies: ['cfvu'] }

function adopted(on: string | null, opens: string | null, institution = 'Rives') {
  return draft({
    schedule: { registrationOpensOn: opens },
    governance: {
      decisions: [{ body: 'cfvu', subjects: ['assessment-rules'], on, institution: fr(institution) }],
    },
  })
}

test('R1-23 passes when rules are adopted before registration opens', () => {
  expect(gapKeys(rulesAdoptedInTime, factsFor(adopted('2026-12-10', '2027-01-04')), adoption)).toEqual([])
})

test('R1-23 fails when one of the institutions adopts too late, or during a session', () => {
  const two = adopted('2026-12-10', '2027-01-04')
  two.governance.decisions.push(...adopted('2027-01-15', null, 'Plateau').governance.decisions)
  expect(gapKeys(rulesAdoptedInTime, factsFor(two), adoption)).toEqual(['too-late'])
  const changed = adopted('2026-12-10', '2027-01-04')
  changed.governance.decisions.push(...adopted('2027-03-15', null).governance.decisions)
  changed.sessions = draft({
    sessions: [{ registrationOpensOn: '2027-01-04', startsOn: '2027-03-01', endsOn: '2027-04-02' }],
  }).sessions
  expect(gapKeys(rulesAdoptedInTime, factsFor(changed), adoption)).toEqual(['during-session'])
})

test('R1-23 boundary: the very day passes, the next does not', () => {
  expect(gapKeys(rulesAdoptedInTime, factsFor(adopted('2027-01-04', '2027-01-04')), adoption)).toEqual([])
  expect(gapKeys(rulesAdoptedInTime, factsFor(adopted('2027-01-05', '2027-01-04')), adoption)).toEqual(['too-late'])
})

test('R1-23 unanswered: no decision, no day, or no opening of registration', () => {
  expect(gapKeys(rulesAdoptedInTime, factsFor(draft()), adoption)).toEqual(['none'])
  expect(gapKeys(rulesAdoptedInTime, factsFor(adopted(null, '2027-01-04')), adoption)).toEqual(['no-date'])
  const noOpening = adopted('2026-12-10', null)
  expect(gapKeys(rulesAdoptedInTime, factsFor(noOpening), adoption)).toEqual(['no-registration-date'])
  noOpening.schedule.permanentAccess = true
  noOpening.identity.openingOn = '2027-03-01'
  expect(gapKeys(rulesAdoptedInTime, factsFor(noOpening), adoption)).toEqual([])
})

const steps = { steepest: 2, practice: ['exercise'] }

/** Activities in order, each with the level of its one outcome. */
function climbing(
  ...activities: { startWeek?: number | null; level?: CognitiveLevel; kind?: 'exercise' | 'lecture' }[]
) {
  const outcomes = activities.map(({ level }) => ({ id: newId(), cognitiveLevel: level ?? null }))
  return factsFor(
    draft({
      outcomes,
      activities: activities.map(({ startWeek, kind }, index) => ({
        title: fr(`Activité ${index + 1}`),
        startWeek: startWeek ?? null,
        kind: kind ?? 'lecture',
        outcomeIds: [outcomes[index]!.id],
      })),
    }),
  )
}

test('R1-24 passes when weeks follow and an exercise comes before the climb', () => {
  const facts = climbing(
    { startWeek: 1, level: 'understand' },
    { startWeek: 1, level: 'understand', kind: 'exercise' },
    { startWeek: 2, level: 'create' },
  )
  expect(gapKeys(progression, facts, steps)).toEqual([])
})

test('R1-24 fails on a week before the last, or a climb without practice', () => {
  expect(gapKeys(progression, climbing({ startWeek: 2 }, { startWeek: 1 }), steps)).toEqual(['out-of-order'])
  expect(gapKeys(progression, climbing({ level: 'understand' }, { level: 'create' }), steps)).toEqual(['too-steep'])
})

test('R1-24 boundary: two levels up pass, three do not; the first activity may start anywhere', () => {
  expect(gapKeys(progression, climbing({ level: 'analyse' }, { level: 'create' }), steps)).toEqual([])
  expect(gapKeys(progression, climbing({ level: 'apply' }, { level: 'create' }), steps)).toEqual(['too-steep'])
  expect(gapKeys(progression, climbing({ level: 'create', startWeek: 1 }), steps)).toEqual([])
})

test('R1-24 unanswered: nothing is placed', () => {
  expect(gapKeys(progression, factsFor(draft()), steps)).toEqual(['nothing-placed'])
  expect(gapKeys(progression, climbing({}, {}), steps)).toEqual(['nothing-placed'])
})

const training = { categories: ['training'] }
const certificate = {
  number: 'QUA-2025-118',
  categories: ['training' as const],
  validFrom: '2025-11-15',
  validUntil: '2028-11-14',
}
const certified = (change: Partial<typeof certificate>, openingOn: string | null = '2027-03-01') =>
  factsFor(draft({ identity: { openingOn } }), {
    institution: draftInstitution({ common: { qualityCertificate: { ...certificate, ...change } } }),
  })

test('R1-25 passes with a certificate for training, valid on the opening day', () => {
  expect(gapKeys(qualityCertificate, certified({}), training)).toEqual([])
})

test('R1-25 fails when it does not cover training, or not yet', () => {
  expect(gapKeys(qualityCertificate, certified({ categories: [] }), training)).toEqual(['category'])
  expect(gapKeys(qualityCertificate, certified({ validFrom: '2027-03-02' }), training)).toEqual(['not-yet'])
})

test('R1-25 boundary: the last day passes, the day before the opening does not; without opening, today decides', () => {
  expect(gapKeys(qualityCertificate, certified({ validUntil: '2027-03-01' }), training)).toEqual([])
  expect(gapKeys(qualityCertificate, certified({ validUntil: '2027-02-28' }), training)).toEqual(['expired'])
  expect(gapKeys(qualityCertificate, certified({ validUntil: '2026-11-22' }, null), training)).toEqual([])
  expect(gapKeys(qualityCertificate, certified({ validUntil: '2026-11-21' }, null), training)).toEqual(['expired'])
})

test('R1-25 unanswered: number, category and both days', () => {
  expect(gapKeys(qualityCertificate, factsFor(draft()), training)).toEqual([
    'no-number',
    'category',
    'no-start',
    'no-end',
  ])
})

const order = { body: 'cfvu', preparedBy: ['component-council'] }

function bodies(council: string | null, cfvu: string | null, openingOn: string | null = '2027-03-01') {
  return draft({
    identity: { openingOn },
    governance: {
      decisions: [
        { body: 'component-council', on: council, institution: fr('Université des Rives') },
        { body: 'cfvu', on: cfvu, outcome: 'expected', institution: fr('Université des Rives') },
      ],
    },
  })
}

test('R1-26 passes when the council comes first and the opening last', () => {
  expect(gapKeys(decisionsInOrder, factsFor(bodies('2026-11-05', '2026-12-10')), order)).toEqual([])
})

test('R1-26 fails when the council comes after, or the sitting after the opening', () => {
  expect(gapKeys(decisionsInOrder, factsFor(bodies('2026-12-11', '2026-12-10')), order)).toEqual(['too-late'])
  expect(gapKeys(decisionsInOrder, factsFor(bodies('2026-11-05', '2027-03-02')), order)).toEqual(['after-opening'])
  const two = bodies('2026-11-05', '2026-12-10')
  two.governance.decisions.push(...bodies('2026-12-15', '2026-12-14').governance.decisions)
  for (const decision of two.governance.decisions.slice(2)) decision.institution = fr('Université du Plateau')
  expect(gapKeys(decisionsInOrder, factsFor(two), order)).toEqual(['too-late'])
})

test('R1-26 boundary: the same day passes; an expected sitting does until opening is judged', () => {
  expect(gapKeys(decisionsInOrder, factsFor(bodies('2027-03-01', '2027-03-01')), order)).toEqual([])
  const opening = factsFor(bodies('2026-11-05', '2026-12-10'), { gate: 'ouverture' })
  expect(gapKeys(decisionsInOrder, opening, order)).toEqual(['not-held'])
})

test('R1-26 names what is decided: two lines of one body are told apart', () => {
  const line = { body: 'cfvu', on: '2026-12-10', outcome: 'expected' } as const
  const definition = draft({
    identity: { openingOn: '2027-03-01' },
    governance: {
      decisions: [
        { ...line, subjects: ['creation'] },
        { ...line, subjects: ['assessment-rules', 'price'] },
      ],
    },
  })
  const result = judge(decisionsInOrder, factsFor(definition, { gate: 'audit' }), order)
  const said = result === 'not applicable' ? [] : result.map((gap) => gap.said.replace(/\s/g, ' '))
  expect(said).toEqual([
    expect.stringContaining('CFVU, « Création » : la séance est encore attendue'),
    expect.stringContaining('CFVU, « Modalités de contrôle (MCCC) et Tarif » : la séance est encore attendue'),
  ])
})

test('R1-26 unanswered: no sitting, no day, no opening', () => {
  expect(gapKeys(decisionsInOrder, factsFor(draft()), order)).toEqual(['none', 'no-opening'])
  expect(gapKeys(decisionsInOrder, factsFor(bodies(null, null)), order)).toEqual(['no-date'])
})

const editions = {
  editions: [
    { framework: 'qualiopi-2026', edition: '2026', count: 33 },
    { framework: 'qualiopi-v9', edition: 'v9', count: 32 },
  ],
  freshMonths: 12,
}
/** The 22 indicators of a course that is not registered, without contractor, workplace nor work-study. */
const usual = [1, 2, 4, 5, 6, 8, 9, 10, 11, 12, 17, 18, 19, 21, 22, 23, 24, 25, 26, 30, 31, 32].map(String)

function evidenced(on: string | null, indicators: readonly string[] = usual, framework = 'qualiopi-2026') {
  const definition = draft({
    identity: { registration: { kind: 'none' }, duration: 1200 },
    quality: { workplacePeriod: false, workStudy: false },
    local: { evidence: [{ indicators: [...indicators], title: fr('Dossier de preuves'), status: 'available', on }] },
  })
  return { ...factsFor(definition), usesFramework: (id: string) => id === framework }
}

test('R1-29 passes when each applicable indicator has its evidence', () => {
  expect(gapKeys(indicatorsEvidenced, evidenced('2026-10-01'), editions)).toEqual([])
})

test('R1-29 fails once, naming the indicators', () => {
  const facts = evidenced('2026-10-01', usual.slice(2))
  expect(judge(indicatorsEvidenced, facts, editions)).toMatchObject([
    { key: 'missing', path: 'local.evidence', said: expect.stringMatching(/^2 indicateurs sur 22 .*1 et 2\./) },
  ])
})

test('R1-29 boundary: evidence of 12 months passes, a day older does not', () => {
  expect(gapKeys(indicatorsEvidenced, evidenced('2025-11-22'), editions)).toEqual([])
  expect(gapKeys(indicatorsEvidenced, evidenced('2025-11-21'), editions)).toEqual(['missing'])
})

test('R1-29 unanswered: without evidence all are missing; without edition it has no object', () => {
  expect(gapKeys(indicatorsEvidenced, evidenced(null), editions)).toEqual(['missing'])
  expect(gapKeys(indicatorsEvidenced, evidenced('2026-10-01', usual, 'none'), editions)).toBe('not applicable')
})
