import type { DossierSummary } from '../../shared/contract/operations.ts'

/** One dossier on one line, in columns separated by tabs so that other programs can cut them. */
export function summaryLine(dossier: DossierSummary): string {
  return [dossier.id, dossier.updatedAt.slice(0, 10), dossier.institution, dossier.title].join('\t')
}
