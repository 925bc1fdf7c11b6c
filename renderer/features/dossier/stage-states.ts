import { stages } from '../../../shared/definition/stages.ts'
import type { StageState } from '../../../shared/guidance/next-step.ts'
import type { Settings } from '../../settings.ts'
import { isToldIn } from './finding-stages.ts'
import { openFindings } from './open-findings.ts'
import type { Judgement } from '../../form/judgement-context.ts'

/** What each stage still holds for a role, in the order of the path. */
export function stageStates(judgement: Judgement, role: Settings['role']): StageState[] {
  const open = openFindings(judgement, null, 'all')
  const waiting = judgement.evaluation.findings.filter(
    (finding) => finding.status === 'open' && finding.causedBy !== null,
  )
  const own = (finding: { role: string }) => role === 'all' || finding.role === role
  return stages.map((stage) => {
    const here = open.filter((finding) => isToldIn(finding, stage))
    const mine = here.filter(own).length
    return {
      stage,
      open: mine,
      waiting: waiting.some((finding) => finding.stage === stage && own(finding)),
      elsewhere: here.length - mine,
    }
  })
}
