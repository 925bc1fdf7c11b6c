import { expect, test } from 'vitest'
import { blankOf } from '../../shared/definition/blank.ts'
import { modelFields } from '../../shared/definition/schema-walk.ts'
import { expiriesOf } from '../../shared/institution/expiries.ts'
import { institutionSchema, type Institution } from '../../shared/institution/institution.ts'
import { missingValues } from '../../shared/institution/missing-values.ts'
import { institutionSections, sectionOf } from '../../shared/institution/sections.ts'
import { packIds, readPack } from '../checklist/packs.ts'
import { sampleOf } from '../fixtures/resolve-mutation.ts'

const today = '2026-11-22'
let made = 0
const newId = () => `01900000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`
const blank = () => blankOf(institutionSchema, newId) as Institution
const states = (record: Institution) => expiriesOf(record, today).map(({ kind, on, state }) => [kind, on, state])

test('a blank record has no date that matters', () => {
  expect(expiriesOf(blank(), today)).toEqual([])
})

test('what ends today still holds, what ended yesterday is past; six months is soon to the day', () => {
  const until = (day: string) => {
    const record = blank()
    record.common.qualityCertificate.validUntil = day
    return expiriesOf(record, today)[0]?.state
  }
  expect(until('2026-11-21')).toBe('past')
  expect(until('2026-11-22')).toBe('soon')
  expect(until('2027-05-22')).toBe('soon')
  expect(until('2027-05-23')).toBe('later')
})

test('planned things are due, evidence that is there is renewed after a year, past trainings are done', () => {
  const record = blank()
  const file = { title: { fr: '' }, responsible: { fr: '' }, attachmentIds: [] }
  const document = { ...file, kind: null, reference: '', reason: { fr: '' } }
  const evidence = { ...file, indicators: [], edition: null, link: '' }
  record.common.documents = [
    { ...document, id: newId(), status: 'planned', on: null, dueOn: '2026-12-01' },
    { ...document, id: newId(), status: 'available', on: '2020-01-01', dueOn: '2026-12-02' },
  ]
  record.common.evidence = [
    { ...evidence, id: newId(), status: 'available', on: '2025-11-21', dueOn: null },
    { ...evidence, id: newId(), status: 'available', on: '2025-11-22', dueOn: null },
    { ...evidence, id: newId(), status: 'planned', on: null, dueOn: '2028-01-01' },
  ]
  record.common.teamTraining = [
    { id: newId(), title: { fr: '' }, on: '2026-11-21', details: { fr: '' } },
    { id: newId(), title: { fr: '' }, on: '2026-11-30', details: { fr: '' } },
  ]
  expect(states(record)).toEqual([
    ['renew', '2026-11-21', 'past'],
    ['renew', '2026-11-22', 'soon'],
    ['due', '2026-11-30', 'soon'],
    ['due', '2026-12-01', 'soon'],
    ['due', '2028-01-01', 'later'],
  ])
})

test('every part of the record has a place in one section', () => {
  const paths = modelFields(institutionSchema)
    .map(({ modelPath }) => modelPath)
    .filter((path) => path !== 'id' && path !== 'common')
  expect(paths.filter((path) => sectionOf(path) === undefined)).toEqual([])
  const parts = institutionSections.flatMap((section) => section.parts as readonly string[])
  expect(parts.filter((part) => !paths.includes(part))).toEqual([])
  expect(new Set(parts).size).toBe(parts.length)
})

test('what dossiers need and the record does not say is told by part, and goes once it is said', () => {
  const frameworks = packIds().map(readPack)
  const record = blank()
  const missing = missingValues(record, frameworks, today)
  const certificate = missing.find(({ part }) => part === 'qualityCertificate')
  expect(certificate?.requirements).toContain('CC-7.2-1')
  expect(certificate?.paths[0]?.[0]).toBe('common')
  const sample = sampleOf({ sample: 'A' }).institution
  if (!sample) throw new Error('no institution')
  expect(missingValues(sample, frameworks, today).map(({ part }) => part)).not.toContain('qualityCertificate')
})
