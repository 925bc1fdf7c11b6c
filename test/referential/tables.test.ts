import fc from 'fast-check'
import { stringify } from 'csv-stringify/sync'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../electron/core/table/read-csv.ts'
import { streamedRows } from '../../electron/core/table/stream-csv.ts'
import { csvText } from '../../electron/core/table/write-csv.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import { tidied } from '../../shared/standards/moodle/description-html.ts'
import { toMoodle } from '../../shared/standards/moodle/to-moodle.ts'
import { recogniseText } from '../../shared/standards/recognise.ts'
import { entriesOf, refusalOf } from './held-referential.ts'
import { madeBlocksCsv, madeEscoCsv } from './made-fiches.ts'

const example = join(import.meta.dirname, '../../resources/examples/evaluation-authentique.json')

describe('a table of a referential', () => {
  it.each([';', ',', '\t'])(
    'blocks of the RNCP are parts of their certification, cells parted by %j',
    async (separator) => {
      const csv = separator === ';' ? madeBlocksCsv([1, 2]) : madeBlocksCsv([1, 2], separator)
      const { entries, summary } = await entriesOf('export_fiches_CSV_Blocs_De_Compétences_2026_02_01.csv', csv)
      expect(summary.table?.known).toBe('rncp-blocks')
      expect(entries).toMatchObject([
        {
          code: 'RNCP1',
          source: 'RNCP',
          on: '2026-02-01',
          version: '',
          parts: [{ code: 'RNCP1BC01' }, { code: 'RNCP1BC02' }],
        },
        { code: 'RNCP2', parts: [{ code: 'RNCP2BC01' }, { code: 'RNCP2BC02' }] },
      ])
      expect(entries[0]!.parts[0]!.label).toMatch(/^Bloc 1 ; Responsable/)
    },
  )

  it('ESCO: cells with commas and line breaks, the address as code, the version in the name of the file', async () => {
    const { entries, summary } = await entriesOf('esco-v1.2.0-skills_fr.csv', `\ufeff${madeEscoCsv(500)}`)
    expect(summary.table?.known).toBe('esco')
    expect(entries).toHaveLength(500)
    expect(entries[3]).toMatchObject({
      code: 'http://data.europa.eu/esco/skill/00000003',
      label: 'évaluer la qualité, 3',
      source: 'ESCO',
      version: '1.2.0',
    })
  })

  it('ESCO: the skills of an occupation', async () => {
    const { entries } = await entriesOf(
      'occupationSkillRelations_fr.csv',
      [
        'occupationUri,occupationLabel,relationType,skillType,skillUri,skillLabel',
        'urn:o1,formateur,essential,skill/competence,urn:s1,évaluer les apprenants',
        'urn:o2,tuteur,optional,knowledge,urn:s1,évaluer les apprenants',
        'urn:o1,formateur,optional,skill/competence,urn:s2,animer',
      ].join('\n'),
    )
    expect(entries).toMatchObject([
      { code: 'urn:o1', label: 'formateur', source: 'ESCO', parts: [{ code: 'urn:s1' }, { code: 'urn:s2' }] },
      { code: 'urn:o2', parts: [{ code: 'urn:s1', label: 'évaluer les apprenants' }] },
    ])
  })

  it('ROME: competencies by macro-competency, or in a list; the version in the name', async () => {
    const tree = [
      'code_domaine_competence,domaine_competence,code_macro_competence,libelle_macro_competence,code_ogr_competence,libelle_competence',
      '1,Management,M1,Animer une équipe,100001,Répartir les tâches',
      '1,Management,M1,Animer une équipe,100002,Conduire une réunion',
    ].join('\n')
    const inTree = await entriesOf('unix_arborescence_competence_v460_utf8.csv', tree)
    expect(inTree.entries).toMatchObject([
      {
        code: 'M1',
        label: 'Animer une équipe',
        source: 'ROME',
        version: '460',
        parts: [{ code: '100001' }, { code: '100002' }],
      },
    ])
    const flat = await entriesOf('unix_referentiel_competence_v460_utf8.csv', 'code_ogr,libelle\n"100001","Répartir"\n')
    expect(flat.entries).toMatchObject([{ code: '100001', label: 'Répartir', source: 'ROME', parts: [] }])
  })

  it('Moodle: whole statements without any markup, competencies and outcomes by their codes, in any language', async () => {
    const { definition } = JSON.parse(readFileSync(example, 'utf8')) as { definition: Definition }
    const { framework } = toMoodle(definition, null)
    const { entries, summary } = await entriesOf('a.moodle.csv', csvText(framework))
    expect(summary.table?.known).toBe('moodle')
    const items = [...definition.competencies, ...definition.outcomes]
    expect(entries.map(({ code, label }) => `${code} ${label}`).toSorted()).toEqual(
      items.map(({ code, statement }) => `${code} ${tidied(statement.fr)}`).toSorted(),
    )
    const elsewhere = await entriesOf(
      'a.csv',
      csvText([framework[0]!.map((_, rank) => `Colonne ${rank}`), ...framework.slice(1)]),
    )
    expect(elsewhere.entries).toEqual(entries)
    expect(recogniseText(csvText(framework))).toBe('moodle')
  })

  it('recognises Windows-1252, which Excel writes, wherever the first accent is', async () => {
    const plain = Array.from({ length: 20_000 }, (_, rank) => `C${rank};Enonce ${rank}`).join('\n')
    // L’é€ as Windows writes it.
    const bytes = Buffer.concat([Buffer.from(`code;libelle\n${plain}\nZ;L`), Buffer.from([0x92, 0xe9, 0x80])])
    expect((await entriesOf('a.csv', bytes)).entries.at(-1)).toMatchObject({ code: 'Z', label: 'L’é€' })
  })

  it('takes a table nobody knows as its columns are named, and as a person maps them', async () => {
    const csv = 'Réf;Intitulé de la compétence;Domaine\nA1;Décrire;Écrire\nA2;Mesurer;Compter\n;;\nA4;;Compter'
    const guessed = await entriesOf('ma-grille.csv', csv)
    expect(guessed.summary.table).toMatchObject({ known: null, mapping: [null, 'label', 'groupLabel'] })
    const mapped = await entriesOf('ma-grille.csv', csv, ['code', 'label', null])
    expect(mapped.entries.map(({ code, label }) => [code, label])).toEqual([
      ['A1', 'Décrire'],
      ['A2', 'Mesurer'],
    ])
    expect(mapped.summary.skipped).toBe(2)
  })

  it('is shown and not read where no column is a label, and refused where nobody says which', async () => {
    const csv = 'x;y\n1;2'
    const { entries, summary } = await entriesOf('a.csv', csv)
    expect(entries).toEqual([])
    expect(summary.table).toMatchObject({ header: ['x', 'y'], rows: [['1', '2']], mapping: [null, null] })
    expect(await refusalOf('a.csv', csv, ['code', null])).toMatch(/aucune colonne n’est désignée comme libellé/)
  })

  it('leaves out the line by which Excel is told the sign between cells', async () => {
    const { entries } = await entriesOf('a.csv', '\ufeffsep=;\r\ncode;libelle\r\nA;x\r\n')
    expect(entries.map(({ code, label }) => [code, label])).toEqual([['A', 'x']])
  })

  it('reads a quote within a cell as it is written, and cells in quotes as before', async () => {
    const csv = 'code;libelle\nA;Faire "bien" son travail\nB;"Dire; puis\nfaire"\nC;"Bien" faire\nD;Tube de 12"\n'
    const { entries } = await entriesOf('a.csv', csv)
    const labels = ['Faire "bien" son travail', 'Dire; puis\nfaire', '"Bien" faire', 'Tube de 12"']
    expect(entries.map(({ label }) => label)).toEqual(labels)
    const whole = readCsv(csv)
    expect(whole.ok && whole.rows.slice(1).map(({ cells }) => cells[1])).toEqual(labels)
  })

  it('holds once what two rows say alike', async () => {
    const { entries } = await entriesOf('a.csv', 'code;libelle\nA;x\nB;y\nA;x')
    expect(entries.map(({ code, label }) => [code, label])).toEqual([
      ['A', 'x'],
      ['B', 'y'],
    ])
  })

  it('offers every label a code has, and tells the rows that give another one', async () => {
    const { entries, summary } = await entriesOf('a.csv', 'code;libelle\nA;x\nB;y\nA;z\nA;z\n"A";x\nC;\nA;t')
    expect(entries.map(({ code, label }) => [code, label])).toEqual([
      ['A', 'x'],
      ['B', 'y'],
      ['A', 'z'],
      ['A', 't'],
    ])
    expect(summary.relabelled).toEqual({
      count: 2,
      rows: [
        { line: 4, code: 'A', label: 'z', first: { line: 2, label: 'x' } },
        { line: 8, code: 'A', label: 't', first: { line: 2, label: 'x' } },
      ],
    })
    const grouped = await entriesOf('a.csv', 'bloc;code;libelle\nG;A;x\nH;A;y\nG;A;z', ['groupLabel', 'code', 'label'])
    expect(grouped.entries.map(({ label, parts }) => [label, parts.map((part) => part.label)])).toEqual([
      ['G', ['x', 'z']],
      ['H', ['y']],
    ])
    expect(grouped.summary.relabelled).toMatchObject({ count: 1, rows: [{ line: 4, code: 'A', first: { line: 2 } }] })
  })

  it('tells the first rows alone where a whole column names nothing apart', async () => {
    const rows = Array.from({ length: 100 }, (_, rank) => `A;appellation ${rank}`)
    const { entries, summary } = await entriesOf('a.csv', ['code;libelle', ...rows].join('\n'))
    expect(entries).toHaveLength(100)
    expect(summary.relabelled.count).toBe(99)
    expect(summary.relabelled.rows).toHaveLength(20)
  })

  it.each([
    ['has an open quote', 'code;libelle\nA;x\nB;"y', /ligne\u00a03\u00a0: un guillemet/],
    ['has no row', 'code;libelle\n', /aucune ligne sous ses titres/],
    [
      'has a row without end',
      `code;libelle\nA;${'x'.repeat(1_100_000)}`,
      /ligne\u00a02\u00a0: cette ligne est démesurée/,
    ],
    ['has too many columns', `${'a;'.repeat(300)}libelle\n1`, /démesurée/],
    [
      'has a text no field holds',
      `code;libelle\nA;${'x'.repeat(200_000)}`,
      /ligne\u00a02\u00a0: un texte y est démesurément long/,
    ],
  ])('one that %s is refused, with the line', async (_, csv, message) => {
    expect(await refusalOf('a.csv', csv)).toMatch(message)
  })

  it('takes the names every object has for words like others', async () => {
    const { entries } = await entriesOf('a.csv', '__proto__;libelle;constructor\n__proto__;toString;1', [
      'code',
      'label',
      null,
    ])
    expect(entries).toMatchObject([{ code: '__proto__', label: 'toString' }])
  })
})

