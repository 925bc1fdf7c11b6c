import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../electron/cli/run.ts'
import { createApplication, type Application } from '../../electron/core/application.ts'
import { ownFormats, standardFormats, type ExportFormat } from '../../shared/contract/export-formats.ts'
import { editedExample } from '../word/edited-example.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'

const project = join(import.meta.dirname, '..', '..')
const resourcesDir = join(project, 'resources')
const exampleFile = join(resourcesDir, 'examples', 'evaluation-authentique.json')

let folder: string
let applications: Application[]
/** What a terminal would have shown of a long command. */
let shown: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadrier-cli-'))
  applications = []
  shown = []
})
afterEach(async () => {
  for (const application of applications) await application.close()
  await rm(folder, { recursive: true })
})

interface Outcome {
  code: number
  out: string
  errors: string
}

/** Runs a command line in this process, on a data folder of the test. */
async function cadrier(...argv: string[]): Promise<Outcome> {
  let out = ''
  let errors = ''
  const code = await run(argv, {
    print: (text) => (out += text),
    complain: (line) => (errors += `${line}\n`),
    progress: (line) => shown.push(line),
    now: () => new Date(2026, 10, 22, 12),
    application(dataDir = join(folder, 'own-data')) {
      const application = createApplication({ dataDir, resourcesDir, validateOutput: true })
      applications.push(application)
      return Promise.resolve(application)
    },
    pageRoot: join(folder, 'page'),
    interrupted: () => Promise.resolve(),
  })
  return { code, out, errors }
}

describe('cadrier --help', () => {
  it('explains every command in French', async () => {
    for (const argv of [['--help'], ['-h'], ['check', '--help']]) {
      const { code, out } = await cadrier(...argv)
      expect(code).toBe(0)
      for (const word of [
        'examples',
        'example NOM',
        'check',
        'export',
        'profiles',
        '--profile ID|FICHIER.json',
        'import',
        'referential FICHIER',
        'list',
        'search',
        'serve',
        '--gate',
        `--as ${ownFormats.join(',')} `,
        standardFormats.join(','),
      ]) {
        expect(out).toContain(word)
      }
    }
  })
})

describe('usage', () => {
  it.each([
    [[], /Indiquez une commande/],
    [['burn'], /«\u202fburn\u202f» n’existe pas/],
    [['constructor'], /n’existe pas/],
    [['check'], /au moins un fichier/],
    [['check', 'a.json', '--gate', 'demain'], /--gate.*conception, cfvu, ouverture, audit/],
    [['check', 'a.json', '--date', '22/11/2026'], /AAAA-MM-JJ/],
    [['check', 'a.json', '--date', '2026-02-30'], /AAAA-MM-JJ/],
    [['check', 'a.json', '--format', 'xml'], /text, json/],
    [['check', 'a.json', '--colour'], /--colour/],
    [['check', 'a.json', '--gate'], /--gate.*attend une valeur/],
    [['export', 'a.json'], /--to DOSSIER/],
    [['export', 'a.json', '--to', 'out', '--as', 'docx,odt'], /«\u202fodt\u202f»/],
    [['example'], /evaluation-authentique, empreinte-formation/],
    [['examples', 'more'], /de trop/],
    [['profiles', 'more'], /de trop/],
    [['search'], /au moins un mot/],
    [['serve', '--port', '99999'], /port/],
    [['serve', '--no-open'], /npm run build/],
  ])('%j is refused with what to do, code 2', async (argv, message) => {
    const { code, out, errors } = await cadrier(...argv)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(errors).toMatch(message)
    expect(errors).toContain('cadrier --help')
  })
})

