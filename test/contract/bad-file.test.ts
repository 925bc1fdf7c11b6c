import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApplication, type Application } from '../../electron/core/application.ts'
import type { Problem } from '../../shared/contract/problem.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'

const resourcesDir = join(import.meta.dirname, '..', '..', 'resources')

let folder: string
let application: Application
let example: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadrier-bad-file-'))
  application = createApplication({ dataDir: folder, resourcesDir, validateOutput: true })
  const text = await readFile(join(resourcesDir, 'examples', 'evaluation-authentique.json'), 'utf8')
  example = JSON.stringify(JSON.parse(text))
})
afterAll(async () => {
  await application.close()
  await rm(folder, { recursive: true })
})

async function library(): Promise<unknown> {
  return application.dispatch('library.list', {
    offset: 0,
    limit: 50,
    sort: 'title',
    query: '',
    removed: false,
    date: null,
  })
}

/** The refusal of a file by both operations that take one; the library stays as it was. */
async function refusalOf(content: string | Buffer, name = 'essai.json'): Promise<Problem> {
  const before = await library()
  const file = { name, base64: Buffer.from(content).toString('base64') }
  const checked = await application.dispatch('definition.check', {
    file,
    frameworks: [],
    gate: 'cfvu',
    date: '2026-11-22',
  })
  const imported = await application.dispatch('file.import', file)
  expect(imported).toEqual(checked)
  expect(await library()).toEqual(before)
  expect(checked.ok).toBe(false)
  return (checked as { problem: Problem }).problem
}

/** The example with one thing wrong. */
function spoiled(spoil: (file: DefinitionFile & Record<string, unknown>) => void): string {
  const file = JSON.parse(example) as DefinitionFile & Record<string, unknown>
  spoil(file)
  return JSON.stringify(file)
}

