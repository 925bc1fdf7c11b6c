import { z } from 'zod'
import { gap, judged, notApplicable, ruleKind } from '../../rule.ts'
import { foldText } from '../../../find/fold-text.ts'

/** R2-25 funding-mention. Whether public money pays for the production is said, and then the mention has its words. */
export const fundingMention = ruleKind({
  number: 'R2-25',
  kind: 'funding-mention',
  parameters: z.strictObject({ mentions: z.array(z.string()).min(1) }),
  evaluate({ common }, { mentions }) {
    const { publicFunding, publicFundingMention } = common.brand
    if (publicFunding === null)
      return judged([gap(['local', 'brand', 'publicFunding'], [], 'funding-mention.unanswered')])
    if (!publicFunding) return notApplicable('funding-mention.no-funding')
    const said = foldText(publicFundingMention.fr)
    const missing = mentions.filter((mention) => !said.includes(foldText(mention)))
    return judged(
      missing.length > 0
        ? [gap(['local', 'brand', 'publicFundingMention'], [], 'funding-mention.missing', { mentions: missing })]
        : [],
      { publicFunding },
    )
  },
})
