import { z } from 'zod'

/** Long work: it is started, tells how far it is, may be cancelled, and keeps its result until it is collected. */
export const jobIdSchema = z.string().min(1)

export const jobStateSchema = z.enum(['running', 'done', 'failed', 'cancelled'])

/** `done` steps out of `total`; `label` says in French what is being done. */
export const progressSchema = z.strictObject({
  done: z.int().nonnegative(),
  total: z.int().positive(),
  label: z.string(),
})

/** A file made by the application. Choosing where it goes belongs to the shell; bytes cross every border as base64. */
export const producedFileSchema = z.strictObject({
  name: z.string().min(1),
  mediaType: z.string().min(1),
  base64: z.base64(),
})

export type JobState = z.infer<typeof jobStateSchema>
export type Progress = z.infer<typeof progressSchema>
export type ProducedFile = z.infer<typeof producedFileSchema>