describe('a file that cannot be used', () => {
  it.each<[what: string, content: string | Buffer]>([
    ['a text', '[1, 2'],
    ['a page', 'Bonjour'],
    ['bytes', Buffer.from([0xff, 0xfe, 0x00, 0x81])],
    ['an archive of something else', Buffer.from(zipSync({ 'lisez-moi.txt': new Uint8Array([1]) }))],
  ])('under the name of a Word document, %s is told to be none', async (_what, content) => {
    const problem = await refusalOf(content, 'essai.docx')
    expect(problem).toMatchObject({ code: 'not-a-dossier', place: { file: 'essai.docx' } })
    expect(problem.place?.path).toBeUndefined()
    expect(problem.message).toMatch(/n’est pas un document Word/)
  })

  it.each<[what: string, content: () => string | Buffer, code: string, path: string | undefined, message: RegExp]>([
    ['nothing at all', () => '', 'not-a-dossier', undefined, /est vide/],
    ['nothing but blank lines', () => ' \n\n', 'not-a-dossier', undefined, /est vide/],
    ['bytes that are no text', () => Buffer.from([0xff, 0xfe, 0x00, 0x81]), 'not-a-dossier', undefined, /UTF-8/],
    [
      'JSON with a comma too many',
      () => '{\n  "format": 1,\n}',
      'invalid-json',
      'ligne 3, colonne 1',
      /ligne 3, colonne 1\./,
    ],
    [
      'JSON cut short',
      () => example.slice(0, 5_000),
      'invalid-json',
      'ligne 1, colonne 5001',
      /ligne 1, colonne 5001\u00a0: le texte s’arrête/,
    ],
    ['JSON nested without end', () => '['.repeat(100_000), 'too-deep', undefined, /64 niveaux/],
    ['a JSON value of another kind', () => '[1, 2]', 'not-a-dossier', '$.format', /pas un dossier/],
    ['a JSON object of another program', () => '{"name": "x"}', 'not-a-dossier', '$.format', /cadrier-definition/],
    [
      'a file of a later version',
      () => spoiled((file) => (file.formatVersion = 3)),
      'newer-format',
      '$.formatVersion',
      /format 3, plus récent/,
    ],
    [
      'a version between two',
      () => spoiled((file) => (file.formatVersion = 1.5)),
      'invalid-definition',
      '$.formatVersion',
      /attendu un nombre entier, trouvé le nombre 1,5/,
    ],
    [
      'one id for two items of different lists',
      () => spoiled((file) => (file.definition.outcomes[0]!.id = file.definition.competencies[0]!.id)),
      'invalid-definition',
      '$.definition.outcomes[0].id',
      /deux fois/,
    ],
    [
      'the record of another institution',
      () => spoiled((file) => (file.definition.institutionId = '01930000-0000-7000-8000-00000000ffff')),
      'invalid-definition',
      '$.definition.institutionId',
      /un autre établissement/,
    ],
    [
      'an unknown field',
      () => spoiled((file) => Object.assign(file.definition.identity, { couleur: 'bleu' })),
      'invalid-definition',
      '$.definition.identity.couleur',
      /champ inconnu «\u202fcouleur\u202f»/,
    ],
    [
      'a field called __proto__',
      () => example.replace('"identity":{', '"identity":{"__proto__":{"x":1},'),
      'invalid-definition',
      '$.definition.identity.__proto__',
      /champ inconnu/,
    ],
    [
      'a missing field',
      () =>
        spoiled(
          (file) => delete (file.definition.outcomes[1] as Partial<(typeof file.definition.outcomes)[1]>)!.statement,
        ),
      'invalid-definition',
      '$.definition.outcomes[1].statement',
      /ce champ manque/,
    ],
    [
      'a wrong type deep inside',
      () => spoiled((file) => Object.assign(file.definition.rubrics[0]!.criteria[0]!, { code: 12 })),
      'invalid-definition',
      '$.definition.rubrics[0].criteria[0].code',
      /attendu un texte, trouvé 12/,
    ],
    [
      'a value outside a closed list',
      () => spoiled((file) => Object.assign(file.definition, { state: 'perdu' })),
      'invalid-definition',
      '$.definition.state',
      /trouvé «\u202fperdu\u202f», attendu l’une de ces valeurs\u00a0: draft/,
    ],
    [
      'a day that is not in the calendar',
      () => spoiled((file) => (file.definition.identity.openingOn = '2026-02-30')),
      'invalid-definition',
      '$.definition.identity.openingOn',
      /«\u202f2026-02-30\u202f» n’a pas la forme attendue \(date AAAA-MM-JJ\)/,
    ],
    [
      'a negative duration',
      () => spoiled((file) => (file.definition.identity.duration = -1)),
      'invalid-definition',
      '$.definition.identity.duration',
      /trop petite/,
    ],
    [
      'the same id twice in a list',
      () => spoiled((file) => file.definition.outcomes.push(file.definition.outcomes[0]!)),
      'invalid-definition',
      '$.definition.outcomes',
      /deux fois/,
    ],
    [
      'half a character',
      () => spoiled((file) => (file.definition.identity.title.fr = 'Évaluer \ud83d')),
      'invalid-definition',
      '$.definition.identity.title.fr',
      /la moitié d’un caractère/,
    ],
    [
      'a reference to nothing',
      () => spoiled((file) => (file.definition.outcomes[0]!.competencyIds = ['01930000-0000-7000-8000-00000000ffff'])),
      'invalid-definition',
      '$.definition.outcomes[0].competencyIds',
      /ne désigne aucun élément/,
    ],
    ['a truncated package', () => Buffer.from('PK\u0003\u0004 and then nothing'), 'invalid-package', undefined, /./],
  ])('%s', async (_what, content, code, path, message) => {
    const problem = await refusalOf(content())
    expect(problem).toMatchObject({ code, message: expect.stringMatching(message) })
    expect(problem.message).toContain('essai.json')
    expect(problem.place?.file).toBe('essai.json')
    expect(problem.place?.path).toBe(path)
  })

  it('too large', async () => {
    const problem = await refusalOf(Buffer.alloc(64 * 1024 * 1024 + 1, 32))
    expect(problem).toMatchObject({ code: 'too-large', message: expect.stringContaining('64\u00a0Mo') })
  })

  it('the example itself, with a byte order mark, is fine', async () => {
    const file = { name: 'essai.json', base64: Buffer.from(`\ufeff${example}`).toString('base64') }
    const reply = await application.dispatch('definition.check', {
      file,
      frameworks: [],
      gate: 'cfvu',
      date: '2026-11-22',
    })
    expect(reply.ok).toBe(true)
  })
})
