import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { Problem } from '../../../../shared/contract/problem.ts'
import type { DossierDocument } from '../../../../shared/dossier/document.ts'
import { problems } from '../../../../shared/messages/fr/problems.ts'
import { Refusal } from '../../refusal.ts'
import type { Pictures } from '../pictures.ts'
import type { AskedPages, PagePictures, PdfAnswer, PdfRequest, PdfWorkerData } from './pdf-worker.ts'

/** Fonts a PDF carries, all under free licences, in the order the template names their families. */
const fontFiles = {
  faces: ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold', '700Bold_Italic'].map(
    (face) => `@expo-google-fonts/source-serif-4/${face}/SourceSerif4_${face}.ttf`,
  ),
  others: ['dejavu-fonts-ttf/ttf/DejaVuSans.ttf', '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'],
}

interface Printer {
  ask<T>(request: PdfRequest): Promise<PdfAnswer<T>>
}

let printer: (Printer & { template: string }) | undefined

/**
 * Starts the thread that draws, where it is not there: whoever will ask for a PDF has other things to do first.
 *
 * @param template - source of resources/typst/dossier.typ
 */
export function openPrinter(template: string): void {
  printerOf(template)
}

/**
 * The dossier as a PDF for people who hear it as for those who see it (PDF/UA-1): tagged, titled, in French, with its
 * fonts. The same document gives the same bytes. The thread has been asked when this returns, and draws while the caller
 * goes on.
 *
 * @param template - source of resources/typst/dossier.typ
 * @throws {Refusal} `pdf-refused` with what the compiler says, when it does not draw the document
 */
export function dossierPdf(dossier: DossierDocument, pictures: Pictures, template: string): Promise<Uint8Array> {
  return asked<Uint8Array>({ kind: 'pdf', dossier, pictures }, template)
}

/**
 * The pages of the same PDF, and pictures (SVG) of those that are wanted. A document that differs little from the one
 * before is laid out in a fraction of the time.
 *
 * @param template - source of resources/typst/dossier.typ
 * @throws {Refusal} `pdf-refused`, as for the PDF
 */
export function dossierPages(
  dossier: DossierDocument,
  pictures: Pictures,
  asking: AskedPages,
  template: string,
): Promise<PagePictures> {
  return asked<PagePictures>({ kind: 'pages', dossier, pictures, asked: asking }, template)
}

async function asked<T>(request: PdfRequest, template: string): Promise<T> {
  const answer = await printerOf(template).ask<T>(request)
  if (!answer.ok) throw new Refusal(refusalOf(request, answer.detail))
  return answer.value
}

function printerOf(template: string): Printer {
  if (printer?.template === template) return printer
  const ended = () => {
    // The next document starts another thread.
    if (printer === mine) printer = undefined
  }
  const mine = { template, ...startPrinter(template, ended) }
  printer = mine
  return mine
}

/** What the compiler says of a picture is in English and does not say which: the logo is the only one there is. */
function refusalOf({ dossier }: PdfRequest, detail: string): Problem {
  const logo = dossier.sections
    .flatMap(({ nodes }) => nodes.flatMap((node) => (node.kind === 'title-page' && node.logo ? [node.logo] : [])))
    .at(0)
  return logo && /\bimage\b/i.test(detail) ? problems.undrawableLogo(logo.name) : problems.pdfRefused(detail)
}

/** The fonts, read once by whoever draws. */
export function readPdfFonts(): Pick<PdfWorkerData, 'faces' | 'others'> {
  const { resolve } = createRequire(import.meta.url)
  const read = (names: readonly string[]) => names.map((name) => readFileSync(resolve(name)))
  return { faces: read(fontFiles.faces), others: read(fontFiles.others) }
}

/** A thread that keeps its fonts and compiler; it does not keep the process from ending once it has answered. */
function startPrinter(template: string, ended: () => void): Printer {
  const workerData: PdfWorkerData = { template, ...readPdfFonts() }
  const thread = new Worker(new URL('./pdf-worker.ts', import.meta.url), { workerData })
  const waiting: { resolve: (answer: PdfAnswer) => void; reject: (error: unknown) => void }[] = []
  const fail = (error: unknown) => {
    ended()
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  thread.unref()
  thread.on('message', (answer: PdfAnswer) => {
    waiting.shift()?.resolve(answer)
    if (waiting.length === 0) thread.unref()
  })
  thread.on('error', fail)
  thread.on('exit', (code) => fail(new Error(`the thread that draws PDF ended with ${code}`)))
  return {
    ask: <T>(request: PdfRequest) =>
      new Promise<PdfAnswer<T>>((resolve, reject) => {
        waiting.push({ resolve: resolve as (answer: PdfAnswer) => void, reject })
        thread.ref()
        thread.postMessage(request)
      }),
  }
}