describe('rows that are read little by little', () => {
  it('are those of the table read at once, whatever the pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string({ maxLength: 12, unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), {
          minLength: 1,
          maxLength: 20,
        }),
        fc.integer({ min: 1, max: 7 }),
        async (rows, size) => {
          const text = stringify(rows.map((row) => ['x', ...row]))
          const whole = readCsv(text)
          const streamed = []
          const pieces = async function* () {
            for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
          }
          for await (const row of streamedRows(pieces())) streamed.push(row)
          expect(whole).toEqual({ ok: true, rows: streamed })
        },
      ),
    )
  })
})

describe('a CASE framework', () => {
  const uri = (identifier: string) => ({ identifier, uri: `urn:${identifier}` })
  const framework = (items: object[], associations: object[] = []) =>
    JSON.stringify({
      CFDocument: {
        identifier: 'd',
        title: 'Cadre des rives',
        version: '2',
        lastChangeDateTime: '2026-03-01T10:00:00Z',
      },
      CFItems: items,
      CFAssociations: associations,
    })

  it('gives its items to choose from, children as parts in their order', async () => {
    const child = (origin: string, parent: string, sequenceNumber: number) => ({
      associationType: 'isChildOf',
      sequenceNumber,
      originNodeURI: uri(origin),
      destinationNodeURI: uri(parent),
    })
    const { entries, summary } = await entriesOf(
      'cadre.json',
      framework(
        [
          { identifier: 'a', humanCodingScheme: 'C1', fullStatement: 'Évaluer' },
          { identifier: 'b', humanCodingScheme: 'C1.2', fullStatement: 'Noter' },
          { identifier: 'c', humanCodingScheme: 'C1.1', fullStatement: 'Observer' },
          { identifier: '__proto__', fullStatement: 'Seul' },
        ],
        [child('b', 'a', 2), child('c', 'a', 1), child('x', 'a', 3)],
      ),
    )
    expect(summary.kind).toBe('case')
    expect(entries).toMatchObject([
      {
        code: 'C1',
        label: 'Évaluer',
        source: 'Cadre des rives',
        version: '2',
        on: '2026-03-01',
        parts: [
          { code: 'C1.1', label: 'Observer' },
          { code: 'C1.2', label: 'Noter' },
        ],
      },
      { code: '__proto__', label: 'Seul', parts: [] },
    ])
  })

  it.each([
    ['is not JSON', '{"CFDocument": {,', /ligne\u00a01, colonne\u00a0\d+\u00a0: ce n’est pas du JSON/],
    ['is no framework', '{"a": 1}', /\$\.CFDocument\u00a0: ce JSON n’est pas un cadre/],
    ['is nested 100,000 deep', '['.repeat(100_000), /imbriqué trop de fois/],
    [
      'has an identifier twice',
      framework([
        { identifier: 'a', fullStatement: 'x' },
        { identifier: 'a', fullStatement: 'y' },
      ]),
      /\$\.CFItems\[1\]\.identifier/,
    ],
  ])('one that %s is refused, with the place', async (_, json, message) => {
    expect(await refusalOf('cadre.json', json)).toMatch(message)
  })
})
