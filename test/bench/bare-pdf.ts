import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readPdfFonts } from '../../electron/core/render/pdf/dossier-pdf.ts'
import type { DossierDocument, Line } from '../../shared/dossier/document.ts'

/** Headings, paragraphs and tables of strings, drawn as Typst does when it is told nothing. */
const template = `#let nodes = json("/bare.json")
#for node in nodes {
  if node.kind == "heading" { heading(level: node.level, node.text) }
  else if node.kind == "table" { table(columns: node.columns, ..node.cells) }
  else { par(node.text) }
}`

/**
 * The floor of the PDF: a dossier’s headings, paragraphs and cells, with their texts and nothing else, drawn by the
 * compiler alone, in this thread, from data as the dossier is.
 *
 * @returns what draws it, and what makes the compiler forget what it drew
 */
export async function barePdf(): Promise<{ draw: (dossier: DossierDocument) => Uint8Array; forget: () => void }> {
  const { faces, others } = readPdfFonts()
  const workspace = tmpdir()
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: [...faces, ...others].map((font) => Buffer.from(font)) }],
  })
  return {
    draw(dossier) {
      compiler.mapShadow(join(workspace, 'bare.json'), Buffer.from(JSON.stringify(bareNodes(dossier))))
      const { result } = compiler.compile({ mainFileContent: template })
      if (result === null) throw new Error('the bare document was not drawn')
      return compiler.pdf(result)
    },
    forget: () => {
      compiler.evictCache(0)
    },
  }
}

const textOf = (lines: readonly Line[]) => lines.map((line) => line.map(({ text }) => text).join('')).join('\n')

function bareNodes(dossier: DossierDocument): unknown[] {
  const paragraph = (text: string) => ({ kind: 'paragraph', text })
  const table = (rows: readonly (readonly string[])[]) => ({
    kind: 'table',
    columns: Math.max(1, ...rows.map((row) => row.length)),
    cells: rows.flat(),
  })
  return dossier.sections.flatMap(({ nodes }) =>
    nodes.flatMap((node): unknown[] => {
      switch (node.kind) {
        case 'title-page':
          return [
            ...[node.overline, node.title, node.subtitle, ...node.lines].map(paragraph),
            table(node.facts.map(({ label, lines }) => [label, textOf(lines)])),
          ]
        case 'contents':
          return [paragraph(node.title)]
        case 'heading':
          return [node]
        case 'subheading':
        case 'paragraph':
        case 'quote':
        case 'note':
          return [paragraph(textOf([node.line]))]
        case 'list':
          return node.items.map((item) => paragraph(textOf([item])))
        case 'table':
          return [
            paragraph(node.caption),
            table([
              node.columns.map(({ title }) => title),
              ...node.rows.map((row) => row.map(({ lines }) => textOf(lines))),
            ]),
          ]
        case 'facts':
          return [paragraph(node.caption), table(node.rows.map(({ label, lines }) => [label, textOf(lines)]))]
        case 'signatures':
          return node.places.map(({ title, lines }) => paragraph([title, ...lines].join('\n')))
      }
    }),
  )
}
