import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dossierDocx } from '../../electron/core/render/dossier-docx.ts'
import { noPictures } from '../../electron/core/render/pictures.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import { blankFile, filledFile } from '../dossier/filled-definition.ts'
import { awkwardNode, documentOf } from './awkward-nodes.ts'
import {
  dossierFor,
  exampleFile,
  exampleNames,
  frameworksWithoutRequirements,
  shippedProfile,
} from './example-dossiers.ts'
import { elementsOf, ooxmlFaults, parseXml, textOf } from './ooxml-lint.ts'

const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name]!)

describe('the Word document of an example', () => {
  test.each(exampleNames)('%s has no fault', async (name) => {
    expect(ooxmlFaults(dossierDocx(dossierFor(exampleFile(name))))).toEqual([])
  })

  test.each(exampleNames)('%s is the same bytes twice', async (name) => {
    const dossier = dossierFor(exampleFile(name))
    const first = dossierDocx(dossier)
    dossierDocx(documentOf([{ kind: 'paragraph', line: [{ text: 'lien', link: 'https://exemple.fr' }] }]))
    expect(Buffer.from(dossierDocx(dossier)).equals(Buffer.from(first))).toBe(true)
  })

  test('the properties are those of the dossier, dated by it', async () => {
    const core = partOf(dossierDocx(dossierFor(exampleFile('evaluation-authentique'))), 'docProps/core.xml')
    expect(core).toContain('<dc:creator>Université des Rives</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>Université des Rives</cp:lastModifiedBy>')
    expect(core).toContain('2026-11-22T00:00:00Z')
    expect(core).toContain('<dc:language>fr-FR</dc:language>')
    expect(core).toContain('(MC-EVA-20)')
  })

  test('every page says the edition, the frameworks, the fingerprint and its number', async () => {
    const dossier = dossierFor(exampleFile('evaluation-authentique'))
    const footer = textOf(parseXml(partOf(dossierDocx(dossier), 'word/footer1.xml')))
    expect(footer).toContain('22\u00a0novembre 2026')
    expect(footer).toContain(dossier.fingerprint.slice(0, 12))
    expect(footer).toContain('Cadre commun')
    expect(footer).toMatch(/Page 1 sur \d+/)
  })
})

