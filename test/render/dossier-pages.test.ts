import { describe, expect, test } from 'vitest'
import { dossierDocx } from '../../electron/core/render/dossier-docx.ts'
import { pageNumbersOf } from '../../electron/core/render/page-numbers.ts'
import { headingsOf, type DossierDocument } from '../../shared/dossier/document.ts'
import { textsOf } from '../../shared/dossier/document-text.ts'
import { blankFile } from '../dossier/filled-definition.ts'
import { documentOf } from './awkward-nodes.ts'
import { dossierFor, exampleFile, exampleNames, shippedFrameworks, shippedProfile } from './example-dossiers.ts'
import { hasFontAsWideAsCalibri, officePages } from './office-pages.ts'

/** Catalogue § 7.2: the body holds in twelve pages, title page and contents included. */
const longestBody = 12

const squeezed = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')

/** The text of the pages without what is at the top and at the foot of each. */
function flow(pages: readonly string[], dossier: DossierDocument): string {
  const around = [dossier.header, ...dossier.footer].map(squeezed)
  return pages
    .map((page) => {
      const text = squeezed(page).replace(/Page\d+sur\d+/g, '')
      return around.reduce((rest, part) => rest.replace(part, ''), text)
    })
    .join('')
}

/** Whether a text is on the pages, whole or in two where a page turns inside it. */
function isDrawn(text: string, whole: string): boolean {
  const sought = squeezed(text)
  if (whole.includes(sought)) return true
  return Array.from({ length: sought.length - 1 }, (_, index) => index + 1).some(
    (at) => whole.includes(sought.slice(0, at)) && whole.includes(sought.slice(at)),
  )
}

function bodyPages(dossier: DossierDocument): number {
  const { byHeading } = pageNumbersOf(dossier)
  const firstAnnex = headingsOf(dossier).find(({ part }) => part === 'annex')
  return (byHeading.get(firstAnnex!.id) ?? 0) - 1
}

describe.each(exampleNames)('the pages of %s', (name) => {
  const dossier = dossierFor(exampleFile(name))

  test('the body holds in twelve pages', () => {
    expect(bodyPages(dossier)).toBeLessThanOrEqual(longestBody)
  })

  test('the synthesis is one page in LibreOffice too', () => {
    const synthesis = dossierFor(exampleFile(name), shippedFrameworks(), shippedProfile('synthese'))
    expect(officePages(dossierDocx(synthesis))).toHaveLength(1)
  })

  test('every text is on a page, and the contents name the page of each part, give or take one', async () => {
    const pages = officePages(dossierDocx(dossier))
    const whole = flow(pages, dossier)
    expect(textsOf(dossier).filter((text) => !isDrawn(text, whole))).toEqual([])
    if (!hasFontAsWideAsCalibri()) {
      console.warn('page numbers not compared: no font as wide as Calibri here (Debian: fonts-crosextra-carlito)')
      return
    }
    const { byHeading, total } = pageNumbersOf(dossier)
    const parts = headingsOf(dossier).filter(({ level }) => level === 1)
    const drawn = parts.map(({ id, text }) => ({
      id,
      page: pages.findIndex((page, index) => index > 1 && squeezed(page).includes(squeezed(text))) + 1,
    }))
    // An estimate: a row that falls on one side of a page turn or the other is one page of difference, no more.
    expect(drawn.filter(({ id, page }) => Math.abs(page - (byHeading.get(id) ?? 0)) > 1)).toEqual([])
    expect(Math.abs(pages.length - total)).toBeLessThanOrEqual(1)
  })
})

test('a row taller than a page loses nothing, wherever it begins, and others are not cut', () => {
  const lines = (count: number, name: string) => ({
    lines: Array.from({ length: count }, (_, index) => [{ text: `${name}-${index}.` }]),
  })
  const columns = ['Un', 'Deux'].map((title) => ({ title, share: 1 }))
  for (const before of [0, 36, 40]) {
    const dossier = documentOf([
      ...Array.from({ length: before }, (_, index) => ({ kind: 'paragraph' as const, line: [{ text: `p${index}` }] })),
      {
        kind: 'table',
        caption: 'Tableau',
        columns,
        rows: [
          [lines(90, 'a'), lines(2, 'b')],
          [lines(12, 'c'), lines(130, 'd')],
          [lines(12, 'e'), lines(2, 'f')],
        ],
      },
      { kind: 'facts', caption: 'Fiche', rows: [{ label: 'Long', lines: lines(120, 'g').lines }] },
    ])
    const pages = officePages(dossierDocx(dossier))
    const whole = flow(pages, dossier)
    expect(textsOf(dossier).filter((text) => !whole.includes(squeezed(text)))).toEqual([])
    expect(pages.filter((page) => page.includes('e-0.') !== page.includes('e-11.'))).toEqual([])
  }
})

test('a blank dossier is a document too', async () => {
  const dossier = dossierFor(blankFile())
  const whole = flow(officePages(dossierDocx(dossier)), dossier)
  expect(textsOf(dossier).filter((text) => !isDrawn(text, whole))).toEqual([])
})
