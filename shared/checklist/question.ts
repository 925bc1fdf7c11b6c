import type { questionSubjects, Requirement, Severity } from '../framework/requirement.ts'
import type { Facts } from './facts.ts'
import type { Gap } from './finding.ts'
import { gap } from './rule.ts'

/**
 * R0-01 question. A question only a person can answer, for the dossier or for each item of a list. “Yes” and a
 * reasoned “not applicable” meet it; “partly” leaves advice; “no” or no answer leaves it open. With no
 * item to ask about, the question waits for a first one.
 */
export function questionGaps(
  requirement: Requirement,
  severity: Severity,
  facts: Facts,
): { severity: Severity; gaps: Gap[]; looked: Record<string, never>; waits: boolean }[] {
  const list = requirement.question?.subject
  const subjects = subjectsOf(list, facts)
  if (list !== undefined && subjects.length === 0)
    return [{ severity, gaps: [gap([list], [], 'items.none', { list })], looked: {}, waits: true }]
  const found: { severity: Severity; gap: Gap }[] = subjects.flatMap(({ id, code }) => {
    const answer = facts.definition.answers.find(
      (entry) => entry.requirement === requirement.id && entry.subject === (id ?? ''),
    )
    const at = (key: string, weight: Severity) => [
      {
        severity: weight,
        gap: gap(answer ? ['answers', answer.id, 'answer'] : ['answers'], id === null ? [] : [id], key, {
          question: requirement.question?.text ?? '',
          subject: code,
        }),
      },
    ]
    switch (answer?.answer ?? null) {
      case 'yes':
        return []
      case 'not-applicable':
        return answer?.comment.fr.trim() ? [] : at('question.reason-missing', severity)
      case 'partly':
        return at('question.partly', 'advice')
      case 'no':
        return at('question.no', severity)
      case null:
        return at('question.unanswered', severity)
    }
  })
  const weights = [...new Set(found.map((entry) => entry.severity))]
  return weights.map((weight) => ({
    severity: weight,
    gaps: found.filter((entry) => entry.severity === weight).map((entry) => entry.gap),
    looked: {},
    waits: false,
  }))
}

function subjectsOf(
  list: (typeof questionSubjects)[number] | undefined,
  facts: Facts,
): { id: string | null; code: string }[] {
  if (list === undefined) return [{ id: null, code: '' }]
  return facts.definition[list].map((item) => ({ id: item.id, code: item.code }))
}
