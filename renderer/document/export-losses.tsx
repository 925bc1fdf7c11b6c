import { isStandardFormat } from '../../shared/contract/export-formats.ts'
import { fieldTrail } from '../../shared/definition/field-trail.ts'
import type { MergedReport } from '../../shared/standards/merged-reports.ts'
import { exportFormatTexts, fieldLabel, messages } from '../words.ts'
import { LossList, outgoing } from './loss-list.tsx'
import { lossWords } from './loss-words.ts'

const nameOf = (standard: string) => (isStandardFormat(standard) ? exportFormatTexts[standard].label : standard)

/** What each format could not say of a dossier or of several, folded: how much of it is said, then field by field and why. */
export function ExportLosses({ reports, several = false }: { reports: readonly MergedReport[]; several?: boolean }) {
  const counts = several ? lossWords.countsOfSeveral : lossWords.counts
  return (
    <section className="losses" aria-label={lossWords.title}>
      <h3 className="losses-title">{lossWords.title}</h3>
      {reports.map((report) => (
        <details key={report.standard}>
          <summary>
            {nameOf(report.standard)}
            <span className="quiet option-text">
              {report.losses.length === 0 ? lossWords.nothing : counts(report.said, report.answered)}
            </span>
          </summary>
          {report.defaults.length > 0 && (
            <div className="loss-group">
              <h4>{lossWords.defaults}</h4>
              <ul className="loss-reason">
                {report.defaults.map(({ as, value, note }) => (
                  <li key={as}>
                    <code>{as}</code>
                    {messages.colon}
                    {value}
                    {note !== undefined && ` (${note})`}
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
