import type { z } from 'zod'
import { group, id, list, reference, text, word } from '../definition/field.ts'

/**
 * How the documents of an institution look and who signs them. It is no content: the fingerprint of a dossier does not
 * look at it.
 */
export const styleSchema = group({
  logo: group({
    /** A PNG or JPEG among the attachments of the record. */
    attachmentId: reference('attachments'),
    /** What people hear who do not see it. */
    alternative: text(),
  }),
  /** Colour of titles and rules, `#RRGGBB`. */
  accent: word(),
  /** At the top of every page, beside the title of the dossier. */
  letterhead: text(),
  /** At the foot of every page. */
  footer: text(),
  /** Who signs dossiers, in order; those of Cadrier where there are none. */
  signatures: list(group({ id: id(), title: text(), name: text() })),
})

export type InstitutionStyle = z.infer<typeof styleSchema>