describe('any dossier makes a sound Word document', () => {
  test('nothing answered', async () => {
    expect(ooxmlFaults(dossierDocx(dossierFor(blankFile())))).toEqual([])
  })

  test('everything answered, in lists of none, one and four', async () => {
    for (const items of [0, 1, 4]) {
      const file = filledFile(items)
      expect(ooxmlFaults(dossierDocx(dossierFor(file, frameworksWithoutRequirements(file))))).toEqual([])
    }
  })

  test('whatever people write in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(awkwardNode, { maxLength: 6 }), async (nodes) => {
        expect(ooxmlFaults(dossierDocx(documentOf(nodes)))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('line ends become line breaks and an address that is not one stays text', async () => {
    const bytes = dossierDocx(
      documentOf([
        { kind: 'paragraph', line: [{ text: 'un\ndeux' }, { text: 'ici', link: 'http://[' }] },
        {
          kind: 'paragraph',
          line: [
            { text: 'là', link: 'https://exemple.fr/a' },
            { text: 'plus haut', link: '#un' },
          ],
        },
      ]),
    )
    const document = partOf(bytes, 'word/document.xml')
    expect(document).toMatch(/un<\/w:t><\/w:r><w:r><w:br\/>/)
    const links = elementsOf(parseXml(document)).filter(({ name }) => name === 'w:hyperlink')
    expect(links.map(textOf)).toEqual(expect.arrayContaining(['là', 'plus haut']))
    expect(links.map(textOf)).not.toContain('ici')
    expect(partOf(bytes, 'word/_rels/document.xml.rels')).toContain('Target="https://exemple.fr/a"')
  })
})

const embedded = (file: DefinitionFile) => ({
  source: { file, profile: shippedProfile() },
  stamp: {
    profile: 'cfvu',
    definition: file.definition.id,
    revision: 3,
    fingerprint: 'f'.repeat(64),
    frameworks: [],
    date: '2026-11-22',
  },
})

describe('the linter sees', () => {
  const tamper = async (part: string, change: (xml: string) => string) => {
    const file = exampleFile('evaluation-authentique')
    const files = unzipSync(
      dossierDocx(dossierFor(file, frameworksWithoutRequirements(file)), noPictures, embedded(file)),
    )
    files[part] = strToU8(change(strFromU8(files[part]!)))
    return ooxmlFaults(zipSync(files))
  }

  test.each<[string, string, (xml: string) => string, RegExp]>([
    [
      'a dirty field',
      'word/document.xml',
      (xml) => xml.replace('w:fldCharType="begin"', 'w:fldCharType="begin" w:dirty="true"'),
      /dirty/,
    ],
    [
      'a field without result',
      'word/footer1.xml',
      (xml) => xml.replace(/(<w:fldSimple[^>]*>).*?(<\/w:fldSimple>)/, '$1$2'),
      /without a result/,
    ],
    [
      'a field never ended',
      'word/document.xml',
      (xml) => xml.replace('<w:fldChar w:fldCharType="end"/>', ''),
      /not ended/,
    ],
    [
      'a note nobody calls',
      'word/footnotes.xml',
      (xml) => xml.replace('</w:footnotes>', '<w:footnote w:id="9"/></w:footnotes>'),
      /footnotes 9/,
    ],
    [
      'a part nothing leads to',
      'word/_rels/document.xml.rels',
      (xml) => xml.replace(/<Relationship [^>]*numbering\.xml"[^>]*>/, ''),
      /numbering\.xml: nothing leads/,
    ],
    [
      'a table that is not described',
      'word/document.xml',
      (xml) => xml.replace(/<w:tblDescription[^>]*>/, ''),
      /tblDescription/,
    ],
    ['a row that may be cut', 'word/document.xml', (xml) => xml.replaceAll('<w:cantSplit/>', ''), /may be cut/],
    [
      'a bookmark never ended',
      'word/document.xml',
      (xml) => xml.replace(/<w:bookmarkEnd[^>]*>/, ''),
      /bookmark that is not ended/,
    ],
    ['a page that is not A4', 'word/document.xml', (xml) => xml.replace('w:w="11906"', 'w:w="12240"'), /not A4/],
    [
      'a path in the properties',
      'docProps/core.xml',
      (xml) => xml.replace('<dc:description>', '<dc:description>/home/nom/'),
      /path of a machine/,
    ],
    [
      'a space that is lost',
      'word/document.xml',
      (xml) => xml.replace(/<w:t xml:space="preserve">/, '<w:t> '),
      /space that is lost/,
    ],
    ['a bookmark twice', 'word/document.xml', (xml) => xml.replace('w:name="_Toc1001"', 'w:name="_Toc1000"'), /twice/],
    [
      'a broken link',
      'word/document.xml',
      (xml) => xml.replace('w:anchor="_Toc1000"', 'w:anchor="_Nowhere"'),
      /nowhere/,
    ],
    [
      'a missing relationship',
      'word/_rels/document.xml.rels',
      (xml) => xml.replace(/<Relationship Id="rIdLink1"[^>]*>/, ''),
      /is not there/,
    ],
    ['a table without header row', 'word/document.xml', (xml) => xml.replaceAll('<w:tblHeader/>', ''), /header row/],
    [
      'a skipped heading level',
      'word/document.xml',
      (xml) => xml.replace('w:val="Heading2"', 'w:val="Heading3"'),
      /level 3 under/,
    ],
    ['a line end in a text', 'word/document.xml', (xml) => xml.replace(/(<w:t[^>]*>)/, '$1\n'), /line end/],
    ['a bad character', 'word/document.xml', (xml) => xml.replace(/(<w:t[^>]*>)/, '$1\ufffe'), /does not have/],
    [
      'a missing property',
      'docProps/core.xml',
      (xml) => xml.replace(/<dc:language>.*<\/dc:language>/, ''),
      /dc:language/,
    ],
    [
      'fields to update',
      'word/settings.xml',
      (xml) => xml.replace('</w:settings>', '<w:updateFields/></w:settings>'),
      /ask/,
    ],
    [
      'custom XML nothing leads to',
      'word/_rels/document.xml.rels',
      (xml) => xml.replace(/<Relationship Id="rIdDefinition"[^>]*>/, ''),
      /does not lead to it/,
    ],
    [
      'custom XML without properties',
      'customXml/_rels/item1.xml.rels',
      (xml) => xml.replace(/<Relationship Id[^>]*>/, ''),
      /no properties/,
    ],
    [
      'properties of another content type',
      '[Content_Types].xml',
      (xml) => xml.replace('customXmlProperties+xml', 'customXml+xml'),
      /content type/,
    ],
    [
      'a store that has no GUID',
      'customXml/itemProps1.xml',
      (xml) => xml.replace(/\{[^}]*\}/, 'definition'),
      /item id definition/,
    ],
    [
      'properties of another namespace',
      'customXml/itemProps1.xml',
      (xml) => xml.replace('urn:cadrier:dossier:1', 'urn:other'),
      /namespace urn:other/,
    ],
  ])('%s', async (_, part, change, fault) => {
    expect((await tamper(part, change)).join('\n')).toMatch(fault)
  })

  test('a name twice in the archive', () => {
    const bytes = Buffer.from(dossierDocx(documentOf([])))
    // Both are names of twelve letters in the archive, which says each twice: before the entry and at the end.
    const doubled = Buffer.from(bytes.toString('latin1').replaceAll('word/header2.xml', 'word/header1.xml'), 'latin1')
    expect(ooxmlFaults(doubled).join('\n')).toMatch(/header1\.xml twice/)
  })
})