describe('examples', () => {
  it('names them one a line', async () => {
    expect(await cadrier('examples')).toEqual({
      code: 0,
      out: 'evaluation-authentique\nempreinte-formation\n',
      errors: '',
    })
  })

  it('writes one, to the terminal or to a file, with the institution it inherits from', async () => {
    const { out } = await cadrier('example', 'evaluation-authentique')
    expect(JSON.parse(out)).toMatchObject({ format: 'cadrier-definition', institution: { name: expect.anything() } })
    const path = join(folder, 'new', 'ex.json')
    expect((await cadrier('example', 'evaluation-authentique', '--out', path)).out).toBe(`${path}\n`)
    expect(await readFile(path, 'utf8')).toBe(out)
  })

  it('says that it replaces a file', async () => {
    const path = join(folder, 'ex.json')
    await writeFile(path, 'earlier')
    const { code, out, errors } = await cadrier('example', 'evaluation-authentique', '--out', path)
    expect({ code, out, errors }).toEqual({ code: 0, out: `${path}\n`, errors: `${path}\u00a0: fichier remplacé.\n` })
    expect(await readFile(path, 'utf8')).not.toBe('earlier')
  })

  it('refuses another name', async () => {
    const { code, errors } = await cadrier('example', 'autre')
    expect(code).toBe(2)
    expect(errors).toContain('«\u202fautre\u202f»')
  })
})

describe('check', () => {
  it('prints one object for one file and a list for several', async () => {
    const one = await cadrier('check', exampleFile, '--format', 'json', '--date', '2026-11-22')
    const result = JSON.parse(one.out) as Record<string, unknown>
    expect(Object.keys(result)).toEqual(['definition', 'frameworks', 'gate', 'date', 'verdict', 'counts', 'findings'])
    expect(result).toMatchObject({ gate: 'cfvu', date: '2026-11-22', definition: { formatVersion: 2 } })
    const two = await cadrier('check', exampleFile, exampleFile, '--format', 'json', '--date', '2026-11-22')
    expect(JSON.parse(two.out)).toEqual([result, result])
  })

  it('gives each finding the published keys', async () => {
    const blank = join(folder, 'blank.json')
    const file = JSON.parse(await readFile(exampleFile, 'utf8')) as { definition: { identity: { duration: null } } }
    file.definition.identity.duration = null
    await writeFile(blank, JSON.stringify(file))
    const { code, out } = await cadrier('check', blank, '--format', 'json')
    expect(code).toBe(1)
    const { findings, counts } = JSON.parse(out) as {
      findings: Record<string, unknown>[]
      counts: { blocking: number }
    }
    expect(counts.blocking).toBeGreaterThan(0)
    for (const finding of findings) {
      expect(Object.keys(finding)).toEqual([
        'requirement',
        'aliases',
        'rule',
        'role',
        'gate',
        'severity',
        'status',
        'subject',
        'data',
        'causedBy',
        'message',
      ])
    }
  })

  it('says in French what the verdict is, today by default', async () => {
    const { out, code } = await cadrier('check', exampleFile)
    expect(code).toBe(0)
    expect(out).toMatch(/Jalon CFVU, au 22\s+novembre\s+2026\u00a0: prêt à être présenté\./)
  })

  it('looks at every file, tells the bad ones on standard error, and exits with the gravest code', async () => {
    const missing = join(folder, 'missing.json')
    const { code, out, errors } = await cadrier('check', missing, exampleFile, folder)
    expect(code).toBe(2)
    expect(out).toContain('Jalon CFVU')
    expect(errors).toContain(`${missing}\u00a0: ce fichier n’existe pas.`)
    expect(errors).toContain(`${folder}\u00a0: c’est un dossier du disque`)
  })

  it('does not wait for what is no file', async ({ skip }) => {
    if (process.platform === 'win32') skip('no named pipes in folders')
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const { code, errors } = await cadrier('check', pipe)
    expect(code).toBe(2)
    expect(errors).toContain(`${pipe}\u00a0: ce n’est pas un fichier ordinaire`)
  })

  it('neither opens nor makes a library', async () => {
    await cadrier('check', exampleFile)
    await cadrier('examples')
    expect(await readdir(folder)).toEqual([])
  })

  it('refuses a package cut short, altered, or that is no package', async () => {
    await cadrier('export', exampleFile, '--to', folder, '--as', 'cadrier')
    const [name] = await readdir(folder)
    const bytes = await readFile(join(folder, name!))
    const altered = Buffer.from(bytes)
    altered[Math.floor(bytes.length / 2)]! ^= 0xff
    const spoiled = { 'short.cadrier': bytes.subarray(0, bytes.length - 500), 'altered.cadrier': altered }
    for (const [file, content] of Object.entries(spoiled)) {
      await writeFile(join(folder, file), content)
      const { code, out, errors } = await cadrier('check', join(folder, file))
      expect(code).toBe(2)
      expect(out).toBe('')
      expect(errors).toContain(join(folder, file))
    }
  })

  it('refuses an unknown framework', async () => {
    const { code, errors } = await cadrier('check', exampleFile, '--framework', 'autre')
    expect(code).toBe(2)
    expect(errors).toContain('«\u202fautre\u202f»')
  })
})

