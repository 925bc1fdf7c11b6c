import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyPatch } from '../../shared/change/apply-patch.ts'
import { proofsByModality } from '../../shared/attendance/proofs-by-modality.ts'
import { blankOf } from '../../shared/definition/blank.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import { sessionSchema } from '../../shared/definition/support.ts'
import type { Requirement } from '../../shared/framework/requirement.ts'
import { assessmentWeights, spreadAssessments } from '../../shared/grading/assessment-weights.ts'
import { sessionRates } from '../../shared/quality/session-rates.ts'
import { wantedRoles } from '../../shared/team/wanted-roles.ts'
import { draft, newId } from '../checklist/course/draft.ts'

const weighed = (...weights: (number | null)[]) =>
  draft({ assessments: weights.map((weight, rank) => ({ id: newId(), weight, counts: rank === 9 ? false : true })) })

test('weights say what lacks, what is too much, and which are blank', () => {
  expect(assessmentWeights(weighed(40, 60))).toEqual({ total: 100, rest: 0, blanks: 0 })
  expect(assessmentWeights(weighed(40, null))).toEqual({ total: 40, rest: 60, blanks: 1 })
  expect(assessmentWeights(weighed(80, 60))).toEqual({ total: 140, rest: -40, blanks: 0 })
  expect(assessmentWeights(weighed())).toBeNull()
})

test('what does not count weighs nothing, and nothing is weighed where nothing is compensated', () => {
  const definition = weighed(100, 30)
  const [first, second] = definition.assessments
  const uncounted = { ...definition, assessments: [first, { ...second, counts: false }] } as Definition
  expect(assessmentWeights(uncounted)).toMatchObject({ total: 100 })
  expect(spreadAssessments(uncounted)).toEqual([])
  const apart = { ...definition, validation: { ...definition.validation, mode: 'non-compensated' as const } }
  expect(assessmentWeights(apart)).toBeNull()
})

test('whatever the weights, spreading them makes 100', () => {
  const weights = fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(weights, (given) => {
      const definition = weighed(...given)
      const spread = applyPatch(definition as never, spreadAssessments(definition)) as unknown as {
        document: Definition
      }
      expect(assessmentWeights(spread.document)).toEqual({ total: 100, rest: 0, blanks: 0 })
    }),
  )
})

test('each modality used has its titled proofs, a connection being no activity', () => {
  const definition = draft({
    activities: [
      { id: newId(), modality: 'asynchronous' },
      { id: newId(), modality: 'on-site' },
    ],
    attendance: {
      proofs: [
        { id: newId(), modality: 'asynchronous', title: { fr: 'Journal de connexion' }, provesActivity: false },
        { id: newId(), modality: 'on-site', title: { fr: '' } },
      ],
    },
  })
  expect(
    proofsByModality(definition).map(({ modality, proofs, provesActivity }) => [
      modality,
      proofs.length,
      provesActivity,
    ]),
  ).toEqual([
    ['on-site', 0, false],
    ['asynchronous', 1, false],
  ])
  expect(proofsByModality(draft({}))).toEqual([])
})

test('roles wanted by rules in force are listed once, with who has them', () => {
  const [person, member] = [newId(), newId()]
  const wanted = [{ role: 'tutor' }, { role: 'tutor' }, { statuses: ['academic'] }, { role: 'assessor' }]
  const requirement = { id: 'X-1', rules: [{ kind: 'team-roles', parameters: { wanted } }] } as unknown as Requirement
  const definition = draft({
    people: [{ id: person, name: 'Nadia Benali' }],
    team: [{ id: member, personId: person, roles: ['tutor'] }],
  })
  expect(wantedRoles(definition, [requirement], null)).toEqual([
    { role: 'tutor', requirement: 'X-1', personIds: [person] },
    { role: 'assessor', requirement: 'X-1', personIds: [] },
  ])
  expect(wantedRoles(definition, [], null)).toEqual([])
})

test('rates come from numbers, and none from numbers that are missing, zero or contrary', () => {
  const session = blankOf(sessionSchema, newId) as Definition['sessions'][number]
  const rates = (numbers: Partial<typeof session>) => sessionRates({ ...session, ...numbers })
  expect(rates({ enrolled: 12, assessed: 11, certified: 9, abandoned: 1 })).toEqual({
    certified: 82,
    assessed: 92,
    abandoned: 8,
  })
  expect(rates({})).toEqual({ certified: null, assessed: null, abandoned: null })
  expect(rates({ enrolled: 0, assessed: 3, certified: 4 })).toEqual({
    certified: null,
    assessed: null,
    abandoned: null,
  })
})
