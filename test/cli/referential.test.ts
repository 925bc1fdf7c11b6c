import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../electron/cli/run.ts'
import { createApplication, type Application } from '../../electron/core/application.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import { madeCompetency, madeFiches, madeTitle } from '../referential/made-fiches.ts'

const resourcesDir = join(import.meta.dirname, '..', '..', 'resources')
const example = join(resourcesDir, 'examples', 'evaluation-authentique.json')

let folder: string
let temporary: string
let rncp: string
let applications: Application[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadrier-cli-'))
  temporary = await mkdtemp(join(folder, 'tmp-'))
  vi.stubEnv('TMPDIR', temporary)
  applications = []
  rncp = join(folder, 'export_fiches_RNCP_V4_1_2026-08-16.xml')
  await writeFile(
    rncp,
    madeFiches([
      { number: 38362, blocks: 2, active: true },
      { number: 383, blocks: 1, active: false },
    ]),
  )
})
afterEach(async () => {
  for (const application of applications) await application.close()
  expect(await readdir(temporary)).toEqual([])
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

/** Runs `cadrier referential` in this process. */
async function referential(...argv: string[]) {
  let out = ''
  let errors = ''
  const code = await run(['referential', ...argv], {
    print: (text) => (out += text),
    complain: (line) => (errors += `${line}\n`),
    progress: () => undefined,
    now: () => new Date(2026, 10, 22, 12),
    application(dataDir = join(folder, 'own-data')) {
      const application = createApplication({ dataDir, resourcesDir, validateOutput: true })
      applications.push(application)
      return Promise.resolve(application)
    },
    pageRoot: '',
    interrupted: () => Promise.resolve(),
  })
  return { code, out, errors }
}

describe('cadrier referential', () => {
  it('says what a file holds, finds entries in it and shows one', async () => {
    expect(await referential(rncp)).toEqual({
      code: 0,
      out: `${rncp}\u00a0: export de France compétences, 2 éléments, 3 blocs ou éléments rattachés.\n`,
      errors: '',
    })
    expect((await referential(rncp, '--find', 'RNCP383')).out.split('\n').map((line) => line.split('\t')[0])).toEqual([
      'RNCP383',
      'RNCP38362',
      '',
    ])
    expect(await referential(rncp, '--find', 'introuvable')).toMatchObject({
      out: '',
      errors: /Aucun élément/ as never,
    })
    const { out } = await referential(rncp, '--entry', 'rncp38362')
    expect(out).toContain(`RNCP38362\u00a0: ${madeTitle(38362)}`)
    expect(out).toContain('provenance\u00a0: RNCP, 4.1, 2026-08-16')
    expect(out).toMatch(/enregistré jusqu’au 1?\d(er)?\u00a0\S+ 2030,/)
    const esco = join(folder, 'skills_fr.csv')
    await writeFile(esco, 'conceptUri,preferredLabel\nurn:s,évaluer\n')
    expect((await referential(esco)).out).toContain(`${esco}\u00a0: tableau d’ESCO, 1 élément.`)
    expect(out).toContain(`    - C1.1 ${madeCompetency(38362, 1, 1)}`)
    const json = JSON.parse((await referential(rncp, '--entry', 'RNCP38362', '--format', 'json')).out) as unknown
    expect(json).toMatchObject({ code: 'RNCP38362', parts: [{ code: 'RNCP38362BC01' }, { code: 'RNCP38362BC02' }] })
    // Nothing was created beside what was asked for.
    expect(await readdir(folder)).not.toContain('own-data')
  })

  it('writes a dossier with what is taken of an entry, and where each item comes from', async () => {
    const made = join(folder, 'avec-bloc.json')
    const { code, out, errors } = await referential(
      ...[rncp, '--entry', 'RNCP38362', '--into', example, '--take', 'RNCP38362BC02'],
      ...['--as', 'components', '--pathways', '--out', made],
    )
    expect({ code, out }).toEqual({ code: 0, out: `${made}\n` })
    expect(errors).toContain('Ajouté au dossier (provenance\u00a0: RNCP, 4.1, 2026-08-16)')
    const before = JSON.parse(await readFile(example, 'utf8')) as DefinitionFile
    const after = JSON.parse(await readFile(made, 'utf8')) as DefinitionFile
    expect(after.definition.competencies).toHaveLength(before.definition.competencies.length + 1)
    const provenance = { source: 'RNCP', code: 'RNCP38362BC02', version: '4.1', on: '2026-08-16' }
    expect(after.definition.competencies.at(-1)).toMatchObject({
      essentialComponents: [1, 2, 3, 4, 5].map((rank) => ({ statement: { fr: madeCompetency(38362, 2, rank) } })),
      provenance,
    })
    expect(after.definition.stacking.pathways.at(-1)).toMatchObject({
      target: 'competency-block',
      blockCode: 'RNCP38362BC02',
      blockRegistration: 'active',
      provenance,
    })
    // Once more adds nothing.
    const again = await referential(
      ...[rncp, '--entry', 'RNCP38362', '--into', made, '--take', 'RNCP38362BC02', '--as', 'components', '--pathways'],
    )
    expect(again.errors).toMatch(
      /Rien n’a été ajouté\.\nDéjà dans le dossier, donc pas ajoutés une seconde fois\u00a0: compétence C\d, bloc visé RNCP38362BC02\./,
    )
    expect(again.out).toBe(await readFile(made, 'utf8'))
  })

  it('takes a table as its columns are named, and the provenance that is given', async () => {
    const csv = join(folder, 'grille.csv')
    await writeFile(csv, Buffer.from('R\xe9f;\xc9l\xe9ment\nX1;\xc9valuer un rendu\n', 'latin1'))
    const shown = await referential(csv)
    expect(shown.out).toMatch(/0 élément\.[^]*Colonnes\u00a0:\n {2}Réf\u00a0: –\n {2}Élément\u00a0: –\n/)
    const { out } = await referential(
      ...[csv, '--columns', 'code=Réf,label=Élément', '--entry', 'X1', '--into', example, '--as', 'outcomes'],
      ...['--source', 'Cadre de l’école', '--edition', '2026', '--date', '2026-09-01'],
    )
    const { definition } = JSON.parse(out) as DefinitionFile
    expect(definition.outcomes.at(-1)).toMatchObject({
      statement: { fr: 'Évaluer un rendu' },
      provenance: { source: 'Cadre de l’école', code: 'X1', version: '2026', on: '2026-09-01' },
    })
  })

  it('tells the labels of one code, and takes none of them for the other; other columns are said all the same', async () => {
    const csv = join(folder, 'grille.csv')
    await writeFile(csv, 'code;libelle;numéro\nA;Décrire;1\nA;Mesurer;2\n')
    const { out } = await referential(csv)
    expect(out).toContain('1 ligne donne un autre libellé à un code déjà lu')
    expect(out).toContain('  A\u00a0: «\u202fDécrire\u202f» (ligne\u00a02), «\u202fMesurer\u202f» (ligne\u00a03)\n')
    const refused = await referential(csv, '--entry', 'A')
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.errors).toMatch(/plusieurs éléments ont ce code[^]*--columns/)
    const mapped = await referential(csv, '--columns', 'code=numéro,label=libelle', '--entry', '2')
    expect(mapped.out).toContain('2\u00a0: Mesurer')
    // A first reading that fails does not keep the columns from being said.
    await writeFile(csv, `libelle;note\n${'x'.repeat(200_000)};Décrire\n`)
    expect(await referential(csv)).toMatchObject({ code: 2, errors: /ligne\u00a02/ as never })
    expect((await referential(csv, '--columns', 'label=note')).out).toMatch(/1 élément/)
  })

  it('keeps what columns were taken for beside those that are named, and finds an entry by its words', async () => {
    const csv = join(folder, 'grille.csv')
    await writeFile(csv, 'Énoncé;Rubrique;Note\nDécrire un rendu;Écrire;1\nMesurer;Compter;2\nMesurer;Peser;3\n')
    expect((await referential(csv, '--columns', 'groupLabel=Rubrique')).out).toContain(
      '  Énoncé\u00a0: label\n  Rubrique\u00a0: groupLabel\n  Note\u00a0: –\n',
    )
    expect((await referential(csv, '--entry', 'décrire un rendu')).out).toBe(
      'Décrire un rendu\n  provenance\u00a0: grille.csv\n',
    )
    expect(await referential(csv, '--entry', 'Décrire')).toMatchObject({ code: 2, out: '' })
    expect((await referential(csv, '--entry', 'Mesurer')).errors).toMatch(/plusieurs éléments ont cet intitulé/)
    expect(await referential(csv, '--columns', 'label=')).toMatchObject({ code: 2, errors: /libellé/ as never })
  })

  it.each([
    [['nulle-part.xml'], /nulle-part\.xml/],
    [[], /au moins un fichier/],
    [['RNCP', 'de-trop'], /de trop/],
    [['RNCP', '--entry', 'RNCP9'], /pas d’élément de code «\u202fRNCP9\u202f»/],
    [['RNCP', '--into', 'x.json'], /--entry CODE/],
    [
      ['RNCP', '--entry', 'RNCP383', '--into', example, '--take', 'BC9'],
      /ni bloc ni énoncé de ce code\. Codes\u00a0: RNCP383BC01/,
    ],
    [['RNCP', '--entry', 'RNCP383', '--into', 'absent.json'], /absent\.json/],
    [['RNCP', '--as', 'blocs'], /competencies, components, outcomes, none/],
    [['CSV', '--columns', 'name=x'], /RÔLE=TITRE/],
    [['CSV', '--columns', 'label=Rien'], /Colonnes\u00a0: a, b/],
    [['BAD'], /ligne\u00a01/],
  ])('%j is refused with what is wrong, code 2, and nothing written', async (argv, message) => {
    const csv = join(folder, 'a.csv')
    await writeFile(csv, 'a;b\n1;2')
    const bad = join(folder, 'bad.xml')
    await writeFile(bad, '<!DOCTYPE a><FICHES/>')
    const names: Record<string, string> = { RNCP: rncp, CSV: csv, BAD: bad }
    const { code, out, errors } = await referential(...argv.map((word) => names[word] ?? word))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(errors).toMatch(message)
  })
})
