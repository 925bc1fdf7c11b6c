import { expect, test } from 'vitest'
import type { Finding } from '../../shared/checklist/finding.ts'
import type { Output } from '../../shared/contract/operations.ts'
import { awaySince, lastEdits, longAway, nextAct } from '../../shared/guidance/resume.ts'

type Change = Output<'dossier.history'>['changes'][number]

const change = (kind: Change['kind'], at: string, label = '', undone = false): Change => ({
  changeId: at,
  revision: 1,
  kind,
  label,
  at,
  target: null,
  undone,
  paths: [],
})
const monday = '2026-11-02T09:00:00.000Z'
const later = (milliseconds: number) => new Date(Date.parse(monday) + milliseconds)

test('a dossier left for a night is taken up again, not one left for a while', () => {
  const changes = [change('edit', monday)]
  expect(awaySince(null, changes, later(longAway))).toBe(monday)
  expect(awaySince(null, changes, later(longAway - 1))).toBeNull()
})

test('looking at it here counts as much as changing it anywhere', () => {
  const seen = later(60_000).toISOString()
  expect(awaySince(seen, [change('edit', monday)], later(longAway))).toBeNull()
  expect(awaySince(seen, [change('edit', monday)], later(longAway + 60_000))).toBe(seen)
})

test('a dossier in which nobody has written yet has nothing to take up', () => {
  expect(awaySince(null, [], later(longAway))).toBeNull()
  expect(awaySince(monday, [change('create', monday)], later(30 * longAway))).toBeNull()
})

test('the last edits are said once each, without those undone', () => {
  const changes = [
    change('edit', '5', 'modifier « Intitulé »'),
    change('undo', '4', 'ajouter une SAE'),
    change('edit', '3', 'ajouter une SAE', true),
    change('edit', '2', 'modifier « Intitulé »'),
    change('edit', '1', 'modifier « Besoin »'),
    change('create', '0'),
  ]
  expect(lastEdits(changes, 3).map(({ at }) => at)).toEqual(['5', '1'])
  expect(lastEdits(changes, 1).map(({ at }) => at)).toEqual(['5'])
})

test('the next act is the heaviest where one was, else the first one on the way round', () => {
  const finding = (stage: Finding['stage'], severity: Finding['severity'], role: Finding['role'] = 'teacher') =>
    ({ stage, severity, role, status: 'open', causedBy: null, gaps: [{ path: [stage] }] }) as unknown as Finding
  const findings = [
    finding('need', 'blocking'),
    finding('rubrics', 'advice'),
    finding('rubrics', 'to-justify'),
    finding('budget', 'blocking', 'service'),
  ]
  expect(nextAct(findings, 'teacher', 'rubrics')).toMatchObject({
    stage: 'rubrics',
    finding: { severity: 'to-justify' },
  })
  expect(nextAct(findings, 'teacher', 'activities')).toMatchObject({ stage: 'need' })
  expect(nextAct(findings, 'all', 'activities')).toMatchObject({ stage: 'budget' })
  expect(nextAct([], 'all', 'need')).toBeNull()
})
