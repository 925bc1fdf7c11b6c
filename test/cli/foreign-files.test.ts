import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { blankFile } from '../dossier/filled-definition.ts'
import { commandLine } from './command-line.ts'

const { cadrier, folder } = commandLine()

async function file(name: string, content: string | Uint8Array | object): Promise<string> {
  const path = join(folder(), name)
  const written = typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content)
  await writeFile(path, written)
  return path
}

const achievement = {
  ...{ id: 'urn:a', type: ['Achievement'], name: 'Badge', description: 'D', criteria: { narrative: 'C' } },
}
const badge2 = {
  ...{ '@context': 'https://w3id.org/openbadges/v2', type: 'BadgeClass', id: 'https://example.org/b', name: 'B' },
}
const ficheHeader = 'Numero_Fiche;Bloc_Competences_Code;Bloc_Competences_Libelle\nRNCP1;RNCP1BC01;Évaluer\n'

describe('a file that is near those that are read', () => {
  it.each<[string, string | Uint8Array | object, string, string]>([
    ['badge.json', badge2, 'Open Badges 2.0', 'version 3.0'],
    ['assertion.json', { ...badge2, type: 'Assertion' }, 'Open Badges 2.0', 'version 3.0'],
    ['hosted.json', { uid: '1', recipient: {}, badge: 'https://example.org/b', verify: {} }, 'Open Badges 2.0', '3.0'],
    ['soutien.json', { type: ['VerifiableCredential', 'EndorsementCredential'] }, 'soutien', 'le badge lui-même'],
    ['badge.png', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), 'image', 'fichier JSON du badge'],
    ['badge.svg', '<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'image', 'fichier JSON du badge'],
    ['signe.txt', 'eyJhbGciOiJSUzI1NiJ9.eyJ2YyI6e319.c2ln', 'signé', 'non signé'],
    [
      'fiche.json',
      { identifier: 'x', title: 'T', creator: 'C', lastChangeDateTime: '2026-01-01T00:00:00Z' },
      'sans ses éléments',
      'CFPackage',
    ],
    ['liste.json', [achievement, achievement], 'plusieurs', 'fichier à elle'],
    ['rncp.xml', '<?xml version="1.0"?>\n<FICHES><FICHE/></FICHES>', 'référentiel', 'cadrier referential'],
    ['rncp.csv', ficheHeader, 'référentiel', 'Reprendre d’un référentiel'],
    ['excel.csv', Buffer.from(`sep=;\r\n${ficheHeader}`, 'latin1'), 'référentiel', 'Reprendre d’un référentiel'],
    ['skills_fr.csv', 'conceptType,conceptUri,preferredLabel\nSkill,u,l\n', 'référentiel', 'cadrier referential'],
    ['rome.csv', 'code_rome,libelle_rome\nK1,l\n', 'référentiel', 'cadrier referential'],
    [
      'export-fiches-rncp.zip',
      zipSync({ 'export_fiches_RNCP_V4_1_2026-11-20.xml': Buffer.from('<FICHES/>') }),
      'référentiel',
      'cadrier referential',
    ],
    ['grille.csv', 'Réf;Énoncé\nA;Décrire\nB;Mesurer', 'tableau', 'Reprendre d’un référentiel'],
    [
      'excel-grille.csv',
      Buffer.from('R\xe9f;\xc9nonc\xe9\nA;D\xe9crire\n', 'latin1'),
      'tableau',
      'cadrier referential',
    ],
    ['note.txt', 'Bonjour,\nvoici, pour vous, le texte.\n', 'ce texte', 'Open Badges 3.0'],
    ['vieux.txt', Buffer.from('Voil\xe0\n', 'latin1'), 'UTF-8', '.jsonld ou .csv'],
    ['random.zip', zipSync({ 'a.txt': Buffer.from('a') }), 'n’est pas un paquet Cadrier.', 'Choisissez un fichier'],
    ['coupe.json', '{"format": "cadrier-def', 'ligne 1, colonne 24', 'téléchargez-le ou exportez-le à nouveau'],
    ['vide.json', '', 'est vide', 'téléchargez-le ou exportez-le à nouveau'],
  ])('is told for what it is, with what to do: %s', async (name, content, what, next) => {
    const path = await file(name, content)
    for (const command of ['import', 'validate']) {
      const { code, errors } = await cadrier(command, path)
      expect(code).toBe(2)
      expect(errors).toContain(what)
      expect(errors).toContain(next)
    }
  })

  it('a list of one badge is that badge', async () => {
    const { code, out } = await cadrier('import', await file('un.json', [achievement]))
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('Badge') as string })
  })
})

describe('an encoding that says its name', () => {
  it('is read: UTF-16 of a shell, the declaration of an offer', async () => {
    const { out } = await cadrier('example', 'evaluation-authentique')
    for (const mark of ['\uFEFF', '']) {
      const path = await file('utf16.json', Buffer.from(`${mark}${out}`, 'utf16le'))
      expect((await cadrier('validate', path)).code).toBe(mark === '' ? 2 : 0)
    }
    const offer = '<?xml version="1.0" encoding="ISO-8859-1"?><lheo>é</lheo>'
    const { errors } = await cadrier('validate', await file('offre.xml', Buffer.from(offer, 'latin1')))
    expect(errors).toContain('/lheo/offres')
  })
})

describe('an export of a dossier with hardly a word', () => {
  it('says of each format what it cannot do without, and writes those that can be', async () => {
    const { definition } = blankFile()
    definition.identity.title = { fr: 'Titre' }
    const path = await file('presque.json', { ...blankFile(), definition })
    const to = join(folder(), 'out')
    const { code, errors } = await cadrier('export', path, '--to', to, '--as', 'ob3,case,elm,schemaorg')
    expect(code).toBe(2)
    expect(errors).toContain(`${path}\u00a0:\n`)
    expect(errors).toContain('CASE 1.1')
    expect(errors).toContain('  - Compétences et AAV › Compétences\n')
    expect(errors).toContain('ELM')
    const names = await readdir(to)
    expect(names.filter((name) => !name.includes('.pertes.'))).toEqual(['titre.ob3.json', 'titre.schemaorg.jsonld'])
    expect(
      (await cadrier('validate', ...names.filter((name) => !name.endsWith('.txt')).map((name) => join(to, name)))).code,
    ).toBe(0)
  })

  it('where no format can be, says what is missing of all', async () => {
    const path = await file('vide.json', blankFile())
    const to = join(folder(), 'out')
    const { code, errors } = await cadrier('export', path, '--to', to, '--as', 'ob3,case,moodle')
    expect(code).toBe(2)
    expect(errors).toContain(`${path}\u00a0:\n`)
    // Each format is followed by what it lacks.
    expect(errors.split('› Intitulé')).toHaveLength(4)
    expect(errors).toContain('Compétences et AAV › Compétences')
    expect(errors).toContain('Moodle')
    await expect(readdir(to)).rejects.toThrow('ENOENT')
  })
})
