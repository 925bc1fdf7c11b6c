import type { Finding, Gap } from '../../../shared/checklist/finding.ts'
import { isBlank } from '../../../shared/definition/blank.ts'
import { stages, type Stage } from '../../../shared/definition/stages.ts'
import { severities, type Severity } from '../../../shared/framework/requirement.ts'
import { valueOrInherited } from '../../../shared/institution/value-or-inherited.ts'
import type { Settings } from '../../settings.ts'
import { isToldIn } from './finding-stages.ts'

/** What a finding asks: to mend what is written, to fill what is not yet, or nothing more since it is justified. */
export type FindingKind = 'to-mend' | 'to-fill' | 'justified'

/** Which findings are looked at. */
export interface FindingFilter {
  stage: Stage | null
  role: Settings['role']
  severity: Severity | 'all'
}

export interface FilteredFindings {
  /** Those that pass, the heaviest first. */
  shown: Finding[]
  /** Open ones that do not: because another role answers them; of those that are left, because of another severity. */
  hidden: { byRole: number; bySeverity: number }
}

/** Findings that count on their own, through the filters; shown and hidden ones add up to those of the stage. */
export function filteredFindings(findings: readonly Finding[], filter: FindingFilter): FilteredFindings {
  const main = findings.filter(
    (finding) =>
      finding.status !== 'not-applicable' &&
      finding.causedBy === null &&
      (filter.stage === null || isToldIn(finding, filter.stage)),
  )
  const ofRole = main.filter(({ role }) => filter.role === 'all' || role === filter.role)
  const shown = ofRole.filter(({ severity }) => filter.severity === 'all' || severity === filter.severity)
  const openIn = (entries: readonly Finding[]) => entries.filter(({ status }) => status === 'open').length
  return {
    shown: shown.sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity)),
    hidden: { byRole: openIn(main) - openIn(ofRole), bySeverity: openIn(ofRole) - openIn(shown) },
  }
}

/** Whether a finding only waits for what is not written yet: all the places it points at are blank. */
export function kindOfFinding(finding: Finding, document: unknown, institution: unknown): FindingKind {
  if (finding.status === 'justified') return 'justified'
  if (finding.rule === 'question') return 'to-fill'
  const isEmpty = ({ path }: Gap) => {
    const value = valueOrInherited(document, institution, path)
    // A shared list that lacks something is added to.
    return isBlank(value) || (path[0] === 'local' && Array.isArray(value))
  }
  return finding.gaps.every(isEmpty) ? 'to-fill' : 'to-mend'
}

export interface FindingGroup {
  /** A stage, or the id of a framework. */
  id: string
  findings: Finding[]
}

/** Findings by the stage their requirement is answered in, in the order of the path, or by framework as these come. */
export function groupedFindings(findings: readonly Finding[], grouping: Settings['grouping']): FindingGroup[] {
  const groups = Map.groupBy(findings, (finding) => (grouping === 'stage' ? finding.stage : finding.framework))
  const ids: readonly string[] = grouping === 'stage' ? stages : [...groups.keys()].sort()
  return ids.flatMap((id) => {
    const found = groups.get(id as Stage)
    return found ? [{ id, findings: found }] : []
  })
}
