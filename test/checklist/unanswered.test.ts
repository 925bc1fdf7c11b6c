import { expect, test } from 'vitest'
import { evaluate } from '../../shared/checklist/evaluate.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import { draft, fr } from './course/draft.ts'
import { packIds, readPack } from './packs.ts'

const packs = packIds().map(readPack)
const judged = (definition: Definition) =>
  evaluate(definition, packs, { date: '2026-11-22', gate: 'audit', institution: null })
const of = (definition: Definition, requirement: string) =>
  judged(definition).findings.filter((finding) => finding.requirement === requirement)

test('a definition with nothing in it has nothing without object but what its blanks already decide', () => {
  // No partner and no registration are said by an empty list; who is concerned by an indicator, by its scope.
  const without = judged(draft()).findings.filter(({ status }) => status === 'not-applicable')
  expect(without.filter(({ rule }) => rule !== 'indicator-evidence').map(({ requirement }) => requirement)).toEqual([
    'CC-3-5',
  ])
})

test('what cannot be judged before a value is written is folded under what wants the value', () => {
  expect(of(draft(), 'R-ECTS-1')).toMatchObject([{ status: 'open', causedBy: 'R-ECTS-4' }])
  expect(of(draft(), 'CC-8.2-2')).toMatchObject([{ status: 'open', causedBy: 'CC-8.1-3' }])
  expect(of(draft(), 'CC-11-4')).toMatchObject([{ status: 'open', causedBy: 'CC-11-1' }])
  expect(of(draft(), 'CC-4-3')).toMatchObject([{ status: 'open', causedBy: 'EU-2' }])
})

test('it counts alone where nothing else asks for the value', () => {
  const evaluation = evaluate(draft(), [readPack('eu-recommendation-2022')], {
    date: '2026-11-22',
    gate: 'audit',
    institution: null,
  })
  expect(evaluation.findings.find(({ requirement }) => requirement === 'R-ECTS-3')).toMatchObject({
    status: 'open',
    causedBy: null,
    gaps: [{ path: ['identity', 'duration'] }],
  })
})

test('it is left out where the requirement already rings for something else', () => {
  expect(of(draft(), 'CC-2-1').flatMap(({ gaps }) => gaps.map(({ message }) => message.key))).not.toContain(
    'text-length.blank',
  )
})

test('a pathway is without object once the position needs none, and once each says another aim', () => {
  expect(of(draft({ stacking: { position: 'standalone' } }), 'CC-11-6')).toMatchObject([{ status: 'not-applicable' }])
  expect(of(draft({ stacking: { position: 'in-pathway' } }), 'CC-11-6')).toMatchObject([{ causedBy: 'CC-11-1' }])
  const aimless = draft({ stacking: { position: 'in-pathway', pathways: [{ title: fr('Parcours') }] } })
  expect(of(aimless, 'CC-11-4')).toMatchObject([{ status: 'open', gaps: [{}, {}] }])
})

test('whether an assessment is a remote sitting is not known before its form is', () => {
  expect(of(draft({ assessments: [{ code: 'EV1' }] }), 'CC-6.2-2')).toMatchObject([
    { status: 'open', gaps: [{ message: { key: 'remote-sitting.no-form' } }] },
  ])
})
