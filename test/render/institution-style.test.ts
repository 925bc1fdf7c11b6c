import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { produceFile, type ExportSource } from '../../electron/core/produce-file.ts'
import type { OwnFormat } from '../../shared/contract/export-formats.ts'
import { fingerprint } from '../../shared/definition/fingerprint.ts'
import { accentColour, plainAccent } from '../../shared/institution/accent-colour.ts'
import type { InstitutionStyle } from '../../shared/institution/style.ts'
import { exampleFile, pdfTemplate, shippedFrameworks, shippedProfile } from './example-dossiers.ts'
import { ooxmlFaults } from './ooxml-lint.ts'
import { jpeg, progressiveJpeg } from './small-jpeg.ts'
import { tinyPng } from './tiny-png.ts'
import { readPicture } from '../../electron/core/render/pictures.ts'

const png = tinyPng(400, 300)
const cutInHalf = (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)

/** A PNG whose head says it is twice as high, with the sum of what it says. */
const shortPng = Buffer.concat([tinyPng(400, 600).slice(0, 33), png.slice(33)])

const logoId = '01900000-0000-7000-8000-0000000000aa'

/** Sample A as an institution of this style exports it. */
function styled(style: Partial<InstitutionStyle>, picture: Uint8Array | null = null): ExportSource {
  const { definition, institution } = exampleFile('evaluation-authentique')
  if (!institution) throw new Error('the example carries its institution')
  const sha256 = createHash('sha256')
    .update(picture ?? '')
    .digest('hex')
  const image = {
    id: logoId,
    name: 'logo.png',
    mediaType: 'image/png',
    size: picture?.length ?? 0,
    sha256,
    description: { fr: '' },
  }
  return {
    definition,
    institution: {
      ...institution,
      attachments: [image],
      style: { ...institution.style, ...style },
    },
    attachments: new Map(picture === null ? [] : [[sha256, picture]]),
    date: '2026-11-22',
    installed: shippedFrameworks(),
    revision: null,
    pdfTemplate,
  }
}

const logo = { attachmentId: logoId, alternative: { fr: 'Université des Rives' } }

async function madeOf(source: ExportSource, format: OwnFormat, profile = 'synthese'): Promise<Buffer> {
  return Buffer.from((await produceFile(format, source, shippedProfile(profile))).base64, 'base64')
}

/** Where each word of a PDF is, in points from the top of its page. */
function wordsOfPages(pdf: Uint8Array): { word: string; top: number; bottom: number; height: number }[] {
  const said = execFileSync('pdftotext', ['-bbox', '-', '-'], {
    input: pdf,
    maxBuffer: 64 * 1024 * 1024,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  return said.split('<page ').flatMap((page) => {
    const height = Number(/height="([\d.]+)"/.exec(page)?.[1])
    return Array.from(page.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)/g), (found) => ({
      word: found[3] ?? '',
      top: Number(found[1]),
      bottom: Number(found[2]),
      height,
    }))
  })
}

