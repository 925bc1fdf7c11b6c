import type { Finding, Gap } from '../checklist/finding.ts'

/** Rules about links between outcomes and what trains or assesses them. */
const alignmentRules = new Set([
  'outcome-covered',
  'activity-outcome',
  'criterion-outcome',
  'task-covered',
  'competency-covered',
])

/** A link that lacks, and the finding that says so. */
export interface MatrixGap {
  finding: Finding
  gap: Gap
}

/** What findings say lacks in the alignment, by the id of the outcome, competency or item concerned. */
export function matrixGaps(findings: readonly Finding[]): Map<string, MatrixGap[]> {
  const gaps = findings
    .filter((finding) => finding.status === 'open' || finding.status === 'justified')
    .flatMap((finding) => finding.gaps.map((gap) => ({ finding, gap })))
    .filter(({ gap }) => alignmentRules.has(gap.message.key.split('.')[0] ?? ''))
  return Map.groupBy(gaps, ({ gap }) => gap.ids[0] ?? '')
}
