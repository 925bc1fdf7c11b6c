import { faultOf } from './foreign.ts'
import type { Checked } from './imported.ts'
import { lossReportSchema } from './loss-report-schema.ts'

/** Looks at the report of an export. @param document parsed JSON, not trusted */
export function checkLossReport(document: unknown): Checked {
  const report = lossReportSchema.safeParse(document)
  if (!report.success) return { ok: false, fault: faultOf(report.error, document) }
  return { ok: true, title: report.data.definition.title }
}
