import { lossReportMediaType } from '../../shared/contract/export-formats.ts'
import type { ProducedFile } from '../../shared/contract/job.ts'
import { lossReportSchema, type LossReport } from '../../shared/standards/loss-report-schema.ts'

/** Whether a file of an export says, for machines, what another one does not say of the dossier. */
export const isLossReport = ({ mediaType }: ProducedFile): boolean => mediaType === lossReportMediaType

/** What such a file says. */
export function lossReportOf({ base64 }: ProducedFile): LossReport {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return lossReportSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
}
