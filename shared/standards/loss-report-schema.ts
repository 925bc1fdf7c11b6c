import { z } from 'zod'
import { lossSchema } from './loss.ts'

/** The file written beside an exported one. `as` and `text` make it readable without Cadrier. */
export const lossReportSchema = z.strictObject({
  format: z.literal('cadrier-loss-report'),
  formatVersion: z.literal(1),
  /** The format the losses are of, as `--as` names it. */
  standard: z.string(),
  definition: z.strictObject({ id: z.string(), title: z.string(), fingerprint: z.string() }),
  /** How many fields have an answer. */
  answered: z.int().nonnegative(),
  /** Of them, how many are said as they are. */
  said: z.int().nonnegative(),
  losses: z.array(
    lossSchema.extend({
      /** Name of the field on the screen. */
      label: z.string(),
      /** Where the format says it otherwise; `null` where it does not. */
      as: z.string().nullable(),
      /** The reason as a sentence. */
      text: z.string(),
    }),
  ),
  /** What the format asks for and the dossier does not say, with what was written. */
  defaults: z.array(z.strictObject({ as: z.string(), value: z.string(), note: z.string().optional() })).default([]),
})

export type LossReport = z.infer<typeof lossReportSchema>