describe('the logo of an institution', () => {
  const source = styled({ logo }, tinyPng(120, 40))

  test('opens the Word document, with what is heard of it, and the same bytes each time', async () => {
    const bytes = await madeOf(source, 'docx')
    expect(ooxmlFaults(bytes)).toEqual([])
    const parts = unzipSync(bytes)
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
    const document = strFromU8(parts['word/document.xml']!)
    expect(document).toMatch(/<wp:docPr [^>]*descr="Université des Rives"/)
    // 120 × 40 pixels, drawn 60 pixels high: 180 × 60, in EMU.
    expect(document).toContain('cx="1714500" cy="571500"')
    await madeOf(styled({ logo }, tinyPng(30, 30)), 'docx')
    expect((await madeOf(source, 'docx')).equals(bytes)).toBe(true)
  })

  test('is a figure in the PDF', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cadrier-style-'))
    try {
      const file = join(folder, 'dossier.pdf')
      writeFileSync(file, await madeOf(source, 'pdf'))
      expect(
        execFileSync('pdfinfo', ['-struct', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
        // Its text is not told by poppler; PDF/UA-1 refuses a figure without one.
      ).toMatch(/^ *Figure\b/m)
      expect(execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' })).toMatch(/\n +1 +0 +image +120 +40 /)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('is inside the page of HTML, which loads nothing', async () => {
    const page = (await madeOf(source, 'html')).toString()
    expect(page).toMatch(/<img class="logo" alt="Université des Rives" src="data:image\/png;base64,[A-Za-z0-9+/=]+">/)
    expect(page).toContain('img-src data:')
    expect(page.match(/(?:src|href)="(?!data:|#|https?:|mailto:)/g)).toBeNull()
  })

  test('is left out where its bytes did not come along, and its name stands for a blank text', async () => {
    const bare = { ...styled({ logo: { ...logo, alternative: { fr: ' ' } } }, tinyPng(4, 4)), attachments: new Map() }
    expect(Object.keys(unzipSync(await madeOf(bare, 'docx'))).filter((name) => name.includes('media/'))).toEqual([])
    const shown = styled({ logo: { ...logo, alternative: { fr: ' ' } } }, tinyPng(4, 4))
    expect((await madeOf(shown, 'html')).toString()).toMatch(/alt="Logo.: Université des Rives"/)
  })

  test.each<[string, Uint8Array, RegExp]>([
    ['not a picture', Buffer.from('%PDF-1.7 rien'), /logo\.png n’est pas une image PNG ou JPEG/],
    ['a drawing in SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), /PNG ou JPEG/],
    ['cut short in its head', tinyPng(40, 40).slice(0, 18), /PNG ou JPEG/],
    ['a PNG cut in half', cutInHalf(png), /logo\.png est abîmée ou incomplète/],
    ['a PNG without its last chunk', png.slice(0, -12), /abîmée ou incomplète/],
    ['a PNG with a byte changed', png.with(60, png[60]! ^ 1), /abîmée ou incomplète/],
    ['a PNG of fewer pixels than it says', shortPng, /abîmée ou incomplète/],
    ['a JPEG cut in half', cutInHalf(jpeg), /abîmée ou incomplète/],
    ['a JPEG without its end', jpeg.slice(0, -2), /abîmée ou incomplète/],
    ['of 50 MB', Buffer.concat([tinyPng(40, 40), Buffer.alloc(50 * 1024 * 1024)]), /trop lourde.*4.Mo au plus/],
    ['of 7000 pixels', tinyPng(7000, 1), /trop grande.*6.000 pixels/],
  ])('%s: no document is made, and the problem names the file', async (_what, bytes, message) => {
    for (const format of ['docx', 'pdf', 'html'] as const)
      await expect(madeOf(styled({ logo }, bytes), format)).rejects.toMatchObject({
        problem: {
          code: 'invalid-image',
          message: expect.stringMatching(message),
          place: { file: 'logo.png' },
          next: expect.stringMatching(/fiche de l’établissement/),
        },
      })
    expect(() => readPicture('logo.png', bytes)).toThrow(
      expect.objectContaining({ problem: expect.not.objectContaining({ next: expect.stringMatching(/fiche/) }) }),
    )
  })

  test.each<[string, Uint8Array]>([
    ['a PNG', png],
    ['a JPEG', jpeg],
    ['a JPEG drawn in several scans', progressiveJpeg],
    ['a JPEG with bytes after its end', Buffer.concat([jpeg, Buffer.from('more')])],
  ])('%s that is whole is in the PDF', async (_what, bytes) => {
    expect((await madeOf(styled({ logo }, bytes), 'pdf')).length).toBeGreaterThan(1000)
  })

  test('that the PDF refuses all the same is called the logo', async () => {
    // Whole as files go, but the tables its pixels are told by are not there.
    const bare = Buffer.from(jpeg)
    for (let at = bare.indexOf('ffc4', 0, 'hex'); at !== -1; at = bare.indexOf('ffc4', at, 'hex')) bare[at + 1] = 0xfe
    await expect(madeOf(styled({ logo }, bare), 'pdf')).rejects.toMatchObject({
      problem: {
        code: 'invalid-image',
        message: expect.stringMatching(/logo.*logo\.png n’a pas pu être mise en page/),
      },
    })
  })
})

describe('the colour of an institution', () => {
  test.each([
    ['', plainAccent, null],
    ['#134B5F', '#134b5f', null],
    ['bleu', plainAccent, 'not-a-colour'],
    ['#12345', plainAccent, 'not-a-colour'],
    ['#FFE000', plainAccent, 'too-light'],
    // The lightest grey that can be read on white, and the one after it.
    ['#767676', '#767676', null],
    ['#777777', plainAccent, 'too-light'],
  ] as const)('%s is printed %s', (asked, colour, fault) => {
    expect(accentColour(asked)).toMatchObject({ colour, fault })
  })

  test('is that of titles in every rendering', async () => {
    const source = styled({ accent: '#7A1F3D' })
    expect(strFromU8(unzipSync(await madeOf(source, 'docx'))['word/styles.xml']!)).toContain('7A1F3D')
    expect((await madeOf(source, 'html')).toString()).toContain('--accent: #7a1f3d')
  })
})

describe('what an institution prints on every page', () => {
  const source = styled({ letterhead: { fr: 'Rives & Cie' }, footer: { fr: '1, quai\ndes Tanneurs' } })

  test('is at its head and foot in Word, from the first page on, turned pages too', async () => {
    const parts = unzipSync(await madeOf(source, 'docx', 'cfvu'))
    const said = (kind: string) =>
      Object.entries(parts)
        .filter(([name]) => new RegExp(`^word/${kind}\\d+\\.xml$`).test(name))
        .map(([, bytes]) => strFromU8(bytes))
    expect(said('header').length).toBeGreaterThan(1)
    for (const xml of said('header')) expect(xml).toContain('Rives &amp; Cie')
    for (const xml of said('footer')) expect(xml).toContain('1, quai des Tanneurs')
  })

  test('begins with the second page of a document without a title page, as its mark of a draft does', async () => {
    const blank = { ...source, definition: { ...source.definition, outcomes: [] } }
    const parts = unzipSync(await madeOf(blank, 'docx', 'preuves'))
    const document = strFromU8(parts['word/document.xml']!)
    const relations = strFromU8(parts['word/_rels/document.xml.rels']!)
    const headed = (type: string) => {
      const id = new RegExp(`<w:headerReference w:type="${type}" r:id="([^"]+)"`).exec(document)?.[1]
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(relations)
      return strFromU8(parts[`word/${target?.[1] ?? target?.[2]}`]!)
    }
    expect(document).toContain('<w:titlePg/>')
    expect(headed('first')).not.toContain('PROJET')
    expect(headed('default')).toContain('PROJET')
    expect(headed('default')).toContain('MC-EVA-20')
  })

  describe('where it is long', () => {
    const long = {
      letterhead: {
        fr: 'Université des Rives et des Confluences, direction de la formation continue, service des micro-certifications du site de Nantes',
      },
      footer: {
        fr: 'Déclaration d’activité enregistrée auprès du préfet de région sous un numéro. '.repeat(5).slice(0, 350),
      },
    }

    test.each([
      ['cfvu', 15],
      ['relecture', 15],
      // Two lines frame it, 0.8 cm from the edge.
      ['certificat', 28],
    ])('the pages of %s hold it, %i points from their edges', async (profile, edge) => {
      const boxes = wordsOfPages(await madeOf(styled(long), 'pdf', profile))
      expect(boxes.length).toBeGreaterThan(100)
      // The height of a word as poppler tells it has room above and under its letters.
      expect(boxes.filter(({ top, bottom, height }) => top + 1 < edge || bottom - 3 > height - edge)).toEqual([])
    })

    test('the title has its own line in Word, where a short one has them share it', async () => {
      const heads = async (style: Partial<InstitutionStyle>) =>
        Object.entries(unzipSync(await madeOf(styled(style), 'docx', 'cfvu')))
          .filter(([name]) => /^word\/header\d+\.xml$/.test(name))
          .map(([, bytes]) => strFromU8(bytes))
          .filter((xml) => xml.includes('MC-EVA-20'))
      for (const xml of await heads(long)) {
        expect(xml.match(/<w:p>|<w:p /g)).toHaveLength(2)
        expect(xml).not.toContain('<w:tab/>')
      }
      for (const xml of await heads({ letterhead: { fr: 'Rives' } })) {
        expect(xml.match(/<w:p>|<w:p /g)).toHaveLength(1)
        expect(xml).toContain('<w:tab/>')
      }
    })
  })

  test('comes after the frameworks, whose year is told once', async () => {
    const page = (await madeOf(source, 'html', 'cfvu')).toString()
    const foot = page.slice(page.lastIndexOf('<footer>'))
    expect(foot).toContain('Qualiopi 2026.0.0')
    expect(foot).not.toContain('2026 2026')
  })

  test('does not make another content of it', () => {
    const { definition, institution } = source
    const plain = exampleFile('evaluation-authentique').institution!
    expect(fingerprint(definition, { ...institution!, attachments: plain.attachments })).toBe(
      fingerprint(definition, plain),
    )
  })
})

test('the places to sign are those the institution names', async () => {
  const signatures = [
    { id: '01900000-0000-7000-8000-0000000000b1', title: { fr: 'Vice-présidence formation' }, name: { fr: 'Ada Roy' } },
    { id: '01900000-0000-7000-8000-0000000000b2', title: { fr: 'Direction financière' }, name: { fr: '' } },
    { id: '01900000-0000-7000-8000-0000000000b3', title: { fr: ' ' }, name: { fr: '' } },
  ]
  const page = (await madeOf(styled({ signatures }), 'html', 'cfvu')).toString()
  const places = page.slice(page.indexOf('class="signatures"'))
  expect(places).toContain('<strong>Vice-présidence formation</strong></p><p>Ada Roy</p>')
  expect(places.slice(0, places.indexOf('<h2')).match(/<strong>/g)).toHaveLength(2)
  expect(page).not.toContain('Présidence de l’établissement')
  expect((await madeOf(styled({}), 'html', 'cfvu')).toString()).toContain('Présidence de l’établissement')
})
