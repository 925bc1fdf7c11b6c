import type { z } from 'zod'
import { group, id, word } from './field.ts'

/**
 * Somebody named in a dossier. Names live here and nowhere else, so that a person can be erased without
 * touching the history, which only carries ids.
 */
export const personSchema = group({
  id: id(),
  name: word(),
  email: word(),
  phone: word(),
  organisation: word(),
})

export type Person = z.infer<typeof personSchema>
