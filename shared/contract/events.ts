import { z } from 'zod'
import { jobIdSchema, jobStateSchema, progressSchema } from './job.ts'

/**
 * What the application tells every window without being asked. An event says that something moved, and to which
 * revision; the window then reads what it shows, so that a lost event costs a late refresh and never wrong content.
 */
export const eventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('library-changed') }),
  z.strictObject({ kind: z.literal('dossier-changed'), id: z.string(), revision: z.int().nonnegative() }),
  /** What is kept beside a dossier moved: its course sheets, or what is kept of what it was begun from. */
  z.strictObject({ kind: z.literal('beside-changed'), id: z.string() }),
  z.strictObject({ kind: z.literal('institution-changed'), id: z.string(), revision: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('job-changed'), job: jobIdSchema, state: jobStateSchema, progress: progressSchema }),
])

export type ApplicationEvent = z.infer<typeof eventSchema>
