import type { CheckResult } from '../../shared/contract/check-result.ts'
import { findingMessage } from '../../shared/messages/fr/findings/finding-message.ts'

/**
 * What `cadrier check --format json` prints for one file. The keys are a published interface: other programs read
 * them, and the application's own exchange may grow without them.
 */
export function reportJson({ definition, evaluation }: CheckResult) {
  const { frameworks, gate, date, verdict, counts, findings } = evaluation
  return {
    definition,
    frameworks,
    gate,
    date,
    verdict,
    counts,
    findings: findings.map((finding) => ({
      requirement: finding.requirement,
      aliases: finding.aliases,
      rule: finding.rule,
      role: finding.role,
      gate: finding.gate,
      severity: finding.severity,
      status: finding.status,
      subject: finding.subject,
      data: finding.data,
      causedBy: finding.causedBy,
      message: findingMessage(finding),
    })),
  }
}
