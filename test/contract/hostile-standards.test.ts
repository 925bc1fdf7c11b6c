import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApplication, type Application } from '../../electron/core/application.ts'
import { produceStandard } from '../../electron/core/standards/produce-standard.ts'
import { readGivenFile } from '../../electron/cli/given-files.ts'
import type { StandardFormat } from '../../shared/contract/export-formats.ts'
import type { Problem } from '../../shared/contract/problem.ts'
import { offeredExample } from '../standards/example-files.ts'

/*
 * Files of other tools that are broken, or made to do harm: an import and a validation refuse them with a place, and
 * nothing enters the library; what holds no definition is told for what it is.
 */
const resourcesDir = join(import.meta.dirname, '..', '..', 'resources')

let folder: string
let application: Application
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadrier-hostile-'))
  application = createApplication({ dataDir: join(folder, 'data'), resourcesDir, validateOutput: true })
})
afterAll(async () => {
  await application.close()
  await rm(folder, { recursive: true })
})

const library = () =>
  application.dispatch('library.list', { offset: 0, limit: 50, sort: 'title', query: '', removed: false, date: null })

const given = (content: string | Buffer) => ({ name: 'essai', base64: Buffer.from(content).toString('base64') })

/** What an import and a validation say of a file; of an import that is refused, the library is as it was. */
async function answers(content: string | Buffer): Promise<{ imported: Problem | null; validated: Problem | null }> {
  const before = await library()
  const imported = await application.dispatch('file.import', given(content))
  if (!imported.ok) expect(await library()).toEqual(before)
  const validated = await application.dispatch('file.validate', given(content))
  return {
    imported: imported.ok ? null : imported.problem,
    validated: validated.ok ? null : validated.problem,
  }
}

/** The files Cadrier writes of one format for the first example, without the reports. */
async function written(format: StandardFormat): Promise<string[]> {
  const { definition, institution } = offeredExample('evaluation-authentique')
  const files = await produceStandard(format, { definition, institution, date: '2026-11-22' }, 'essai')
  return files
    .filter(({ name }) => !name.includes('.pertes.'))
    .map(({ base64 }) => Buffer.from(base64, 'base64').toString('utf8'))
}

const holding: readonly StandardFormat[] = ['ob3', 'case', 'elm']

