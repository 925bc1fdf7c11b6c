import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDefinition } from '../../electron/core/read-definition.ts'
import { Refusal } from '../../electron/core/refusal.ts'
import { readWordDossier } from '../../electron/core/word/read-word-dossier.ts'
import { wordLimits } from '../../electron/core/word/word-parts.ts'
import { blankOf } from '../../shared/definition/blank.ts'
import { definitionFileSchema, type DefinitionFile } from '../../shared/definition/definition-file.ts'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { canonicalJson, fingerprint } from '../../shared/definition/fingerprint.ts'
import { courseDocx } from '../course-sheet/made-docx.ts'
import { countingIds, wordedBy } from '../dossier/filled-definition.ts'
import {
  exampleFile,
  exampleNames,
  shippedFrameworks,
  shippedProfile,
  shippedProfileIds,
} from '../render/example-dossiers.ts'
import { ooxmlFaults } from '../render/ooxml-lint.ts'
import { pythonDocx } from './python-docx.ts'
import { shortWordOf, wordOf, withParts } from './made-word.ts'

const item = 'customXml/item1.xml'

async function readBack(bytes: Uint8Array, name = 'dossier.docx') {
  return readDefinition({ name, base64: Buffer.from(bytes).toString('base64') })
}

async function refusalOf(bytes: Uint8Array, name = 'dossier.docx') {
  try {
    await readBack(bytes, name)
  } catch (error) {
    if (error instanceof Refusal) return error.problem
    throw error
  }
  throw new Error('the file was accepted')
}

describe('a Word document gives back the definition it was made from', () => {
  test.each(exampleNames)('%s', async (name) => {
    const file = exampleFile(name)
    const read = await readBack(await wordOf(file, 214))
    expect(canonicalJson(read.file)).toBe(canonicalJson(file))
    expect(read.revision).toBe(214)
  })

  test.each(
    exampleNames.flatMap((name) =>
      shippedProfileIds
        .filter((id) => shippedProfile(id).readers === 'internal')
        .map((id) => ({ name, profile: shippedProfile(id), id })),
    ),
  )('$name as $id', async ({ name, profile }) => {
    const file = exampleFile(name)
    const bytes = await wordOf(file, 214, shippedFrameworks(), profile)
    expect(canonicalJson((await readBack(bytes)).file)).toBe(canonicalJson(file))
    const read = await readWordDossier(bytes)
    expect(read).toMatchObject({ ok: true, profile })
  })

  test('a blank one, without an institution', async () => {
    const definition = blankOf(definitionSchema, countingIds()) as DefinitionFile['definition']
    const file: DefinitionFile = { format: 'cadrier-definition', formatVersion: 2, definition, institution: null }
    expect((await readBack(await wordOf(file))).file).toEqual(file)
  })

  test('whatever is written in it', async () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom(
          '\ufffe\uffff',
          '\u0000\u0007\u001b',
          'un\ndeux\r\ntrois\ttab\u2028quatre\u0085',
          ']]>&amp;<![CDATA[</content>',
          'מיקרו־הסמכה',
          '👩🏽‍🔬',
          '  deux  espaces  ',
          '\\ufffe \\" \\\\',
        ),
      )
      .filter((value) => value.isWellFormed())
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 12 }), fc.nat(2), async (texts, items) => {
        const file = wordedBy(texts, items)
        expect(definitionFileSchema.safeParse(file).success).toBe(true)
        const bytes = shortWordOf(file)
        expect(canonicalJson((await readBack(bytes)).file)).toBe(canonicalJson(file))
        expect(ooxmlFaults(bytes)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('made again from itself, it is the same bytes', async () => {
    const bytes = await wordOf(exampleFile('empreinte-formation'), 7)
    const { file, revision } = await readBack(bytes)
    expect(Buffer.from(await wordOf(file, revision)).equals(Buffer.from(bytes))).toBe(true)
  })
})

describe('the stamp', () => {
  const file = exampleFile('evaluation-authentique')
  const print = fingerprint(file.definition, file.institution)

  test('is there for programs, in the embedded part and in the properties', async () => {
    const bytes = await wordOf(file, 214)
    expect(ooxmlFaults(bytes)).toEqual([])
    const read = await readWordDossier(bytes)
    if (!read.ok) throw new Error(read.fault.kind)
    expect(read.stamp).toMatchObject({
      definition: file.definition.id,
      revision: 214,
      fingerprint: print,
      date: '2026-11-22',
    })
    expect(read.stamp.frameworks).toContainEqual({ id: 'digital-fcu', version: '1.0.0' })
    const properties = strFromU8(unzipSync(bytes)['docProps/custom.xml']!)
    for (const said of [file.definition.id, '>214<', print, 'digital-fcu 1.0.0', '>2026-11-22<'])
      expect(properties).toContain(said)
  })

  test('is there for readers, at the foot of the pages and in the annex on conformity', async () => {
    const parts = unzipSync(await wordOf(file, 214))
    const foot = strFromU8(parts['word/footer1.xml']!)
    expect(foot).toContain(`Édité le 22\u00a0novembre 2026 · Révision 214 · Empreinte du contenu ${print.slice(0, 12)}`)
    const text = strFromU8(parts['word/document.xml']!)
    for (const said of [file.definition.id, print]) expect(text).toContain(said)
  })

  test('says nothing of a revision that is not known', async () => {
    const parts = unzipSync(await wordOf(file))
    expect(strFromU8(parts['word/footer1.xml']!)).not.toContain('Révision')
    expect(strFromU8(parts['docProps/custom.xml']!)).not.toContain('Revision')
  })
})

