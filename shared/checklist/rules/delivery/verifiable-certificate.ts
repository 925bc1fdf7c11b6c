import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { gap, judged, ruleKind } from '../../rule.ts'

const place = ['local', 'certificateIssuing']

/** R2-08 verifiable-certificate. A third party can check it, at an address or with a key, and it will be kept. */
export const verifiableCertificate = ruleKind({
  number: 'R2-08',
  kind: 'verifiable-certificate',
  parameters: z.strictObject({}),
  evaluate({ common }) {
    const { verificationUrl, verificationKey, retentionYears, retentionCommitment } = common.certificateIssuing
    const address = verificationUrl.trim()
    const means =
      address === ''
        ? isBlank(verificationKey)
          ? [gap([...place, 'verificationUrl'], [], 'verifiable-certificate.no-means')]
          : []
        : /^https?:\/\/\S+$/u.test(address)
          ? []
          : [gap([...place, 'verificationUrl'], [], 'verifiable-certificate.not-an-address', { address })]
    const kept = isBlank(retentionCommitment)
      ? [gap([...place, 'retentionCommitment'], [], 'verifiable-certificate.no-commitment')]
      : retentionYears === 0
        ? [gap([...place, 'retentionYears'], [], 'verifiable-certificate.not-kept')]
        : []
    return judged([...means, ...kept], { address, retentionYears })
  },
})
