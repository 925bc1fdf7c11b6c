import { expect, test } from 'vitest'
import { unreadSheet } from '../../electron/core/standards/unread-sheet.ts'
import { passagesSchema, textOf } from '../../shared/course-sheet/course-sheet.ts'
import { lossWords as english } from '../../shared/messages/en/losses.ts'
import { lossWords as french } from '../../shared/messages/fr/losses.ts'
import { foreignTrail, foreignValue } from '../../shared/standards/foreign-trail.ts'
import { lossSections } from '../../shared/standards/loss-sections.ts'
import type { Loss } from '../../shared/standards/loss.ts'

const names = { provenBy: 'Épreuves', dcType: 'Type' }

test.each([
  ['$.provenBy[3].dcType', 'Épreuves › Type'],
  ['$.credentialSubject.achievement.image', 'image'],
  ['$.credential.credentialSubject.hasClaim[0].specifiedBy.provenBy[0]', 'Épreuves'],
  ['$.constructor', 'constructor'],
  ['ligne 4, Exported ID (optional)', 'ligne 4, Exported ID (optional)'],
])('%s is told as %s', (path, trail) => {
  expect(foreignTrail(path, names)).toBe(trail)
})

test('losses are told by section, the same once', () => {
  expect(lossSections(['a › b', 'c', 'a › d › e', 'a › b'])).toEqual([
    {
      section: 'a',
      items: [
        { name: 'b', count: 2 },
        { name: 'd › e', count: 1 },
      ],
    },
    { section: 'c', items: [{ name: '', count: 1 }] },
  ])
})

test('what several losses are in is told once, in a line', () => {
  const [section] = lossSections(['a › b › c', 'a › d', 'a › b › e › f', 'a › b › c'])
  expect(french.section('a', section!.items)).toBe('a\u00a0: b (c (2 fois), e › f)\u202f; d')
  expect(english.section('a', section!.items)).toBe('a: b (c (2 times), e › f); d')
})

test('a value is found where it is, whether one stands alone or in a list', () => {
  const document = { provenBy: { dcType: 'x' }, list: [{ dcType: 'y' }] }
  expect(foreignValue(document, '$.provenBy[0].dcType')).toBe('x')
  expect(foreignValue(document, '$.list[0].dcType')).toBe('y')
  expect(foreignValue(document, '$.constructor')).toBeUndefined()
  expect(foreignValue(document, '$.list[4].dcType')).toBeUndefined()
})

const lost = (path: string): Loss => ({ path, kind: 'left-out', reason: 'not-imported' })

test('what no field takes is kept in words, else by its address, and never by a code', () => {
  const content = {
    tag: ['grille', 'évaluation'],
    image: { id: 'https://example.org/i.png', type: 'Image' },
    related: { id: 'urn:x', name: 'Un autre badge', url: 'https://example.org' },
  }
  const sheet = unreadSheet('badge.json', { losses: ['$.tag', '$.image', '$.related'].map(lost), content })
  expect(sheet?.passages.map(textOf)).toEqual([
    ...['Mots-clés', 'grille\névaluation', 'Image', 'https://example.org/i.png'],
    ...['Badges liés', 'Un autre badge'],
  ])
  const ofPerson: Loss = { path: '$.related', kind: 'at-issue-time', reason: 'at-issue' }
  expect(unreadSheet('badge.json', { losses: [ofPerson], content })).toBeNull()
})

test('a value is kept with what it is of, and what has none is not called kept', () => {
  const content = {
    title: { fr: 'Certification' },
    influencedBy: [
      { title: { en: 'Workshop', fr: ['Atelier'] }, mode: { id: 'http://example.org/mode/1', type: 'Concept' } },
      { title: { en: 'Lecture' }, mode: { id: 'http://example.org/mode/2', prefLabel: { fr: 'Hybride' } } },
      { title: { fr: 'Visite' }, mode: { id: 'urn:x', type: 'Concept' } },
    ],
    related: {},
    isPartialQualification: true,
  }
  const paths = ['$.influencedBy[0].mode', '$.influencedBy[1].mode', '$.influencedBy[2].mode', '$.related']
  const losses = [...paths, '$.isPartialQualification'].map(lost)
  const sheet = unreadSheet('elm.json', { losses, content })
  expect(sheet?.passages.map(({ kind, ...passage }) => [kind, textOf(passage)])).toEqual([
    ['heading', 'Activités › Modalité («\u202fAtelier\u202f»)'],
    ['paragraph', 'http://example.org/mode/1'],
    ['heading', 'Activités › Modalité («\u202fLecture\u202f»)'],
    ['paragraph', 'Hybride'],
    ['heading', 'Qualification partielle'],
    ['paragraph', 'oui'],
  ])
  expect(losses.map((loss) => sheet?.kept.has(loss))).toEqual([true, true, false, false, true])
  expect(unreadSheet('elm.json', { losses: [lost('$.related')], content })).toBeNull()
})

test('whatever it holds, it is a sheet', () => {
  const content = { tag: `${'é '.repeat(49_999)}é\u{1F600}\ud800`, notes: Array(6_000).fill('a '.repeat(500)) }
  const losses = [lost('$.tag'), ...content.notes.map((_, rank) => lost(`$.notes[${rank}]`))]
  const sheet = unreadSheet('grand.json', { losses, content })
  expect(passagesSchema.safeParse(sheet?.passages).error?.issues ?? []).toEqual([])
  const characters = sheet!.passages.reduce((sum, passage) => sum + textOf(passage).length, 0)
  expect(characters).toBeLessThan(1_100_000)
  expect(sheet!.passages.filter(({ kind }) => kind !== 'heading')).toHaveLength(sheet!.kept.size)
})
