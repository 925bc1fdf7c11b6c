import type { RuleKind } from '../../rule.ts'
import { documentReady } from './document-ready.ts'
import { forbiddenReferences } from './forbidden-references.ts'
import { indicatorEvidence } from './indicator-evidence.ts'
import { withdrawalPeriod } from './withdrawal-period.ts'

/** Rules of this family, in the order of their numbers. */
export const rules: readonly RuleKind<object>[] = [
  indicatorEvidence,
  forbiddenReferences,
  documentReady,
  withdrawalPeriod,
]
