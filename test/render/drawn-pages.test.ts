import { noPictures } from '../../electron/core/render/pictures.ts'
import { expect, it } from 'vitest'
import { dossierPages, dossierPdf } from '../../electron/core/render/pdf/dossier-pdf.ts'
import { passageText } from '../../shared/dossier/passage-text.ts'
import { partsOf } from '../../shared/dossier/passages.ts'
import { dossierFor, exampleFile, pdfTemplate } from './example-dossiers.ts'

const template = await pdfTemplate()
const all = Array.from({ length: 50 }, (_, index) => index + 1)
const nothing = { known: [], wanted: [], place: null }

/** The dossier with a text of its need that says something else, under the fingerprint it had. */
function dossierWith(aim: string) {
  const file = exampleFile('evaluation-authentique')
  file.definition.need.professionalAim.fr = aim
  const { fingerprint, footer } = dossierFor(exampleFile('evaluation-authentique'))
  return { ...dossierFor(file), fingerprint, footer }
}

it('draws a picture of each page of the PDF, which stands alone and says nothing beside what it shows', async () => {
  const dossier = dossierFor(exampleFile('evaluation-authentique'))
  const { pages, drawn } = await dossierPages(dossier, noPictures, { ...nothing, wanted: all }, template)
  const pdf = Buffer.from(await dossierPdf(dossier, noPictures, template)).toString('latin1')
  expect(pages).toHaveLength(Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(pdf)?.[1]))
  expect(new Set(drawn.map(({ hash }) => hash))).toEqual(new Set(pages.map(({ hash }) => hash)))
  expect(pages.some(({ width, height }) => width > height)).toBe(true)
  for (const { svg } of drawn) {
    expect(svg).not.toMatch(/<(?:script|style|foreignObject|a)[ >]| on\w+=|href="(?!#|data:)/)
    expect(svg.match(/<use /g)?.length).toBeGreaterThan(100)
    // Each glyph that is used is there, and each group that is opened is closed.
    const defined = new Set(Array.from(svg.matchAll(/ id="([^"]+)"/g), ([, id]) => id))
    for (const [, id] of svg.matchAll(/href="#([^"]+)"/g)) expect(defined).toContain(id)
    expect(svg.match(/<g[ >]/g)?.length).toBe(svg.match(/<\/g>/g)?.length)
    expect(svg.endsWith('</svg>')).toBe(true)
  }
})

it('draws again the pages that changed, and no other', async () => {
  const first = await dossierPages(dossierWith('Former.'), noPictures, { ...nothing, wanted: all }, template)
  const known = first.drawn.map(({ hash }) => hash)
  const same = await dossierPages(dossierWith('Former.'), noPictures, { ...nothing, known, wanted: all }, template)
  expect(same).toEqual({ ...first, drawn: [] })
  const changed = await dossierPages(dossierWith('Informer.'), noPictures, { ...nothing, known, wanted: all }, template)
  const other = changed.pages.flatMap(({ hash }, index) => (first.pages[index]?.hash === hash ? [] : [hash]))
  expect(other.length).toBeGreaterThan(0)
  expect(other.length).toBeLessThan(first.pages.length / 4)
  expect(changed.drawn.map(({ hash }) => hash)).toEqual(other)
})

it('finds where a passage is printed, whatever it is part of', async () => {
  const dossier = dossierFor(exampleFile('evaluation-authentique'))
  const { pages } = await dossierPages(dossier, noPictures, nothing, template)
  const parts = partsOf(dossier)
  const placeOf = async (part: string, address: string) => {
    const found = parts.find(({ id }) => id === part)
    if (!found) throw new Error(`no part ${part}`)
    return (await dossierPages(dossier, noPictures, { ...nothing, place: passageText(found, address) }, template)).place
  }
  let before = { page: 0, y: 0 }
  let found = 0
  for (const { id, nodes } of parts.slice(1))
    for (const [index, node] of nodes.slice(0, 5).entries()) {
      if (node.kind === 'contents' || node.kind === 'signatures') continue
      const place = await placeOf(id, node.kind === 'table' && node.rows.length > 0 ? `${index}.0.0` : String(index))
      // Every part has a heading: what is not found as it is typed is at least under it.
      expect(place, `${id} ${index}`).not.toBeNull()
      if (place === null) continue
      found += 1
      if (node.kind === 'heading') {
        expect(place.page > before.page || place.y >= before.y - 1).toBe(true)
        before = place
      }
      expect(place.page).toBeLessThanOrEqual(pages.length)
    }
  expect(found).toBeGreaterThan(50)
})
