import type { Finding, Gap } from '../../../shared/checklist/finding.ts'
import { stageOf, type Stage } from '../../../shared/definition/stages.ts'
import { modelPathOf } from '../../session/path.ts'

/** The stage whose form shows a gap. */
export function stageOfGap(gap: Gap): Stage | undefined {
  return stageOf(modelPathOf(gap.path))
}

/**
 * Whether a finding is told in a stage: the one its requirement is served in, and every one whose form shows one of its
 * gaps, so that the panel never says less than the fields beside it.
 */
export function isToldIn(finding: Finding, stage: Stage): boolean {
  const known = told.get(finding) ?? new Set([finding.stage, ...finding.gaps.map(stageOfGap)])
  told.set(finding, known)
  return known.has(stage)
}

/** Asked for each stage in turn, each time findings change. */
const told = new WeakMap<Finding, ReadonlySet<Stage | undefined>>()
