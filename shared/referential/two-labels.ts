import { z } from 'zod'

/**
 * A row of a table that gives another label to the code of a row before it: both are entries, and a person chooses. Lines
 * from 1; labels are cut to what is shown of a cell.
 */
export const twoLabelsSchema = z.strictObject({
  line: z.int(),
  code: z.string(),
  label: z.string(),
  first: z.strictObject({ line: z.int(), label: z.string() }),
})

export type TwoLabels = z.infer<typeof twoLabelsSchema>
