import { z } from 'zod'
import type { Gap } from '../../finding.ts'
import { gap, judged, ruleKind } from '../../rule.ts'

/**
 * R2-18 block-claim (R-PAR-3). CPF funding is announced only when the pathway leads to a block whose registration
 * is active and has a code, or when the certification itself is registered. What texts say is read by R1-27.
 */
export const blockClaim = ruleKind({
  number: 'R2-18',
  kind: 'block-claim',
  parameters: z.strictObject({}),
  evaluate({ definition, date }) {
    const { publicSheet, audience, stacking, identity } = definition
    const { kind, code, expiresOn } = identity.registration
    const registered =
      kind !== null && kind !== 'none' && code.trim() !== '' && (expiresOn === null || expiresOn >= date)
    const block = stacking.pathways.some(
      (pathway) => pathway.blockRegistration === 'active' && pathway.blockCode.trim() !== '',
    )
    const looked = { cpfClaim: publicSheet.cpfClaim, block, registered }
    if (publicSheet.cpfClaim === null)
      return judged([gap(['publicSheet', 'cpfClaim'], [], 'block-claim.unanswered')], looked)
    if (registered || block) return judged([], looked)
    const gaps: Gap[] = [
      ...(publicSheet.cpfClaim === 'claimed' ? [gap(['publicSheet', 'cpfClaim'], [], 'block-claim.claimed')] : []),
      ...(audience.funding.includes('cpf')
        ? [gap(['audience', 'funding'], [], 'block-claim.funding', { funding: 'cpf' })]
        : []),
    ]
    return judged(gaps, looked)
  },
})
