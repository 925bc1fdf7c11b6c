import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../electron/cli/run.ts'
import { createApplication, type Application } from '../../electron/core/application.ts'
import { produceStandard } from '../../electron/core/standards/produce-standard.ts'
import type { StandardFormat } from '../../shared/contract/export-formats.ts'
import { offeredExample } from '../standards/example-files.ts'
import { officialTest } from '../standards/official-files.ts'
import { officialFolder } from '../standards/official-folder.ts'

const resourcesDir = join(import.meta.dirname, '../../resources')

let folder: string
let application: Application
/** The file of each format, by format. */
const files = new Map<StandardFormat, { path: string; text: string }>()
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadrier-official-'))
  application = createApplication({ dataDir: join(folder, 'data'), resourcesDir, validateOutput: true })
  const { definition, institution } = offeredExample('evaluation-authentique')
  for (const format of ['ob3', 'case', 'lheo', 'elm', 'moodle', 'schemaorg'] as const) {
    const [file] = await produceStandard(format, { definition, institution, date: '2026-11-22' }, 'essai')
    const text = Buffer.from(file!.base64, 'base64').toString('utf8')
    const path = join(folder, file!.name)
    await writeFile(path, text)
    files.set(format, { path, text })
  }
})
afterAll(async () => {
  await application.close()
  await rm(folder, { recursive: true })
})

async function validate(path: string, schemas: string, ...others: string[]) {
  let out = ''
  let errors = ''
  const code = await run(['validate', path, ...others, '--schemas', schemas], {
    print: (text) => (out += text),
    complain: (line) => (errors += `${line}\n`),
    progress: () => {},
    now: () => new Date(2026, 10, 22, 12),
    application: () => Promise.resolve(application),
    pageRoot: folder,
    interrupted: () => Promise.resolve(),
  })
  return { code, out, errors }
}

/** A folder of schemas of one’s own, which say as little as is needed. */
async function schemas(name: string, content: Record<string, string>): Promise<string> {
  const path = join(folder, name)
  await mkdir(path, { recursive: true })
  for (const [file, text] of Object.entries(content)) await writeFile(join(path, file), text)
  return path
}

const changed = async (format: StandardFormat, change: (text: string) => string): Promise<string> => {
  const path = join(folder, `autre-${format}`)
  await writeFile(path, change(files.get(format)!.text))
  return path
}

