import type { Finding, Gap } from '../checklist/finding.ts'
import type { Output } from '../contract/operations.ts'
import { stages, type Stage } from '../definition/stages.ts'
import { severities, type Role } from '../framework/requirement.ts'

type Change = Output<'dossier.history'>['changes'][number]

/** How long a dossier must have been left for a reminder to be welcome, in milliseconds: a night. */
export const longAway = 8 * 60 * 60 * 1000

const edited = new Set<Change['kind']>(['edit', 'undo', 'redo'])

/**
 * Since when the person has been away from a dossier: the last time it was looked at here or changed anywhere. `null`
 * when that is not long ago, or when nobody has written anything yet: there is nothing to take up again.
 *
 * @param lastSeen instant it was last looked at on this machine, where that is known
 * @param changes the newest first
 */
export function awaySince(lastSeen: string | null, changes: readonly Change[], now: Date): string | null {
  const last = changes.find(({ kind }) => edited.has(kind))
  if (!last) return null
  const since = lastSeen !== null && Date.parse(lastSeen) > Date.parse(last.at) ? lastSeen : last.at
  return now.getTime() - Date.parse(since) >= longAway ? since : null
}

/** The last edits that still hold, newest first, each name once. */
export function lastEdits(changes: readonly Change[], count: number): Change[] {
  const holding = changes.filter(({ kind, undone, label }) => kind === 'edit' && !undone && label !== '')
  return holding
    .filter((change, rank) => holding.findIndex(({ label }) => label === change.label) === rank)
    .slice(0, count)
}

/** What to do next: one place where something is open. */
export interface NextAct {
  stage: Stage
  finding: Finding
  gap: Gap
}

/**
 * The next act for a role: the heaviest of what is open in the stage one was in, else in the first stage after it, else
 * in the first one before.
 */
export function nextAct(findings: readonly Finding[], role: Role | 'all', from: Stage): NextAct | null {
  const own = findings.filter(
    (finding) => finding.status === 'open' && finding.causedBy === null && (role === 'all' || finding.role === role),
  )
  const here = stages.indexOf(from)
  for (const stage of [...stages.slice(here), ...stages.slice(0, here)])
    for (const severity of severities) {
      const finding = own.find((entry) => entry.stage === stage && entry.severity === severity)
      const gap = finding?.gaps[0]
      if (finding && gap) return { stage, finding, gap }
    }
  return null
}
