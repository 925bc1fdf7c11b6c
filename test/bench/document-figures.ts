import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { dossierDocx } from '../../electron/core/render/dossier-docx.ts'
import { dossierOf } from '../../electron/core/render/dossier-of.ts'
import { dossierPage } from '../../electron/core/render/dossier-page.ts'
import { dossierPdf } from '../../electron/core/render/pdf/dossier-pdf.ts'
import { noPictures } from '../../electron/core/render/pictures.ts'
import type { Resources } from '../../electron/core/resources.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import { barePdf } from './bare-pdf.ts'
import { measuredInTurn } from './measure.ts'
import type { Figure } from './table.ts'

const root = join(import.meta.dirname, '../..')
const execute = promisify(execFile)
const run = (program: string, ...args: readonly string[]) => execute(program, args, { maxBuffer: 2 ** 26 })

/** Documents of a dossier beside what others make of the same content. @param folder of one’s own */
export async function documentFigures(
  file: DefinitionFile,
  resources: Resources,
  date: string,
  folder: string,
): Promise<Figure[]> {
  const [profile] = await resources.profiles()
  if (profile === undefined) throw new Error('no profile is shipped')
  const installed = await resources.frameworks()
  const template = await resources.pdfTemplate()
  const made = () => dossierOf({ profile, file, installed, date, revision: null })
  const { dossier } = made()
  const bare = await barePdf()

  const word = () => {
    const { dossier: fresh, stamp } = made()
    return dossierDocx(fresh, noPictures, { stamp, source: { file, profile } })
  }
  const pdf = () => {
    bare.forget()
    return dossierPdf(made().dossier, noPictures, template)
  }
  const paths = {
    page: join(folder, 'page.html'),
    docx: join(folder, 'dossier.docx'),
    json: join(folder, 'dossier.json'),
  }
  await writeFile(paths.page, dossierPage(dossier))
  await writeFile(paths.docx, word())
  await writeFile(paths.json, JSON.stringify(file))
  const pandoc = () => run('pandoc', paths.page, '--output', join(folder, 'pandoc.docx'))

  const [drawn, drawnFloor] = await measuredInTurn('process', 12, [
    pdf,
    () => {
      bare.forget()
      return bare.draw(dossier)
    },
  ])
  const [three, byPandoc] = await measuredInTurn('elapsed', 7, [
    async () => {
      word()
      await pdf()
      dossierPage(made().dossier)
    },
    pandoc,
  ])
  const [one, byOffice] = await measuredInTurn('elapsed', 5, [
    pdf,
    () =>
      run(
        'soffice',
        '--headless',
        `-env:UserInstallation=file://${folder}/office`,
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        paths.docx,
      ),
  ])
  const [whole, pandocAlone] = await measuredInTurn('elapsed', 7, [
    () =>
      run(
        process.execPath,
        ...[join(root, 'tools/cadrier.mjs'), 'export', paths.json, '--to', join(folder, 'exported')],
        ...['--as', 'docx,pdf,json', '--date', date],
      ),
    pandoc,
  ])
  return [
    {
      name: 'PDF, beside the compiler alone; all threads',
      sample: drawn!,
      floor: drawnFloor!,
      aim: { timesFloor: 1.5 },
    },
    {
      name: 'docx, PDF and HTML, warm; beside pandoc, docx *',
      sample: three!,
      floor: byPandoc!,
      aim: { timesFloor: 1 / 5 },
    },
    {
      name: 'PDF, warm; beside LibreOffice, PDF of the docx *',
      sample: one!,
      floor: byOffice!,
      aim: { timesFloor: 1 / 10 },
    },
    {
      name: 'cadrier export, 3 files; beside pandoc, docx *',
      sample: whole!,
      floor: pandocAlone!,
      aim: { timesFloor: 1 },
    },
  ]
}
