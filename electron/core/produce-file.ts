import { plainLetters } from '../../shared/find/fold-text.ts'
import {
  exportMediaTypes,
  isDocumentFormat,
  isStandardFormat,
  type ExportFormat,
  type OwnFormat,
} from '../../shared/contract/export-formats.ts'
import type { ProducedFile } from '../../shared/contract/job.ts'
import { currentFormatVersion } from '../../shared/definition/definition-file.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import { canonicalJson } from '../../shared/definition/fingerprint.ts'
import { mainProfile, type Profile } from '../../shared/dossier/profile.ts'
import type { Framework } from '../../shared/framework/framework.ts'
import type { Institution } from '../../shared/institution/institution.ts'

/** Everything a document is made from: the same source gives the same bytes. */
export interface ExportSource {
  definition: Definition
  institution: Institution | null
  /** Bytes by SHA-256. */
  attachments: ReadonlyMap<string, Uint8Array>
  /** Day printed in the document, `YYYY-MM-DD`, and day of the verdict it shows. */
  date: string
  installed: readonly Framework[]
  /** Which state of the dossier in its library, where that is known. */
  revision: number | null
  /** How the PDF is drawn: the source of its template. Read when it is needed. */
  pdfTemplate: () => Promise<string>
}

/**
 * Makes the files of one format: one for a document, and for the format of another tool what it loses beside it.
 *
 * @param profile what a document is composed by; a package shows it as a page, a definition does not look at it
 */
export async function produceFiles(
  format: ExportFormat,
  source: ExportSource,
  profile: Profile,
): Promise<ProducedFile[]> {
  if (!isStandardFormat(format)) return [await produceFile(format, source, profile)]
  const { produceStandard } = await import('./standards/produce-standard.ts')
  return produceStandard(format, source, fileStem(source.definition))
}

/**
 * Makes one document of a dossier. Each format is loaded when it is first asked for.
 *
 * @param profile what a document is composed by; a package shows it as a page, a definition does not look at it
 */
export async function produceFile(format: OwnFormat, source: ExportSource, profile: Profile): Promise<ProducedFile> {
  const { attachments, date } = source
  const file = definitionFileOf(source)
  switch (format) {
    case 'json':
      // Canonical (RFC 8785), ended by a line feed as text files are.
      return produced(format, source, profile, Buffer.from(`${canonicalJson(file)}\n`))
    case 'docx': {
      const [{ dossier, stamp, pictures }, { dossierDocx }] = await Promise.all([
        composed(source, profile),
        import('./render/dossier-docx.ts'),
      ])
      const carried = profile.readers === 'public' ? null : { file, profile }
      return produced(format, source, profile, dossierDocx(dossier, pictures, { stamp, source: carried }))
    }
    case 'pdf':
      return (await beginPdf(source, profile))()
    case 'html': {
      const [{ dossier, pictures }, { dossierPage }] = await Promise.all([
        composed(source, profile),
        import('./render/dossier-page.ts'),
      ])
      return produced(format, source, profile, Buffer.from(dossierPage(dossier, pictures)))
    }
    case 'cadrier': {
      const [{ dossier, stamp, pictures }, { dossierPage }, { writePackage }] = await Promise.all([
        composed(source, profile),
        import('./render/dossier-page.ts'),
        import('./package/write-package.ts'),
      ])
      const page = dossierPage(dossier, pictures)
      const bytes = writePackage({ file, attachments, frameworks: stamp.frameworks, page, date })
      return produced(format, source, profile, bytes)
    }
  }
}

/**
 * Begins the PDF of a dossier, which a thread of its own draws.
 *
 * @returns what waits for it: meanwhile this thread makes other documents
 */
export async function beginPdf(source: ExportSource, profile: Profile): Promise<() => Promise<ProducedFile>> {
  const [{ dossier, pictures }, { dossierPdf }, template] = await Promise.all([
    composed(source, profile),
    import('./render/pdf/dossier-pdf.ts'),
    source.pdfTemplate(),
  ])
  const bytes = dossierPdf(dossier, pictures, template)
  // Whoever waits for it is told, even where the document that is made meanwhile fails first.
  bytes.catch(() => undefined)
  return async () => produced('pdf', source, profile, await bytes)
}

function definitionFileOf({ definition, institution }: ExportSource) {
  return { format: 'cadrier-definition', formatVersion: currentFormatVersion, definition, institution } as const
}

/** The document a profile makes of a dossier, what names this state of it, and the pictures it shows. */
async function composed(source: ExportSource, profile: Profile) {
  const { attachments, date, installed, revision } = source
  const [{ dossierOf }, { picturesOf }] = await Promise.all([
    import('./render/dossier-of.ts'),
    import('./render/pictures.ts'),
  ])
  const { dossier, stamp } = dossierOf({ profile, file: definitionFileOf(source), installed, date, revision })
  return { dossier, stamp, pictures: picturesOf(dossier, attachments) }
}

function produced(format: OwnFormat, { definition }: ExportSource, profile: Profile, bytes: Uint8Array): ProducedFile {
  const kind = isDocumentFormat(format) && profile.id !== mainProfile ? `-${profile.id}` : ''
  return {
    name: `${fileStem(definition)}${kind}.${format}`,
    mediaType: exportMediaTypes[format],
    base64: Buffer.from(bytes).toString('base64'),
  }
}

/** Names Windows keeps for devices, whatever their ending: a file cannot have them. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/

/** Longest name of an exported file, without its ending, in characters: shorter is what folders show whole. */
const longestStem = 60

/** The code and the title in the letters every file system takes, cut between two words: `mc-eval-24-evaluation`. */
function fileStem({ identity }: Definition): string {
  const words = plainLetters(`${identity.code} ${identity.title.fr}`).match(/[a-z0-9]+/g)
  let stem = ''
  for (const word of words ?? ['micro', 'certification']) {
    const longer = stem === '' ? word.slice(0, longestStem) : `${stem}-${word}`
    if (longer.length > longestStem) break
    stem = longer
  }
  return deviceName.test(stem) ? `mc-${stem}` : stem
}