describe('export', () => {
  it('writes the files and prints their paths', async () => {
    const to = join(folder, 'out')
    const { code, out } = await cadrier('export', exampleFile, '--to', to, '--as', 'json', '--date', '2026-11-22')
    expect(code).toBe(0)
    const [name] = await readdir(to)
    expect(out).toBe(`${join(to, name!)}\n`)
    const again = await cadrier('check', join(to, name!), '--format', 'json', '--date', '2026-11-22')
    const first = await cadrier('check', exampleFile, '--format', 'json', '--date', '2026-11-22')
    expect(again.out).toBe(first.out)
  })

  it('makes every document, the same bytes for the same day, and packages and Word documents that read back', async () => {
    const to = (name: string) => ['--to', join(folder, name), '--date', '2026-11-22'] as const
    expect((await cadrier('export', exampleFile, ...to('one'))).code).toBe(0)
    expect((await cadrier('export', exampleFile, ...to('two'))).code).toBe(0)
    const names = (await readdir(join(folder, 'one'))).sort()
    expect(names.map((name) => name.split('.')[1])).toEqual([...ownFormats].sort())
    for (const name of names) {
      expect(await readFile(join(folder, 'two', name))).toEqual(await readFile(join(folder, 'one', name)))
    }
    const named = (ending: ExportFormat) => names.find((name) => name.endsWith(ending))!
    const check = (ending: ExportFormat) =>
      cadrier('check', join(folder, 'one', named(ending)), '--format', 'json', '--date', '2026-11-22')
    for (const ending of ['cadrier', 'docx'] as const) {
      expect((await check(ending)).out).toBe((await check('json')).out)
      const back = await cadrier('export', join(folder, 'one', named(ending)), ...to(`back-${ending}`), '--as', 'json')
      expect(back.code).toBe(0)
      expect(await readFile(join(folder, `back-${ending}`, named('json')))).toEqual(
        await readFile(join(folder, 'one', named('json'))),
      )
    }
    const imported = await cadrier('import', join(folder, 'one', named('docx')))
    expect(imported).toMatchObject({ code: 0, out: expect.stringContaining('Concevoir une évaluation authentique') })
  })

  it.each([
    ['CON', ['mc-con.json']],
    ['lpt1', ['mc-lpt1.json']],
    ['Con-2', ['con-2.json']],
  ])('gives the code %s a name every system takes', async (code, names) => {
    const blank = join(folder, 'blank.json')
    const file = JSON.parse(await readFile(exampleFile, 'utf8')) as DefinitionFile
    file.definition.identity.code = code
    file.definition.identity.title.fr = ''
    await writeFile(blank, JSON.stringify(file))
    expect((await cadrier('export', blank, '--to', join(folder, 'out'), '--as', 'json')).code).toBe(0)
    expect(await readdir(join(folder, 'out'))).toEqual(names)
  })

  it('says which files of an earlier export it replaces', async () => {
    const argv = ['export', exampleFile, '--to', join(folder, 'out'), '--as', 'json']
    const { out, errors } = await cadrier(...argv)
    expect(errors).toBe('')
    expect((await cadrier(...argv)).errors).toBe(`${out.trim()}\u00a0: fichier remplacé.\n`)
  })

  it('gives two definitions of one title two names', async () => {
    const { out } = await cadrier('export', exampleFile, exampleFile, '--to', join(folder, 'out'), '--as', 'json')
    const [first, second] = out.trim().split('\n')
    expect(second).toBe(first!.replace('.json', '-2.json'))
  })

  it('writes nothing when its one file is bad', async () => {
    const bad = join(folder, 'bad.json')
    await writeFile(bad, '{')
    const { code, errors } = await cadrier('export', bad, '--to', join(folder, 'out'), '--as', 'json')
    expect(code).toBe(2)
    expect(errors).toContain('ligne 1, colonne 2')
    expect(await readdir(folder)).toEqual(['bad.json'])
  })

  it('names a place that cannot be written, and leaves it as it was', async () => {
    await writeFile(join(folder, 'plain'), '')
    const { code, errors } = await cadrier('export', exampleFile, '--to', join(folder, 'plain'), '--as', 'json')
    expect(code).toBe(2)
    expect(errors).toContain(join(folder, 'plain'))
    expect(await readdir(folder)).toEqual(['plain'])
  })
})

