import type { Finding } from '../../../shared/checklist/finding.ts'
import type { Stage } from '../../../shared/definition/stages.ts'
import type { Settings } from '../../settings.ts'
import { filteredFindings } from './finding-groups.ts'
import type { Judgement } from '../../form/judgement-context.ts'

/** Open findings told in a stage for a role; not the consequences of others. */
export function openFindings(judgement: Judgement, stage: Stage | null, role: Settings['role']): Finding[] {
  const { shown } = filteredFindings(judgement.evaluation.findings, { stage, role, severity: 'all' })
  return shown.filter((finding) => finding.status === 'open')
}
