import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import type { DossierDocument } from '../../../../shared/dossier/document.ts'
import type { Pictures } from '../pictures.ts'
import { drawableText } from './drawable-text.ts'
import { drawnDossier, pictureFile } from './drawn-dossier.ts'
import { drawnPages, pagePicture, placeOfText, type DrawnPages, type PagePlace } from './drawn-pages.ts'

/** What the thread is started with. */
export interface PdfWorkerData {
  /** Source of the template, in Typst. */
  template: string
  /** Fonts in the order the template names their families: those of the first one, and the others. */
  faces: readonly Uint8Array[]
  others: readonly Uint8Array[]
}

/** What the thread is asked: a whole PDF, or pictures of pages. */
export type PdfRequest =
  | { kind: 'pdf'; dossier: DossierDocument; pictures: Pictures }
  | { kind: 'pages'; dossier: DossierDocument; pictures: Pictures; asked: AskedPages }

/** Which pages are wanted as pictures. */
export interface AskedPages {
  /** Hashes of those that are there already. */
  known: readonly string[]
  /** Numbers from 1. */
  wanted: readonly number[]
  /** A passage to find, by the heading it is under and its words; its page is wanted too. */
  place: { heading: string | null; text: string } | null
}

/** What the thread answers, in the order it was asked. */
export type PdfAnswer<T = unknown> = { ok: true; value: T } | { ok: false; detail: string }

export interface PagePictures {
  pages: { hash: string; width: number; height: number }[]
  drawn: { hash: string; svg: string }[]
  place: PagePlace | null
}

/*
 * A thread of its own draws the PDF: half a second of work for a long dossier, during which the application goes on.
 * The template reads files that are in memory only.
 */
const { template, faces, others } = workerData as PdfWorkerData
const workspace = tmpdir()
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontBlobs: [...faces, ...others].map((font) => Buffer.from(font)) }],
})
const drawable = drawableText(faces, others)

/** Results of this many documents are kept: one that is drawn again after a small change is drawn faster. */
const documentsRemembered = 4

parentPort?.on('message', (request: PdfRequest) => {
  parentPort?.postMessage(answerTo(request))
  compiler.evictCache(documentsRemembered)
})

function answerTo(request: PdfRequest): PdfAnswer {
  try {
    const value =
      request.kind === 'pdf'
        ? compiler.pdf(compiledOf(dataOf(request), ''), { pdfStandard: PdfStandard.UA_1 })
        : picturesOf(dataOf(request), request.asked)
    return { ok: true, value }
  } catch (refusal) {
    return { ok: false, detail: detailOf(refusal) }
  }
}

/** The document as the template reads it, once the pictures it shows are where it looks for them. */
function dataOf({ dossier, pictures }: PdfRequest): string {
  for (const [sha256, { type, bytes }] of pictures)
    compiler.mapShadow(join(workspace, pictureFile(sha256, type)), Buffer.from(bytes))
  return JSON.stringify(drawnDossier(dossier, pictures, drawable))
}

/** @param after what follows the template */
function compiledOf(data: string, after: string) {
  compiler.mapShadow(join(workspace, 'dossier.json'), Buffer.from(data))
  const compiled = compiler.compile({ mainFileContent: template + after })
  const fault = compiled.takeError()
  if (compiled.result === null || fault !== null) throw new Error(detailOf(fault))
  return compiled.result
}

/** Tells where headings are; as it shows nothing, it makes no page. */
const headingPlaces = `
#context [#metadata(query(heading).filter(it => it.has("label")).map(it => {
  let place = it.location().position()
  (id: str(it.label), page: place.page, y: place.y.pt())
})) <heading-places>]
`

interface HeadingPlace extends PagePlace {
  id: string
}

/** The pages drawn last: a window that scrolls or moves its caret asks for the same again. */
let last: (DrawnPages & { data: string; headings: readonly HeadingPlace[] }) | undefined

function picturesOf(data: string, { known, wanted, place }: AskedPages): PagePictures {
  if (last?.data !== data) {
    const document = compiledOf(data, headingPlaces)
    const [headings] = compiler.query(document, { selector: '<heading-places>', field: 'value' }) as [HeadingPlace[]]
    last = { data, headings, ...drawnPages(compiler.svg(document)) }
  }
  const { pages, glyphs, headings } = last
  const heading = headings.find(({ id }) => id === place?.heading)
  const top = heading ? { page: heading.page, y: heading.y } : { page: 1, y: 0 }
  const found = place === null ? null : (placeOfText(pages, place.text, top) ?? (heading ? top : null))
  const numbers = new Set([...(found ? [found.page] : []), ...wanted])
  const drawn = new Map<string, string>()
  for (const number of numbers) {
    const page = pages[number - 1]
    if (page && !known.includes(page.hash) && !drawn.has(page.hash)) drawn.set(page.hash, pagePicture(page, glyphs))
  }
  return {
    pages: pages.map(({ hash, width, height }) => ({ hash, width, height })),
    drawn: Array.from(drawn, ([hash, svg]) => ({ hash, svg })),
    place: found,
  }
}

/** What Typst says, which it wraps in a description of its own. */
function detailOf(fault: unknown): string {
  const diagnostics = (fault as { shortDiagnostics?: readonly { message?: string }[] } | null)?.shortDiagnostics
  const said = diagnostics?.[0]?.message ?? (fault instanceof Error ? fault.message : String(fault))
  return /message: "((?:[^"\\]|\\.)*)"/.exec(said)?.[1]?.replace(/\\(.)/g, '$1') ?? said
}