describe('export of several files', () => {
  /** The example with another code, title and price. */
  async function variant(name: string, code: string, title: string, price: number | null): Promise<string> {
    const file = JSON.parse(await readFile(exampleFile, 'utf8')) as DefinitionFile
    file.definition.identity.code = code
    file.definition.identity.title.fr = title
    file.definition.budget.price = price
    const path = join(folder, name)
    await writeFile(path, JSON.stringify(file))
    return path
  }

  it('goes on after a bad one, tells it, and sums the session up for people and for spreadsheets', async () => {
    const to = join(folder, 'out')
    const bad = join(folder, 'bad.json')
    await writeFile(bad, '{')
    const tricky = await variant('tricky.json', '=1+1', 'Un titre\u00a0; avec "guillemets"', null)
    const { code, out, errors } = await cadrier(
      ...['export', exampleFile, bad, tricky, '--to', to, '--as', 'docx,json', '--date', '2026-11-22'],
    )
    expect(code).toBe(2)
    expect(errors).toContain('ligne 1, colonne 2')
    expect(errors).toContain('1 fichier n’a donné aucun document sur 3.')
    const names = out
      .trim()
      .split('\n')
      .map((path) => path.slice(to.length + 1))
    expect(names).toHaveLength(6)
    expect(names.slice(4)).toEqual(['session.csv', 'session.docx'])
    expect((await readdir(to)).sort()).toEqual([...names].sort())
    expect(shown.filter((line) => line !== '')).toEqual([`[1/3] ${exampleFile}`, `[2/3] ${bad}`, `[3/3] ${tricky}`])

    const csv = (await readFile(join(to, 'session.csv'))).toString('utf8')
    expect(csv.startsWith('\ufeffCode;Intitulé;Établissement;Heures;ECTS;')).toBe(true)
    const [, first, second, third] = csv.split('\r\n')
    const example = JSON.parse(await readFile(exampleFile, 'utf8')) as DefinitionFile
    const { duration, ects } = example.definition.identity
    expect(first!.split(';').slice(2, 7)).toEqual([
      'Université des Rives',
      String(duration! / 60).replace('.', ','),
      String(ects! / 2).replace('.', ','),
      String(example.definition.budget.price! / 100).replace('.', ','),
      'Prêt',
    ])
    expect(first).toContain(names.slice(0, 2).join(', '))
    expect(second).toMatch(/^;bad\.json;;;;;;;;;;;;bad\.json.*ligne 1, colonne 2/)
    // No text of a dossier can be a formula, and separators stay in their cell.
    expect(third!.startsWith(`'=1+1;"Un titre\u00a0; avec ""guillemets""";`)).toBe(true)

    const word = unzipSync(await readFile(join(to, 'session.docx')))
    const text = strFromU8(word['word/document.xml']!)
    for (const said of ['Université des Rives', '=1+1', 'bad.json', '2 fichiers', 'Prêt', 'Séance visée'])
      expect(text).toContain(said)
    // Names of files are in the table of values: here each would make its row a page long.
    expect(text).not.toContain(names[0])
  })

  it('says in the summary which formats a dossier is not ready for, beside the files it gave', async () => {
    const to = join(folder, 'out')
    const one = await variant('one.json', 'UN', 'Premier', 10_000)
    const two = await variant('two.json', 'DEUX', 'Second', 10_000)
    const { code, errors } = await cadrier('export', one, two, '--to', to, '--as', 'json,lheo')
    expect(code).toBe(2)
    expect(errors).not.toContain('aucun document')
    const rows = (await readFile(join(to, 'session.csv'), 'utf8')).trim().split('\r\n')
    expect(rows[1]).toMatch(/;un-premier\.json;[^;]*LHEO[^;]*SIRET/)
    expect(rows[2]).toMatch(/;deux-second\.json;[^;]*LHEO[^;]*SIRET/)
    const text = strFromU8(unzipSync(await readFile(join(to, 'session.docx')))['word/document.xml']!)
    for (const said of ['2 dossiers n’ont pas pu être produits en entier', '1 fichier', 'SIRET'])
      expect(text).toContain(said)
  })

  it('writes the documents of a file whole or not at all', async () => {
    const to = join(folder, 'out')
    const first = await variant('first.json', 'UN', 'Premier', 10_000)
    const second = await variant('second.json', 'DEUX', 'Second', 10_000)
    // A folder has the name of the second document of the first file.
    await mkdir(join(to, 'un-premier.json'), { recursive: true })
    const { code, errors } = await cadrier('export', first, second, '--to', to, '--as', 'html,json')
    expect(code).toBe(2)
    expect(errors).toContain('un-premier.json')
    expect((await readdir(to)).sort()).toEqual([
      'deux-second.html',
      'deux-second.json',
      'session.csv',
      'session.docx',
      'un-premier.json',
    ])
  })

  it('stops before anything is written when the documents asked for do not exist', async () => {
    const to = join(folder, 'out')
    const { code, errors } = await cadrier(
      ...['export', exampleFile, exampleFile, '--to', to, '--as', 'docx', '--profile', 'inconnu'],
    )
    expect(code).toBe(2)
    expect(errors).toContain('«\u202finconnu\u202f»')
    expect(existsSync(to)).toBe(false)
  })
})