describe('a schema of the folder is found by what it says of itself, and applied', () => {
  test('to CASE', async () => {
    const folderOfSchemas = await schemas('case', {
      'autre.json': '{"$id":"https://example.org/autre"}',
      'nommé-autrement.json': JSON.stringify({
        $id: 'https://example.org/case_v1p1_cfpackage.json',
        properties: { CFItems: { items: { required: ['fullStatement', 'language'] } } },
      }),
    })
    const good = await validate(files.get('case')!.path, folderOfSchemas)
    expect(good).toMatchObject({ code: 0 })
    expect(good.out).toContain('case_v1p1_cfpackage.json')
    const bad = await validate(
      await changed('case', (text) => text.replace(/"language": "fr",?(?=\s*"last)/, '')),
      folderOfSchemas,
    )
    expect(bad.code).toBe(2)
    expect(bad.out).toContain('$.CFItems[')
    expect(bad.out).toContain('Dans les mots du schéma officiel')
    const all = await validate(
      await changed('case', (text) => text.replaceAll(/"language": "fr",?/g, '')),
      folderOfSchemas,
    )
    expect(all.out.match(/must have required property/g)).toHaveLength(1)
    expect(all.out).toMatch(
      /must have required property 'language' \(\d+ fois\)\u00a0: \$\.CFItems\[0\], \$\.CFItems\[1\]/,
    )
  })

  const xsd = (elements: string) =>
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://lheo.gouv.fr/2.3" elementFormDefault="qualified"><xs:element name="lheo">${elements}</xs:element></xs:schema>`

  test('to LHEO', async () => {
    const any = '<xs:complexType><xs:sequence><xs:any processContents="skip"/></xs:sequence></xs:complexType>'
    const good = await validate(files.get('lheo')!.path, await schemas('lheo', { 'a.xsd': xsd(any) }))
    expect(good).toMatchObject({ code: 0 })
    expect(good.out).toContain('http://lheo.gouv.fr/2.3')
    const none = '<xs:complexType/>'
    const bad = await validate(files.get('lheo')!.path, await schemas('lheo-strict', { 'a.xsd': xsd(none) }))
    expect(bad.code).toBe(2)
    expect(bad.out).toContain('ligne 2')
    const unusable = await validate(
      files.get('lheo')!.path,
      await schemas('lheo-broken', { 'a.xsd': xsd('<xs:wrong/>') }),
    )
    expect(unusable.code).toBe(2)
    expect(unusable.errors).toContain('ne peut pas être utilisé')
  })

  const turtle = (kind: string) => `
    @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix elm: <http://data.europa.eu/snb/model/elm/> . @prefix dc: <http://purl.org/dc/terms/> .
    <http://data.europa.eu/snb/model/ap/loq-constraints> a owl:Ontology .
    <urn:shape> a sh:NodeShape ; sh:deactivated true ; sh:targetClass elm:${kind} ;
      sh:property [ sh:path dc:title ; sh:minCount 1 ] .`
  const vocabulary = { '@vocab': 'http://data.europa.eu/snb/model/elm/' }
  const context = JSON.stringify({
    '@context': { ...vocabulary, title: { '@id': 'http://purl.org/dc/terms/title', '@container': '@language' } },
  })

  test('to a European description, shapes that are switched off included', async () => {
    const folderOfShapes = await schemas('elm', {
      'formes.ttl': turtle('LearningAchievementSpecification'),
      'edc-ap-context.jsonld': context,
    })
    const good = await validate(files.get('elm')!.path, folderOfShapes)
    expect(good).toMatchObject({ code: 0 })
    expect(good.out).toContain('loq-constraints')
    const { text } = files.get('elm')!
    const { title: _title, ...untitled } = JSON.parse(text) as Record<string, unknown>
    const { officialVerdict } = await import('../../electron/cli/official/official-verdict.ts')
    const verdict = await officialVerdict(folderOfShapes, 'elm', Buffer.from(JSON.stringify(untitled)))
    expect(verdict?.faults.map(({ path }) => path)).toEqual([`${String(untitled.id)} title`])
  })

  test('and what nothing looked at is no success', async () => {
    const other = { 'formes.ttl': turtle('Accreditation'), 'edc-ap-context.jsonld': context }
    const unseen = await validate(files.get('elm')!.path, await schemas('elm-other', other))
    expect(unseen.code).toBe(2)
    expect(unseen.out).toContain('rien n’a pu être vérifié')
    const { 'formes.ttl': shapes } = other
    const alone = await validate(files.get('elm')!.path, await schemas('elm-alone', { 'formes.ttl': shapes }))
    expect(alone.code).toBe(2)
    expect(alone.errors).toContain('http://data.europa.eu/snb/model/context/edc-ap')
  })

  test('but not to a format without one, which is said', async () => {
    for (const format of ['moodle', 'schemaorg'] as const) {
      const { code, out } = await validate(files.get(format)!.path, folder)
      expect(code).toBe(0)
      expect(out).toContain('n’a pas de schéma officiel')
    }
  })
})

test('a file whose context is not in the folder is named, and the others are looked at', async () => {
  const turtle = `@prefix owl: <http://www.w3.org/2002/07/owl#> .
    <http://data.europa.eu/snb/model/ap/loq-constraints> a owl:Ontology .`
  const { path } = files.get('elm')!
  const { code, out, errors } = await validate(path, await schemas('bare', { 'a.ttl': turtle }), files.get('ob3')!.path)
  expect(code).toBe(2)
  expect(errors).toContain(
    `${path}\u00a0: la vérification avec le schéma officiel n’a pas pu être faite. Le contexte http`,
  )
  expect(out).toContain(`${files.get('ob3')!.path}\u00a0: valide. Définition de badge (Open Badges 3.0, .json)\u00a0: `)
})

test('a folder of schemas that is not there is a fault of the command, whatever the file', async () => {
  const definition = join(resourcesDir, 'examples', 'evaluation-authentique.json')
  const missing = await validate(definition, join(folder, 'nowhere'))
  expect(missing).toMatchObject({ code: 2, out: '' })
  expect(missing.errors).toContain('ne peut pas être lu')
  const there = await validate(definition, folder)
  expect(there.code).toBe(0)
  expect(there.out).toContain('n’a pas de schéma officiel')
})

describe('the published schemas', () => {
  for (const format of ['ob3', 'case', 'lheo', 'elm'] as const)
    officialTest(`accept what Cadrier writes in ${format}, and say which was applied`, async () => {
      const { code, out, errors } = await validate(files.get(format)!.path, officialFolder)
      expect({ code, errors }).toEqual({ code: 0, errors: '' })
      expect(out).toContain('Vérifié aussi avec le schéma officiel')
    })

  officialTest('find in a template of credential what comes with the issue, which is no fault of it', async () => {
    const { definition, institution } = offeredExample('evaluation-authentique')
    const made = await produceStandard('elm', { definition, institution, date: '2026-11-22' }, 'essai')
    const template = made.find(({ name }) => name.includes('modele-non-delivrable'))!
    const path = join(folder, template.name)
    await writeFile(path, Buffer.from(template.base64, 'base64'))
    const { code, out, errors } = await validate(path, officialFolder)
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(out).toContain('modèle de titre, non délivrable')
    expect(out).toContain('date de délivrance (issued)')
    expect(out).not.toMatch(/\b(Less than|value|Value)\b/)
    const spoiled = Buffer.from(template.base64, 'base64')
      .toString('utf8')
      .replaceAll(/"volumeOfLearning": "PT\d+H"/g, '"volumeOfLearning": "x"')
    await writeFile(path, spoiled)
    const bad = await validate(path, officialFolder)
    expect(bad.code).toBe(2)
    expect(bad.out).toContain('volumeOfLearning')
  })

  officialTest('refuse an offer whose course has a title beyond measure, which the reader lets through', async () => {
    const path = await changed('lheo', (text) =>
      text.replace(/<intitule-formation>[^<]*/, `<intitule-formation>${'a'.repeat(300)}`),
    )
    const { code, out } = await validate(path, officialFolder)
    expect(code).toBe(2)
    expect(out).toContain('intitule-formation')
  })
})
