import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { indicatorApplicability } from '../../../quality/applicability.ts'
import type { Gap } from '../../finding.ts'
import { gap, judged, notApplicable, ruleKind } from '../../rule.ts'
import { monthsBefore } from '../../calendar.ts'
import { placeOfShared } from './evidence-place.ts'

/**
 * R3-01 indicator-evidence (Q-1 to Q-33, R-Q-1). An applicable indicator has evidence dated within so many months.
 * Before the audit, evidence that will only exist after a session may be planned, with somebody and a day that has
 * not passed. What is wrong with the nearest piece is said; one good piece is enough.
 */
export const indicatorEvidence = ruleKind({
  number: 'R3-01',
  kind: 'indicator-evidence',
  parameters: z.strictObject({
    indicator: z.number().int().min(1).max(33),
    edition: z.enum(['v9', '2026']),
    /** How many indicators the edition has. */
    count: z.number().int(),
    freshMonths: z.number().int().min(1),
  }),
  evaluate(facts, { indicator, edition, count, freshMonths }) {
    const applicability = indicatorApplicability(facts.definition, count).find((entry) => entry.indicator === indicator)
    if (!applicability?.applies)
      return notApplicable(`indicator-evidence.${applicability?.reason ?? 'apprenticeship-only'}`, { indicator })
    const pieces = facts.common.evidence.filter(
      (entry) =>
        entry.indicators.includes(String(indicator)) &&
        (entry.edition === null || entry.edition === 'both' || entry.edition === edition),
    )
    const oldest = monthsBefore(facts.date, freshMonths)
    const faultOf = (entry: (typeof pieces)[number]): Gap | null => {
      const at = (field: string, variant: string) =>
        gap([...placeOfShared(facts, 'evidence', entry.id), field], [entry.id], `indicator-evidence.${variant}`, {
          indicator,
          title: entry.title.fr,
          on: entry.on,
          dueOn: entry.dueOn,
        })
      if (isBlank(entry.title)) return at('title', 'untitled')
      switch (entry.status) {
        case null:
          return at('status', 'no-status')
        case 'available':
          if (entry.on === null) return at('on', 'no-date')
          if (entry.on > facts.date) return at('on', 'future')
          return entry.on < oldest ? at('on', 'stale') : null
        case 'planned':
          if (facts.gate === 'audit') return at('status', 'still-planned')
          if (isBlank(entry.responsible)) return at('responsible', 'nobody')
          if (entry.dueOn === null) return at('dueOn', 'no-due-date')
          return entry.dueOn < facts.date ? at('dueOn', 'overdue') : null
      }
    }
    const faults = pieces.map(faultOf)
    const looked = { indicator, pieces: pieces.length, oldest }
    if (faults.some((fault) => fault === null)) return judged([], looked)
    const [first] = faults
    return judged([first ?? gap(['local', 'evidence'], [], 'indicator-evidence.none', { indicator })], looked)
  },
})
