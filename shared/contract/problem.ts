import { z } from 'zod'

/**
 * Every way an operation may refuse, as a closed set: a caller can decide on the code, a person reads the message.
 *
 * - `unknown-operation`, `invalid-input`, `too-large`, `too-deep`: the call itself is wrong;
 * - `not-a-dossier`, `invalid-json`, `invalid-definition`, `newer-format`, `invalid-package`, `unsafe-path`,
 *   `unreadable-file`, `invalid-profile`, `invalid-image`: a file a person gave cannot be used;
 * - `unknown-framework`, `unknown-example`, `unknown-profile`: nothing installed has that name;
 * - `not-found`, `conflict`, `nothing-to-undo`, `nothing-to-redo`, `superseded`, `cancelled`, `not-ready`: the state of
 *   the library or of a job does not allow it;
 * - `newer-library`, `damaged-library`, `library-busy`, `disk-full`, `cannot-write`: the disk or the local store does not allow it;
 * - `internal`: a fault of the program, with the number of the entry in its log.
 */
export const problemCodes = [
  'unknown-operation',
  'invalid-input',
  'too-large',
  'too-deep',
  'not-a-dossier',
  'invalid-json',
  'invalid-definition',
  'newer-format',
  'invalid-package',
  'unsafe-path',
  'unreadable-file',
  'unknown-framework',
  'unknown-example',
  'invalid-profile',
  'invalid-image',
  'unknown-profile',
  'not-found',
  'conflict',
  'nothing-to-undo',
  'nothing-to-redo',
  'superseded',
  'cancelled',
  'not-ready',
  'newer-library',
  'damaged-library',
  'library-busy',
  'disk-full',
  'cannot-write',
  'pdf-refused',
  'internal',
] as const

/** A refusal as data: it crosses every border unchanged, and its French message names the place of the fault. */
export const problemSchema = z.strictObject({
  code: z.enum(problemCodes),
  message: z.string().min(1),
  place: z.strictObject({ file: z.string().optional(), path: z.string().optional() }).optional(),
  next: z.string().optional(),
  /**
   * Of `not-ready`: each field that is missing, by its model path (`institution.…` of the record), and its name; where
   * several formats were refused at once, the name of the one that waits for it too.
   */
  missing: z
    .array(z.strictObject({ path: z.string().min(1), name: z.string().min(1), format: z.string().min(1).optional() }))
    .optional(),
})

export type ProblemCode = (typeof problemCodes)[number]
export type Problem = z.infer<typeof problemSchema>
