import { z } from 'zod'
import { gap, judged, ruleKind } from '../../rule.ts'

/** R2-09 certificate-format. The certificate is issued in one of the formats named. */
export const certificateFormat = ruleKind({
  number: 'R2-09',
  kind: 'certificate-format',
  parameters: z.strictObject({ accepted: z.array(z.string()).min(1) }),
  evaluate({ common }, { accepted }) {
    const { format } = common.certificateIssuing
    const place = ['local', 'certificateIssuing', 'format']
    if (format === null) return judged([gap(place, [], 'certificate-format.unanswered', { accepted })], { format })
    return judged(accepted.includes(format) ? [] : [gap(place, [], 'certificate-format.other', { format, accepted })], {
      format,
      accepted,
    })
  },
})
