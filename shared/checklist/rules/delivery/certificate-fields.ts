import { z } from 'zod'
import { gap, judged, ruleKind } from '../../rule.ts'

/** R2-10 certificate-fields. The template of the certificate holds the fields named, filled when it is issued. */
export const certificateFields = ruleKind({
  number: 'R2-10',
  kind: 'certificate-fields',
  parameters: z.strictObject({ fields: z.array(z.string()).min(1) }),
  evaluate({ definition }, { fields }) {
    const held: readonly string[] = definition.certificate.templateFields
    return judged(
      fields
        .filter((field) => !held.includes(field))
        .map((field) =>
          gap(['certificate', 'templateFields'], [], 'certificate-fields.missing', { certificateField: field }),
        ),
      { held: held.length },
    )
  },
})
