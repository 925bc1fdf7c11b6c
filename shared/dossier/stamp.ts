import { z } from 'zod'

/** What a file made from a dossier says of the content it was made from, for programs as for people. */
export const stampSchema = z.strictObject({
  /** Id of the definition. */
  definition: z.string().min(1).max(64),
  /** Which state of the dossier in its library; `null` where it comes from a file that does not tell. */
  revision: z.int().nonnegative().nullable(),
  /** SHA-256 of the content, as `fingerprint` gives it. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  /** Which kind of document it is: id of its profile. */
  profile: z.string().min(1).max(40),
  /** The frameworks it was judged by. */
  frameworks: z.array(z.strictObject({ id: z.string().min(1).max(200), version: z.string().min(1).max(200) })).max(200),
  /** Day printed, and day of the verdict shown, `YYYY-MM-DD`. */
  date: z.iso.date(),
})

export type Stamp = z.infer<typeof stampSchema>
