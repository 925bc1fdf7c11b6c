import type { z } from 'zod'
import { date, group, word } from './field.ts'

/**
 * Where an item was taken from: a referential of its own (RNCP, ESCO, ROME, a CASE framework), the code the item has
 * there, and which state of the referential was read. All blank for what the authors wrote themselves.
 */
export const provenanceSchema = () => group({ source: word(), code: word(), version: word(), on: date() })

export type Provenance = z.infer<ReturnType<typeof provenanceSchema>>

/** Of what its authors wrote themselves. */
export const noProvenance: Provenance = { source: '', code: '', version: '', on: null }
