import type { Definition } from '../definition/definition.ts'
import type { Framework } from '../framework/framework.ts'
import { gates, heavier, severities, type Requirement, type Severity } from '../framework/requirement.ts'
import { factsOf, type EvaluationContext, type Facts } from './facts.ts'
import {
  shortestJustification,
  type Evaluation,
  type Finding,
  type FindingCounts,
  type Gap,
  type Looked,
  type RequirementOutcome,
  type Verdict,
} from './finding.ts'
import { questionGaps } from './question.ts'
import { ruleOf } from './rule-registry.ts'

interface Judgement {
  severity: Severity
  gaps: Gap[]
  looked: Record<string, Looked>
  rule: string
  /** See `unanswered` in rule.ts. */
  waits: boolean
}

/**
 * Holds a definition against frameworks.
 *
 * Pure and deterministic: the same arguments give the same findings in the same order (frameworks as given,
 * requirements as in their pack, heaviest severity first). One finding per canonical requirement and severity;
 * requirements that say the same are its aliases.
 *
 * @param frameworks those in force, see frameworks-in-force.ts
 */
export function evaluate(
  definition: Definition,
  frameworks: readonly Framework[],
  context: EvaluationContext,
): Evaluation {
  const steps = evaluationSteps(definition, frameworks, context)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same, a requirement at a time, for a caller that must give way to something else in between. */
export function* evaluationSteps(
  definition: Definition,
  frameworks: readonly Framework[],
  context: EvaluationContext,
): Generator<void, Evaluation> {
  const facts = factsOf(definition, frameworks, context)
  const same = sameRequirementsOf(frameworks)
  const findings: Finding[] = []
  const waiting = new Set<Finding>()
  const results: Evaluation['requirements'][number][] = []
  for (const framework of frameworks) {
    for (const requirement of framework.requirements) {
      if (gates.indexOf(requirement.gate) > gates.indexOf(context.gate)) continue
      const own = findingsOf(requirement, framework, facts, same.get(requirement.id) ?? [], waiting)
      findings.push(...own)
      results.push({
        requirement: requirement.id,
        framework: framework.id,
        section: requirement.section,
        outcome: outcomeOf(own),
      })
      yield
    }
  }
  const settled = withCauses(findings, frameworks, waiting)
  const counts = countsOf(settled)
  return {
    frameworks: frameworks.map(({ id, version }) => ({ id, version })),
    gate: context.gate,
    date: context.date,
    verdict: verdictOf(counts),
    counts,
    findings: settled,
    requirements: results,
  }
}

type SameRequirement = Framework['sameRequirements'][number]

/** What the frameworks in force say too, by the requirement it is the same as. */
function sameRequirementsOf(frameworks: readonly Framework[]): Map<string, SameRequirement[]> {
  return Map.groupBy(
    frameworks.flatMap((framework) => framework.sameRequirements),
    (entry) => entry.sameAs,
  )
}

/**
 * Findings of one requirement: one per severity, or one that says it has no object.
 *
 * @param same entries of the frameworks in force that say what it says; a more severe one raises it (CN-4 and CC-6.1-5)
 * @param waiting receives those that only wait for a value
 */
function findingsOf(
  requirement: Requirement,
  framework: Framework,
  facts: Facts,
  same: readonly SameRequirement[],
  waiting: Set<Finding>,
): Finding[] {
  const base = {
    requirement: requirement.id,
    aliases: [...requirement.aliases, ...same.map((entry) => entry.id)],
    framework: framework.id,
    role: requirement.role,
    gate: requirement.gate,
    provenance: requirement.provenance,
    stage: requirement.fixedAt.stage,
  }
  const raised = same.reduce((severity, entry) => heavier(severity, entry.severity), requirement.severity)
  const judgements: Judgement[] = []
  let applies = requirement.question !== undefined
  let inapplicable: { rule: string; gap: Gap; looked: Record<string, Looked> } | null = null
  for (const reference of requirement.rules) {
    const rule = ruleOf(reference.kind)
    const result = rule.evaluate(facts, reference.parameters)
    if (!result.applies) {
      inapplicable ??= {
        rule: rule.kind,
        gap: { path: requirement.fixedAt.path.split('.'), ids: [], message: result.reason, data: result.looked },
        looked: { ...result.looked },
      }
      continue
    }
    applies = true
    const severity = reference.severityAtGate?.[facts.gate] ?? reference.severity ?? raised
    judgements.push({
      severity,
      gaps: [...result.gaps],
      looked: { ...result.looked },
      rule: rule.kind,
      waits: result.waits ?? false,
    })
  }
  if (requirement.question)
    judgements.push(...questionGaps(requirement, raised, facts).map((entry) => ({ ...entry, rule: 'question' })))
  if (!applies && inapplicable)
    return [
      {
        ...base,
        rule: inapplicable.rule,
        severity: raised,
        status: 'not-applicable',
        subject: { path: requirement.fixedAt.path, ids: [] },
        gaps: [inapplicable.gap],
        data: inapplicable.looked,
        causedBy: null,
        justification: null,
      },
    ]
  const ringing = judgements.filter((judgement) => judgement.gaps.length > 0)
  const settled = ringing.some((judgement) => !judgement.waits) ? ringing.filter(({ waits }) => !waits) : ringing
  return severities.flatMap((severity): Finding[] => {
    const at = settled.filter((judgement) => judgement.severity === severity)
    const [first] = at
    if (!first) return []
    const gaps = at.flatMap((judgement) => judgement.gaps)
    const justification = severity === 'to-justify' ? justificationOf(requirement.id, facts) : null
    const finding: Finding = {
      ...base,
      rule: first.rule,
      severity,
      status: justification === null ? 'open' : 'justified',
      subject: {
        path: gaps[0]?.path.join('.') ?? requirement.fixedAt.path,
        ids: [...new Set(gaps.flatMap((entry) => entry.ids))],
      },
      gaps,
      data: Object.assign({}, ...at.map((judgement) => judgement.looked)) as Record<string, Looked>,
      causedBy: null,
      justification,
    }
    if (at.every(({ waits }) => waits)) waiting.add(finding)
    return [finding]
  })
}

function justificationOf(requirement: string, facts: Facts): string | null {
  const written = facts.definition.exceptions.find((exception) => exception.requirement === requirement)
  const justification = written?.justification.fr.trim() ?? ''
  return justification.length >= shortestJustification ? justification : null
}

function outcomeOf(findings: readonly Finding[]): RequirementOutcome {
  const open = findings.filter((finding) => finding.status === 'open')
  if (open.some((finding) => finding.severity !== 'advice')) return 'not-met'
  if (findings.some((finding) => finding.status === 'justified')) return 'justified'
  if (open.length > 0) return 'advised'
  return findings.some((finding) => finding.status === 'not-applicable') ? 'not-applicable' : 'met'
}

/**
 * Folds a finding under the one it follows from: same items, or either about the dossier as a whole. One that waits
 * for a value folds under the one that wants the value, as no mending of its own would help. The cause named is the
 * root of the chain, so that a cascade never hangs under another cascade.
 */
function withCauses(
  findings: readonly Finding[],
  frameworks: readonly Framework[],
  waiting: ReadonlySet<Finding>,
): Finding[] {
  const follows = new Map(
    frameworks.flatMap((framework) => framework.requirements.map((entry) => [entry.id, entry.follows] as const)),
  )
  const open = findings.filter((finding) => finding.status === 'open' && finding.severity !== 'advice')
  /** Those which want what a finding waits for, the value itself before what holds it. */
  const wanting = (finding: Finding): Finding[] => {
    const near = (other: Finding, fits: typeof onOneLine) =>
      other.gaps.some((wanted) => finding.gaps.some((gap) => fits(gap.path, wanted.path)))
    const others = open.filter(
      (other) => !waiting.has(other) && other.requirement !== finding.requirement && near(other, onOneLine),
    )
    const exact = (other: Finding) =>
      near(other, (one, wanted) => one.length === wanted.length && onOneLine(one, wanted))
    return [...others.filter(exact), ...others.filter((other) => !exact(other))]
  }
  const causeOf = (finding: Finding, seen: ReadonlySet<string>): string | null => {
    for (const candidate of follows.get(finding.requirement) ?? []) {
      if (seen.has(candidate)) continue
      const cause = open.find((other) => other.requirement === candidate && overlaps(other, finding))
      if (cause) return causeOf(cause, new Set([...seen, candidate])) ?? candidate
    }
    if (!waiting.has(finding)) return null
    const causes = wanting(finding).filter(({ requirement }) => !seen.has(requirement))
    const roots = causes.map((cause) => causeOf(cause, new Set([...seen, cause.requirement])))
    const root = roots.indexOf(null)
    return root >= 0 ? (causes[root]?.requirement ?? null) : (roots[0] ?? null)
  }
  return findings.map((finding) =>
    finding.status === 'open' ? { ...finding, causedBy: causeOf(finding, new Set([finding.requirement])) } : finding,
  )
}

/** Whether one place holds the other, or is it. */
function onOneLine(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return short.every((segment, index) => segment === long[index])
}

function overlaps(one: Finding, other: Finding): boolean {
  if (one.subject.ids.length === 0 || other.subject.ids.length === 0) return true
  return one.subject.ids.some((id) => other.subject.ids.includes(id))
}

function countsOf(findings: readonly Finding[]): FindingCounts {
  const open = findings.filter((finding) => finding.status === 'open' && finding.causedBy === null)
  const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length
  return {
    blocking: count('blocking'),
    toJustify: count('to-justify'),
    advice: count('advice'),
    justified: findings.filter((finding) => finding.status === 'justified').length,
  }
}

/** Catalogue § 9, end: advice never holds a dossier back. */
function verdictOf(counts: FindingCounts): Verdict {
  if (counts.blocking > 0) return 'not-ready'
  return counts.toJustify > 0 ? 'ready-with-reservations' : 'ready'
}