describe('profiles', () => {
  const own = {
    ...(JSON.parse(readFileSync(join(resourcesDir, 'profiles', 'mccc.json'), 'utf8')) as object),
    id: 'maison',
    title: 'Fiche maison',
  }
  const written = async (name: string, content: unknown) => {
    const path = join(folder, name)
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
    return path
  }

  it('lists an id and a title a line, those of the institution last', async () => {
    const shipped = JSON.parse(readFileSync(join(resourcesDir, 'profiles', 'index.json'), 'utf8')) as string[]
    await mkdir(join(folder, 'own-data', 'profiles'), { recursive: true })
    await writeFile(join(folder, 'own-data', 'profiles', 'maison.json'), JSON.stringify(own))
    const { code, out } = await cadrier('profiles')
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\n')
    expect(lines.map((line) => line.split('\t')[0])).toEqual([...shipped, 'maison'])
    expect(lines[0]).toBe('cfvu\tDossier CFVU')
    expect(lines.at(-1)).toBe('maison\tFiche maison')
  })

  it('lists the blocks a profile is made of', async () => {
    const { code, out } = await cadrier('profiles', '--blocks')
    expect(code).toBe(0)
    expect(out).toContain('besoin\tBesoin et opportunité\n')
    expect(out.trimEnd().split('\n')).toHaveLength(33)
  })

  it('makes the documents of a profile of another library', async () => {
    await mkdir(join(folder, 'elsewhere', 'profiles'), { recursive: true })
    await writeFile(join(folder, 'elsewhere', 'profiles', 'maison.json'), JSON.stringify(own))
    const asked = ['export', exampleFile, '--to', join(folder, 'out'), '--as', 'html', '--profile', 'maison']
    expect((await cadrier(...asked)).code).toBe(2)
    const { code, out } = await cadrier(...asked, '--data-dir', join(folder, 'elsewhere'))
    expect(code).toBe(0)
    expect(out).toMatch(/-maison\.html$/m)
  })

  it('makes the documents of a file of one’s own, beside those that are shipped', async () => {
    const to = join(folder, 'out')
    const path = await written('maison.json', { ...own, title: 'Fiche maison', kind: 'Une fiche bien à nous' })
    const { code, out } = await cadrier(
      ...['export', exampleFile, '--to', to, '--as', 'html', '--profile', `${path},synthese`],
    )
    expect(code).toBe(0)
    const names = out.trim().split('\n')
    expect(names.map((name) => /-(maison|synthese)\.html$/.exec(name)?.[1])).toEqual(['maison', 'synthese'])
    expect(await readFile(names[0]!, 'utf8')).toContain('Une fiche bien à nous')
  })

  it('makes those of a file that is the copy of a shipped one', async () => {
    const path = join(resourcesDir, 'profiles', 'mccc.json')
    const to = join(folder, 'out')
    expect((await cadrier('export', exampleFile, '--to', to, '--as', 'html', '--profile', path)).code).toBe(0)
  })

  it.each([
    ['is unknown', () => Promise.resolve('inconnu'), /«\u202finconnu\u202f».*cfvu/],
    ['is not JSON', () => written('p.json', '{'), /p\.json n’est pas du JSON/],
    [
      'names an unknown block',
      () => written('p.json', { ...own, body: [{ block: 'x' }] }),
      /p\.json, \$\.body\[0\]\.block/,
    ],
    ['is newer', () => written('p.json', { ...own, formatVersion: 99 }), /p\.json, \$\.formatVersion/],
    ['says too much', () => written('p.json', { ...own, colour: 'red' }), /p\.json, \$.*colour/],
    [
      'has an id that is no name',
      () => written('p.json', { ...own, id: 'Maison é' }),
      /\$\.id.*lettres minuscules.*tirets/,
    ],
    [
      'has the id of a shipped one and says something else',
      () => written('p.json', { ...own, id: 'cfvu' }),
      /«\u202fcfvu\u202f» est livré/,
    ],
    ['is not there', () => Promise.resolve(join(folder, 'none.json')), /none\.json.*n’existe pas/],
  ])('one that %s is refused with its place, and nothing is written', async (_what, given, message) => {
    const to = join(folder, 'out')
    const { code, errors } = await cadrier('export', exampleFile, '--to', to, '--profile', await given())
    expect(code).toBe(2)
    expect(errors).toMatch(message)
    expect(existsSync(to)).toBe(false)
  })
})

