import { expect, test } from 'vitest'
import { cvRecent } from '../../../shared/checklist/rules/delivery/cv-recent.ts'
import { teamRoles } from '../../../shared/checklist/rules/delivery/team-roles.ts'
import { draft, factsFor, fr, gapKeys, judge, newId } from '../course/draft.ts'

type Team = NonNullable<NonNullable<Parameters<typeof draft>[0]>['team']>
const team = (...members: Team[number][]) =>
  factsFor(draft({ team: members.map((member) => ({ personId: newId(), ...member })) }))

const lead = { wanted: [{ role: 'academic-lead', statuses: ['academic', 'teacher'] }] }
const professional = { wanted: [{ role: 'professional', active: true }] }

test('R2-23 passes when each part has somebody fit for it', () => {
  const facts = team(
    { roles: ['academic-lead', 'tutor'], status: 'academic' },
    { roles: ['professional'], status: 'professional', activeProfessional: true },
  )
  const parameters = { wanted: [...lead.wanted, { role: 'tutor' }, ...professional.wanted] }
  expect(gapKeys(teamRoles, facts, parameters)).toEqual([])
})

test('R2-23 fails for a part nobody has, and names it', () => {
  expect(judge(teamRoles, team({ roles: ['tutor'] }), lead)).toMatchObject([
    { key: 'missing', path: 'team', said: expect.stringContaining('Responsable pédagogique') },
  ])
  expect(judge(teamRoles, team({ status: 'teacher' }), { wanted: [{ statuses: ['academic'] }] })).toMatchObject([
    { key: 'missing', said: expect.stringContaining('Enseignant-chercheur') },
  ])
})

test('R2-23 boundary: the role without the status, the trade or a person is not enough', () => {
  expect(gapKeys(teamRoles, team({ roles: ['academic-lead'], status: 'designer' }), lead)).toEqual(['status'])
  expect(gapKeys(teamRoles, team({ roles: ['professional'], activeProfessional: false }), professional)).toEqual([
    'not-active',
  ])
  expect(gapKeys(teamRoles, team({ roles: ['academic-lead'], status: 'teacher', personId: null }), lead)).toEqual([
    'nobody',
  ])
})

test('R2-23 boundary: one fit member is enough, whoever stands beside', () => {
  const facts = team(
    { roles: ['academic-lead'], status: 'teacher', personId: null },
    { roles: ['academic-lead'], status: 'teacher' },
  )
  expect(gapKeys(teamRoles, facts, lead)).toEqual([])
})

test('R2-23 unanswered: an empty team lacks all; the institution’s disability referent counts where allowed', () => {
  expect(gapKeys(teamRoles, team(), { wanted: [...lead.wanted, ...professional.wanted] })).toEqual([
    'missing',
    'missing',
  ])
  const referent = draft({ local: { disabilityReferent: { personId: newId() } } })
  const part = (orDisabilityReferent: boolean) => ({ wanted: [{ role: 'disability-referent', orDisabilityReferent }] })
  expect(gapKeys(teamRoles, factsFor(referent), part(true))).toEqual([])
  expect(gapKeys(teamRoles, factsFor(referent), part(false))).toEqual(['missing'])
})

const recent = { roles: ['tutor', 'teacher'], months: 24 }
const tutor = (cvOn: string | null, expertise = 'Tutorat en ligne') =>
  team({ roles: ['tutor'], rank: fr('Formatrice'), cvOn, expertise: fr(expertise) })

test('R2-24 passes for a CV of this year; others than those named are not asked', () => {
  expect(gapKeys(cvRecent, tutor('2026-04-20'), recent)).toEqual([])
  const administration = team(
    { roles: ['administration'] },
    { roles: ['tutor'], cvOn: '2026-01-01', expertise: fr('T') },
  )
  expect(gapKeys(cvRecent, administration, recent)).toEqual([])
})

test('R2-24 fails for an old CV, by rank and part and never by name', () => {
  expect(judge(cvRecent, tutor('2023-05-01'), recent)).toMatchObject([
    { key: 'old', said: expect.stringContaining('Formatrice (tuteur)') },
  ])
})

test('R2-24 fails too when another role is not among those named', () => {
  const both = team({ roles: ['administration', 'tutor'], cvOn: '2020-01-01', expertise: fr('Tutorat') })
  expect(gapKeys(cvRecent, both, recent)).toEqual(['old'])
})

test('R2-24 boundary: 24 months to the day are too many, a day less is not', () => {
  expect(gapKeys(cvRecent, tutor('2024-11-22'), recent)).toEqual(['old'])
  expect(gapKeys(cvRecent, tutor('2024-11-23'), recent)).toEqual([])
  const endOfMonth = { ...tutor('2026-02-28'), date: '2026-03-31' }
  expect(gapKeys(cvRecent, endOfMonth, { ...recent, months: 1 })).toEqual(['old'])
})

test('R2-24 unanswered: day and expertise are asked for; nobody to ask is for R2-23', () => {
  expect(gapKeys(cvRecent, tutor(null, ''), recent)).toEqual(['no-expertise', 'none'])
  expect(gapKeys(cvRecent, team(), recent)).toEqual(['nobody'])
})
