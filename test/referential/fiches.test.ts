import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ficheReader } from '../../electron/core/referential/fiche-reader.ts'
import { linesOfText } from '../../shared/referential/lines-of-text.ts'
import { entriesOf, read, refusalOf } from './held-referential.ts'
import { madeCompetency, madeExport, madeFiches, madeTitle } from './made-fiches.ts'

const name = 'export_fiches_RNCP_V4_1_2026-08-16.xml'

describe('the XML of France compétences', () => {
  it('gives each certification with its blocks, their competencies and how they are assessed', async () => {
    const { entries, summary } = await entriesOf(name, madeFiches([{ number: 38362, blocks: 2, active: true }]))
    expect(summary).toMatchObject({ kind: 'rncp', file: name, skipped: 0, relabelled: { count: 0 }, table: null })
    expect(entries).toHaveLength(1)
    const [entry] = entries
    expect(entry).toMatchObject({
      code: 'RNCP38362',
      label: madeTitle(38362),
      source: 'RNCP',
      version: '4.1',
      on: '2026-08-16',
      level: '5',
      active: true,
      endsOn: '2030-11-03',
      certifiers: ['UNIVERSITÉ DES RIVES 27'],
    })
    // The block of an equivalence is another element, and no block of this one.
    expect(entry!.parts.map(({ code }) => code)).toEqual(['RNCP38362BC01', 'RNCP38362BC02'])
    expect(entry!.parts[0]!.statements).toEqual(
      [1, 2, 3, 4, 5].map((rank) => ({ code: `C1.${rank}`, text: madeCompetency(38362, 1, rank) })),
    )
    expect(entry!.parts[0]!.assessment).toMatch(/^Mise en situation professionnelle reconstituée\.\n/)
    expect(entry!.statements).toHaveLength(6)
  })

  it('reads the RS, which has no blocks', async () => {
    const { entries } = await entriesOf(
      'export_fiches_RS_V4_1_2026-08-16.xml',
      madeFiches([{ number: 5000, repertory: 'RS', blocks: 0, active: false }]),
    )
    expect(entries).toMatchObject([{ code: 'RS5000', source: 'RS', parts: [], active: false }])
    // The real ones are a list in one text, each line ended by what parts it from the next.
    expect(entries[0]!.statements).not.toEqual([])
    for (const { text } of entries[0]!.statements) expect(text).toMatch(/[\p{L})]$/u)
  })

  it('reads what web pages left in texts, escaped or not', async () => {
    const block = (text: string) =>
      `<FICHES><FICHE><NUMERO_FICHE>RNCP1</NUMERO_FICHE><INTITULE>T</INTITULE><BLOCS_COMPETENCES><BLOC_COMPETENCES><CODE>RNCP1BC01</CODE><LIBELLE>L</LIBELLE><LISTE_COMPETENCES>${text}</LISTE_COMPETENCES></BLOC_COMPETENCES></BLOCS_COMPETENCES></FICHE></FICHES>`
    for (const text of [
      '&lt;p&gt;C1 Analyser l’&amp;eacute;cart&lt;/p&gt;&lt;p&gt;&lt;br&gt;• Décrire x &amp;lt; y&lt;/p&gt;',
      '<![CDATA[C1 Analyser l’écart<br>\n- Décrire x < y]]>',
      'C1 Analyser l’écart\n\n – Décrire x &lt; y',
      '<ul><li>C1 Analyser <b>l’</b>écart</li><li>– Décrire x &lt; y</li></ul>',
    ]) {
      const { entries } = await entriesOf('a.xml', block(text))
      expect(entries[0]!.parts[0]!.statements).toEqual([
        { code: 'C1', text: 'Analyser l’écart' },
        { code: '', text: 'Décrire x < y' },
      ])
    }
  })

  it.each([
    ['C2.B1 – Analyser', 'C2.B1', 'Analyser'],
    ['C 3.1. Élaborer', 'C 3.1', 'Élaborer'],
    ['A3-2 : Conduire', 'A3-2', 'Conduire'],
    ['CE10 Rédiger', 'CE10', 'Rédiger'],
    ['3 entretiens par an', '', '3 entretiens par an'],
    ['H2020 : répondre à un appel', '', 'H2020 : répondre à un appel'],
    ['Analyser', '', 'Analyser'],
    ['- C1 Analyser les besoins\u202f;', 'C1', 'Analyser les besoins'],
    ['Décrire, ;', '', 'Décrire'],
    ['Conduire un projet.', '', 'Conduire un projet.'],
  ])('of %j, the code is %j', async (line, code, text) => {
    const content = `<FICHES><FICHE><NUMERO_FICHE>RS1</NUMERO_FICHE><INTITULE>T</INTITULE><CAPACITES_ATTESTEES>${line}</CAPACITES_ATTESTEES></FICHE></FICHES>`
    expect((await entriesOf('a.xml', content)).entries[0]!.statements).toEqual([{ code, text }])
  })

  it('reads it in the archive it is published in, whose file tells the day', async () => {
    const archive = zipSync({ [name]: Buffer.from(madeFiches([{ number: 7 }])), 'lisez-moi.pdf': Buffer.from('%PDF') })
    const { entries, summary } = await entriesOf('rncp.zip', archive)
    expect(entries.map(({ code, on }) => [code, on])).toEqual([['RNCP7', '2026-08-16']])
    expect(summary.file).toBe(name)
  })

  it('reads the encoding the file declares, and UTF-16 by its mark', async () => {
    const fiche = '<FICHES><FICHE><NUMERO_FICHE>RNCP1</NUMERO_FICHE><INTITULE>Été</INTITULE></FICHE></FICHES>'
    const latin = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${fiche}`, 'latin1')
    const wide = Buffer.from(`\ufeff${fiche}`, 'utf16le')
    for (const bytes of [latin, wide, Buffer.from(`\ufeff${fiche}`)])
      expect((await entriesOf('a.xml', bytes)).entries[0]!.label).toBe('Été')
  })

  it('reads the same whatever the pieces it comes in, and any text as it is', () => {
    const said = (content: string, size: number) => {
      const found: unknown[] = []
      const reader = ficheReader((fiche) => found.push(fiche))
      for (let at = 0; at < content.length; at += size) reader.write(content.slice(at, at + size))
      reader.end()
      return found
    }
    const escaped = (text: string) => text.replace(/[<>&\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    const line = fc
      .string({ maxLength: 20, unit: 'grapheme' })
      .filter((text) => !/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.integer({ min: 1, max: 40 }), (lines, size) => {
        const text = lines.join('\n')
        const content = `<FICHES><FICHE><NUMERO_FICHE>RS1</NUMERO_FICHE><INTITULE>T</INTITULE><CAPACITES_ATTESTEES>${escaped(text)}</CAPACITES_ATTESTEES></FICHE></FICHES>`
        const whole = said(content, content.length)
        expect(said(content, size)).toEqual(whole)
        const [fiche] = whole as [{ statements: { code: string; text: string }[] }]
        const words = fiche.statements.map((statement) => `${statement.code}${statement.text}`).join('')
        // Whatever stands before a line, the letters are all there.
        const letters = (some: string) => some.replace(/[^\p{L}]/gu, '')
        if (!/[<&]/.test(text)) expect(letters(words)).toBe(letters(linesOfText(text).join('')))
      }),
    )
  })

  it('makes a file of the size that is asked for', async () => {
    const text = [...madeExport(3_000_000, 300)].join('')
    expect(Buffer.byteLength(text) / 3_000_000).toBeCloseTo(1, 0)
    expect((await entriesOf('a.xml', text)).entries).toHaveLength(300)
  })
})

describe('a file that is not what it should be', () => {
  const sound = madeFiches([{ number: 1, blocks: 1 }])
  const fiche = (inside: string) => `<FICHES>\n<FICHE>\n${inside}\n</FICHE>\n</FICHES>`

  it.each<[string, string | Uint8Array, RegExp]>([
    ['is empty', '', /ce fichier est vide/],
    ['ends too soon', sound.slice(0, -400), /ligne\u00a0\d+\u00a0: le fichier s’arrête avant la fin/],
    ['is another XML', '<rss></rss>', /commence par «\u202frss\u202f»/],
    [
      'is not well formed',
      '<FICHES>\n<a>\n</FICHES>',
      /ligne\u00a03, colonne\u00a0\d+\u00a0: ce n’est pas du XML bien formé/,
    ],
    [
      'declares a document type: billion laughs',
      `<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "${'&lol;'.repeat(10)}">]>\n<FICHES>&lol1;</FICHES>`,
      /ligne\u00a02\u00a0: ce fichier contient une déclaration DOCTYPE/,
    ],
    [
      'declares a document type that names a file',
      '<!DOCTYPE FICHES SYSTEM "file:///etc/passwd"><FICHES></FICHES>',
      /DOCTYPE/,
    ],
    ['names an entity', fiche('<INTITULE>&lol;</INTITULE>'), /XML bien formé/],
    ['is nested 100,000 deep', `<FICHES>${'<a>'.repeat(100_000)}`, /imbriqués trop de fois/],
    [
      'has no number',
      fiche('<INTITULE>T</INTITULE>'),
      /ligne\u00a02\u00a0: la fiche qui commence ici n’a pas de NUMERO_FICHE/,
    ],
    ['has no title', fiche('<NUMERO_FICHE>RNCP1</NUMERO_FICHE>'), /n’a pas de INTITULE/],
    [
      'has a number twice',
      madeFiches([{ number: 1 }, { number: 2 }, { number: 1 }]),
      /ligne\u00a0\d+\u00a0: le code «\u202fRNCP1\u202f» a déjà servi, ligne\u00a04/,
    ],
    ['is no text', Buffer.concat([Buffer.from('<FICHES>\n'), Buffer.from([0xe9, 0x20])]), /après la ligne\u00a0\d/],
    ['says an encoding nobody knows', '<?xml version="1.0" encoding="klingon"?><FICHES/>', /«\u202fklingon\u202f»/],
    ['is a PDF', '%PDF-1.7 …', /ni du XML, ni du CSV, ni du JSON/],
    ['is a workbook', zipSync({ '[Content_Types].xml': Buffer.from('<Types/>') }), /classeur/],
    ['is an archive of nothing to read', zipSync({ 'a.png': Buffer.from('x') }), /aucun référentiel lisible/],
    [
      'is an archive of several',
      zipSync({ 'a.csv': Buffer.from('x'), 'b.csv': Buffer.from('y') }),
      /plusieurs fichiers \(a\.csv, b\.csv\)/,
    ],
    ['is an archive cut short', zipSync({ 'a.xml': Buffer.from(sound) }).slice(0, 300), /archive/],
  ])('one that %s is refused, with the place', async (_, content, message) => {
    expect(await refusalOf('a.xml', content)).toMatch(message)
  })

  it('a text of 200 MB is refused without being held', async () => {
    const huge = Buffer.alloc(200_000_000, 'a')
    const wanted = Buffer.concat([Buffer.from('<FICHES><FICHE><INTITULE>'), huge])
    expect(await refusalOf('a.xml', wanted)).toMatch(/ligne\u00a01\u00a0: un texte y est démesurément long/)
  }, 30_000)

  it('a declaration or a tag that never ends is refused without being held', async () => {
    for (const begin of ['<!DOCTYPE a [', '<FICHES><a b="', '<FICHES><!--', '<FICHES><', '<FICHES><a>&']) {
      const answer = await read('a.xml', `${begin}${'x'.repeat(5_000_000)}`)
      expect(answer.ok, begin).toBe(false)
    }
  })

  it('names that are those of every object are names like others', async () => {
    const { entries } = await entriesOf(
      'a.xml',
      fiche(
        '<__proto__><constructor a="1">x</constructor></__proto__><NUMERO_FICHE>constructor</NUMERO_FICHE><INTITULE>__proto__</INTITULE>',
      ),
    )
    expect(entries).toMatchObject([{ code: 'constructor', label: '__proto__' }])
  })
})
