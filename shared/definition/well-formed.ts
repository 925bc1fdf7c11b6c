import type { z } from 'zod'

/**
 * Refuses half a character (a surrogate without its other half): SQLite and UTF-8 cannot keep it, so that what is read
 * back would not be what was written, and RFC 8785 has no form for it. The published JSON Schema cannot say so.
 */
export const wellFormed = <S extends z.ZodString>(schema: S) =>
  schema.refine((value) => value.isWellFormed(), { message: 'half-a-character' })
