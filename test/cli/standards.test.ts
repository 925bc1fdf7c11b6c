import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lossReportSchema } from '../../shared/standards/loss-report-schema.ts'
import { commandLine } from './command-line.ts'

const resourcesDir = join(import.meta.dirname, '../../resources')
const exampleFile = join(resourcesDir, 'examples', 'evaluation-authentique.json')

const { cadrier, folder } = commandLine()

describe('a format a dossier is not ready for', () => {
  it('keeps nobody from the files that can be made, and is told with what it asks', async () => {
    const to = join(folder(), 'out')
    const { code, errors } = await cadrier('export', exampleFile, '--to', to, '--as', 'json,lheo,ob3')
    expect(code).toBe(2)
    expect(errors).toContain('SIRET')
    const endings = (await readdir(to)).map((name) => name.replace(/^[^.]*\./, ''))
    expect(endings.sort()).toEqual(['json', 'ob3.json', 'ob3.pertes.json', 'ob3.pertes.txt'])
  })

  it('of several dossiers, is told of each by its name, and the others are whole', async () => {
    const to = join(folder(), 'out')
    const { code, errors } = await cadrier('export', exampleFile, exampleFile, '--to', to, '--as', 'json,lheo')
    expect(code).toBe(2)
    expect(errors.split(`${exampleFile}\u00a0:\n`)).toHaveLength(3)
    expect(errors).not.toContain('aucun document')
    expect((await readdir(to)).filter((name) => name.endsWith('.json'))).toHaveLength(2)
  })

  it('alone, is refused, and nothing is written', async () => {
    const to = join(folder(), 'out')
    expect(await cadrier('export', exampleFile, '--to', to, '--as', 'lheo')).toMatchObject({ code: 2, out: '' })
    await expect(readdir(to)).rejects.toThrow('ENOENT')
  })
})

describe('formats of other tools on the command line', () => {
  it('are written with what they lose beside them, then recognised, validated and imported', async () => {
    const to = join(folder(), 'out')
    expect(await cadrier('export', exampleFile, '--to', to, '--as', 'ob3,elm,schemaorg')).toMatchObject({ code: 0 })
    const names = await readdir(to)
    const endings = names.map((name) => name.replace(/^[^.]*\./, '')).sort()
    expect(endings).toEqual([
      ...['elm.jsonld', 'elm.pertes.json', 'elm.pertes.txt', 'modele-non-delivrable.elm.jsonld', 'ob3.json'],
      ...['ob3.pertes.json', 'ob3.pertes.txt', 'schemaorg.jsonld', 'schemaorg.pertes.json', 'schemaorg.pertes.txt'],
    ])
    const named = (ending: string) =>
      join(
        to,
        names.find((name) => name.endsWith(`.${ending}`))!,
      )
    const report = lossReportSchema.parse(JSON.parse(await readFile(named('ob3.pertes.json'), 'utf8')))
    expect(report).toMatchObject({ standard: 'ob3', said: report.answered - report.losses.length })
    expect(await readFile(named('ob3.pertes.txt'), 'utf8')).toContain('Budget')

    const valid = await cadrier('validate', exampleFile, named('ob3.json'), named('modele-non-delivrable.elm.jsonld'))
    expect(valid).toMatchObject({ code: 0, errors: '' })
    expect(valid.out).toContain('Open Badges 3.0')
    const imported = await cadrier('import', named('ob3.json'), named('elm.jsonld'))
    expect(imported.code).toBe(0)
    expect(imported.errors).toContain('Open Badges 3.0')
    // Told by names, a line a section, without the paths of the file.
    expect(imported.errors).toContain('- Alignements (3 fois)')
    expect(imported.errors).toMatch(/ELM, \.jsonld\)\)\u00a0: tout a trouvé sa place/)
    expect(imported.errors).not.toContain('$.')
    expect(imported.errors).toContain('onglet «\u202fFiche\u202f»')
    const page = await cadrier('import', named('schemaorg.jsonld'))
    expect(page.code).toBe(2)
    expect(page.errors).toContain('sait l’écrire, mais non le lire')
    expect(
      (await cadrier('validate', ...names.filter((name) => !name.endsWith('.txt')).map((name) => join(to, name)))).code,
    ).toBe(0)
  })

  it('the European elements are listed, each with its state', async () => {
    const { code, out } = await cadrier('elements', exampleFile)
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(17)
    expect(out).toContain('à remplir à la délivrance\tDate de délivrance')
  })

  it('say which schema was applied, with the places of the faults, and which was not there', async () => {
    const schemas = join(folder(), 'schemas.json')
    await writeFile(
      schemas,
      JSON.stringify({
        $id: 'https://example.org/ob_v3p0_achievementcredential_schema.json',
        $defs: { Achievement: { type: 'object', properties: { humanCode: { type: 'string', minLength: 3 } } } },
      }),
    )
    const badge = join(folder(), 'badge.json')
    const achievement = { id: 'urn:a', type: ['Achievement'], name: 'N', description: 'D', criteria: {} }
    await writeFile(badge, JSON.stringify({ ...achievement, humanCode: 'x' }))
    const bad = await cadrier('validate', badge, '--schemas', folder())
    expect(bad.code).toBe(2)
    expect(bad.out).toContain('$.humanCode')
    expect(bad.out).toContain('ob_v3p0_achievementcredential_schema.json')
    await writeFile(badge, JSON.stringify({ ...achievement, humanCode: 'xyz' }))
    expect(await cadrier('validate', badge, '--schemas', folder())).toMatchObject({ code: 0 })
    await mkdir(join(folder(), 'empty'))
    expect((await cadrier('validate', badge, '--schemas', join(folder(), 'empty'))).out).toContain(
      'Aucun schéma officiel',
    )
    expect((await cadrier('validate', badge, '--schemas', join(folder(), 'nowhere'))).code).toBe(2)
  })

  it('are left alone where a file is faulty: nothing of it enters the library', async () => {
    const before = (await cadrier('list')).out
    const badge = join(folder(), 'badge.json')
    for (const [text, said] of [
      ['{"type":["Achievement"],"id":"urn:a","description":"D","criteria":{}}', '$.name'],
      [`{"type":["Achievement"],"id":"urn:a","name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'niveaux'],
      ['{"type":["Achievement"],}', 'JSON invalide'],
    ] as const) {
      await writeFile(badge, text)
      const { code, errors } = await cadrier('import', badge)
      expect(code).toBe(2)
      expect(errors).toContain(said)
    }
    expect((await cadrier('list')).out).toBe(before)
  })
})
