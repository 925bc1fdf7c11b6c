import { strToU8, unzipSync, zipSync } from 'fflate'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { readDefinition } from '../../electron/core/read-definition.ts'
import { differencesOf } from '../../electron/core/word/differences.ts'
import { readWordDossier } from '../../electron/core/word/read-word-dossier.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import { jsonEqual } from '../../shared/change/json.ts'
import { judgeDefinition } from '../../shared/checklist/judge-definition.ts'
import { isBlank } from '../../shared/definition/blank.ts'
import { definitionSchema, type Definition } from '../../shared/definition/definition.ts'
import { walkFields } from '../../shared/definition/schema-walk.ts'
import { dossierDocument } from '../../shared/dossier/dossier-document.ts'
import { lineKey, printedLines } from '../../shared/dossier/printed-lines.ts'
import { dossierReadingWords } from '../../shared/dossier/reading-words.ts'
import { withValue, wordDifferences } from '../../shared/dossier/word-differences.ts'
import { plainTextOf, type RichText } from '../../shared/definition/rich-text.ts'
import { countingIds, filledFile } from '../dossier/filled-definition.ts'
import {
  exampleFile,
  exampleNames,
  frameworksWithoutRequirements,
  shippedFrameworks,
  shippedProfile,
} from '../render/example-dossiers.ts'
import { date, withParts, wordOf } from './made-word.ts'
import { pythonDocx } from './python-docx.ts'

async function differences(bytes: Uint8Array, installed = shippedFrameworks()) {
  const word = await readWordDossier(bytes)
  if (!word.ok) throw new Error(word.fault.kind)
  const { file } = await readDefinition({ name: 'dossier.docx', base64: Buffer.from(bytes).toString('base64') })
  return differencesOf({ word, file, frameworks: () => Promise.resolve(installed), newId: uuidv7 })
}

const name = 'evaluation-authentique'
let made: Promise<Uint8Array> | undefined
/** The example with a list in one of its texts, as a Word document. */
const example = () => (made ??= wordOf(withList()))

function withList(): DefinitionFile {
  const file = exampleFile(name)
  const newId = countingIds()
  file.definition.audience.individualisation = {
    version: 1,
    fr: [
      {
        type: 'paragraph',
        id: newId(),
        content: [
          { text: 'Texte long et ', marks: ['bold'] },
          { text: 'gras', marks: [] },
        ],
      },
      {
        type: 'bullet-list',
        id: newId(),
        items: ['Premier point', 'Deuxième point', 'Troisième point'].map((text) => ({
          id: newId(),
          content: [{ text, marks: [] }],
        })),
      },
      {
        type: 'table',
        id: newId(),
        columns: ['Moment', 'Aménagement'].map((title) => ({ id: newId(), title })),
        rows: [
          ['Rentrée', 'Entretien de départ'],
          ['Mi-parcours', 'Bilan à deux'],
        ].map((words) => ({
          id: newId(),
          cells: words.map((text) => ({
            id: newId(),
            content: [{ text, marks: [], ...(text.startsWith('Bilan') ? { note: 'En visioconférence.' } : {}) }],
          })),
        })),
      },
    ],
  }
  return file
}

describe('a document nobody edited', () => {
  test.each(exampleNames)('%s has no difference', async (one) => {
    expect(await differences(await wordOf(exampleFile(one), 12))).toEqual([])
  })

  test('nor has one where everything is answered', async () => {
    const file: DefinitionFile = filledFile(2)
    expect(await differences(await wordOf(file), frameworksWithoutRequirements(file))).toEqual([])
  })

  test('nor one saved again by another program', async () => {
    expect(await differences(pythonDocx(await example(), 'pass'))).toEqual([])
  })
})

/** Python that finds a paragraph by its beginning, in cells too, and gives it another text. */
const python = `
def paragraphs(parent):
    yield from parent.paragraphs
    for table in parent.tables:
        for row in table.rows:
            for cell in row.cells: yield from paragraphs(cell)
def found(start, style=None):
    return next(p for p in paragraphs(document) if p.text.startswith(start) and style in (None, p.style.name))
def say(paragraph, text):
    for run in paragraph.runs[1:]: run.text = ''
    paragraph.runs[0].text = text
def copy(paragraph):
    import copy
    twin = copy.deepcopy(paragraph._p)
    paragraph._p.addnext(twin)
    return docx.text.paragraph.Paragraph(twin, paragraph._parent)
`

/** The example, with a list in one of its texts, edited in Word by a Python script. */
async function edited(script: string) {
  const bytes = pythonDocx(await example(), `${python}\n${script}`)
  const all = await differences(bytes)
  return { all, placed: all.filter(({ path }) => path !== null) }
}

