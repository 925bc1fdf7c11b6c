import fc from 'fast-check'
import { noPictures } from '../../electron/core/render/pictures.ts'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dossierPdf, readPdfFonts } from '../../electron/core/render/pdf/dossier-pdf.ts'
import { drawableText } from '../../electron/core/render/pdf/drawable-text.ts'
import { headingsOf, type DossierDocument } from '../../shared/dossier/document.ts'
import { textsOf } from '../../shared/dossier/document-text.ts'
import { blankFile, filledFile } from '../dossier/filled-definition.ts'
import { awkwardNode, documentOf } from './awkward-nodes.ts'
import {
  dossierFor,
  exampleFile,
  exampleNames,
  frameworksWithoutRequirements,
  pdfTemplate,
} from './example-dossiers.ts'

const pdfOf = async (dossier: DossierDocument) => dossierPdf(dossier, noPictures, await pdfTemplate())

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cadrier-pdf-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What a program of poppler says of a PDF. */
function asked(program: string, pdf: Uint8Array, ...options: string[]): string {
  const file = join(folder, 'dossier.pdf')
  writeFileSync(file, pdf)
  const named = program === 'pdftotext' ? [...options, file, '-'] : [...options, file]
  return execFileSync(program, named, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28 })
}

/** Text as it compares: without spaces and without the hyphens that a line end puts in or takes. */
const squeezed = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad\u2010-]+/gu, '')

describe.each(exampleNames)('the PDF of %s', (name) => {
  const dossier = dossierFor(exampleFile(name))
  let pdf: Uint8Array
  beforeAll(async () => {
    pdf = await pdfOf(dossier)
  })

  test('says it is PDF/UA-1, tagged, titled, in French, and by the institution', () => {
    const told = asked('pdfinfo', pdf)
    expect(told).toContain(`${dossier.title}\n`)
    expect(told).toMatch(new RegExp(`^Author: +${dossier.author}$`, 'm'))
    expect(told).toMatch(/^Tagged: +yes$/m)
    const bytes = Buffer.from(pdf).toString('latin1')
    expect(bytes).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(bytes).toMatch(/\/Lang \(fr-FR\)/)
    expect(bytes).toMatch(/\/DisplayDocTitle true/)
  })

  test('has the headings of the dossier, in order and at their level', () => {
    const tagged = [...asked('pdfinfo', pdf, '-struct').matchAll(/^ *H(\d)\b/gm)].map(([, level]) => Number(level))
    // The contents have a title, which they do not name.
    expect(tagged).toEqual([1, ...headingsOf(dossier).map(({ level }) => level)])
  })

  test('every table has header cells that say of what', () => {
    const tables = asked('pdfinfo', pdf, '-struct')
      .split(/^ *Table\b.*$/m)
      .slice(1)
    const drawn = dossier.sections.flatMap(({ nodes }) => nodes).filter(({ kind }) => kind === 'table')
    expect(tables).toHaveLength(drawn.length)
    expect(tables.filter((table) => !/^ *TH\b.*\n *\/Scope \/Column$/m.test(table))).toEqual([])
  })

  test('carries every font it uses', () => {
    const fonts = asked('pdffonts', pdf).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(2)
    // Embedded, subset, with the characters they stand for.
    expect(fonts.filter((line) => !/ yes yes yes /.test(line))).toEqual([])
  })

  test('shows every text of the dossier', () => {
    const shown = squeezed(asked('pdftotext', pdf, '-raw', '-enc', 'UTF-8'))
    const pages = asked('pdftotext', pdf, '-raw', '-enc', 'UTF-8')
      .split('\f')
      .map((page) => {
        const around = [dossier.header, ...dossier.footer].map(squeezed)
        const text = squeezed(page).replace(/Page\d+sur\d+/, '')
        return around.reduce((rest, part) => rest.replace(part, ''), text)
      })
      .join('')
    const isShown = (text: string) => shown.includes(text) || pages.includes(text)
    expect(textsOf(dossier).filter((text) => !isShown(squeezed(text)))).toEqual([])
  })

  test('is the same bytes twice', async () => {
    await pdfOf(documentOf([]))
    expect(Buffer.from(await pdfOf(dossier)).equals(Buffer.from(pdf))).toBe(true)
  })
})

