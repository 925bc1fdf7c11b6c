import { startTransition, useEffect, useState } from 'react'
import { jsonEqual } from '../../../shared/change/json.ts'
import type { Finding } from '../../../shared/checklist/finding.ts'
import type { DefinitionJudgement, PinnedFramework } from '../../../shared/checklist/judge-definition.ts'
import type { Problem } from '../../../shared/contract/problem.ts'
import type { Definition } from '../../../shared/definition/definition.ts'
import type { Framework } from '../../../shared/framework/framework.ts'
import type { Gate } from '../../../shared/framework/requirement.ts'
import type { Institution } from '../../../shared/institution/institution.ts'
import { gapMessage, messages, readSentences } from '../../words.ts'
import { useReading } from '../../client/use-reading.ts'
import type { FieldFinding } from '../../form/finding-index.ts'
import type { Judgement } from '../../form/judgement-context.ts'
import type { DocumentSession } from '../../session/document-session.ts'
import { followInSlices } from './follow-in-slices.ts'

/** The installed frameworks, none until they are read, or why they cannot be. */
export function useFrameworks(): { frameworks: readonly Framework[]; problem: Problem | null } {
  const { value, problem } = useReading('frameworks.list')
  // What was known still judges while the application cannot be reached.
  return { frameworks: value?.frameworks ?? none, problem: value ? null : problem }
}

const none: readonly Framework[] = []

/** What the dossier is judged to be, or which framework it pins that nobody has; `null` until frameworks are read. */
export type Judged = { judgement: Judgement; absent: null } | { judgement: null; absent: PinnedFramework }

/**
 * What stands between the document on screen and its frameworks; `null` until it has first been judged. Computed here,
 * by the same pure function as everywhere else, so that it follows the hand; it gives way to typing, and says nothing
 * again when a change leaves it as it was.
 */
export function useJudgement(
  session: DocumentSession,
  frameworks: readonly Framework[],
  gate: Gate,
  date: string,
): Judged | null {
  const [judged, setJudged] = useState<Judged | null>(null)
  useEffect(() => {
    if (frameworks.length === 0) return
    let stop: (() => void) | null = null
    let left = false
    // The form shows before the checklist is read.
    void Promise.all([import('../../../shared/checklist/judge-definition.ts'), readSentences()]).then(([checklist]) => {
      if (left) return
      stop = followInSlices({
        subscribe: session.subscribe,
        input: () => {
          const { document, institution } = session.snapshot()
          return { document, institution }
        },
        steps: ({ document, institution }) =>
          checklist.judgementSteps(document as Definition, frameworks, {
            date,
            gate,
            institution: institution as Institution | null,
          }),
        done: (found, { document }) =>
          startTransition(() => setJudged((before) => judgedAs(found, document as Definition, before))),
      })
    })
    return () => {
      left = true
      stop?.()
    }
  }, [session, frameworks, gate, date])
  return judged
}

/** What was found as the window shows it; what says the same as before stays the same object. */
function judgedAs(found: DefinitionJudgement, document: Definition, before: Judged | null): Judged {
  if (!found.judged)
    return before && jsonEqual(before.absent, found.absent) ? before : { judgement: null, absent: found.absent }
  const { evaluation, frameworks, missing, outsideValidity } = found
  const unframed = document.frameworks.length === 0
  const last = before?.judgement
  if (
    last?.unframed === unframed &&
    last.frameworks.length === frameworks.length &&
    last.frameworks.every((framework, index) => framework === frameworks[index]) &&
    jsonEqual(last.missing, missing) &&
    jsonEqual(last.outsideValidity, outsideValidity) &&
    jsonEqual(last.evaluation, evaluation)
  )
    return before as Judged
  return {
    absent: null,
    judgement: {
      evaluation,
      frameworks,
      requirements: new Map(
        frameworks.flatMap((framework) =>
          framework.requirements.map((requirement) => [requirement.id, { requirement, framework }] as const),
        ),
      ),
      missing,
      outsideValidity,
      unframed,
    },
  }
}

/** Gaps which say that a field is blank and nothing more. */
const blankKeys = new Set(['filled.blank', 'items-filled.blank'])

/** What each field says of the findings about it, by the path of the field. */
export function findingsByField(findings: readonly Finding[]): Map<string, FieldFinding[]> {
  const byField = new Map<string, FieldFinding[]>()
  for (const finding of findings) {
    if (finding.status !== 'open' || finding.causedBy !== null) continue
    for (const [index, gap] of finding.gaps.entries()) {
      const field = gap.path.join('.')
      const entry = {
        key: `${finding.requirement}-${finding.severity}-${index}`,
        severity: finding.severity,
        // The field itself is the place that is blank: its name need not be said again under it.
        message: blankKeys.has(gap.message.key) ? messages.field.toFill : gapMessage(gap.message),
        gap: gap.message,
      }
      byField.set(field, [...(byField.get(field) ?? []), entry])
    }
  }
  return byField
}