const wordsOf = (value: unknown) => plainTextOf(value as RichText).split('\n')

describe('edited in Word, a document gives back', () => {
  test('a paragraph, to its field, with the marks of what stayed', async () => {
    const { all } = await edited("say(found('Texte long'), 'Texte long et simple')")
    expect(all).toHaveLength(1)
    expect(all[0]).toMatchObject({
      path: ['audience', 'individualisation'],
      passages: [{ part: expect.stringMatching(/^3\. /), before: 'Texte long et gras', after: 'Texte long et simple' }],
    })
    const [first] = (all[0]!.value as unknown as RichText).fr
    expect(first).toMatchObject({
      content: [
        { text: 'Texte long et ', marks: ['bold'] },
        { text: 'simple', marks: [] },
      ],
    })
  })

  test('a title and a cell of a table that was typed, each to its column and row, the note of the cell with it', async () => {
    const { all } = await edited(
      "say(found('Aménagement'), 'Adaptation'); say(found('Entretien de départ'), 'Entretien d’accueil')",
    )
    expect(all).toHaveLength(1)
    expect(all[0]).toMatchObject({ path: ['audience', 'individualisation'] })
    expect((all[0]!.value as unknown as RichText).fr[2]).toMatchObject({
      type: 'table',
      columns: [{ title: 'Moment' }, { title: 'Adaptation' }],
      rows: [
        { cells: [{}, { content: [{ text: 'Entretien d’accueil', marks: [] }] }] },
        { cells: [{}, { content: [{ text: 'Bilan à deux', marks: [], note: 'En visioconférence.' }] }] },
      ],
    })
  })

  test('a row added to a table that was typed, as one passage that no field says: it is no paragraph of the text', async () => {
    const { all } = await edited(`
table = next(t for t in document.tables if t.rows[0].cells[0].text == 'Moment')
cells = table.add_row().cells
cells[0].text, cells[1].text = 'Sortie', 'Entretien final'
`)
    expect(all).toEqual([
      { path: null, value: undefined, passages: [expect.objectContaining({ after: 'Sortie\nEntretien final' })] },
    ])
  })

  test('a sentence made of several fields: a code in it takes no other words', async () => {
    const sentence = 'Le niveau seuil est exigé sur K1, K2 et K4.'
    const { all } = await edited(`say(found('${sentence}'), '${sentence.replace('K2', 'K2, K3')}')`)
    expect(all.map(({ path }) => path)).toEqual([null])
  })

  test('a footnote, to the words it is on', async () => {
    const { all } = await edited(`
notes = document.part.part_related_by('http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes')
notes._blob = notes.blob.replace('En visioconférence.'.encode(), 'En présence.'.encode())
`)
    expect(all).toHaveLength(1)
    expect(all[0]).toMatchObject({ path: ['audience', 'individualisation'] })
    expect((all[0]!.value as unknown as RichText).fr[2]).toMatchObject({
      rows: [{}, { cells: [{}, { content: [{ text: 'Bilan à deux', note: 'En présence.' }] }] }],
    })
  })

  test('a cell of a table', async () => {
    const { all } = await edited(
      "say(found('Concevoir une situation d’évaluation authentique alignée'), 'Concevoir une évaluation vraiment authentique')",
    )
    const [competency] = exampleFile(name).definition.competencies
    expect(all).toEqual([
      expect.objectContaining({
        path: ['competencies', competency!.id, 'statement'],
        value: { ...competency!.statement, fr: 'Concevoir une évaluation vraiment authentique' },
      }),
    ])
  })

  test.each([
    ['synthese', 'Objectif professionnel', ['need', 'professionalAim']],
    ['mccc', 'Aménagements', ['validation', 'accommodations']],
  ])('a line of a fiche of another document (%s)', async (id, label, path) => {
    const word = await wordOf(exampleFile(name), 3, shippedFrameworks(), shippedProfile(id))
    expect(await differences(word)).toEqual([])
    const bytes = pythonDocx(
      word,
      `${python}
for table in document.tables:
    for row in table.rows:
        if row.cells[0].text == '${label}': say(row.cells[1].paragraphs[0], 'Dit autrement dans Word.')`,
    )
    const found = await differences(bytes)
    expect(found.map((difference) => difference.path)).toEqual([path])
    expect(found[0]!.value).toMatchObject({ fr: 'Dit autrement dans Word.' })
  })

  test('what is written in English, beside what is in French', async () => {
    const file = withList()
    file.definition.need.professionalAim.en = 'Design an assessment'
    file.definition.audience.individualisation.en = [
      { type: 'paragraph', id: countingIds()(), content: [{ text: 'At your own pace', marks: ['italic'] }] },
    ]
    const word = await wordOf(file)
    expect(await differences(word)).toEqual([])
    const bytes = pythonDocx(
      word,
      `${python}
say(found('Design an assessment'), 'Design a fair assessment')
say(found('At your own'), 'At a pace of your own')
say(found('Texte long'), 'Texte long et simple')`,
    )
    const found = await differences(bytes)
    expect(found.map(({ path }) => path!.join('.')).sort()).toEqual([
      'audience.individualisation',
      'need.professionalAim',
    ])
    const [text, rich] = ['need.professionalAim', 'audience.individualisation'].map(
      (path) => found.find((difference) => difference.path!.join('.') === path)!.value,
    )
    expect(text).toEqual({ ...file.definition.need.professionalAim, en: 'Design a fair assessment' })
    expect(plainTextOf(rich as unknown as RichText).split('\n')[0]).toBe('Texte long et simple')
    expect((rich as unknown as RichText).en).toMatchObject([
      { content: [{ text: 'At a pace of your own', marks: ['italic'] }] },
    ])
  })

  test('nothing of the numbers of tables, which Word counts anew', async () => {
    const { all } = await edited(`
from docx.oxml.ns import qn
for field in document.element.body.iter(qn('w:fldSimple')):
    if 'SEQ' in field.get(qn('w:instr')):
        for text in field.iter(qn('w:t')): text.text = str(int(text.text) + 1)`)
    expect(all).toEqual([])
  })

  test('the words of a note', async () => {
    const profile = { ...shippedProfile(), abbreviations: true }
    const word = await wordOf(exampleFile(name), 3, shippedFrameworks(), profile)
    expect(await differences(word)).toEqual([])
    const changed = withParts(word, {
      'word/footnotes.xml': (xml) => xml.replace('compte personnel', 'compte individuel'),
    })
    expect(await differences(changed)).toEqual([
      expect.objectContaining({
        path: null,
        passages: [expect.objectContaining({ after: expect.stringMatching(/compte individuel/) as string })],
      }),
    ])
  })

  test('an item of a list: changed, added, taken out', async () => {
    const changed = await edited("say(found('Deuxième point'), 'Deuxième point revu')")
    expect(changed.all.map(({ path }) => path)).toEqual([['audience', 'individualisation']])
    expect(wordsOf(changed.all[0]!.value).slice(0, 4)).toEqual([
      'Texte long et gras',
      'Premier point',
      'Deuxième point revu',
      'Troisième point',
    ])

    const added = await edited("say(copy(found('Deuxième point')), 'Un point de plus')")
    expect(added.all).toHaveLength(1)
    const value = added.all[0]!.value as unknown as RichText
    expect(wordsOf(value).slice(0, 5)).toEqual([
      'Texte long et gras',
      'Premier point',
      'Deuxième point',
      'Un point de plus',
      'Troisième point',
    ])
    expect(value.fr[1]).toMatchObject({ type: 'bullet-list', items: { length: 4 } })

    const gone = await edited("p = found('Deuxième point')._p\np.getparent().remove(p)")
    expect(gone.all).toHaveLength(1)
    expect(wordsOf(gone.all[0]!.value).slice(0, 3)).toEqual(['Texte long et gras', 'Premier point', 'Troisième point'])
  })

  test('an amount and a date, read as they are written', async () => {
    const { definition } = exampleFile(name)
    const { placed } = await edited(
      "say(found('600'), '650 €')\nsay(found('10\u00a0décembre 2026'), '17 décembre 2026')",
    )
    expect(placed).toContainEqual(expect.objectContaining({ path: ['budget', 'price'], value: 65_000 }))
    expect(definition.budget.price).toBe(60_000)
    expect(placed.some(({ value }) => value === '2026-12-17')).toBe(true)
  })

  test('what stood for a field to be completed', async () => {
    const file = exampleFile(name)
    file.definition.need.professionalAim = { fr: '' }
    file.definition.budget.price = null
    const bytes = pythonDocx(
      await wordOf(file),
      `${python}
cells = [row.cells for table in document.tables for row in table.rows]
for label, text in (('Objectif professionnel', 'Concevoir une évaluation'), ('Tarif par stagiaire', '480 €')):
    say(next(c for c in cells if c[0].text == label)[1].paragraphs[0], text)`,
    )
    expect(await differences(bytes)).toMatchObject([
      { path: ['budget', 'price'], value: 48_000 },
      { path: ['need', 'professionalAim'], value: { fr: 'Concevoir une évaluation' } },
    ])
  })

  test('several passages of one field together, and one said in two places once', async () => {
    const { all } = await edited(
      "say(found('Premier point'), 'Premier point revu')\nsay(found('Troisième point'), 'Troisième point revu')\nfor p in list(paragraphs(document)):\n    if p.text == 'Concevoir une évaluation authentique et sa grille critériée en formation d’adultes': say(p, 'Un autre intitulé')",
    )
    const [title, list] = all
    expect(title).toMatchObject({ path: ['identity', 'title'], value: { fr: 'Un autre intitulé' } })
    expect(wordsOf(list!.value).slice(0, 4)).toEqual([
      'Texte long et gras',
      'Premier point revu',
      'Deuxième point',
      'Troisième point revu',
    ])
    expect(list!.passages).toHaveLength(2)
  })

  test('what no one field says, as it reads', async () => {
    const { all } = await edited(
      "row = document.tables[3].add_row()\nrow.cells[0].text = 'Une ligne'\nrow.cells[1].text = 'de plus'\nsay(found('À la date d’édition'), 'Tout va bien.')\ndocument.add_paragraph('À la fin.')",
    )
    expect(all.map(({ path }) => path)).toEqual([null, null, null])
    expect(all.map(({ passages }) => passages.map(({ after }) => after))).toEqual([
      ['Tout va bien.'],
      ['Une ligne\nde plus'],
      ['À la fin.'],
    ])
    expect(all[0]!.passages[0]!.before).toMatch(/^À la date d’édition/)
  })

  test('changes tracked as if accepted, and comments', async () => {
    const bytes = withParts(await example(), {
      'word/document.xml': (xml) =>
        xml.replace(
          />Premier point</,
          '>Premier</w:t></w:r><w:del w:id="901" w:author="A"><w:r><w:delText> point</w:delText></w:r></w:del><w:ins w:id="902" w:author="A"><w:r><w:t xml:space="preserve"> but</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"><',
        ),
    })
    const parts = unzipSync(bytes)
    parts['word/comments.xml'] = strToU8(
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1"><w:p><w:r><w:t>À préciser</w:t></w:r></w:p></w:comment></w:comments>',
    )
    const all = await differences(zipSync(parts))
    expect(all.map(({ passages }) => passages.map(({ after }) => after))).toEqual([['Premier but'], ['À préciser']])
  })
})