test('a heading is tagged with its text', async () => {
  const structure = asked('pdfinfo', await pdfOf(documentOf([])), '-struct-text')
  expect(structure).toMatch(/^ *H1\b.*\n *"1\. Un"$/m)
  expect(structure).toMatch(/^ *H1\b.*\n *"Annexe A"$/m)
})

describe('any dossier makes a PDF', () => {
  test('nothing answered', async () => {
    expect((await pdfOf(dossierFor(blankFile()))).length).toBeGreaterThan(1000)
  })

  test('everything answered, in lists of none, one and four', async () => {
    for (const items of [0, 1, 4]) {
      const file = filledFile(items)
      expect((await pdfOf(dossierFor(file, frameworksWithoutRequirements(file)))).length).toBeGreaterThan(1000)
    }
  })

  test('whatever people write in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(awkwardNode, { maxLength: 6 }), async (nodes) => {
        const pdf = await pdfOf(documentOf(nodes))
        expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-')
      }),
      { numRuns: 80 },
    )
  })

  test('what a person typed is never read as instructions of the template', async () => {
    const typed = '#panic("non") $x^2$ @renvoi <etiquette> *gras* _penche_ `code` \\ // note'
    const pdf = await pdfOf(documentOf([{ kind: 'paragraph', line: [{ text: typed }] }]))
    expect(squeezed(asked('pdftotext', pdf, '-raw'))).toContain(squeezed(typed))
  })

  test('a row longer than a page goes on over the next ones', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `mot${index}`).join(' ')
    const cell = { lines: [[{ text: long }]] }
    const pdf = await pdfOf(
      documentOf([
        {
          kind: 'table',
          caption: '',
          columns: [
            { title: 'Un', share: 1 },
            { title: 'Deux', share: 3 },
          ],
          rows: [[cell, cell]],
        },
      ]),
    )
    const text = asked('pdftotext', pdf, '-raw')
    expect(text.match(/mot899\b/g)).toHaveLength(2)
  })

  test.each([[], ['bold'], ['italic'], ['bold', 'italic']] as const)(
    'other scripts are drawn in text marked %j',
    async (...marks) => {
      const pdf = await pdfOf(documentOf([{ kind: 'paragraph', line: [{ text: 'a؟ مرحبا שלום Ω я 🎓 ✓', marks }] }]))
      expect(asked('pdftotext', pdf, '-raw')).toMatch(/Ω я 🎓 ✓/)
    },
  )

  test('a character that no font has is shown by its code, and other scripts and emoji as they are', async () => {
    const pdf = await pdfOf(
      documentOf([{ kind: 'paragraph', line: [{ text: '学 שלום 🎓 ✓ مرحبا', marks: ['bold'] }] }]),
    )
    const text = asked('pdftotext', pdf, '-raw')
    expect(text).toContain('[U+5B66]')
    expect(text).toContain('🎓')
    expect(text).toContain('✓')
  })
})

describe('what can be drawn', () => {
  test('everyday characters are in every face of the first font', async () => {
    const { faces } = readPdfFonts()
    const strict = drawableText(faces, [])
    const everyday = [
      [0x20, 0x7e],
      [0xa0, 0xff],
      [0x152, 0x153],
      [0x2013, 0x2014],
      [0x2018, 0x201a],
      [0x201c, 0x201d],
      [0x2022, 0x2022],
      [0x2026, 0x2026],
      [0x202f, 0x202f],
      [0x20ac, 0x20ac],
      [0x2212, 0x2212],
    ].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)))
    // The first character of the text is not an everyday one: each of the others is looked for in the fonts.
    expect(strict(`学${everyday.join('')}`)).toBe(`[U+5B66]${everyday.join('')}`)
  })

  test('joiners and marks of direction stay', async () => {
    const { faces, others } = readPdfFonts()
    const family = '👩\u200d🏫 \u2067שלום\u2069'
    expect(drawableText(faces, others)(family)).toBe(family)
  })
})

test('a template that cannot be drawn is a refusal that says so, and the next document is drawn', async () => {
  await expect(dossierPdf(documentOf([]), noPictures, '#panic("cassé")')).rejects.toMatchObject({
    problem: { code: 'pdf-refused', message: expect.stringContaining('cassé') as string },
  })
  expect((await pdfOf(documentOf([]))).length).toBeGreaterThan(1000)
})
