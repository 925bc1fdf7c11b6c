import { z } from 'zod'
import type { Gap } from '../../finding.ts'
import { gap, judged, ruleKind } from '../../rule.ts'

/**
 * R1-25 quality-certificate. The training organisation has its quality certificate, for these categories, valid
 * on the opening day; on the day of the judgement while no opening day is given, which is another rule’s business.
 */
export const qualityCertificate = ruleKind({
  number: 'R1-25',
  kind: 'quality-certificate',
  parameters: z.strictObject({ categories: z.array(z.string()).min(1) }),
  evaluate(facts, { categories }) {
    const { number, categories: held, validFrom, validUntil } = facts.common.qualityCertificate
    const opening = facts.definition.identity.openingOn
    const day = opening ?? facts.date
    const at = (field: string, key: string, values: Gap['data'] = {}) =>
      gap(['local', 'qualityCertificate', field], [], `quality-certificate.${key}`, values)
    const lacking = categories.filter((category) => !held.some((entry) => entry === category))
    return judged(
      [
        ...(number.trim() === '' ? [at('number', 'no-number')] : []),
        ...lacking.map((category) => at('categories', 'category', { category })),
        ...(validFrom === null
          ? [at('validFrom', 'no-start')]
          : validFrom > day
            ? [at('validFrom', 'not-yet', { validFrom, day })]
            : []),
        ...(validUntil === null
          ? [at('validUntil', 'no-end')]
          : validUntil < day
            ? [at('validUntil', 'expired', { validUntil, day })]
            : []),
      ],
      { validFrom, validUntil, day },
    )
  },
})