test('a text of each part of the model, changed where it is printed, comes back to its field', async () => {
  const file = exampleFile(name)
  const installed = shippedFrameworks()
  const evaluation = judgeDefinition(file.definition, installed, { date, gate: 'cfvu', institution: file.institution })
  if (!evaluation.judged) throw new Error('a framework is missing')
  const edition = { date, fingerprint: '0'.repeat(64), revision: null }
  const from = { profile: shippedProfile(), ...file, ...evaluation, edition }
  const linesOf = (definition: Definition) =>
    printedLines(
      dossierDocument(
        shippedProfile(),
        definition,
        file.institution,
        evaluation.evaluation,
        evaluation.frameworks,
        edition,
      ),
    ).map(({ text }) => ({ text, kind: 'paragraph' as const, row: null }))
  const printed = linesOf(file.definition).map(({ text }) => lineKey(text))

  const seen = new Set<string>()
  const missed: string[] = []
  walkFields(definitionSchema, file.definition, ({ path, meta, value }) => {
    const part = path[0]!
    // Of another title the dossier says that its deliberation does not cite it: a paragraph nobody wrote.
    if (meta.kind !== 'text' || isBlank(value) || seen.has(part) || path.join('.') === 'identity.title') return
    const changed = { ...(value as { fr: string }), fr: `Autrement ${(value as { fr: string }).fr}` }
    const lines = linesOf(withValue(file.definition, path, changed)!)
    seen.add(part)
    const found = wordDifferences(from, printed, lines, {
      print: lineKey,
      reading: dossierReadingWords(file.definition, uuidv7),
    })
    // A sentence made of several fields may not be told by one: it is never given to another one.
    const told = found.filter((difference) => difference.path !== null)
    const [own] = told
    if (told.length !== 1 || own?.path?.join('.') !== path.join('.') || !jsonEqual(own.value, changed))
      missed.push(path.join('.'))
  })
  expect(seen.size).toBeGreaterThan(10)
  expect(missed).toEqual([])
})

test('a document written anew is told whole', async () => {
  const { all } = await edited(
    "for i, p in enumerate(list(paragraphs(document))):\n    if p.runs: say(p, f'Paragraphe {i}')",
  )
  expect(all.length).toBeGreaterThan(100)
})