describe('the definition is still there after', () => {
  const file = exampleFile('evaluation-authentique')

  test('python-docx', async () => {
    const saved = pythonDocx(shortWordOf(file), 'document.add_paragraph("Ajouté")')
    expect((await readBack(saved)).file).toEqual(file)
  })

  test('LibreOffice', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cadrier-word-'))
    try {
      writeFileSync(join(folder, 'dossier.docx'), shortWordOf(file))
      const profile = `-env:UserInstallation=file://${folder}/profile`
      execFileSync(
        'soffice',
        [
          '--headless',
          profile,
          '--convert-to',
          'docx',
          '--outdir',
          join(folder, 'saved'),
          join(folder, 'dossier.docx'),
        ],
        { stdio: 'pipe' },
      )
      expect((await readBack(readFileSync(join(folder, 'saved', 'dossier.docx')))).file).toEqual(file)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('a program that writes the part in its own way', async () => {
    const parts: Record<string, Uint8Array> = unzipSync(shortWordOf(file))
    const xml = strFromU8(parts[item]!)
      .replace('xmlns=', 'xmlns:c=')
      .replace(/<(\/?)(dossier|stamp|framework|content)\b/g, '<$1c:$2')
      .replace('encoding="UTF-8"', 'encoding="UTF-16"')
      .replaceAll('é', '&#233;')
    delete parts[item]
    parts['customXml/item1.xml'] = strToU8('<bibliography xmlns="urn:other"/>')
    parts['customXml/item3.xml'] = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'))
    expect((await readBack(zipSync(parts))).file).toEqual(file)
  })
})

describe('a Word document that cannot be read back is refused with the reason', () => {
  const file = exampleFile('evaluation-authentique')

  test('made by someone else', async () => {
    const problem = await refusalOf(courseDocx(), 'cours.docx')
    expect(problem).toMatchObject({ code: 'not-a-dossier', place: { file: 'cours.docx' } })
    expect(problem.message).toMatch(/n’a pas été fait par Cadrier/)
    expect(problem.next).toMatch(/onglet Fiche/)
  })

  test.each(shippedProfileIds.filter((id) => shippedProfile(id).readers === 'public'))(
    'made for the public (%s), which never carries the definition',
    async (id) => {
      const bytes = await wordOf(file, 214, shippedFrameworks(), shippedProfile(id))
      const everything = Object.values(unzipSync(bytes)).map((part) => strFromU8(part))
      expect(everything.some((part) => part.includes('cadrier-definition'))).toBe(false)
      for (const saved of [bytes, pythonDocx(bytes, 'pass')]) {
        const problem = await refusalOf(saved)
        expect(problem.code).toBe('not-a-dossier')
        expect(problem.message).toMatch(/édition du 22\u00a0novembre 2026.*fait pour le public.*jamais la définition/)
        expect(problem.next).toMatch(/document interne/)
      }
    },
  )

  test('made by Cadrier, saved by a program that did not keep the definition', async () => {
    const problem = await refusalOf(withParts(shortWordOf(file), { [item]: null }))
    expect(problem.code).toBe('invalid-package')
    expect(problem.message).toMatch(/vient bien de Cadrier \(édition du 22\u00a0novembre 2026\).*n’a pas gardé/)
  })

  test.each<[string, (xml: string) => string]>([
    ['a letter changed', (xml) => xml.replace('Concevoir', 'Concevoit')],
    ['cut short', (xml) => `${xml.slice(0, 5_000)}</content></dossier>`],
    ['no longer XML', (xml) => xml.slice(0, 5_000)],
    ['an entity of one’s own', (xml) => xml.replace('Concevoir', '&evil;')],
    ['without its stamp', (xml) => xml.replace(/<stamp.*<\/stamp>/, '')],
  ])('damaged: %s', async (_, change) => {
    const problem = await refusalOf(withParts(shortWordOf(file), { [item]: change }))
    expect(problem.code).toBe('invalid-package')
    expect(problem.message).toMatch(/empreinte ne correspond plus/)
  })

  test('a document type is not read', async () => {
    const typed = withParts(shortWordOf(file), {
      [item]: (xml) => xml.replace('<dossier', '<!DOCTYPE dossier [<!ENTITY a "b">]><dossier'),
    })
    expect((await refusalOf(typed)).code).toBe('invalid-package')
  })

  test('of a later version', async () => {
    const later = withParts(shortWordOf(file), { [item]: (xml) => xml.replace('dossier:1"', 'dossier:2"') })
    expect(await refusalOf(later)).toMatchObject({
      code: 'newer-format',
      next: expect.stringMatching(/Mettez Cadrier/),
    })
  })

  test('with a definition of a later format', async () => {
    const later = withParts(shortWordOf(file), {
      [item]: (xml) => {
        const json = canonicalJson({ ...file, formatVersion: 99 })
        const hash = createHash('sha256').update(json).digest('hex')
        return xml.replace(
          /<content.*<\/content>/,
          () => `<content sha256="${hash}">${json.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</content>`,
        )
      },
    })
    expect((await refusalOf(later)).code).toBe('newer-format')
  })

  test('cut short', async () => {
    const bytes = shortWordOf(file)
    const problem = await refusalOf(bytes.subarray(0, bytes.length / 2))
    expect(problem.code).toBe('invalid-package')
    expect(problem.message).toMatch(/document Word est tronqué/)
  })

  test('protected by a password', async () => {
    const problem = await refusalOf(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]))
    expect(problem.message).toMatch(/mot de passe/)
  })

  test('inflated without end', async () => {
    const parts: Record<string, Uint8Array> = unzipSync(shortWordOf(file))
    parts['word/bomb.xml'] = new Uint8Array(wordLimits.part + 1)
    expect((await refusalOf(zipSync(parts))).code).toBe('too-large')
  })
})
