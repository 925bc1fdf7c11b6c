import { z } from 'zod'
import { gap, judged, ruleKind } from '../../rule.ts'

/**
 * R2-30 credits-most (R-ECTS-4). Credits are said, 0 being an answer, and are not more than a micro-certification
 * carries; a framework in force may ask for less.
 */
export const creditsMost = ruleKind({
  number: 'R2-30',
  kind: 'credits-most',
  parameters: z.strictObject({
    most: z.number().min(0),
    /** Lower bounds of frameworks in force, by their id. */
    mostByFramework: z.record(z.string(), z.number().min(0)).default({}),
  }),
  names: ({ mostByFramework }) =>
    Object.keys(mostByFramework).map((name) => ({ what: 'framework', name, path: ['mostByFramework', name] })),
  evaluate(facts, { most, mostByFramework }) {
    const { ects } = facts.definition.identity
    const bound = Math.min(
      most,
      ...Object.entries(mostByFramework).flatMap(([id, own]) => (facts.usesFramework(id) ? [own] : [])),
    )
    const values = { ects, most: bound * 2 }
    const looked = { ects, mostCredits: bound * 2 }
    const at = (variant: string) => [gap(['identity', 'ects'], [], `credits-most.${variant}`, values)]
    if (ects === null) return judged(at('unanswered'), looked)
    return judged(ects > bound * 2 ? at('many') : [], looked)
  },
})
