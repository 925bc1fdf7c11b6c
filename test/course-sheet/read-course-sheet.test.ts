import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readCourseSheet } from '../../electron/core/course-sheet/read-course-sheet.ts'
import { Refusal } from '../../electron/core/refusal.ts'
import { textOf } from '../../shared/course-sheet/course-sheet.ts'
import { courseDocx, docx, docxFiles, item, p, run, table } from './made-docx.ts'

const name = 'fiche.docx'
const read = (bytes: Uint8Array) => readCourseSheet({ name, bytes })
const said = async (bytes: Uint8Array) => (await read(bytes)).passages.map((passage) => [passage.kind, textOf(passage)])

async function problemOf(bytes: Uint8Array) {
  const refused = await read(bytes).then(
    () => null,
    (fault: unknown) => fault,
  )
  if (!(refused instanceof Refusal)) throw new Error('not refused', { cause: refused })
  return refused.problem
}

describe('a course sheet', () => {
  it('gives its passages in order, with what kind each is', async () => {
    expect(await said(courseDocx())).toEqual([
      ['heading', 'Évaluer les apprentissages à l’université'],
      ['heading', 'Objectifs'],
      ['paragraph', 'À l’issue du cours, l’étudiant sait concevoir une évaluation authentique.'],
      ['heading', 'Compétences'],
      ['item', 'Analyser une situation professionnelle'],
      ['item', 'Rédiger une grille critériée'],
      ['item', 'Justifier une décision'],
      ['heading', 'Organisation'],
      ['row', 'Volume horaire\n20 h'],
      ['row', 'Public\nEnseignants-chercheurs\nIngénieurs pédagogiques'],
      ['row', 'Semaine\nActivité\nDurée'],
      ['row', '1\nLecture d’un cas\n2 h'],
      ['row', '2\nAtelier de grilles\n3 h'],
    ])
  })

  it('keeps bold and italic, and knows the row that heads its table', async () => {
    const { passages } = await read(courseDocx())
    expect(passages[2]?.lines[0]?.content.filter((part) => part.marks.length > 0)).toEqual([
      { text: 'concevoir', marks: ['bold'] },
      { text: 'authentique', marks: ['italic'] },
    ])
    expect(passages.filter((passage) => passage.header).map(textOf)).toEqual(['Semaine\nActivité\nDurée'])
    expect(passages.map((passage) => passage.table)).toEqual([...Array(8).fill(null), 0, 0, 1, 1, 1])
  })

  it('reads nested and numbered lists, breaks and footnotes', async () => {
    const note = '<w:footnote w:id="2">' + p('Source : enquête 2025') + '</w:footnote>'
    const body = [
      item('Un', 2),
      item('Un un', 2, 1),
      `<w:p><w:r><w:t>Ligne 1</w:t><w:br/><w:t>Ligne 2</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    ].join('')
    const { passages } = await read(docx(body, { footnotes: note }))
    expect(passages.map(({ kind, level, lines }) => [kind, level, lines[0]?.list])).toEqual([
      ['item', 1, 'ordered'],
      ['item', 2, 'ordered'],
      ['paragraph', 0, null],
      ['note', 0, null],
    ])
    expect(textOf(passages[2]!)).toMatch(/^Ligne 1\nLigne 2\[1\]$/)
    expect(textOf(passages[3]!)).toMatch(/^Source : enquête 2025/)
  })

  it('takes what a table of one column frames as if there were no table', async () => {
    expect(await said(docx(table([[`${p('Prérequis', 'Titre2')}${item('Aucun')}`]])))).toEqual([
      ['heading', 'Prérequis'],
      ['item', 'Aucun'],
    ])
  })

  it('reads what another program wrote', async () => {
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Intitulé', heading: HeadingLevel.TITLE }),
            new Paragraph({ children: [new TextRun('Du texte '), new TextRun({ text: 'fort', bold: true })] }),
          ],
        },
      ],
    })
    expect(await said(await Packer.toBuffer(document))).toEqual([
      ['heading', 'Intitulé'],
      ['paragraph', 'Du texte fort'],
    ])
  })

  it('leaves pictures out, and says what they were', async () => {
    const picture =
      '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Image" descr="Schéma du parcours"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="image"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    const relationships =
      '<Relationship Id="image" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image.png"/>'
    const files = docxFiles(p('Avant') + picture, { relationships })
    const { passages, pictures } = await read(zipSync({ ...files, 'word/media/image.png': strToU8('PNG') }))
    expect(pictures).toBe(1)
    expect(passages.map(({ kind, lines }) => [kind, lines[0]?.content[0]?.text])).toEqual([
      ['paragraph', 'Avant'],
      ['picture', 'Schéma du parcours'],
    ])
  })
})

describe('a file that is none', () => {
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const types = (type: string) => ({
    ...docxFiles(p('Texte')),
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    ),
  })
  const nested = (levels: number) =>
    `${'<w:tbl><w:tr><w:tc>'.repeat(levels)}${p('Au fond')}${'</w:tc></w:tr></w:tbl>'.repeat(levels)}`
  const bomb = () => {
    const zeroes = new Uint8Array(80 * 1024 * 1024).fill(32)
    return zipSync({ ...docxFiles(p('Texte')), 'word/comments.xml': zeroes })
  }
  const cut = (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 40)

  it.each<[what: string, bytes: () => Uint8Array, message: RegExp]>([
    ['empty', () => new Uint8Array(), /vide/],
    ['too large', () => new Uint8Array(20 * 1024 * 1024 + 1).fill(80), /dépasse 20/],
    ['something else', () => strToU8('Bonjour'), /pas un document Word/],
    ['a PDF', () => strToU8('%PDF-1.7'), /PDF/],
    ['RTF', () => strToU8('{\\rtf1 bonjour}'), /RTF/],
    ['the old format', () => Buffer.concat([old, Buffer.alloc(600)]), /ancien format de Word \(\.doc\)/],
    ['encrypted', () => Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]), /mot de passe/],
    ['truncated', () => cut(courseDocx()), /abîmé ou incomplet/],
    ['another archive', () => zipSync({ 'lisez-moi.txt': strToU8('bonjour') }), /pas un document Word/],
    [
      'OpenDocument',
      () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }),
      /OpenDocument/,
    ],
    ['a spreadsheet', () => zipSync(types('application/vnd.ms-excel.sheet.main+xml')), /pas un document Word/],
    ['with macros', () => zipSync(types('application/vnd.ms-word.document.macroEnabled.main+xml')), /macros/],
    ['with a hidden macro', () => zipSync({ ...docxFiles(p('Texte')), 'word/vbaProject.bin': strToU8('x') }), /macros/],
    ['a zip bomb', bomb, /démesuré/],
    [
      'naming a file of the computer (XXE)',
      () =>
        docx('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>', {
          prolog: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        }),
      /déclarations/,
    ],
    [
      'naming one in another encoding',
      () =>
        zipSync({
          ...docxFiles(p('Texte')),
          'word/document.xml': Buffer.from(
            '\ufeff<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
            'utf16le',
          ),
        }),
      /déclarations/,
    ],
    ['1,000 tables deep', () => docx(nested(1_000)), /imbriqués/],
    ['200 tables deep', () => docx(nested(200)), /imbriqués/],
    ['a damaged part', () => zipSync({ ...docxFiles(''), 'word/document.xml': strToU8('<w:document') }), /Word/],
    [
      'without its text',
      () => zipSync(Object.fromEntries(Object.entries(docxFiles('')).filter(([path]) => path !== 'word/document.xml'))),
      /abîmé/,
    ],
    ['without a word', () => docx(p(' ')), /aucun texte/],
    ['too long', () => docx(p('Mot').repeat(5_001)), /trop long/],
  ])('%s: is refused with what to do', async (_what, bytes, message) => {
    const problem = await problemOf(bytes())
    expect(problem.message).toMatch(message)
    expect(problem.message).toContain('Le dossier n’a pas changé.')
    expect(problem.next).toMatch(/\.$/)
    expect(problem.place).toEqual({ file: name })
  })
})

describe('what a document brings along', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('leaves links that run or read a file behind, and keeps the others', async () => {
    const link = (id: string, words: string) => `<w:p><w:hyperlink r:id="${id}">${run(words)}</w:hyperlink></w:p>`
    const relationship = (id: string, target: string) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/>`
    const targets = { a: 'javascript:alert(1)', b: 'file:///etc/passwd', c: 'https://www.example.org/cours' }
    const { passages } = await read(
      docx(
        Object.keys(targets)
          .map((id) => link(id, `lien ${id}`))
          .join(''),
        {
          relationships: Object.entries(targets)
            .map(([id, target]) => relationship(id, target))
            .join(''),
        },
      ),
    )
    expect(passages.map(({ lines }) => lines[0]?.content)).toEqual([
      [{ text: 'lien a', marks: [] }],
      [{ text: 'lien b', marks: [] }],
      [{ text: 'lien c', marks: [], link: 'https://www.example.org/cours' }],
    ])
  })

  it('never reads a picture that is elsewhere', async () => {
    const picture = (id: string) =>
      `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="ailleurs ${id}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
    const external = (id: string, target: string) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}" TargetMode="External"/>`
    const bytes = docx(p('Texte') + picture('local') + picture('far'), {
      relationships: external('local', 'file:///etc/passwd') + external('far', 'http://127.0.0.1:1/pixel.png'),
    })
    const { passages, pictures } = await read(bytes)
    expect(pictures).toBe(2)
    expect(JSON.stringify(passages)).not.toContain('root:')
  })

  it('shows markup written as text as the text it is', async () => {
    expect(await said(docx(p('&lt;img src=x onerror=alert(1)&gt;')))).toEqual([
      ['paragraph', '<img src=x onerror=alert(1)>'],
    ])
  })

  it('is not led by a style map hidden in the file', async () => {
    const files = docxFiles(p('Texte', 'Piege'))
    const map = strToU8('p => script:fresh')
    expect(await said(zipSync({ ...files, 'mammoth/style-map': map }))).toEqual([['paragraph', 'Texte']])
  })

  it('keeps half a character from reaching the dossier', async () => {
    expect(await said(docx(p('Un &#xD83D; texte')))).toEqual([['paragraph', expect.stringMatching(/^Un . texte$/u)]])
  })
})