describe.each(holding)('JSON of %s', (format) => {
  it.each<[string, (text: string) => string, { code: string; path?: string | RegExp }]>([
    ['cut short', (text) => text.slice(0, 500), { code: 'invalid-json' }],
    [
      'nested without end',
      (text) => text.replace('{', `{"deep":${'['.repeat(100_000)}${']'.repeat(100_000)},`),
      { code: 'too-deep' },
    ],
    [
      'with a text beyond all measure',
      (text) => text.replace(/"Concevoir une évaluation authentique[^"]*"/, `"${'a'.repeat(200_000)}"`),
      { code: 'invalid-definition', path: /name$|title/ },
    ],
  ])('%s is refused by an import and by a validation alike', async (_what, spoil, { code, path }) => {
    const [text = ''] = await written(format)
    const spoiled = spoil(text)
    expect(spoiled).not.toBe(text)
    const { imported, validated } = await answers(spoiled)
    expect(imported).toMatchObject({ code })
    expect(validated).toEqual(imported)
    if (path !== undefined) expect(imported?.place?.path).toMatch(path)
  })

  it('with keys named like what every object has changes nothing but what it says', async () => {
    const [text = ''] = await written(format)
    const hostile = text.replaceAll('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},')
    const { validated } = await answers(hostile.replaceAll(/,\s*\}/g, '}'))
    // A reader may refuse such a key with its place; it never follows it.
    if (validated !== null) expect(validated.place?.path).toMatch(/^\$/)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('not in UTF-8 is refused', async () => {
    const [text = ''] = await written(format)
    const { imported, validated } = await answers(Buffer.from(text, 'latin1'))
    expect(imported).toMatchObject({ code: 'not-a-dossier', message: expect.stringContaining('UTF-8') })
    expect(validated).toEqual(imported)
  })
})

describe('an id twice, a reference to nothing', () => {
  const uuid = '00000000-0000-4000-8000-000000000001'
  const badge = { id: 'urn:a', type: ['Achievement'], name: 'N', description: 'D', criteria: {} }
  const result = { id: 'urn:r', type: ['ResultDescription'], name: 'r', resultType: 'RubricCriterionLevel' }
  const item = { identifier: uuid, fullStatement: 'É' }
  const CFDocument = { identifier: '00000000-0000-4000-8000-000000000009', title: 'T' }
  const specification = { id: 'urn:a', type: 'LearningAchievementSpecification', title: { fr: 'T' } }
  const course = { '@type': 'Course', '@id': 'urn:c', name: 'N', educationalCredentialAwarded: { '@id': 'urn:d' } }
  const scale = '"[{""scaleid"":""1""},{""id"":1,""scaledefault"":1,""proficient"":1}]"'
  const framework = [
    'Parent,ID,Short,Description,Format,Values,Configuration,Rule,Outcome,Config,Cross,Exported,Is framework,Taxonomy',
    `,F,Référentiel,,1,"a,b",${scale},,,,,,1,"competency,competency,competency,competency"`,
  ]

  it.each<[string, unknown, string]>([
    ['in a badge', { ...badge, resultDescription: [result, result] }, '$.resultDescription[1].id'],
    [
      'of a level in a badge',
      { ...badge, resultDescription: [{ ...result, requiredLevel: 'x' }] },
      '$.resultDescription[0].requiredLevel',
    ],
    ['in a CASE package', { CFDocument, CFItems: [item, item] }, '$.CFItems[1].identifier'],
    [
      'of a parent in a CASE package',
      {
        CFDocument,
        CFItems: [item],
        CFAssociations: [
          {
            associationType: 'isChildOf',
            originNodeURI: { identifier: uuid },
            destinationNodeURI: { identifier: '00000000-0000-4000-8000-000000000005' },
          },
        ],
      },
      '$.CFAssociations[0].destinationNodeURI.identifier',
    ],
    [
      'in a European description',
      { ...specification, learningOutcome: Array(2).fill({ id: 'urn:b', title: { fr: 'B' } }) },
      '$.learningOutcome[1].id',
    ],
    [
      'in a Moodle framework',
      [...framework, ',C1,C1,Un,1,,,,,null,,,,', ',C1,C1,Deux,1,,,,,null,,,,'].join('\n'),
      'ligne 4',
    ],
    ['of a parent in a Moodle framework', [...framework, 'C9,C1,C1,Un,1,,,,,null,,,,'].join('\n'), 'ligne 3'],
  ])('%s is refused with its place by both', async (_what, value, path) => {
    const { imported, validated } = await answers(typeof value === 'string' ? value : JSON.stringify(value))
    expect(imported).toMatchObject({
      code: 'invalid-definition',
      place: { path: expect.stringContaining(path) as string },
    })
    expect(validated).toEqual(imported)
  })

  it.each<[string, object, string]>([
    ['an id twice', { '@graph': [course, { '@type': 'Thing', '@id': 'urn:c' }] }, '$["@graph"][1]["@id"]'],
    ['a reference to nothing', { '@graph': [course] }, '$["@graph"][0].educationalCredentialAwarded'],
    ['no course', { '@graph': [{ '@type': 'Thing' }] }, '$["@graph"][0]["@type"]'],
  ])('in the data of a page, %s is told', async (_what, graph, path) => {
    const { imported, validated } = await answers(JSON.stringify({ '@context': 'https://schema.org', ...graph }))
    expect(imported).toMatchObject({ code: 'not-a-dossier', message: expect.stringContaining('schema.org') as string })
    expect(validated).toMatchObject({ code: 'invalid-definition', place: { path } })
  })
})

describe('an offer in LHEO', () => {
  const laughs = `<!DOCTYPE lheo [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, rank) => `<!ENTITY ${'bcdefghij'[rank]} "${`&${'abcdefghi'[rank]};`.repeat(10)}">`).join('')}]>`

  it('is told for what it is on import, and validated', async () => {
    const [text = ''] = await written('lheo')
    const { imported, validated } = await answers(text)
    expect(imported).toMatchObject({ code: 'not-a-dossier', message: expect.stringContaining('LHEO') as string })
    expect(validated).toBeNull()
    expect(await application.dispatch('file.validate', given(text))).toMatchObject({
      value: { kind: 'lheo', title: expect.stringContaining('Concevoir une évaluation') as string },
    })
  })

  it.each<[string, (text: string) => string | Buffer, string]>([
    [
      'with entities that grow without end',
      (text) => text.replace('<lheo', `${laughs}<lheo`).replace('<ligne>', '<ligne>&j;'),
      '/',
    ],
    [
      'that names a file of this computer',
      (text) => text.replace('<lheo', '<!DOCTYPE lheo [<!ENTITY x SYSTEM "file:///etc/passwd">]><lheo'),
      '/',
    ],
    ['nested without end', (text) => text.replace('<offres>', `<offres>${'<a>'.repeat(100_000)}`), '/lheo/offres/a'],
    ['cut short', (text) => text.slice(0, 900), '/lheo/offres/formation'],
    ['whose session has no end', (text) => text.replaceAll(/<fin>\d+<\/fin>/g, ''), 'periode/fin'],
    ['whose SIRET is none', (text) => text.replace(/<SIRET>\d+/, '<SIRET>12'), 'SIRET'],
    [
      'of another root',
      (text) => text.replace('<lheo', '<!-- <lheo > --><autre').replace('</lheo>', '</autre>'),
      '/lheo',
    ],
  ])('%s is refused with its place', async (_what, spoil, path) => {
    const [text = ''] = await written('lheo')
    const { imported, validated } = await answers(spoil(text))
    expect(imported?.code).toBe('not-a-dossier')
    expect(validated).toMatchObject({ code: 'invalid-definition' })
    expect(validated?.place?.path).toContain(path)
  })

  it('in an encoding that is not UTF-8 is refused by both', async () => {
    const [text = ''] = await written('lheo')
    for (const bytes of [Buffer.from(text, 'latin1'), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      const { imported, validated } = await answers(bytes)
      expect(imported?.code).toBe('not-a-dossier')
      expect(validated?.code).toBe('not-a-dossier')
    }
  })
})

describe('tables for Moodle', () => {
  /** What Excel writes in western Europe: the letters used here have the same bytes in Latin-1. */
  const windows = (text: string) => Buffer.from(text.replaceAll('’', "'"), 'latin1')

  it('are read in UTF-8 and as Excel writes them; a rubric is told for what it is and validated', async () => {
    const [framework = '', rubric = ''] = await written('moodle')
    for (const bytes of [framework, windows(framework)]) {
      expect(await answers(bytes)).toEqual({ imported: null, validated: null })
    }
    for (const bytes of [rubric, windows(rubric), rubric.replaceAll(',', ';')]) {
      const { imported, validated } = await answers(bytes)
      expect(imported).toMatchObject({
        code: 'not-a-dossier',
        message: expect.stringContaining('grille critériée') as string,
      })
      if (bytes !== rubric.replaceAll(',', ';')) expect(validated).toBeNull()
    }
  })

  it.each<[string, (tables: string[]) => string, string]>([
    ['a framework with a quote left open', ([text = '']) => `${text}"`, 'ligne'],
    ['a rubric with a quote left open', ([, text = '']) => `${text}"x`, 'ligne'],
    [
      'a rubric with a score that is no number',
      ([, text = '']) => text.replace(/,[\d.]+\r?\n$/, ',beaucoup\r\n'),
      'colonne 4',
    ],
    ['a rubric without levels', () => 'criterion,level,level_description,score\n', 'ligne 2'],
  ])('%s is refused with its place', async (_what, spoil, path) => {
    const { imported, validated } = await answers(spoil(await written('moodle')))
    expect(imported).not.toBeNull()
    expect(validated?.place?.path).toContain(path)
  })
})

describe('what Cadrier writes beside a format', () => {
  it('is told for what it is on import: report, page, PDF', async () => {
    const { definition, institution } = offeredExample('evaluation-authentique')
    const files = await produceStandard('ob3', { definition, institution, date: '2026-11-22' }, 'essai')
    const report = files.find(({ name }) => name.endsWith('.pertes.json'))
    const text = Buffer.from(report!.base64, 'base64').toString('utf8')
    const read = await answers(text)
    expect(read.imported?.message).toContain('rapport de pertes')
    expect(read.validated).toBeNull()
    const broken = await answers(text.replace('"losses": [', '"losses": [{"path": 4},'))
    expect(broken.validated?.place?.path).toBe('$.losses[0].path')
    expect((await answers('<!doctype html><html lang="fr"></html>')).imported?.message).toContain('page HTML')
    const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n%'), Buffer.from([0xe2, 0xe3, 0xcf, 0xd3])])
    expect((await answers(pdf)).imported?.message).toContain('document PDF')
    expect((await answers('code;titre\nA;B\n')).imported?.message).toContain('tableau')
    expect((await answers('Bonjour\n')).imported?.message).toContain('ni du JSON')
  })
})

it('a file of 200 MB is refused before it is read', async () => {
  const path = join(folder, 'grand.json')
  await writeFile(path, '{"type":["Achievement"],"name":"')
  await truncate(path, 200 * 1024 * 1024)
  await expect(readGivenFile(path)).rejects.toMatchObject({ problem: { code: 'too-large' } })
})