describe('library', () => {
  it('holds the two examples, lists, imports and searches', async () => {
    const data = ['--data-dir', join(folder, 'data')]
    const list = await cadrier('list', ...data)
    expect(list.out.trim().split('\n')).toHaveLength(2)
    const imported = await cadrier('import', exampleFile, ...data)
    expect(imported.code).toBe(0)
    expect(imported.out).toContain('Concevoir une évaluation authentique')
    expect(imported.errors).toMatch(/avait déjà ce dossier .*Le fichier dit la même chose/)
    expect((await cadrier('list', ...data)).out.trim().split('\n')).toHaveLength(3)
    const found = await cadrier('search', 'evaluation', 'AUTHENTIQUE', ...data)
    expect(found.out).toContain('Concevoir une évaluation authentique')
    expect((await cadrier('search', 'xylophone', ...data)).errors).toContain('Aucun dossier')
  })

  it('says what was changed in Word, takes what it is told, and keeps the rest in a sheet', async () => {
    const edited = join(folder, 'revu.docx')
    await writeFile(edited, await editedExample())

    const kept = await cadrier('import', edited)
    expect(kept.code).toBe(0)
    expect(kept.errors).toContain('3 différences')
    expect(kept.errors).toMatch(/need\.analysis\n {4}2\. Besoin[^]*\n {6}\+ Les organismes doivent prouver/)
    expect(kept.errors).toMatch(/budget\.price[^]*- 600[^]*\+ 650 €/)
    expect(kept.errors).toMatch(/Sans champ connu[^]*\+ À revoir avec la composante\./)
    expect(kept.errors).toMatch(/Aucun champ n’a été changé\u202f; 3 passages sont gardés/)

    const taken = await cadrier('import', edited, '--take', 'budget.price')
    expect(taken.errors).toMatch(/1 champ a pris son nouveau texte\u202f; 2 passages sont gardés/)
    expect((await cadrier('import', edited, '--take', 'all')).errors).toMatch(/2 champs ont pris/)
    expect(await cadrier('import', edited, '--take', 'need.sector')).toMatchObject({
      code: 2,
      out: '',
      errors: expect.stringMatching(/need\.sector.*revu\.docx/),
    })

    const checked = await cadrier('check', edited, '--date', '2026-11-22')
    expect(checked.errors).toMatch(/modifié dans Word \(3 différences\)/)
  })

  it('says that it keeps its own record of the institution of a file', async () => {
    const data = ['--data-dir', join(folder, 'data')]
    const other = join(folder, 'other.json')
    const file = JSON.parse(await readFile(exampleFile, 'utf8')) as { institution: { region: string } }
    file.institution.region = 'Ailleurs'
    await writeFile(other, JSON.stringify(file))
    const { code, errors } = await cadrier('import', other, ...data)
    expect(code).toBe(0)
    const kept = 'La fiche «\u202fUniversité des Rives\u202f» de la bibliothèque diffère'
    expect(errors).toContain(kept)
    expect((await cadrier('import', exampleFile, ...data)).errors).not.toContain(kept)
  })

  it('is left as it was by a bad file', async () => {
    const data = ['--data-dir', join(folder, 'data')]
    const bad = join(folder, 'bad.json')
    await writeFile(bad, '{}')
    const before = await cadrier('list', ...data)
    const { code, errors } = await cadrier('import', bad, ...data)
    expect(code).toBe(2)
    expect(errors).toContain('pas un dossier de micro-certification')
    expect(await cadrier('list', ...data)).toEqual(before)
  })

  it('says that the system makes no folder there', async ({ skip }) => {
    if (!existsSync('/proc/self')) skip('no /proc on this system')
    const { code, errors } = await cadrier('list', '--data-dir', '/proc/cadrier/data')
    expect(code).toBe(2)
    expect(errors).toContain('/proc/cadrier/data')
  })

  it('says that a file is not a library, and leaves it alone', async () => {
    await mkdir(join(folder, 'data'))
    const file = join(folder, 'data', 'library.sqlite')
    await writeFile(file, 'not a database at all')
    const { code, errors } = await cadrier('list', '--data-dir', join(folder, 'data'))
    expect(code).toBe(2)
    expect(errors).toContain(file)
    expect(await readFile(file, 'utf8')).toBe('not a database at all')
  })
})
