import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dossierBlockIds, dossierBlocks } from '../../shared/dossier/blocks.ts'
import { headingsOf } from '../../shared/dossier/document.ts'
import { textsOf } from '../../shared/dossier/document-text.ts'
import { stageOfPart } from '../../shared/dossier/field-passages.ts'
import { partsOf } from '../../shared/dossier/passages.ts'
import { profileSchema, readProfile, type Profile } from '../../shared/dossier/profile.ts'
import {
  dossierFor,
  exampleFile,
  exampleNames,
  shippedFrameworks,
  shippedProfile,
  shippedProfileIds,
} from '../render/example-dossiers.ts'
import { blankFile } from './filled-definition.ts'

const installed = shippedFrameworks()
const documentFor = (name: (typeof exampleNames)[number], profile: Profile) =>
  dossierFor(exampleFile(name), installed, profile)
const said = (document: ReturnType<typeof dossierFor>) => textsOf(document).join('\n')

describe.each(shippedProfileIds)('the profile %s', (id) => {
  const profile = shippedProfile(id)

  test('has its own name, and says something of every dossier', () => {
    expect(profile.id).toBe(id)
    for (const name of exampleNames) expect(textsOf(documentFor(name, profile)).length).toBeGreaterThan(12)
    expect(textsOf(dossierFor(blankFile(), installed, profile)).length).toBeGreaterThan(2)
  })

  test('opens with a heading of the first level, and each heading has a name of its own', () => {
    for (const name of exampleNames) {
      const headings = headingsOf(documentFor(name, profile))
      for (const [index, { level }] of headings.entries())
        expect(level).toBeLessThanOrEqual((headings[index - 1]?.level ?? 0) + 1)
      expect(new Set(headings.map((entry) => entry.id)).size).toBe(headings.length)
    }
  })
})

test('a part of a shipped document leads to the stage where it is written, unless it gathers what others say', () => {
  const gathered = ['alignement', 'bilan', 'textes', 'textes-anglais', 'autres-exigences']
  const parts = shippedProfileIds.flatMap((id) => partsOf(documentFor('evaluation-authentique', shippedProfile(id))))
  const lost = parts.filter((part) => stageOfPart(part.id) === undefined && !gathered.includes(part.id))
  expect(lost.map((part) => part.id)).toEqual([])
})

test('every block there is serves in a profile that is shipped', () => {
  const used = shippedProfileIds.flatMap((id) => {
    const { body, annexes } = shippedProfile(id)
    return [...body, ...annexes].map(({ block }) => block)
  })
  expect([...dossierBlockIds].filter((block) => !used.includes(block))).toEqual([])
})

