import { z } from 'zod'
import { gap, judged, notApplicable, ruleKind } from '../../rule.ts'
import { indicatorEvidence } from '../quality/indicator-evidence.ts'

/**
 * R1-29 indicators-evidenced. Every indicator that applies in the quality edition in force has its evidence, each
 * judged as R3-01 does. The findings of the indicators themselves come first: this one sums them up.
 */
export const indicatorsEvidenced = ruleKind({
  number: 'R1-29',
  kind: 'indicators-evidenced',
  parameters: z.strictObject({
    /** Editions of the quality framework, with how many indicators each has. */
    editions: z
      .array(z.strictObject({ framework: z.string(), edition: z.enum(['v9', '2026']), count: z.number().int() }))
      .min(1),
    freshMonths: z.number().int().min(1),
  }),
  names: ({ editions }) =>
    editions.map(({ framework }, index) => ({
      what: 'framework',
      name: framework,
      path: ['editions', index, 'framework'],
    })),
  evaluate(facts, { editions, freshMonths }) {
    const inForce = editions.find(({ framework }) => facts.usesFramework(framework))
    if (!inForce) return notApplicable('indicators-evidenced.no-edition')
    const { edition, count } = inForce
    const results = Array.from({ length: count }, (_, index) => ({
      indicator: index + 1,
      result: indicatorEvidence.evaluate(facts, { indicator: index + 1, edition, count, freshMonths }),
    }))
    const applicable = results.flatMap(({ indicator, result }) => (result.applies ? [{ indicator, result }] : []))
    const missing = applicable.filter(({ result }) => result.gaps.length > 0).map(({ indicator }) => indicator)
    const looked = { applicable: applicable.length, missing }
    return judged(
      missing.length > 0
        ? [
            gap(['local', 'evidence'], [], 'indicators-evidenced.missing', {
              indicators: missing,
              of: applicable.length,
            }),
          ]
        : [],
      looked,
    )
  },
})
