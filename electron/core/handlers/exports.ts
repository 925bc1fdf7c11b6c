import {
  isDocumentFormat,
  isStandardFormat,
  type ExportFormat,
  type StandardFormat,
} from '../../../shared/contract/export-formats.ts'
import type { ProducedFile } from '../../../shared/contract/job.ts'
import type { Problem } from '../../../shared/contract/problem.ts'
import { mainProfile, type Profile } from '../../../shared/dossier/profile.ts'
import { exportFormatTexts } from '../../../shared/messages/fr/export-formats.ts'
import type { Handlers } from '../dispatch.ts'
import { exportContent } from '../export-content.ts'
import type { Jobs } from '../jobs.ts'
import type { Library } from '../library.ts'
import { beginPdf, produceFiles } from '../produce-file.ts'
import { Refusal } from '../refusal.ts'
import type { Profiles } from '../profiles.ts'
import type { Resources } from '../resources.ts'

type ExportOperation = 'export.start' | 'job.status' | 'job.cancel' | 'job.result'

interface ExportOptions {
  library: Library
  resources: Resources
  profiles: Profiles
  jobs: Jobs
}

/** Exports, each as a job of one step a format, and the follow-up of any job. */
export function exportHandlers({ library, resources, profiles, jobs }: ExportOptions): Pick<Handlers, ExportOperation> {
  return {
    async 'export.start'({ source, formats, profiles: kinds, date }) {
      // The thread that draws has half of its work before it is asked anything: it starts while the dossier is read.
      if (formats.includes('pdf')) void readyPrinter(resources)
      // Read before the job starts: a bad file or a missing dossier is the answer to the call itself, and later
      // changes do not enter half of an export.
      const content = await exportContent(source, library)
      const composed = await Promise.all(
        (kinds.length === 0 ? [{ kind: 'installed' as const, id: mainProfile }] : kinds).map(async (kind) =>
          kind.kind === 'installed'
            ? await profiles.named(kind.id)
            : await profiles.given(kind.file.name, Buffer.from(kind.file.base64, 'base64')),
        ),
      )
      const wanted = [...new Set(formats)].flatMap((format): { format: ExportFormat; profile: Profile | null }[] =>
        isDocumentFormat(format) ? composed.map((profile) => ({ format, profile })) : [{ format, profile: null }],
      )
      const progress = (done: number) => {
        const { format, profile } = wanted[done] ?? { format: 'json' as const, profile: null }
        const { label } = exportFormatTexts[format]
        return { done, total: wanted.length, label: profile === null ? label : `${profile.title}, ${label}` }
      }
      const job = jobs.start(async (control) => {
        const files: ProducedFile[] = []
        const refused: { format: StandardFormat; problem: Problem }[] = []
        const source = {
          ...content,
          date,
          installed: await resources.frameworks(),
          pdfTemplate: resources.pdfTemplate,
        }
        // The first PDF is drawn by another thread while this one makes what comes before it.
        const ahead = wanted.findIndex(({ format }) => format === 'pdf')
        const composer = async (index: number) => wanted[index]?.profile ?? (await profiles.named(mainProfile))
        const drawn = ahead > 0 ? await beginPdf(source, await composer(ahead)) : null
        for (const [index, { format }] of wanted.entries()) {
          await control.report(progress(index))
          try {
            if (drawn && index === ahead) files.push(await drawn())
            else files.push(...(await produceFiles(format, source, await composer(index))))
          } catch (error) {
            // What another tool asks of a dossier keeps nobody from the files that can be made.
            if (!(error instanceof Refusal) || !isStandardFormat(format)) throw error
            refused.push({ format, problem: error.problem })
          }
        }
        const [first, ...others] = refused
        if (first && files.length === 0) {
          const { noneWritten } = await import('../standards/missing-for-format.ts')
          throw new Refusal(others.length === 0 ? first.problem : noneWritten(refused))
        }
        return { files, refused: refused.map(({ problem }) => problem) }
      }, progress(0))
      return { job }
    },
    'job.status': ({ job }) => jobs.status(job),
    'job.cancel': ({ job }) => jobs.cancel(job),
    'job.result': ({ job }) => jobs.result(job),
  }
}

/** Whatever fails here fails again, and is told, where a PDF is made. */
async function readyPrinter(resources: Resources): Promise<void> {
  try {
    const [{ openPrinter }, template] = await Promise.all([
      import('../render/pdf/dossier-pdf.ts'),
      resources.pdfTemplate(),
    ])
    openPrinter(template)
  } catch {
    return
  }
}