test('the page that says how to write a profile names every block and every key', () => {
  const page = readFileSync(new URL('../../docs/profils.md', import.meta.url), 'utf8')
  expect([...dossierBlocks].filter(([id, { title }]) => !page.includes(`| \`${id}\` | ${title} |`))).toEqual([])
  expect(
    Object.keys(profileSchema.shape).filter((key) => !page.includes(`\`${key}\``) && !page.includes(`"${key}"`)),
  ).toEqual([])
  const [, example = ''] = /```json\n([^`]+)```/.exec(page)!
  expect(readProfile(JSON.parse(example), dossierBlockIds)).toMatchObject({ ok: true })
})

describe('what the public reads', () => {
  const publicIds = shippedProfileIds.filter((id) => shippedProfile(id).readers === 'public')

  test('is the programme, the booklet of learners and the certificate', () => {
    expect(publicIds).toEqual(['programme', 'livret', 'certificat'])
  })

  test.each(publicIds)('in %s, nothing is said of the verdict, but that a dossier is a draft', (id) => {
    const draft = said(dossierFor(blankFile(), installed, shippedProfile(id)))
    expect(draft).toContain('PROJET')
    expect(draft).not.toMatch(/bloquant|à justifier/)
    expect(said(documentFor('empreinte-formation', shippedProfile(id)))).not.toMatch(/PROJET|réserves –/)
  })
})

test('the public programme says what indicator 1 and distance learning ask', () => {
  const text = said(documentFor('evaluation-authentique', shippedProfile('programme')))
  for (const words of [
    'Public et prérequis',
    'Objectifs et compétences visées',
    'Durée, dates et accès',
    'Délai d’accès',
    'Tarif par stagiaire',
    '600\u00a0€',
    'Méthodes et moyens',
    'Modalités d’évaluation',
    'Accessibilité et situations de handicap',
    'Indicateurs de résultats',
    'Activités à distance',
    'Assistance technique',
    'ne vaut pas agrément de l’État',
    'n’est ni un diplôme ni un titre',
  ])
    expect(text).toContain(words)
})

test('the evidence table has every indicator of the standard in force, and its counts add up', () => {
  const text = said(documentFor('evaluation-authentique', shippedProfile('preuves')))
  const [, applicable, available, planned, missing] =
    /(\d+) indicateurs applicables.: (\d+) avec une preuve disponible, (\d+) avec une preuve prévue seulement, (\d+) sans/
      .exec(text)!
      .map(Number)
  expect(applicable).toBe(22)
  expect(available! + planned! + missing!).toBe(applicable)
  expect(text.match(/^(?:[1-9]|[12]\d|3[0-3])$/gm)).toEqual(Array.from({ length: 33 }, (_, index) => String(index + 1)))
})

test('the review copy tells each requirement in force once, with where it comes from', () => {
  const document = documentFor('evaluation-authentique', shippedProfile('relecture'))
  const text = said(document)
  expect(text).toContain('Exigences auxquelles répond cette partie')
  expect(text).toContain('interprétation de Cadrier\u00a0: seul le titre de la section est connu')
  const told = new Map<string, number>()
  for (const node of document.sections.flatMap(({ nodes }) => nodes))
    if (node.kind === 'table' && node.columns[1]?.title === 'D’où elle vient')
      for (const [head] of node.rows) {
        const id = head?.lines[0]?.[0]?.text.split(' — ')[0] ?? ''
        told.set(id, (told.get(id) ?? 0) + 1)
      }
  expect(told.size).toBeGreaterThan(150)
  expect([...told].filter(([, times]) => times !== 1)).toEqual([])
})

test('the review copy is the dossier: the same blocks in the same order', () => {
  const [dossier, review] = [shippedProfile(), shippedProfile('relecture')]
  expect(review.body).toEqual(dossier.body)
  expect(review.annexes).toEqual(dossier.annexes)
})

test('requirements are told beside the block that answers them, whatever the profile', () => {
  const document = documentFor('evaluation-authentique', { ...shippedProfile('programme'), requirements: true })
  const headings = headingsOf(document).map(({ text }) => text)
  const nodes = document.sections.flatMap((section) => section.nodes)
  const told = nodes.filter(
    (node) => node.kind === 'table' && node.caption === 'Exigences auxquelles répond cette partie',
  )
  expect(told.length).toBe(1)
  const others = nodes.slice(nodes.findIndex((node) => node.kind === 'heading' && node.id === 'autres-exigences'))
  expect(JSON.stringify(told)).toContain('Public')
  expect(headings).toContain('Exigences auxquelles répondent d’autres pages')
  const rows = (node: (typeof nodes)[number] | undefined) => (node?.kind === 'table' ? node.rows.length : 0)
  expect(rows(told[0])).toBeGreaterThan(rows(others[1]))
})

describe('a file that is no profile is refused with its place', () => {
  const sound = shippedProfile()
  test.each<[string, unknown, object]>([
    ['nothing', null, { kind: 'shape' }],
    ['another format', { ...sound, format: 'cadrier-definition' }, { kind: 'shape' }],
    ['a later version', { ...sound, formatVersion: 2, body: 'otherwise' }, { kind: 'newer-version', version: 2 }],
    ['a key too many', { ...sound, script: 'x' }, { kind: 'shape' }],
    ['no block', { ...sound, body: [] }, { kind: 'shape' }],
    [
      'a block nobody knows',
      { ...sound, body: [{ block: 'synthese' }, { block: 'budget' }] },
      { kind: 'unknown-block', block: 'budget', path: ['body', 1, 'block'] },
    ],
    [
      'the same block twice',
      { ...sound, annexes: [{ block: 'sae' }, { block: 'synthese' }] },
      { kind: 'block-twice', block: 'synthese', path: ['annexes', 1, 'block'] },
    ],
  ])('%s', (_what, value, fault) => {
    expect(readProfile(value, dossierBlockIds)).toMatchObject({ ok: false, fault })
  })
})

test('a profile says the order, the headings and whether pages are turned', () => {
  const profile: Profile = {
    ...shippedProfile('mccc'),
    body: [
      { block: 'finances', title: 'Nos comptes' },
      { block: 'besoin', landscape: true },
      { block: 'mccc', title: '' },
    ],
    annexes: [{ block: 'grilles', landscape: false }],
    numbered: true,
  }
  const document = documentFor('evaluation-authentique', profile)
  expect(headingsOf(document).flatMap(({ level, text }) => (level === 1 ? [text] : []))).toEqual([
    '1. Nos comptes',
    `2. ${dossierBlocks.get('besoin')!.title}`,
    // Without a heading of its own, a block has its parts one level higher.
    'Règles de validation',
    'Validation partielle',
    'Annexe A. Grilles critériées',
  ])
  expect(document.sections.map(({ landscape }) => landscape)).toEqual([false, true, false, false])
})
