import type { ProducedFile } from '../../shared/contract/job.ts'
import { isStandardFormat, lossReportMediaType } from '../../shared/contract/export-formats.ts'
import { fieldTrail } from '../../shared/standards/field-trail.ts'
import { lossReportSchema, type LossReport } from '../../shared/standards/loss-report-schema.ts'
import { exportFormatTexts, fieldLabel, messages } from '../words.ts'
import { LossList, outgoing } from './loss-list.tsx'
import { lossWords } from './loss-words.ts'

/** The loss reports among the files of an export. */
export function reportsAmong(files: readonly ProducedFile[]): LossReport[] {
  return files
    .filter(({ mediaType }) => mediaType === lossReportMediaType)
    .map(({ base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      return lossReportSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
    })
}

const nameOf = (standard: string) => (isStandardFormat(standard) ? exportFormatTexts[standard].label : standard)

/** What each format could not say of the dossier, folded: how much of it is said, then field by field and why. */
export function ExportLosses({ reports }: { reports: readonly LossReport[] }) {
  return (
    <section className="losses" aria-label={lossWords.title}>
      <h3 className="losses-title">{lossWords.title}</h3>
      {reports.map((report) => (
        <details key={report.standard}>
          <summary>
            {nameOf(report.standard)}
            <span className="quiet option-text">
              {report.losses.length === 0 ? lossWords.nothing : lossWords.counts(report.said, report.answered)}
            </span>
          </summary>
          {report.defaults.length > 0 && (
            <div className="loss-group">
              <h4>{lossWords.defaults}</h4>
              <ul className="loss-reason">
                {report.defaults.map(({ as, value }) => (
                  <li key={as}>
                    <code>{as}</code>
                    {messages.colon}
                    {value}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <LossList
            words={outgoing}
            losses={report.losses.map((loss) => ({ ...loss, trail: fieldTrail(loss.path, fieldLabel) }))}
          />
        </details>
      ))}
    </section>
  )
}
