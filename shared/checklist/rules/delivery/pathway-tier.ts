import { z } from 'zod'
import { pathwayTotals, tierOf } from '../../../pathway/pathway.ts'
import type { Gap } from '../../finding.ts'
import { gap, judged, ruleKind } from '../../rule.ts'
import { withoutPathway } from './without-pathway.ts'

const tiers = z
  .array(z.strictObject({ target: z.string(), fromHours: z.number().min(0), toHours: z.number().min(0) }))
  .min(1)

/**
 * R2-12 pathway-tier (R-PAR-1). The total training time of a pathway falls in a tier. `some-tier`: in any; the
 * target is chosen and members say their duration. `of-target`: pathways that aim at `target` are not in the tier
 * of another aim; a total in no tier at all is the business of `some-tier`.
 */
export const pathwayTier = ruleKind({
  number: 'R2-12',
  kind: 'pathway-tier',
  parameters: z.discriminatedUnion('ask', [
    z.strictObject({ ask: z.literal('some-tier'), tiers }),
    z.strictObject({ ask: z.literal('of-target'), target: z.string(), tiers }),
  ]),
  evaluate({ definition }, parameters) {
    const { pathways } = definition.stacking
    if (pathways.length === 0) return withoutPathway(definition)
    const judgedOnes =
      parameters.ask === 'some-tier' ? pathways : pathways.filter(({ target }) => target === parameters.target)
    if (judgedOnes.length === 0) return withoutPathway(definition)
    const gaps = judgedOnes.flatMap((pathway): Gap[] => {
      const { id, title, members, target } = pathway
      const place = ['stacking', 'pathways', id]
      const { duration } = pathwayTotals(pathway)
      const tier = tierOf(duration, parameters.tiers)
      const values = { title: title.fr, duration, target, tier: tier?.target ?? null }
      const blanks = members.filter((member) => member.duration === null)
      // The hours of this one are those of the dossier: the others are what a pathway chooses.
      const other = members.find(({ isThisOne }) => isThisOne !== true) ?? members[0]
      if (parameters.ask === 'of-target')
        return tier !== null && tier.target !== parameters.target && blanks.length === 0
          ? [gap([...place, 'target'], [id], 'pathway-tier.other-tier', values)]
          : []
      return [
        ...(target === null ? [gap([...place, 'target'], [id], 'pathway-tier.no-target', values)] : []),
        ...(members.length === 0 ? [gap([...place, 'members'], [id], 'pathway-tier.no-member', values)] : []),
        ...blanks.map((member) =>
          gap([...place, 'members', member.id, 'duration'], [id], 'pathway-tier.no-duration', {
            title: title.fr,
            member: member.title.fr,
          }),
        ),
        ...(members.length > 0 && blanks.length === 0 && tier === null
          ? [
              gap(
                [...place, 'members'],
                [id],
                'pathway-tier.no-tier',
                { ...values, tiers: parameters.tiers.map(({ fromHours, toHours }) => [fromHours, toHours]) },
                [...place, 'members', other?.id ?? '', 'duration'],
              ),
            ]
          : []),
      ]
    })
    return judged(gaps, { totals: judgedOnes.map((pathway) => pathwayTotals(pathway).duration) })
  },
})
