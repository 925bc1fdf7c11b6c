import { useState, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Finding } from '../../../shared/checklist/finding.ts'
import type { Stage } from '../../../shared/definition/stages.ts'
import { findingsWords } from '../../words.ts'
import { FindingCard } from './finding-card.tsx'
import type { FindingKind } from './finding-groups.ts'
import type { Judgement } from '../../form/judgement-context.ts'

/** Findings of a kind shown before the rest is folded away. */
const shownFirst: Record<FindingKind, number> = { 'to-mend': 12, 'to-fill': 4, justified: 12 }
const kinds = ['to-mend', 'to-fill', 'justified'] as const

/**
 * Findings in the order they are dealt with: what is wrong, what comes next, what is justified. One flat list, so that a
 * finding that changes its kind stays the same element, with the focus in it.
 */
export function FindingList({
  findings,
  kindOf,
  stage,
  headed,
  judgement,
}: {
  findings: readonly Finding[]
  kindOf: (finding: Finding) => FindingKind
  stage: Stage | null
  /** Whether each kind has its heading, where the list stands by itself. */
  headed: boolean
  judgement: Judgement
}) {
  const [all, setAll] = useState<ReadonlySet<FindingKind>>(new Set())
  const parts = kinds.map((kind) => ({ kind, found: findings.filter((finding) => kindOf(finding) === kind) }))
  const entries: ReactNode[] = []
  for (const { kind, found } of parts) {
    if (found.length === 0) continue
    if (headed)
      entries.push(
        <h4 key={kind} className="finding-kind">
          {findingsWords.kind[kind]} <span className="finding-kind-count">{found.length}</span>
        </h4>,
      )
    // One more is not worth a fold.
    const few = found.length <= shownFirst[kind] + 1
    const here = few || all.has(kind) ? found : found.slice(0, shownFirst[kind])
    for (const finding of here)
      entries.push(
        <FindingCard
          key={`${finding.requirement}-${finding.severity}`}
          finding={finding}
          stage={stage}
          consequences={judgement.evaluation.findings.filter(
            ({ causedBy, status }) => causedBy === finding.requirement && status === 'open',
          )}
          judgement={judgement}
        />,
      )
    if (here.length < found.length)
      entries.push(
        <AriaButton
          key={`${kind}-more`}
          className="link-button finding-rest"
          onPress={() => setAll(new Set([...all, kind]))}
        >
          {findingsWords.more(found.length - here.length, kind)}
        </AriaButton>,
      )
  }
  return <div className="findings">{entries}</div>
}
