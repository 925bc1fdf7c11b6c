import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The pages LibreOffice makes of a Word document, as text in the order it is drawn. */
export function officePages(docx: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'cadrier-pages-'))
  try {
    writeFileSync(join(folder, 'dossier.docx'), docx)
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'dossier.docx'),
      ],
      { stdio: 'pipe' },
    )
    execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', join(folder, 'dossier.pdf'), join(folder, 'dossier.txt')])
    // pdftotext ends every page with a form feed.
    return readFileSync(join(folder, 'dossier.txt'), 'utf8').split('\f').slice(0, -1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether a font as wide as Calibri is there: without one, LibreOffice draws other pages than Word. */
export function hasFontAsWideAsCalibri(): boolean {
  try {
    return /carlito|calibri/i.test(execFileSync('fc-match', ['Calibri'], { encoding: 'utf8' }))
  } catch {
    return false
  }
}
