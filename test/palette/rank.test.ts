import { expect, test } from 'vitest'
import type { Command } from '../../renderer/palette/commands.ts'
import { indexed, ranked } from '../../renderer/palette/rank.ts'

const command = (id: string, kind: Command['kind'], label: string, rest: Partial<Command> = {}): Command => ({
  id,
  kind,
  label,
  run: () => undefined,
  ...rest,
})
const entries = indexed([
  command('field/title', 'field', 'Intitulé', { detail: 'Identité et public' }),
  command('stage/identity', 'stage', 'Identité et public'),
  command('item/o1', 'item', 'AAV1 · Évaluer une production'),
  command('stage/assessment', 'stage', 'Évaluation'),
  command('act/export', 'act', 'Exporter le dossier', { synonyms: 'word docx imprimer' }),
])
const ids = (query: string, recent: string[] = []) => ranked(entries, query, recent).map(({ id }) => id)

test('accents and capitals are left aside, and what begins with the words comes first', () => {
  expect(ids('EVALU')).toEqual(['stage/assessment', 'item/o1'])
})

test('words are taken in any order, and all of them must be there', () => {
  expect(ids('production evaluer')).toEqual(['item/o1'])
  expect(ids('production budget')).toEqual([])
})

test('where something is and its other names answer too, after its name', () => {
  expect(ids('docx')).toEqual(['act/export'])
  expect(ids('identite')).toEqual(['stage/identity', 'field/title'])
})

test('what was chosen last comes before its equals, and before all when nothing is asked', () => {
  expect(ids('eval')[0]).toBe('stage/assessment')
  expect(ids('', ['item/o1'])).toEqual(['item/o1', 'act/export', 'stage/identity', 'stage/assessment'])
  expect(ids('', ['gone'])).toEqual(['act/export', 'stage/identity', 'stage/assessment'])
})
